/** Reads, checks and joins the content of one language, for the build, the command line and the tests. */
import { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import type { Answers } from '../core/answers/answers.ts'
import { checkAnswers } from '../core/answers/validate.ts'
import type { AdviserNotes } from '../core/documents/adviser.ts'
import type { Everyday } from '../core/documents/everyday.ts'
import type { Sheet } from '../core/documents/sheet.ts'
import type { Model, ServiceDate } from '../core/model/model.ts'
import * as schema from '../core/model/schema.ts'
import { joinRecovery } from '../core/recovery/join.ts'
import type { Recovery } from '../core/recovery/model.ts'
import { recoveryModel, recoveryWords } from '../core/recovery/schema.ts'
import type { ScanMap } from '../core/scan/model.ts'
import { scanModel } from '../core/scan/schema.ts'
import type { Ui } from '../messages/ui.ts'
import { type CountryHelp, readHelp } from './help.ts'
import { adviserModel, adviserWords, joinAdviser } from './adviser.ts'
import { joinDates, noticesOf } from './dates.ts'
import { joinEveryday } from './everyday.ts'
import { type HowTo, type HowToParts, joinHowTos } from './howto.ts'
import { readHowTos } from './howto-files.ts'
import { isolate } from './isolate.ts'
import { joinContent } from './join.ts'
import { matrixModel, matrixWords } from './matrix-schema.ts'
import { type Matrix, joinMatrix, layersOf } from './matrix.ts'
import { type Platform, joinPlatforms, platformsModel, platformsWords } from './platforms.ts'
import { type LessonSource, splitPage } from './learn.ts'
import { withCheckTime } from './quiz-time.ts'
import { type PathsOfEntries, fillPaths } from './portal-texts.ts'
import { joinScan } from './scan.ts'
import { sheetsModel, sheetsWords } from './sheet-schema.ts'
import { joinSheets } from './sheets.ts'
import { type PortalPaths, type Term, type TermWriter, termWriter } from './terms.ts'
import { termsModel, termsWords } from './terms-schema.ts'
import { uiWords, messageProblems } from './ui.ts'
import { readLanguages } from './languages.ts'
import { pageFiles } from './untranslated.ts'
import { parseYaml, readContentFile } from './yaml.ts'

/** The content of one language: the model with its texts, and the texts of the interface. */
export interface Content {
  language: string
  model: Model
  recovery: Recovery
  /** The everyday jobs: jobs that need no change of a setting. */
  everyday: Everyday
  /** Who helps after an attack, in each country of the language. Empty in a language without such a list. */
  help: CountryHelp[]
  /** The how-to pages: how to do, check and undo each control. */
  howTos: HowTo[]
  /** The notes for advisers: common mistakes, and unlikely combinations of answers. */
  adviser: AdviserNotes
  /** The sheets to print and fill in. */
  sheets: Sheet[]
  /** The service dates: the dates on which Microsoft changes or ends a service, with all texts and sources. */
  dates: ServiceDate[]
  matrix: Matrix
  /** Maps the tests of scanners to the controls that these tests check. */
  scan: ScanMap
  /** The site builders, with the ways to embed the quiz. */
  platforms: Platform[]
  /** The labels of Microsoft's portals. */
  terms: Term[]
  /** Every text with an English part in a translation, with isolates around this part: see `core/model/bilingual.ts`. */
  bilingual: string[]
  ui: Ui
  /** The worked example: a fictional business and its answers. */
  example: { name: string; answers: Answers }
  /** The fictional clients on the page for IT providers, each with the answers of one or two checks, oldest first. */
  exampleClients: { name: string; group: string; checks: Answers[] }[]
}

/** Reads the worked examples. Checks their answers in the same way as the answers file of a visitor. */
function readExamples(
  model: Model,
  ui: Ui,
  { name, choices, clients }: z.infer<typeof schema.example>,
): Pick<Content, 'example' | 'exampleClients'> {
  const read = (answers: Record<string, string[]>): Answers => {
    const checked = checkAnswers(model, ui.file, { answers, scope: 'quick' })
    if (!checked.ok)
      throw new InputError(checked.problems.map((problem) => `content/model/example.yml › ${problem}`))
    return checked.answers
  }
  return {
    example: { name, answers: read(choices) },
    exampleClients: clients.map(({ checks, ...client }) => ({
      ...client,
      checks: checks.map((own) => read({ ...choices, ...own })),
    })),
  }
}

/** Maps the name of a file in `content/model/`, without `.yml`, to its zod schema. */
export const MODEL = {
  matrix: matrixModel,
  quiz: schema.quizModel,
  controls: schema.controlsModel,
  questions: schema.questionsModel,
  sources: schema.sources,
  recovery: recoveryModel,
  everyday: schema.everydayModel,
  adviser: adviserModel,
  sheets: sheetsModel,
  dates: schema.datesModel,
  scan: scanModel,
  platforms: platformsModel,
  terms: termsModel,
  example: schema.example,
}

/** Maps the name of a file in `content/<language>/`, without `.yml`, to its zod schema. */
export const WORDS = {
  ui: uiWords,
  matrix: matrixWords,
  quiz: schema.quizWords,
  controls: schema.controlsWords,
  questions: schema.questionsWords,
  recovery: recoveryWords,
  everyday: schema.everydayWords,
  adviser: adviserWords,
  sheets: sheetsWords,
  dates: schema.datesWords,
  platforms: platformsWords,
}

type Parsed<T extends Record<string, z.ZodType>> = { [Name in keyof T]: z.infer<T[Name]> }

/** The parsed YAML files of one language. Each file is valid, but references between files are not checked yet. */
export interface ContentParts {
  language: string
  model: Parsed<typeof MODEL>
  words: Parsed<typeof WORDS>
  howTos: HowToParts
  help: CountryHelp[]
  /** The labels of the portals in this language. `undefined` for the base language. */
  terms: z.infer<typeof termsWords> | undefined
}

/**
 * Reads every YAML file of one language from a folder like `content/`, and checks each file against its
 * schema.
 * @throws {InputError} if a file is invalid. The message names the file, the entry and the field.
 */
export function readParts(folder: string, language: string): ContentParts {
  const readAll = <T extends Record<string, z.ZodType>>(below: string, shapes: T): Parsed<T> =>
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => {
        const path = `${below}/${name}.yml`
        return [name, parseYaml(`content/${path}`, readContentFile(folder, path), shape)]
      }),
    ) as Parsed<T>
  const words = readAll(language, WORDS)
  checkMessages(folder, language, words.ui)
  return {
    language,
    words: words.ui.direction === 'rtl' ? isolate(words) : words,
    model: readAll('model', MODEL),
    howTos: readHowTos(folder, language),
    help: readHelp(folder, language),
    terms: readTerms(folder, language),
  }
}

