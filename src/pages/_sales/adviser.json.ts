/** What the adviser's page needs besides the model: its words and the brand's offers. No page for clients loads it. */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import { sourceKeys } from '../data/_source-keys.ts'
import type { AdviserContent } from '../../islands/sales/open-result.ts'

export const GET: APIRoute = () => {
  const { model, ui, adviser, brand } = readSite()
  const keys = sourceKeys(model)
  // The page takes the sources from the data of the report.
  const misread = Object.fromEntries(
    Object.entries(adviser.misread).map(([id, { text, sources }]) => [
      id,
      { text, sources: sources.map((source) => keys.get(source)!) },
    ]),
  )
  const offers = brand.offers.map(({ title, text, controls }) => ({ title, text, controls }))
  const content: AdviserContent = {
    words: { adviser: ui.adviser, points: ui.points },
    notes: { ...adviser, misread },
    brand: { name: brand.name, offers },
  }
  return Response.json(content)
}
