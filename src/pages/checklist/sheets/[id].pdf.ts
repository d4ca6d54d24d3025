/** The blank sheets as PDFs with fields to fill in, made at build time. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { paperLogo } from '../../../build/picture/logo.ts'
import { paperBrand } from '../../../content/brand.ts'
import { readSite } from '../../../content/site.ts'
import { citedBy } from '../../../content/uses.ts'
import { blankSheet } from '../../../core/documents/sheet.ts'
import { mustFind } from '../../../core/model/must.ts'
import { makeSheetInNode } from '../../../pdf/node.ts'
import { shrinkPdf } from '../../../pdf/shrink.ts'

export const getStaticPaths: GetStaticPaths = () => readSite().sheets.map(({ id }) => ({ params: { id } }))

export const GET: APIRoute = async ({ params }) => {
  const { sheets, model, howTos, ui, brand } = readSite()
  const sheet = mustFind(sheets, params['id'] ?? '')
  // The date of the newest review, so that the same content always gives the same PDF.
  const { read } = citedBy(
    [
      ...model.controls.filter(({ id }) => sheet.controls.includes(id)),
      ...howTos.filter(({ control }) => sheet.controls.includes(control)),
    ],
    model.sources,
  )
  const paper = paperBrand(brand, ui)
  const logo = await paperLogo(brand)
  const page = blankSheet(sheet, ui, paper, read)
  const pdf = await shrinkPdf(await makeSheetInNode(page, paper, 'a4', 'src/brand/fonts', logo))
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } })
}
