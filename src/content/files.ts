/**
 * The table of the content files. A new file needs one row here, and its schema. Builds read and check it, and editors
 * get its JSON Schema.
 */
import type { z } from 'zod'
import { type NoteProblem, refuseProblems } from '../core/model/join-ids.ts'
import * as schema from '../core/model/schema.ts'
import { recoveryModel, recoveryWords } from '../core/recovery/schema.ts'
import { scanModel } from '../core/scan/schema.ts'
import { adviserModel, adviserWords, citesOwnSources } from './adviser.ts'
import { jobsNameDates, needsAnAnswer, optionsCount } from './dates.ts'
import { groupsHaveJobs } from './everyday.ts'
import { helpWords } from './help.ts'
import {
  beforeIsComplete,
  commandsFit,
  everythingIsUsed,
  linesForSeveralExist,
  placesHaveTexts,
  plansHaveOneWay,
  textsForOneExist,
  stepsArePartOfWay,
} from './howto-checks.ts'
import { changesAreTried, changesHaveAWayBack, oldPathsWarn, purchasesAreNamed } from './howto-safety.ts'
import { type HowToParts, howToModel, howToWords } from './howto-schema.ts'
import {
  groupsStartWithNo,
  hasLastStep,
  isAskedInOrder,
  isComplete,
  isReachable,
  retiredAreGone,
} from './join.ts'
import { matrixModel, matrixWords } from './matrix-schema.ts'
import { isDrawable } from './matrix.ts'
import { platformsModel, platformsWords, waysAreSame } from './platforms.ts'
import { labelsAreTerms } from './portal-texts.ts'
import { eventsCoverParts, settingsAgree, startsInOrder } from './recovery.ts'
import { testsAreKnown } from './scan.ts'
import { sheetsModel, sheetsWords } from './sheet-schema.ts'
import { sheetsFit } from './sheets.ts'
import { type AnyRow, type KnownContent, type Ref, checkRow, fillPaths, row } from './table.ts'
import { type TermWriter, englishIsUnique, labelsAreRead, termWriter } from './terms.ts'
import { termsModel, termsWords } from './terms-schema.ts'
import { uiWords } from './ui.ts'
import { jobsFit, whoseJobModel, whoseJobWords } from './whose-job.ts'
import { wordpressWords } from './wordpress.ts'

const control: Ref = { file: 'controls', at: '', problem: 'is not a control' }
const source: Ref = { file: 'sources', at: '', problem: 'is not in sources.yml: add it there' }
const term: Ref = { file: 'terms', at: '', problem: 'is not in content/model/terms.yml: add it there' }
const area: Ref = { file: 'quiz', at: 'areas', problem: 'is not in quiz.yml' }
const scenario: Ref = { file: 'quiz', at: 'scenarios', problem: 'is not a scenario in quiz.yml' }
/** Returns the reference to an id of the same file. */
const own = (at: string, problem = `is not one of ${at}`): Ref => ({ at, problem })
const place = own('places', 'is not in places: add it there')
const listed = own('sources', 'is not in the list "sources" of this file: add it there')

/** The name of a file, without `.yml` → its row. */
export const FILES = {
  ui: row({ words: uiWords }),
  matrix: row({
    model: matrixModel,
    words: matrixWords,
    same: ['models', 'layers'],
    refs: { source, controls: own('layers'), 'controls.*': control },
    rules: [isDrawable],
  }),
  quiz: row({
    model: schema.quizModel,
    words: schema.quizWords,
    same: ['bands', 'areas', 'levels', 'gates', 'scenarios'],
    refs: { 'retired.*.*': control, 'contextRules.*.multipliers': control },
    rules: [retiredAreGone],
  }),
  controls: row({
    model: schema.controlsModel,
    words: schema.controlsWords,
    same: [''],
    refs: {
      '*.area': area,
      '*.effects': scenario,
      '*.sources': source,
      '*.prerequisites': control,
      '*.safeAfter': control,
      '*.paths.*': term,
    },
    filled: { from: '*', into: '', fields: ['where'] },
    rules: [isReachable, isComplete, hasLastStep],
  }),
  questions: row({
    model: schema.questionsModel,
    words: schema.questionsWords,
    same: ['', '*.options'],
    refs: {
      '*.area': { ...area, besides: 'context' },
      '*.options.*.controls': control,
      '*.when.control': control,
    },
    rules: [groupsStartWithNo, isAskedInOrder],
  }),
  sources: row({ model: schema.sources }),
  dates: row({
    model: schema.datesModel,
    words: schema.datesWords,
    same: [''],
    refs: {
      '*.controls': control,
      '*.sources': source,
      '*.concerns.*.control.id': control,
      '*.spares.*.control.id': control,
      '*.paths.*': term,
    },
    filled: { from: '*', into: '', fields: ['find', 'lookUp'] },
    rules: [needsAnAnswer, optionsCount, jobsNameDates],
  }),
  recovery: row({
    model: recoveryModel,
    words: recoveryWords,
    same: ['tabs', 'events', 'parts', ['parts.*', 'windows'], 'leftOut'],
    refs: {
      copied: own('parts'),
      'events.*.tab': own('tabs'),
      'events.*.parts': own('parts'),
      'parts.*.*.source': source,
      'parts.*.*.paths.*': term,
      'leftOut.*': source,
    },
    filled: { from: 'parts.*.*', into: 'windows', fields: ['how'] },
    rules: [startsInOrder, settingsAgree, eventsCoverParts],
  }),
  everyday: row({
    model: schema.everydayModel,
    words: schema.everydayWords,
    same: ['groups', 'actions'],
    refs: { 'actions.*.group': own('groups'), 'actions.*.controls': control, 'actions.*.sources': source },
    rules: [groupsHaveJobs],
  }),
  'whose-job': row({
    model: whoseJobModel,
    words: whoseJobWords,
    same: [''],
    refs: { '*.controls': control, '*.sources': source },
    rules: [jobsFit],
  }),
  adviser: row({
    model: adviserModel,
    words: adviserWords,
    same: ['misread', 'contradictions'],
    refs: { misread: control, 'contradictions.*': control },
    rules: [citesOwnSources],
  }),
  sheets: row({
    model: sheetsModel,
    words: sheetsWords,
    same: [
      'sheets',
      'sheets.*.blocks',
      'sheets.*.blocks.*.fields',
      'sheets.*.blocks.*.columns',
      'sheets.*.blocks.*.rows',
    ],
    refs: {
      'sheets.*.controls': control,
      'sheets.*.blocks.*.control': control,
      'sheets.*.blocks.*.rows.*.control': control,
    },
    rules: [labelsAreTerms, sheetsFit],
  }),
  scan: row({
    model: scanModel,
    refs: { controls: control, provable: control },
    rules: [testsAreKnown],
  }),
  platforms: row({ model: platformsModel, words: platformsWords, same: [''], rules: [waysAreSame] }),
  terms: row({
    model: termsModel,
    words: termsWords.optional(),
    absentIn: 'base',
    rules: [englishIsUnique, labelsAreRead],
  }),
  wordpress: row({ words: wordpressWords }),
  help: row({ words: helpWords.optional(), absentIn: 'any' }),
  example: row({ model: schema.example }),
}

