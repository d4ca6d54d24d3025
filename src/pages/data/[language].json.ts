/**
 * The model and the texts for the report page, as JSON. The report page loads this file only if the visitor has
 * answers.
 */
import type { Site } from '../../content/site.ts'
import { link } from '../../components/layout/link.ts'
import { countryName, sheetFileOf } from '../../core/documents/help.ts'
import { localDay } from '../../core/model/dates.ts'
import { fill, formatNumber } from '../../core/model/format.ts'
import type { ControlWords, Model, Question } from '../../core/model/model.ts'
import { splitDates } from '../../core/model/service-dates.ts'
import { firstWords } from '../../messages/first-words.ts'
import type { ResultWords } from '../../messages/ui.ts'
import type { FoldTitles, ReportContent } from '../../state/report-view.ts'
import { bilingualOf } from './_bilingual.ts'
import { dataFile } from './_file.ts'
import { sourceKeys } from './_source-keys.ts'

/** Removes the texts that the HTML of the report page has: the first ones, the description, and those without scripts. */
function pageWordsOf(words: ResultWords): ResultWords {
  const first = Object.keys(firstWords(words))
  return without(words, (key) => key === 'description' || key.startsWith('noScript') || first.includes(key))
}

/** Keeps only the texts of an audience that the report quotes: titles, labels and headings of groups. */
function quotedOf({
  chosen,
  title,
  options = {},
}: NonNullable<Question['variants']>[number]): NonNullable<Question['variants']> {
  const quoted = Object.entries(options).flatMap(([id, { help: _, ...texts }]) =>
    Object.keys(texts).length > 0 ? [[id, texts] as const] : [],
  )
  return title || quoted.length > 0 ? [{ chosen, title, options: Object.fromEntries(quoted) }] : []
}

/** Keeps only the texts of a question that the report quotes. Those about the business are in `more.json`. */
function forQuotes({
  help: _help,
  where: _where,
  seconds: _seconds,
  variants,
  ...question
}: Question): Question {
  const isFact = question.area === 'context'
  return {
    ...question,
    title: isFact || question.kind === 'groups' ? '' : question.title,
    summary: isFact ? '' : question.summary,
    why: '',
    variants: isFact ? undefined : variants?.flatMap(quotedOf),
    options: question.options.map(({ help: _, group, label, ...option }) => ({
      ...option,
      ...(isFact ? { label: '' } : { label, group }),
    })),
  }
}

/** Removes the texts of the plans that are the same as the text of every plan, which the report shows without them. */
function withoutSame(
  text: string,
  byPlan: ControlWords['doByPlan'],
): NonNullable<ControlWords['doByPlan']> | undefined {
  return byPlan && Object.fromEntries(Object.entries(byPlan).filter(([, own]) => own !== text))
}

/**
 * Removes the parts of the model that the report never shows. These are sources that no control cites, texts of
 * questions that no part quotes, and past service dates. The last part is framework ids that the printed
 * checklist omits. Sources have short names.
 */
function forReport({ questions, sources, controls, dates, ...model }: Model): Model {
  const keys = sourceKeys({ controls, sources })
  return {
    ...model,
    controls: controls.map((control) => ({
      ...control,
      sources: control.sources.map((id) => keys.get(id)!),
      words: {
        ...control.words,
        doByPlan: withoutSame(control.words.do, control.words.doByPlan),
        whereByPlan: withoutSame(control.words.where, control.words.whereByPlan),
        costByPlan: withoutSame(control.words.cost, control.words.costByPlan),
      },
      frameworks: Object.fromEntries(
        model.constants.printedFrameworks.flatMap((key) =>
          control.frameworks[key] ? [[key, control.frameworks[key]]] : [],
        ),
      ),
    })),
    dates: splitDates(dates, localDay(new Date())).coming,
    sources: sources.flatMap((source) => {
      const id = keys.get(source.id)
      return id === undefined ? [] : { ...source, id }
    }),
    questions: questions.map(forQuotes),
  }
}

/** Removes texts that the report page never shows, by key. Their type stays, because most texts are there. */
function without<Words extends object>(words: Words, isLeftOut: (key: string) => boolean): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !isLeftOut(key))) as Words
}

/** Returns the duties to report an attack, in the countries of the language. `undefined` without a duty. */
function dutiesOf({ help, sheets, ui }: Site): ReportContent['duties'] {
  const sheet = sheets.find(({ hasHelp }) => hasHelp)?.id ?? ''
  const duties = help.flatMap(({ country, contacts }) => {
    const named = { country: countryName(country, ui.language) }
    const file = link(`checklist/sheets/${sheetFileOf(sheet, country)}`)
    return contacts.flatMap(({ name, does, url, people }) => {
      if (people === undefined) return []
      const from = fill(ui.everyday.helpPeople, { n: formatNumber(people, ui.language) })
      return {
        ...{ people, name, url, text: `${from} ${does}` },
        title: fill(ui.everyday.helpDuty, named),
        sheet: { url: `${file}.pdf`, label: fill(ui.sheets.helpPdf, named) },
      }
    })
  })
  return duties.length > 0 ? duties : undefined
}

/** Returns the titles of what `more.json` and `take.json` contain. */
function foldTitlesOf({ asking, take, past }: Site['ui']): FoldTitles {
  const { preview, others, back } = asking
  return {
    preview,
    others,
    back,
    send: take.sendTitle,
    plan: take.planTitle,
    other: take.otherTitle,
    past: past.title,
  }
}

function contentOf(site: Site): ReportContent {
  const { model, ui, example } = site
  const duties = dutiesOf(site)
  const { language, report, nextDates, plans, sourceDates } = ui
  const frameworks = without(ui.frameworks, (key) => !model.constants.printedFrameworks.includes(key))
  // Only the blank checklist needs these texts. The report page only makes checklists with answers.
  const checklist = without(ui.checklist, (key) => /blank/i.test(key))
  return {
    model: forReport(model),
    words: { language, report, nextDates, checklist, plans, frameworks, sourceDates },
    pageWords: pageWordsOf(ui.result),
    standingWords: ui.standing,
    deeperWords: ui.deeper,
    tickWords: { ...ui.whatIf, ...ui.tick },
    foldTitles: foldTitlesOf(ui),
    fileWords: ui.file,
    example,
    nextCheck: site.brand.nextCheck,
    ...(duties && { duties }),
    sheets: site.sheets.flatMap(({ id, title, controls }) =>
      controls.length === 0
        ? []
        : { controls, url: link(`checklist/sheets/${id}/`), label: fill(ui.sheets.paper, { title }) },
    ),
    ...bilingualOf(
      site,
      model.controls.flatMap(({ words }) => [words.where, ...Object.values(words.whereByPlan ?? {})]),
    ),
  }
}

export const { addressOf, getStaticPaths, GET } = dataFile('', contentOf)
