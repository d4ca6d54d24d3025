/** Reads, checks and joins the content of one language, for the build, the command line and the tests. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import type { Answers } from '../core/answers/answers.ts'
import { checkAnswers } from '../core/answers/validate.ts'
import type { AdviserNotes } from '../core/documents/adviser.ts'
import type { Everyday } from '../core/documents/everyday.ts'
import type { CountryHelp } from '../core/documents/help.ts'
import type { Sheet } from '../core/documents/sheet.ts'
import type { Model, ServiceDate } from '../core/model/model.ts'
import * as schema from '../core/model/schema.ts'
import type { Recovery } from '../core/recovery/model.ts'
import type { ScanMap } from '../core/scan/model.ts'
import type { Ui } from '../messages/ui.ts'
import { joinAdviser } from './adviser.ts'
import { noticesOf, withDates } from './dates.ts'
import { joinEveryday } from './everyday.ts'
import { type ContentParts, FILES, checkContentParts, withPaths } from './files.ts'
import { type HowTo, joinHowTos } from './howto.ts'
import { readHowTos } from './howto-files.ts'
import { isolate } from './isolate.ts'
import { joinContent } from './join.ts'
import { readLanguages } from './languages.ts'
import { type LessonSource, splitPage } from './learn.ts'
import { type Matrix, joinMatrix, layersOf } from './matrix.ts'
import { type Platform, joinPlatforms } from './platforms.ts'
import { problemsThrown } from './problems.ts'
import { withCheckTime, withSeconds } from './quiz-time.ts'
import { joinRecovery } from './recovery.ts'
import { joinScan } from './scan.ts'
import { joinSheets } from './sheets.ts'
import { joined } from './table.ts'
import { type Term, termWriter } from './terms.ts'
import { messageProblems } from './ui.ts'
import { pageFiles } from './untranslated.ts'
import { type CitedJob, joinWhoseJob } from './whose-job.ts'
import { parseYaml, readContentFile, readYaml } from './yaml.ts'

/** The content of one language: the model with its texts, and the texts of the interface. */
export interface Content {
  language: string
  model: Model
  recovery: Recovery
  /** The everyday jobs: jobs that need no change of a setting. */
  everyday: Everyday
  /** The ten jobs of "Whose job is it?". */
  whoseJob: CitedJob[]
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

/**
 * Reads a file of the table. `side` is `model` or a language. Reads `undefined` where a language has no such file.
 * @throws {InputError} if the file is invalid.
 */
function readFile(folder: string, side: string, name: keyof typeof FILES, shape: z.ZodType): unknown {
  const path = `${side}/${name}.yml`
  const { absentIn } = FILES[name]
  const isAbsent =
    absentIn === 'any'
      ? !existsSync(join(folder, path))
      : absentIn === 'base' && side === readLanguages(folder).base
  return isAbsent ? shape.parse(undefined) : readYaml(folder, path, shape)
}

/**
 * Reads the texts of one file of a language from a folder like `content/`.
 * @throws {InputError} if the file is invalid.
 */
export function readWordsFile<N extends keyof ContentParts['words']>(
  folder: string,
  language: string,
  name: N,
): ContentParts['words'][N] {
  return readFile(folder, language, name, FILES[name].words) as ContentParts['words'][N]
}

/**
 * Reads every YAML file of one language from a folder like `content/`, and checks each file against its schema.
 * @throws {InputError} with the problems of all invalid files. Each names the file, the entry and the field.
 */
export function readParts(folder: string, language: string): ContentParts {
  const problems: string[] = []
  const attempt = <T>(read: () => T): T | undefined => {
    let found: T | undefined
    problems.push(
      ...problemsThrown(() => {
        found = read()
      }),
    )
    return found
  }
  const readAll = (side: string, part: 'model' | 'words'): unknown =>
    Object.fromEntries(
      Object.entries(FILES).flatMap(([name, { [part]: shape }]) =>
        shape ? [[name, attempt(() => readFile(folder, side, name as keyof typeof FILES, shape))]] : [],
      ),
    )
  const model = readAll('model', 'model') as ContentParts['model']
  const { help, terms, ...words } = readAll(language, 'words') as ContentParts['words']
  const { base } = readLanguages(folder)
  const ui = words.ui as Ui | undefined
  attempt(() => {
    if (language !== base && ui)
      problems.push(...messageProblems(`content/${language}/ui.yml`, ui, readUi(folder, base)))
  })
  if (problems.length > 0) throw new InputError(problems)
  return {
    language,
    model,
    words: { ...(words.ui.direction === 'rtl' ? isolate(words) : words), help, terms },
    howTos: readHowTos(folder, language),
  }
}

/** Reads the interface texts of one language from a folder like `content/`. */
export function readUi(folder: string, language: string): Ui {
  return readWordsFile(folder, language, 'ui')
}

/**
 * Joins the data of `content/model` with the texts of one language, after all checks of the table.
 * @throws {InputError} with every missing text, unknown id and broken rule. Each names the file and the entry.
 */
export function joinParts(parts: ContentParts): Content {
  checkContentParts(parts)
  const { language, model: numbers } = parts
  const terms = termWriter(numbers.terms, parts.words.terms)
  const words = withPaths(parts, terms)
  const matrix = joinMatrix(numbers.matrix, words.matrix, language)
  const dates = joined(numbers.dates, words.dates).map(({ paths: _, ...date }): ServiceDate => date)
  const quiz = joinContent(numbers, words, layersOf(matrix))
  const questions = withSeconds({ ...quiz, words: words.ui.quiz }, words.ui.language)
  const controls = withDates(quiz.controls, dates, words.ui)
  const model: Model = { ...quiz, controls, questions, dates: noticesOf(dates) }
  const howTos = joinHowTos(parts.howTos, Object.keys(numbers.controls), terms, language)
  const { microsoft } = words.ui.sheets
  const sheets = joinSheets(numbers.sheets, words.sheets, { howTos, matrix, terms, microsoft, language })
  return {
    language,
    model,
    recovery: joinRecovery(numbers.recovery, words.recovery),
    help: words.help ?? [],
    everyday: joinEveryday(numbers.everyday, words.everyday),
    whoseJob: joinWhoseJob(numbers['whose-job'], words['whose-job']),
    howTos,
    adviser: joinAdviser(numbers.adviser, words.adviser),
    sheets,
    dates,
    matrix,
    scan: joinScan(numbers.scan, model),
    platforms: joinPlatforms(numbers.platforms, words.platforms),
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
