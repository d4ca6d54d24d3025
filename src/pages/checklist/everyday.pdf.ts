/** The everyday jobs as a PDF to tick, built with the site. */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import { citedBy } from '../../content/uses.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { everydayChecklist } from '../../quiz/everyday.ts'

export const GET: APIRoute = async () => {
  const { everyday, model, ui, brand } = readSite()
  const actions = everyday.groups.flatMap((group) => group.actions)
  const checklist = everydayChecklist(everyday, ui, brand, {
    printed: model.constants.printedFrameworks,
    date: citedBy(actions, model.sources).read,
  })
  const pdf = await shrinkPdf(await makePdfInNode(checklist, brand, 'a4', 'src/brand/fonts'))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
