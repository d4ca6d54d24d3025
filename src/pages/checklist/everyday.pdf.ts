/** The everyday checklist as a PDF with boxes to tick, made at build time. */
import type { APIRoute } from 'astro'
import { paperBrand } from '../../content/brand.ts'
import { readSite } from '../../content/site.ts'
import { citedBy } from '../../content/uses.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { paperLogo } from '../../build/picture/logo.ts'
import { everydayChecklist } from '../../core/documents/everyday.ts'

export const GET: APIRoute = async () => {
  const { everyday, model, ui, brand } = readSite()
  const actions = everyday.groups.flatMap((group) => group.actions)
  const paper = paperBrand(brand, ui)
  const logo = await paperLogo(brand)
  const checklist = everydayChecklist(everyday, ui, paper, {
    printed: model.constants.printedFrameworks,
    date: citedBy(actions, model.sources).read,
    controls: model.controls,
  })
  const pdf = await shrinkPdf(await makePdfInNode(checklist, paper, 'a4', 'src/brand/fonts', logo))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
