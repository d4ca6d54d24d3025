/**
 * Checks requirements of PDF/UA-1 that a machine can check. It is not veraPDF, and does not replace a person with a screen
 * reader. The tests also use the checks to find regressions after an upgrade of PDFKit.
 */
import { lintContent } from './lint-content.ts'
import { lintFields, lintFonts } from './lint-parts.ts'
import { lintTree, readTree } from './lint-tree.ts'
import { contentOf, nameOf, PDFDict, PDFRawStream, readObjects, textOf, type Objects } from './objects.ts'

/** Returns the problems of a PDF as sentences, or an empty list for a valid file. */
export async function lintPdf(bytes: Uint8Array): Promise<string[]> {
  const objects = await readObjects(bytes)
  const tree = readTree(objects)
  return [
    ...lintCatalog(objects),
    ...lintContent(objects, tree),
    ...lintTree(objects, tree),
    ...lintFields(objects, tree),
    ...lintFonts(objects),
  ]
}

function lintCatalog({ catalog, get, pdf }: Objects): string[] {
  const problems: string[] = []
  const inside = (key: string, entry: string) => {
    const dict = get(catalog, key)
    return dict instanceof PDFDict ? String(get(dict, entry)) : 'missing'
  }
  if (inside('MarkInfo', 'Marked') !== 'true') problems.push('The file does not say that it is tagged.')
  if (inside('ViewerPreferences', 'DisplayDocTitle') !== 'true') problems.push('The title is not shown.')
  if (textOf(get(catalog, 'Lang')) === '') problems.push('The file has no language.')
  if (!(get(catalog, 'StructTreeRoot') instanceof PDFDict)) problems.push('There is no structure tree.')
  if (inside('AcroForm', 'NeedAppearances') === 'true') problems.push('A reader would redraw the boxes.')

  const metadata = get(catalog, 'Metadata')
  const xml =
    metadata instanceof PDFRawStream
      ? new TextDecoder().decode(metadata.getContents()) || contentOf(metadata)
      : ''
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xml)) problems.push('The metadata does not name PDF/UA-1.')
  if (!/<dc:title>/.test(xml)) problems.push('The metadata has no title.')
  if (/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml)) problems.push('The metadata is not well-formed XML.')

  for (const [index, page] of pdf.getPages().entries()) {
    if (nameOf(get(page.node, 'Tabs')) !== 'S') problems.push(`Page ${index + 1} has no tab order.`)
  }
  return problems
}
