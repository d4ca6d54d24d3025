/** The form of the PDF, with its tick boxes. */
import { branch, words, type Box, type Kit, type Tag } from './document.ts'

type Ref = PDFKit.PDFKitReference

/** A field of the form. `name` must be unique in the form and contain no full stop. Screen readers read `tip`. */
export interface FieldBox extends Box {
  name: string
  tip: string
}

export interface TickBox extends FieldBox {
  ticked: boolean
}

/** The PDF dictionary of the form. PDFKit's types lack it. */
interface Form {
  Fields: Ref[]
  NeedAppearances: boolean
  /** How a field shows what someone types, as PDF operators. */
  DA: unknown
  DR: { Font: Record<string, Ref> }
}

/** Returns the form of a document, after `openForm`. */
export function formOf(kit: Kit): Form {
  return (kit._root.data.AcroForm as { data: Form }).data
}

/**
 * Adds a field to the form. `more` are the PDF keys of its type. PDFKit's own functions ignore the PDF keys TU and AP, and
 * the structure element: https://github.com/foliojs/pdfkit/issues/1803
 */
export function addField(kit: Kit, parent: Tag, box: FieldBox, type: 'Btn' | 'Tx', more: object): void {
  const tag = branch(kit, parent, 'Form')
  kit.annotate(box.x, box.y, box.width, box.height, {
    Subtype: 'Widget',
    FT: type,
    T: words(box.name),
    TU: words(box.tip),
    F: 4,
    ...more,
    structParent: tag,
  } as object)
  formOf(kit).Fields.push(kit.page.annotations.at(-1))
  // The element must end before the page changes, because PDFKit assigns the field to the current page.
  tag.end()
}

/** Adds a form to the document. Returns a function that adds a tick box to this form. */
export function openForm(kit: Kit, draw: TickLooks): (parent: Tag, box: TickBox) => void {
  kit.font('public-sans-400').initForm()
  formOf(kit).NeedAppearances = false
  const looks = { Yes: appearance(kit, draw.size, draw.on), Off: appearance(kit, draw.size, draw.off) }
  return (parent, box) => {
    const state = box.ticked ? 'Yes' : 'Off'
    addField(kit, parent, box, 'Btn', { V: state, AS: state, AP: { N: looks } })
  }
}

/** The ticked and the empty state of a tick box as PDF operators, in a square of `size` points. */
export interface TickLooks {
  size: number
  on: string
  off: string
}

function appearance(kit: Kit, size: number, operators: string): Ref {
  const ref = kit.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size, size], Resources: {} })
  ref.end(operators)
  return ref
}
