/**
 * The texts for asking the IT person, importing their reply, returning to the quiz and the ten jobs, as JSON. Loaded on first use. A page
 * of its own for the IT person would be a third document with the questions in it.
 */
import type { Site } from '../../content/site.ts'
import type { HandoverContent, TenSaid } from '../../islands/handover/handover-content.ts'
import { bilingualOf } from './_bilingual.ts'
import { dataFile } from './_file.ts'

function tenOf({ ui, whoseJob }: Site): TenSaid {
  const words = ui.whoseJob
  const { business, it, microsoft, nobody } = words
  return {
    jobs: whoseJob.map(({ short, question, options = {} }) => ({
      ...{ short, question },
      options: Object.fromEntries(Object.entries(options).map(([doer, option]) => [doer.charAt(0), option])),
    })),
    answers: { b: business, i: it, m: microsoft, n: nobody },
    words: { said: words.checkSaid, also: words.checkAlso, alsoLead: words.checkAlsoLead },
  }
}

function contentOf(site: Site): HandoverContent {
  const { model, ui } = site
  const { ask, asking, asked, replied, past, compare } = ui
  return {
    language: ui.language,
    questions: model.questions.map(({ id, summary }) => ({ id, summary })),
    context: model.questions
      .filter(({ area }) => area === 'context')
      .map(({ help: _help, where: _where, options, variants, ...question }) => ({
        ...question,
        why: '',
        variants: variants?.flatMap(({ chosen, title }) => (title ? [{ chosen, title }] : [])),
        options: options.map(({ help: _, group: __, ...option }) => option),
      })),
    controls: model.controls.map(({ id, area, words: { title, ask: question, where, rungs } }) => ({
      ...{ id, area, words: { title, ask: question, where, rungs } },
    })),
    retired: model.retired.map(({ id, summary }) => ({ id, summary })),
    ten: tenOf(site),
    words: { ask, asking, asked, replied, past, compare },
    ...bilingualOf(
      site,
      model.controls.flatMap(({ words }) => [words.where, ...Object.values(words.whereByPlan ?? {})]),
    ),
  }
}

export const { addressOf: moreAddressOf, getStaticPaths, GET } = dataFile('more.', contentOf)
