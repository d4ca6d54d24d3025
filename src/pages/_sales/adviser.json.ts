/** What the adviser's page needs besides the model: its words and the brand's offers. No page for clients loads it. */
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import type { AdviserContent } from '../../islands/sales/open-result.ts'

export const GET: APIRoute = () => {
  const { ui, adviser: notes, brand } = readSite()
  const offers = brand.offers.map(({ title, text, controls }) => ({ title, text, controls }))
  const content: AdviserContent = {
    words: { adviser: ui.adviser, points: ui.points },
    notes,
    brand: { name: brand.name, offers },
  }
  return Response.json(content)
}