/** Reads the labels of the portals in a language. Returns `undefined` for the base language, which has none of its own. */
function readTerms(folder: string, language: string): ContentParts['terms'] {
  if (language === readLanguages(folder).base) return undefined
  const path = `${language}/terms.yml`
  return parseYaml(`content/${path}`, readContentFile(folder, path), termsWords)
}

/** Reads the interface texts of one language from a folder like `content/`. */
export function readUi(folder: string, language: string): Ui {
  const path = `${language}/ui.yml`
  return parseYaml(`content/${path}`, readContentFile(folder, path), uiWords)
}

/**
 * Checks that a language has the same messages as the base language.
 * @throws {InputError} if the messages differ. The text of the error names the file, the section and the key.
 */
function checkMessages(folder: string, language: string, ui: Ui): void {
  const { base } = readLanguages(folder)
  if (language === base) return
  const problems = messageProblems(`content/${language}/ui.yml`, ui, readUi(folder, base))
  if (problems.length > 0) throw new InputError(problems)
}

/** Returns the paths of each entry. `section` is the place of the entries in their file. */
function pathsIn(entries: Readonly<Record<string, { paths: PortalPaths }>>, section = ''): PathsOfEntries {
  return Object.fromEntries(
    Object.entries(entries).map(([id, { paths }]) => [id, { entry: `${section}${id}`, paths }]),
  )
}

