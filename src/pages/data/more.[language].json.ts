/** What asking the person who knows, their reply and coming back need, as JSON; loaded when somebody does it. */
import { createHash } from 'node:crypto'
import type { APIRoute } from 'astro'
import { readSite } from '../../content/site.ts'
import type { MoreContent } from '../../islands/more.ts'

const LANGUAGES = ['en']

function contentOf(language: string | undefined): string {
  const { model, ui } = readSite(language)
  const { ask, asking, asked, replied, past, compare } = ui
  const content: MoreContent = {
    language: ui.language,
    questions: model.questions.map(({ id, title, summary, options }) => ({
      ...{ id, title, summary },
      options: options.map(({ id: option, label }) => ({ id: option, label })),
    })),
    controls: model.controls.map(({ id, area, words: { title, ask: question, where, rungs } }) => ({
      ...{ id, area, words: { title, ask: question, where, rungs } },
    })),
    retired: model.retired,
    words: { ask, asking, asked, replied, past, compare },
  }
  return JSON.stringify(content)
}

/** The address below the site's base. It changes with the content, so that no cache serves yesterday's words. */
export function moreAddressOf(language: string): string {
  const version = createHash('sha256').update(contentOf(language)).digest('hex').slice(0, 8)
  return `data/more.${language}.json?v=${version}`
}

export const getStaticPaths = () => LANGUAGES.map((language) => ({ params: { language } }))

export const GET: APIRoute = ({ params }) => new Response(contentOf(params.language))
