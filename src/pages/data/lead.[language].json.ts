/** What the form after a report needs, as JSON: its words, and to whom it sends. Loaded only where there is one. */
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { link } from '../../components/link.ts'
import { readSite } from '../../content/site.ts'
import type { LeadContent } from '../../islands/lead/LeadApp.tsx'

const LANGUAGES = ['en']

function contentOf(wanted: string | undefined): string {
  const { ui, brand, language } = readSite(wanted)
  const { legalName, quizName, consent, privacy, email, leads, allowedHosts } = brand
  const content: LeadContent = {
    language,
    words: ui.lead,
    brand: { legalName, quizName, consent, privacy, email, leads, allowedHosts },
    privacyUrl: link('privacy/'),
  }
  return JSON.stringify(content)
}

/** The address below the site's base. It changes with the content, so that no cache serves what nobody agreed to. */
export function leadAddressOf(language: string): string {
  const version = createHash('sha256').update(contentOf(language)).digest('hex').slice(0, 8)
  return `data/lead.${language}.json?v=${version}`
}

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }))

export const GET: APIRoute = ({ params }) => new Response(contentOf(params.language))
