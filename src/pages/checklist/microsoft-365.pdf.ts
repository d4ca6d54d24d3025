/** The blank checklist as a PDF, made at build time. */
import type { APIRoute } from 'astro'
import { paperBrand } from '../../content/brand.ts'
import { readSite } from '../../content/site.ts'
import { citedBy } from '../../content/uses.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { paperLogo } from '../../build/picture/logo.ts'
import { blankChecklist } from '../../core/documents/checklist.ts'

export const GET: APIRoute = async () => {
  const { model, ui, brand } = readSite()
  // The date of the newest review, so that the same content always gives the same PDF.
  const { read } = citedBy(model.controls, model.sources)
  const paper = paperBrand(brand, ui)
  const logo = await paperLogo(brand)
  const checklist = blankChecklist(model, ui, paper, read)
  const pdf = await shrinkPdf(await makePdfInNode(checklist, paper, 'a4', 'src/brand/fonts', logo))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
