/** The blank checklist as a PDF, built with the site. */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import { citedBy } from '../../content/uses.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { blankChecklist } from '../../quiz/checklist.ts'

export const GET: APIRoute = async () => {
  const { model, ui, brand } = readSite()
  // The date of the words it prints, so that the same content gives the same file.
  const { read } = citedBy(model.controls, model.sources)
  const checklist = blankChecklist(model, ui, brand, read)
  const pdf = await shrinkPdf(await makePdfInNode(checklist, brand, 'a4', 'src/brand/fonts'))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
