/** The words of the report's last sections, as JSON: taking away and bringing scanner files. Loaded once the report stands. */
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import type { TakeContent } from '../../islands/report/take/later.ts'

const LANGUAGES = ['en']

function contentOf(language: string | undefined): string {
  const { take, scanning, exports } = readSite(language).ui
  const content: TakeContent = { take, scanning, exports }
  return JSON.stringify(content)
}

/** The address below the site's base. It changes with the content, so that no cache serves yesterday's words. */
export function takeAddressOf(language: string): string {
  const version = createHash('sha256').update(contentOf(language)).digest('hex').slice(0, 8)
  return `data/take.${language}.json?v=${version}`
}

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }))

export const GET: APIRoute = ({ params }) => new Response(contentOf(params.language))
