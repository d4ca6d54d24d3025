/** The namespaces of the parts of Office files. */
const OPEN_XML = 'http://schemas.openxmlformats.org'

/** The usual prefix of a namespace → its URI. `pkg` is the start of the namespaces of the package. */
export const XMLNS = {
  w: `${OPEN_XML}/wordprocessingml/2006/main`,
  r: `${OPEN_XML}/officeDocument/2006/relationships`,
  wp: `${OPEN_XML}/drawingml/2006/wordprocessingDrawing`,
  a: `${OPEN_XML}/drawingml/2006/main`,
  c: `${OPEN_XML}/drawingml/2006/chart`,
  pic: `${OPEN_XML}/drawingml/2006/picture`,
  mc: `${OPEN_XML}/markup-compatibility/2006`,
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  pkg: `${OPEN_XML}/package/2006`,
}
