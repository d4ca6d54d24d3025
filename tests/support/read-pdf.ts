import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads title, text, checkboxes and language of a PDF. */
export async function readPdf(data: Uint8Array): Promise<{
  title: string
  text: string
  pages: number
  boxes: number
  language: string
  isTagged: boolean
}> {
  const pdf = await getDocument({ data, verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('') + ' '
  }
  const fields = (await pdf.getFieldObjects()) ?? {}
  const { Title: title = '', Language: language = '' } = info as { Title?: string; Language?: string }
  return {
    title,
    text,
    pages: pdf.numPages,
    boxes: Object.keys(fields).length,
    language,
    isTagged: mark?.Marked === true,
  }
}
