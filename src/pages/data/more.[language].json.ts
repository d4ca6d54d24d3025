/**
 * The texts for asking the IT person, importing their reply and returning to the quiz, as JSON. Loaded on first use.
 */
import type { Site } from '../../content/site.ts'
import type { HandoverContent } from '../../islands/handover/handover-content.ts'
import { dataFile } from './_file.ts'

function contentOf({ model, ui }: Site): HandoverContent {
  const { ask, asking, asked, replied, past, compare } = ui
  return {
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
}

export const { addressOf: moreAddressOf, getStaticPaths, GET } = dataFile('more.', contentOf)
