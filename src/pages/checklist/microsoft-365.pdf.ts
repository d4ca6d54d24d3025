/** The blank checklist as a PDF, built with the site. */
import type { APIRoute } from 'astro'
import { paperBrand } from '../../content/brand.ts'
import { readSite } from '../../content/site.ts'
import { makePdfInNode } from '../../pdf/node.ts'
import { shrinkPdf } from '../../pdf/shrink.ts'
import { paperLogo } from '../../picture/logo.ts'
import { blankChecklist } from '../../quiz/checklist.ts'

/** The date of the words it prints: the newest review among the sources, so that the same content gives the same file. */
function dateOf(sources: readonly { reviewed: string }[]): string {
  return (
    sources
      .map(({ reviewed }) => reviewed)
      .toSorted()
      .at(-1) ?? '2026-11-24'
  )
}

export const GET: APIRoute = async () => {
  const { model, ui, brand } = readSite()
  const paper = paperBrand(brand, ui)
  const logo = await paperLogo(brand)
  const checklist = blankChecklist(model, ui, paper, dateOf(model.sources))
  const pdf = await shrinkPdf(await makePdfInNode(checklist, paper, 'a4', 'src/brand/fonts', logo))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
