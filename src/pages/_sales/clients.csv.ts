/**
 * A sample client list for `npm run report -- --csv`. The cells contain no numbers, because spreadsheets
 * could reformat numbers.
 */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'

const cell = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export const GET: APIRoute = () => {
  const { sales } = readSite().ui
  const rows = [
    ['company', 'contact', 'answers'],
    [sales.exampleCompany, sales.exampleContact, ''],
  ]
  // The byte order mark at the start tells spreadsheets that the file is UTF-8.
  const text = `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