/** The row of the how-to pages. They are in the folder `howto`, with one file for each control. */
export const HOWTO = row({
  model: howToModel,
  words: howToWords,
  same: ['ways', 'ways.*.steps', 'undo.steps'],
  refs: {
    sources: source,
    'places.*.path': term,
    'places.*.source': listed,
    'commands.*.source': listed,
    'ways.*.steps.*.place': place,
    'undo.steps.*.place': place,
  },
  rules: [
    labelsAreTerms,
    plansHaveOneWay,
    stepsArePartOfWay,
    beforeIsComplete,
    placesHaveTexts,
    commandsFit,
    textsForOneExist,
    linesForSeveralExist,
    everythingIsUsed,
    changesAreTried,
    purchasesAreNamed,
    changesHaveAWayBack,
    oldPathsWarn,
  ],
})

type Files = typeof FILES
/** The parsed files of one side: the name of a file → its data. */
type Side<S extends 'model' | 'words'> = {
  [Name in keyof Files as undefined extends Files[Name][S] ? never : Name]: z.infer<
    NonNullable<Files[Name][S]>
  >
}

/** The parsed YAML files of one language. Each file is valid, but references between files are not checked yet. */
export interface ContentParts {
  language: string
  model: Side<'model'>
  words: Side<'words'>
  howTos: HowToParts
}

/** Returns the words of a language, with the portal paths in the texts that name them. */
export function withPaths({ model, words }: ContentParts, terms: TermWriter): ContentParts['words'] {
  const rows: Record<string, AnyRow> = FILES
  const numbers: Record<string, unknown> = model
  return Object.fromEntries(
    Object.entries(words).map(([name, own]) => [
      name,
      fillPaths(rows[name]?.filled, numbers[name], own, terms),
    ]),
  ) as unknown as ContentParts['words']
}

/** Reports the problems of the how-to pages: controls without a page, pages without a control, and mistakes in a page. */
export function checkHowTos(known: KnownContent, language: string, note: NoteProblem): void {
  const { numbers, words, languages, invalid } = known.howTos
  const all = [known.model.controls, numbers, words].flatMap((one) => Object.keys(one))
  for (const id of new Set(all)) {
    const [model, texts] = [numbers[id], words[id]]
    const files = {
      numbers: `content/model/howto/${id}.yml`,
      words: `content/${languages[id] ?? language}/howto/${id}.yml`,
    }
    if (!Object.hasOwn(known.model.controls, id))
      note(model ? files.numbers : files.words, id, 'is not a control: rename or remove the file')
    for (const [file, data] of [[files.numbers, model] as const, [files.words, texts] as const])
      if (!data && !invalid[file]) note(file, id, 'has no page without this file: add it')
    if (model && texts) checkRow(HOWTO, { model, words: texts, files, known }, note)
  }
}

/**
 * Checks all files of one language against each other.
 * @throws {InputError} with every missing text, unknown id and broken rule, and every how-to page that is invalid.
 */
export function checkContentParts({ language, model, words, howTos }: ContentParts): void {
  const known = { model, howTos, terms: termWriter(model.terms, words.terms) }
  const [numbers, texts] = [model, words] as Record<string, unknown>[]
  refuseProblems((note) => {
    for (const [name, one] of Object.entries(FILES)) {
      const files = { numbers: `content/model/${name}.yml`, words: `content/${language}/${name}.yml` }
      checkRow(one, { model: numbers?.[name], words: texts?.[name], files, known }, note)
    }
    checkHowTos(known, language, note)
  }, Object.values(howTos.invalid).flat())
}
