/**
 * `npm run check:facts`: fails on invalid content, on facts without a source, and on translations that differ from the base
 * language. Lists the sources that are due for a review, and the translations of sentences that have changed.
 */
import { hasFigure, uncitedFigures } from '../content/claims.ts'
import { InputError } from '../core/model/input-error.ts'
import { readLanguages } from '../content/languages.ts'
import { citedIn, portalLabelsIn } from '../content/learn.ts'
import { problemsThrown } from '../content/problems.ts'
import { type Content, type ReviewedLesson, readContent, readLessons } from '../content/read.ts'
import { DUE_AFTER, dueOn, oldTextsOn, readingsOf } from '../content/reviews.ts'
import { OLD_TEXT_AFTER } from '../core/model/source-dates.ts'
import { checkTranslation, readPairs } from '../content/translation/compare.ts'
import {
  RECORD_FILE,
  readTranslationRecord,
  recordState,
  translatedIn,
} from '../content/translation/record.ts'
import { WATCH_WORDS_FILE, watchedWordsIn } from '../content/translation/watch-words.ts'
import { isUsed, usesOf } from '../content/uses.ts'
import { CONTENT, TODAY, command, dayGiven, runInTerminal, switchOption } from './command.ts'

/**
 * Reads the content and the pages of the guide.
 * @throws {InputError} if the content is invalid, or if a page cites an unknown source or names an unknown label.
 */
function readAll(folder: string, language: string): { content: Content; lessons: ReviewedLesson[] } {
  const content = readContent(folder, language)
  const lessons = readLessons(folder, language)
  const sources = new Set(content.model.sources.map(({ id }) => id))
  const terms = new Set(content.terms.map(({ id }) => id))
  const problems = lessons.flatMap(({ slug, body, language: own }) =>
    [
      ...citedIn(body).flatMap((id) => (sources.has(id) ? [] : [`"${id}" is not in sources.yml`])),
      ...portalLabelsIn(body).flatMap((id) => (terms.has(id) ? [] : [`"${id}" is not in terms.yml`])),
    ].map((problem) => `content/${own}/learn/${slug}.mdx › ${problem}: add it there.`),
  )
  if (problems.length > 0) throw new InputError(problems)
  return { content, lessons }
}

/**
 * Returns the texts of the guide and of the questions with a number but no source. Each text has the path of its file.
 */
function claimsWithoutSource({ language, model }: Content, lessons: readonly ReviewedLesson[]): string[] {
  const inGuide = lessons.flatMap(({ slug, body, language: own }) =>
    uncitedFigures(body).map((text) => ({ at: `content/${own}/learn/${slug}.mdx`, text })),
  )
  const inQuestions = model.questions.flatMap(({ id, help, why }) =>
    [help ?? '', why]
      .filter(hasFigure)
      .map((text) => ({ at: `content/${language}/questions.yml › ${id}`, text })),
  )
  return [...inGuide, ...inQuestions].map(({ at, text }) => {
    const start = text.replace(/\s+/g, ' ').slice(0, 80)
    return `No source: ${at}: ${start}${text.length > 80 ? '…' : ''}`
  })
}

/**
 * Returns warnings about old sources, sources without a date, and sources that we read only in a copy or a report. Also
 * returns a warning about each text with a number but no source.
 */
