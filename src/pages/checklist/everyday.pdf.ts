/** The everyday jobs as a PDF to tick, built with the site. */
import type { APIRoute } from 'astro'
import { sourcesOf } from '../../content/everyday.ts'
import { readSite } from '../../content/site.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { everydayChecklist } from '../../quiz/everyday.ts'

export const GET: APIRoute = async () => {
  const { everyday, model, ui, brand } = readSite()
  const checklist = everydayChecklist(everyday, ui, brand, {
    printed: model.constants.printedFrameworks,
    date: sourcesOf(everyday, model.sources).read,
  })
  const pdf = await shrinkPdf(await makePdfInNode(checklist, brand, 'a4', 'src/brand/fonts'))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
