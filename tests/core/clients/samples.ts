/** Texts, files and clients for the tests of the client list. */
import type { Answers } from '../../../src/core/answers/answers.ts'
import type {
  AnswersCheck,
  Client,
  ClientReadWords,
  ClientViewWords,
} from '../../../src/core/clients/client.ts'
import type { FoundCheck, ReadClients } from '../../../src/core/clients/clients.ts'
import { digestAnswers, digestSummary } from '../../../src/core/clients/digest.ts'
import type { ClientCheck } from '../../../src/core/clients/client.ts'
import type { GivenFile } from '../../../src/core/clients/file-name.ts'
import { readClientFile } from '../../../src/core/clients/read-file.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { echo } from '../../support/words.ts'
import { TODAY, answers, tinyFileWords, tinyModel, tinyReport, tinyWords } from '../tiny.ts'

export const model = tinyModel()
export { TODAY }

export const words: ClientReadWords & ClientViewWords = {
  ...tinyWords,
  file: tinyFileWords,
  compare: echo('compare', {
    otherQuiz: 'otherQuiz {was} {is}',
    otherModel: 'otherModel {was} {is}',
    otherScope: 'otherScope {was} {is}',
  }),
  clients: echo('clients', {
    nameWords: 'answers, result, report, microsoft-365, m365',
    unnamed: 'unnamed {code}',
    line: 'line {n}',
    lineOf: 'line {n}, {name}',
    row: 'row {n}',
    noLink: 'noLink {rows}',
    lead: 'lead {n}',
    tooBig: 'tooBig {mb}',
    damagedReport: 'damagedReport {part}',
    damagedPart: 'damagedPart {part}',
    tooMany: 'tooMany {n}',
    leadOf: 'leadOf {name}',
    // The same words as in the report, so that the tests can compare both.
    coveredPartly: tinyWords.report.coveredPartly,
    fileClients: 'clients-{date}',
    fileGaps: 'gaps-{date}',
    fileSince: 'since-{date}',
    fileWorkspace: 'workspace-{date}',
  }),
}

export const fileOf = (text: string, more: Partial<GivenFile> = {}): GivenFile => ({
  ...{ name: 'Harbour.json', folder: '', modified: '2026-10-01' },
  text,
  ...more,
})

export const read = (text: string, more: Partial<GivenFile> = {}): ReadClients =>
  readClientFile(model, words, fileOf(text, more), TODAY)

export const readJson = (data: unknown, more: Partial<GivenFile> = {}): ReadClients =>
  read(JSON.stringify(data), more)

/** Returns the checks of a file that must be readable, without the answers to the ten jobs. */
export function foundIn(result: ReadClients): readonly FoundCheck[] {
  if (!result.ok) throw new Error(result.problems.join())
  return result.found.filter((one) => 'check' in one)
}

/** Returns the sentences about a file: problems, or skipped parts. */
export const problemsOf = (result: ReadClients): readonly string[] =>
  result.ok ? result.skipped : result.problems

/** Returns a dated check with answers. */
export function checkOf(
  date: string,
  given: Partial<Answers> = {},
  more: Partial<AnswersCheck> = {},
): AnswersCheck {
  const all = answers(given)
  const digest = digestAnswers(model, all)
  const versions = { quiz: '2026-11', model: 1 }
  return {
    kind: 'answers',
    source: 'a.json',
    date,
    isDated: true,
    digest,
    answers: all,
    ...versions,
    ...more,
  }
}

/** Returns a check with numbers only. */
export function summaryOf(date: string, given: Partial<Answers> = {}): ClientCheck {
  const summary = summarise(tinyReport(given, { words, today: date }))
  return { kind: 'summary', source: 'link', date, isDated: true, digest: digestSummary(summary), summary }
}

export const clientOf = (name: string, ...checks: ClientCheck[]): Client => ({
  id: name,
  name,
  group: '',
  checks,
})

/** Returns a function that makes the ids "1", "2" and so on. */
export function counter(): () => string {
  let count = 0
  return () => String((count += 1))
}
