/** The model with its words as JSON, for the report page; loaded only when there is something to show. */
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { type Site, readSite } from '../../content/site.ts'
import type { ReportContent } from '../../state/reading.ts'

const LANGUAGES = ['en']

function contentOf({ model, ui, example }: Site): string {
  const { language, report, checklist, plans, frameworks } = ui
  const content: ReportContent = {
    model,
    words: { language, report, checklist, plans, frameworks },
    example,
  }
  return JSON.stringify(content)
}

/** The address below the site's base. It changes with the content, so that no cache serves yesterday's words. */
export function addressOf(language: string): string {
  const version = createHash('sha256').update(contentOf(readSite(language))).digest('hex').slice(0, 8)
  return `data/${language}.json?v=${version}`
}

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }))

export const GET: APIRoute = ({ params }) => new Response(contentOf(readSite(params.language)))
