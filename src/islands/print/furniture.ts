/** Writes what each printed page shows beside the text: the head, and the number of the page. */
import type { PaperSize } from '../../core/documents/paper-size.ts'

/** The texts of each page. `number` is the template of a page number: "Page {page} of {pages}". */
export interface Furniture {
  head: string
  fact: string
  number: string
}

/** Returns a text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`

/** Returns the template of a page number as CSS content, with the counters of the browser. */
const numbered = (template: string): string =>
  template
    .split(/\{(pages?)\}/)
    .map((part, index) => (index % 2 === 1 ? `counter(${part})` : quoted(part)))
    .join(' ')

/**
 * Returns the style sheet of the pages. A browser that does not know margin boxes prints without them. The first page has
 * no head, because it has the title.
 */
export function pageRules({ head, fact, number }: Furniture, paper: PaperSize): string {
  const text = "font:8pt/1.3 'Segoe UI','SF Arabic','Geeza Pro',Tahoma,sans-serif;direction:rtl"
  return [
    `@page{size:${paper};margin:17mm 16mm 16mm;`,
    `@top-right{content:${quoted(head)};${text}}@top-left{content:${quoted(fact)};${text}}`,
    `@bottom-right{content:${numbered(number)};${text}}}`,
    '@page:first{@top-right{content:none}@top-left{content:none}}',
  ].join('')
}