/** Returns the texts that name paths in a portal, with the paths filled in. */
function withPaths(
  { language, model: numbers, words }: ContentParts,
  terms: TermWriter,
): Pick<ContentParts['words'], 'controls' | 'dates' | 'recovery'> {
  const files = (name: string, section = '') => ({
    words: `content/${language}/${name}.yml`,
    numbers: `content/model/${name}.yml`,
    section,
  })
  const windows = Object.entries(numbers.recovery.parts).map(([part, own]) => pathsIn(own, `parts.${part}.`))
  const { controls, dates, recovery } = words
  return {
    controls: fillPaths(controls, 'where', pathsIn(numbers.controls), files('controls'), terms),
    dates: fillPaths(dates, 'find', pathsIn(numbers.dates), files('dates'), terms),
    recovery: {
      ...recovery,
      windows: fillPaths(
        recovery.windows,
        'how',
        Object.assign({}, ...windows) as PathsOfEntries,
        files('recovery', 'windows.'),
        terms,
      ),
    },
  }
}

/**
 * Joins the data of `content/model` with the texts of one language. Checks that every referenced id exists.
 * @throws {InputError} if an id or a text does not exist. The message names the file and the entry.
 */
export function joinParts(given: ContentParts): Content {
  const { language, model: numbers, howTos, help } = given
  const terms = termWriter(numbers.terms, given.terms, language)
  const words = { ...given.words, ...withPaths(given, terms) }
  const matrix = joinMatrix(numbers.matrix, words.matrix, language)
  const parts = {
    layers: layersOf(matrix),
    quiz: numbers.quiz,
    controls: numbers.controls,
    questions: numbers.questions,
    sources: numbers.sources,
    quizWords: words.quiz,
    controlsWords: words.controls,
    questionsWords: words.questions,
  }
  const quiz = joinContent(parts, language)
  const dates = joinDates(numbers.dates, words.dates, quiz, language)
  const model: Model = { ...quiz, dates: noticesOf(dates) }
  const howToPages = joinHowTos(howTos, model, terms, language)
  const { microsoft } = words.ui.sheets
  const sheets = joinSheets(numbers.sheets, words.sheets, {
    ...{ model, howTos: howToPages, matrix, terms, microsoft, language },
  })
  return {
    language,
    model,
    recovery: joinRecovery(numbers.recovery, words.recovery, {
      sources: Object.keys(numbers.sources),
      language,
    }),
    help,
    everyday: joinEveryday(numbers.everyday, words.everyday, model, language),
    howTos: howToPages,
    adviser: joinAdviser(numbers.adviser, words.adviser, model, language),
    sheets,
    dates,
    matrix,
    scan: joinScan(numbers.scan, model),
    platforms: joinPlatforms(numbers.platforms, words.platforms, language),
    terms: terms.terms(),
    bilingual: terms.bilingual(),
    ui: withCheckTime(words.ui, model),
    ...readExamples(model, words.ui, numbers.example),
  }
}

/** Reads the content of one language from a folder like `content/`. The default language is the base language. */
export function readContent(folder: string, language = readLanguages(folder).base): Content {
  return joinParts(readParts(folder, language))
}

const lessonHead = z.looseObject({ title: z.string(), reviewed: schema.isoDate })

/** A page of the guide with the ISO date of its last review. */
export interface ReviewedLesson extends LessonSource {
  reviewed: string
  /** The folder of the text. It is the base language for a page that is not translated yet. */
  language: string
}

/**
 * Reads the pages of the guide in one language, as MDX. A page that is not translated yet has the text of the base language.
 */
export function readLessons(folder: string, language: string): ReviewedLesson[] {
  return pageFiles(folder, language, 'learn').map(({ id, language: own }) => {
    const path = `${own}/learn/${id}.mdx`
    const { head, body } = splitPage(readContentFile(folder, path))
    const { title, reviewed } = parseYaml(`content/${path}`, head, lessonHead)
    return { slug: id, title, reviewed, body, language: own }
  })
}
