/** What reading scanner files needs, as JSON: the map from tests to controls, and the words. Loaded only when somebody brings a file. */
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import type { ScanContent } from '../../scan/lay.ts'

const LANGUAGES = ['en']

function contentOf(language: string | undefined): string {
  const { scan, ui } = readSite(language)
  const content: ScanContent = { language: ui.language, map: scan, words: ui.scan }
  return JSON.stringify(content)
}

/** The address below the site's base. It changes with the content, so that no cache serves yesterday's map. */
export function scanAddressOf(language: string): string {
  const version = createHash('sha256').update(contentOf(language)).digest('hex').slice(0, 8)
  return `data/scan.${language}.json?v=${version}`
}

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }))

export const GET: APIRoute = ({ params }) => new Response(contentOf(params.language))
