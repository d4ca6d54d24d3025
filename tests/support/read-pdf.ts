import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Reads title, text, fields, language and the addresses of the links of a PDF. `boxes` counts the checkboxes among the fields.
 */
export async function readPdf(data: Uint8Array): Promise<{
  title: string
  text: string
  pages: number
  fields: number
  boxes: number
  language: string
  isTagged: boolean
  links: string[]
}> {
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  let text = ''
  const links: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const notes = (await page.getAnnotations()) as { unsafeUrl?: string }[]
    links.push(...notes.flatMap(({ unsafeUrl }) => unsafeUrl ?? []))
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('') + ' '
  }
  const fields = Object.values((await pdf.getFieldObjects()) ?? {}) as { type?: string }[][]
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string }
  return {
    title,
    text,
    pages: pdf.numPages,
    fields: fields.length,
    boxes: fields.filter(([field]) => field?.type === 'checkbox').length,
    language,
    isTagged: mark?.Marked === true,
    links,
  }
}
