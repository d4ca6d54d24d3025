/**
 * The model and the texts for the report page, as JSON. The report page loads this file only if the visitor has
 * answers.
 */
import type { Site } from '../../content/site.ts'
import { localDay } from '../../core/model/dates.ts'
import type { Model } from '../../core/model/model.ts'
import { splitDates } from '../../core/model/service-dates.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { bilingualOf } from './_bilingual.ts'
import { dataFile } from './_file.ts'

/**
 * Removes the parts of the model that the report never shows. These are sources that no control cites, titles
 * and help texts of questions, and past service dates. The last part is framework ids that the printed
 * checklist omits.
 */
function forReport({ questions, sources, controls, dates, ...model }: Model): Model {
  const used = new Set(controls.flatMap((control) => control.sources))
  return {
    ...model,
    controls: controls.map((control) => ({
      ...control,
      frameworks: Object.fromEntries(
        model.constants.printedFrameworks.flatMap((key) =>
          control.frameworks[key] ? [[key, control.frameworks[key]]] : [],
        ),
      ),
    })),
    dates: splitDates(dates, localDay(new Date())).coming,
    sources: sources.filter(({ id }) => used.has(id)),
    questions: questions.map(({ help: _help, ...question }) => ({
      ...question,
      title: '',
      why: '',
      options: question.options.map(({ help: _, group: __, label, ...option }) => ({
        ...option,
        label: question.area === 'context' ? '' : label,
      })),
    })),
  }
}

/** Empties the texts that only the blank checklist needs. The report page only makes checklists with answers. */
function forFilled(words: Site['ui']['checklist']): Site['ui']['checklist'] {
  const blank = Object.keys(words).filter((key) => /blank/i.test(key))
  return { ...words, ...Object.fromEntries(blank.map((key) => [key, ''])) }
}

function contentOf(site: Site): ReportContent {
  const { model, ui, example } = site
  const { language, report, nextDates, checklist, plans, frameworks, sourceDates } = ui
  return {
    model: forReport(model),
    words: { language, report, nextDates, checklist: forFilled(checklist), plans, frameworks, sourceDates },
    pageWords: ui.result,
    standingWords: ui.standing,
    deeperWords: ui.deeper,
    tickWords: { ...ui.whatIf, ...ui.tick },
    fileWords: ui.file,
    example,
    ...bilingualOf(
      site,
      model.controls.map(({ words }) => words.where),
    ),
  }
}

export const { addressOf, getStaticPaths, GET } = dataFile('', contentOf)
