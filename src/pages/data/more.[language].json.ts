/**
 * The texts for asking the IT person, importing their reply and returning to the quiz, as JSON. Loaded on first use.
 */
import { chosenLabels } from '../../core/answers/given-answers.ts'
import type { Site } from '../../content/site.ts'
import type { HandoverContent } from '../../islands/handover/handover-content.ts'
import { bilingualOf } from './_bilingual.ts'
import { dataFile } from './_file.ts'

function contentOf(site: Site): HandoverContent {
  const { model, ui } = site
  const { ask, asking, asked, replied, past, compare } = ui
  return {
    language: ui.language,
    questions: model.questions.map((question) => ({
      ...{ id: question.id, title: question.title, summary: question.summary },
      options: question.options.map(({ id }) => ({
        id,
        label: chosenLabels(question, [id], ui.quiz.answerIn).join(),
      })),
    })),
    controls: model.controls.map(({ id, area, words: { title, ask: question, where, rungs } }) => ({
      ...{ id, area, words: { title, ask: question, where, rungs } },
    })),
    retired: model.retired.map(({ id, summary }) => ({ id, summary })),
    words: { ask, asking, asked, replied, past, compare },
    ...bilingualOf(
      site,
      model.controls.map(({ words }) => words.where),
    ),
  }
}

export const { addressOf: moreAddressOf, getStaticPaths, GET } = dataFile('more.', contentOf)