function ageAndOrigin(content: Content, lessons: readonly ReviewedLesson[], today: string): string[] {
  const { sources } = content.model
  const old = oldTextsOn(sources, today)
  const undated = sources.filter(({ published }) => published === undefined)
  const claims = claimsWithoutSource(content, lessons)
  const secondHand = (how: 'copy' | 'report'): string[] =>
    sources.filter((source) => source.secondHand === how).map(({ id }) => id)
  const named = (what: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${what} (${String(names.length)}): ${names.join(', ')}.`] : []
  return [
    ...claims,
    ...named(
      `Texts older than ${String(OLD_TEXT_AFTER)} days by their own date`,
      old.map(({ id, published }) => `${id} ${published}`),
    ),
    ...named(
      'Texts without a date of their own',
      undated.map(({ id }) => id),
    ),
    ...named('Read in a copy', secondHand('copy')),
    ...named('Read in a report by others', secondHand('report')),
    ...(claims.length > 0
      ? [`Claims with a figure and no source: ${String(claims.length)}, listed above.`]
      : []),
  ]
}

/**
 * Returns the lines about the labels of portals: those that nobody could confirm in this language, each on a line if
 * `isList` is set, and those that are used nowhere.
 */
function aboutTerms(
  { language, terms }: Content,
  lessons: readonly ReviewedLesson[],
  isList: boolean,
): string[] {
  const inGuide = new Set(lessons.flatMap(({ body }) => portalLabelsIn(body)))
  const used = terms.filter(({ id, isUsed }) => isUsed || inGuide.has(id))
  const open = used.filter(({ isConfirmed }) => !isConfirmed)
  const file = `content/${language}/terms.yml`
  return [
    ...terms
      .filter((term) => !used.includes(term))
      .map(({ id }) => `Used nowhere: ${id}. Take it out of content/model/terms.yml and its translations.`),
    ...(isList ? open.map(({ id, english }) => `${file} › ${id}: nobody confirmed "${english}".`) : []),
    ...(open.length > 0
      ? [
          `${file}: ${String(used.length - open.length)} of ${String(used.length)} labels are confirmed, ` +
            `${String(open.length)} are shown in English${isList ? '' : '. --terms lists them'}.`,
        ]
      : []),
  ]
}

/** Returns the lines of the printed report: sources that are due for a review, unused sources, and warnings. */
function reportOn(
  { content, lessons }: { content: Content; lessons: ReviewedLesson[] },
  today: string,
  listsTerms: boolean,
): string[] {
  const { model, everyday, dates, recovery } = content
  const due = dueOn(readingsOf(content, lessons), today)
  const unused = model.sources.filter(({ id }) => !isUsed(usesOf(content, lessons, id)))
  const jobs = everyday.groups.flatMap(({ actions }) => actions)
  const limits = recovery.parts.flatMap(({ windows }) => windows)
  const count = (list: readonly unknown[]): string => String(list.length)
  return [
    ...due.map(({ file, id, day, again }) => `${file} › ${id}: last read on ${day}. ${again}.`),
    ...unused.map(({ id }) => `Used nowhere: ${id}. Take it out of sources.yml, or cite it.`),
    ...ageAndOrigin(content, lessons, today),
    ...aboutTerms(content, lessons, listsTerms),
    `${count(model.controls)} controls, ${count(jobs)} everyday jobs, ${count(limits)} time limits and ` +
      `${count(dates)} dates, each with at least one ` +
      `source, the matrix and ${count(lessons)} pages rest on ${String(model.sources.length - unused.length)} of ` +
      `${count(model.sources)} sources. ${count(due)} not reviewed for ${String(DUE_AFTER)} days.`,
  ]
}

/**
 * Returns what the record of a translation says: the sentences whose original has changed, and those whose translation has
 * changed since. The base language has no record.
 * @throws {InputError} if a translated sentence is not in the record.
 */
function recordReport(folder: string, language: string): string[] {
  if (language === readLanguages(folder).base) return []
  const sentences = translatedIn(readPairs(folder, language).pairs)
  const { fresh, stale, redone, reworded } = recordState(sentences, readTranslationRecord(folder, language))
  const file = `content/${language}/${RECORD_FILE}`
  const say = `npm run language -- ${language} --accept-changed`
  if (fresh.length > 0)
    throw new InputError([
      `${file}: lacks ${String(fresh.length)} sentences, such as ${fresh[0]!.place}. ` +
        `Compare them with the base language, then run ${say}.`,
    ])
  const changed = [...redone, ...reworded]
  return [
    ...stale.map(({ place }) => `Stale: content/${language}/${place}: the base language has changed since.`),
    ...(stale.length > 0
      ? [
          `Stale translations: ${String(stale.length)}, listed above. npm run language -- ${language} shows the texts.`,
        ]
      : []),
    ...changed.map(
      ({ place }) => `Changed: content/${language}/${place}: the translation has changed since.`,
    ),
    ...(changed.length > 0
      ? [
          `Changed translations: ${String(changed.length)}, listed above. Compare them with the base language, then run ${say}.`,
        ]
      : []),
  ]
}

/**
 * Returns the sentences with a word that is often wrong and that nobody has confirmed: for each word a line with its
 * meaning, and for each sentence a line to copy into the file.
 */
function watchWordReport(folder: string, language: string): string[] {
  const file = `content/${language}/${WATCH_WORDS_FILE}`
  return watchedWordsIn(folder, language).flatMap(({ words, reason, open, gone }) => {
    const at = `${file} › ${words.join(', ')}`
    return [
      ...(open.length > 0
        ? [
            `${at}: ${reason} Read these sentences (${String(open.length)}). Correct them, or copy their lines to "confirmed":`,
            ...open.map(
              ({ place, hash, text }) => `    ${place}: "${hash}" # ${text.replaceAll('\n', ' | ')}`,
            ),
          ]
        : []),
      ...gone.map((place) => `${at}: ${place} does not have the word any more. Remove its line.`),
    ]
  })
}

/**
 * Returns the report on one language.
 * @throws {InputError} if its content is invalid.
 */
function reportOnLanguage(folder: string, language: string, today: string, listsTerms: boolean): string[] {
  checkTranslation(folder, language)
  const report = reportOn(readAll(folder, language), today, listsTerms)
  return [...recordReport(folder, language), ...watchWordReport(folder, language), ...report]
}

export const main = command(
  {
    uses: ['npm run check:facts -- [--today YYYY-MM-DD] [--content <folder>] [--terms]'],
    about: 'Checks that every published fact has a source, and lists what is due for another review.',
    options: {
      content: CONTENT,
      today: TODAY,
      terms: switchOption('List the labels of portals that nobody could confirm in a translation.'),
    },
  },
  ({ values: { content, terms, today: given } }, io) => {
    const today = dayGiven(given)
    const problems = problemsThrown(() => {
      const { all } = readLanguages(content)
      const inLanguages = all.flatMap((language) =>
        problemsThrown(() => {
          const lines = reportOnLanguage(content, language, today, terms)
          io.out(`${all.length > 1 ? `content/${language}:\n` : ''}${lines.join('\n')}\n`)
        }),
      )
      if (inLanguages.length > 0) throw new InputError(inLanguages)
    })
    if (problems.length === 0) return 0
    io.out(`The content has ${problems.length} problem(s):\n${problems.map((one) => `  ${one}\n`).join('')}`)
    return 1
  },
)

if (import.meta.main) await runInTerminal(main)
