/** The blank checklist as an Excel workbook, made at build time. */
import type { APIRoute } from 'astro'
import { paperBrand } from '../../content/brand.ts'
import { readSite } from '../../content/site.ts'
import { citedBy } from '../../content/uses.ts'
import { checklistTable } from '../../core/exchange/checklist-table.ts'
import { EXCEL_TYPE, makeWorkbook } from '../../paper/excel/workbook.ts'

export const GET: APIRoute = () => {
  const { model, ui, brand } = readSite()
  const { name: maker, pagesUrl = '' } = paperBrand(brand, ui)
  const date = citedBy(model.controls, model.sources).read
  const about = { title: ui.site.checklist, language: ui.language, date, maker }
  const workbook = makeWorkbook(checklistTable(model, ui, date, pagesUrl), about)
  return new Response(workbook, { headers: { 'content-type': EXCEL_TYPE } })
}
