/** Reads the report of a client, which is saved as data, and restores the answers from it. */
import { type ClientReadWords, readQuizVersion } from './client.ts'
import type { Answers } from '../answers/answers.ts'
import { soundRecords } from '../answers/check-records.ts'
import { quote } from '../answers/problems.ts'
import { someRecords } from '../answers/record.ts'
import { checkAnswers } from '../answers/validate.ts'
import { quizProblem } from '../answers/versions.ts'
import { withoutRepeatedFacts } from '../exchange/answers-file.ts'
import { cleanName } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { fill } from '../model/format.ts'
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'

const VERSION = 1

/** The answers in a report, with their date and versions. */
export interface RestoredReport {
  ok: true
  name: string | undefined
  date: string
  answers: Answers
  quiz: string
  model: number
}

/** One control of a report, before validation. */
type Entry = Record<string, unknown> & { id: string }

/** Returns the status of a control for `checkAnswers`. A report contains no product name and no reason as data. */
function statusOf({ status, value }: Entry): unknown {
  if (!isObject(status)) return undefined
  const { kind, date } = status
  if (kind === 'planned') return { kind, by: date }
  if (kind === 'accepted') return { kind, until: date, why: '' }
  return kind === 'covered' ? { kind, by: '', full: value === 1 } : status
}

const isCovered = ({ status }: Entry): boolean => isObject(status) && status['kind'] === 'covered'

/**
 * Returns the controls without an answer. A report shows them as unknown, and `counts.absent` is their number. Most of
 * them have no text of an answer. Only an answer to a question that does not apply is a text without a value.
 */
function absentIn(entries: readonly Entry[], counts: unknown): Set<Entry> {
  const absent = isObject(counts) ? Number(counts['absent']) : 0
  const unknown = entries.filter(({ value }) => value === 'unknown')
  const isAnswered = (entry: Entry): number => Number('mark' in entry) * 2 + Number('said' in entry)
  const possible = unknown.toSorted((a, b) => isAnswered(a) - isAnswered(b))
  return new Set(possible.slice(0, absent > 0 ? absent : 0))
}

/** Returns the controls of a report. `undefined` if a list is missing or damaged. */
function entriesOf({ actions, inPlace }: Record<string, unknown>): Entry[] | undefined {
  if (!Array.isArray(actions) || !Array.isArray(inPlace)) return undefined
  const entries: unknown[] = [...(actions as unknown[]), ...(inPlace as unknown[])]
  return entries.every((one): one is Entry => isObject(one) && typeof one['id'] === 'string')
    ? entries
    : undefined
}

/**
 * Restores the answers from a report: values, facts, dates of statuses, scanner marks and notes. A report does not
 * contain the answers to single questions, product names and reasons.
 */
export function readReport(
  model: Model,
  words: ClientReadWords,
  data: Record<string, unknown>,
): RestoredReport | { ok: false; problems: string[] } {
  const refuse = (...problems: string[]) => ({ ok: false as const, problems })
  const { version, quiz, model: weights, date, name, scope, context, counts } = data
  const damaged = (part: string) => refuse(fill(words.clients.damagedReport, { part }))
  if (typeof version === 'number' && version > VERSION) return refuse(words.clients.laterFile)
  if (version !== VERSION) return damaged('version')
  const questions = readQuizVersion(quiz)
  if (questions === undefined) return damaged('quiz')
  if (quizProblem(model, quiz) === 'laterQuiz')
    return refuse(fill(words.file.laterQuiz, { quiz: quote(words.file, quiz) }))
  if (!Number.isInteger(weights) || Number(weights) < 1) return damaged('model')
  if (!isDateThisCentury(date)) return damaged('date')
  const entries = entriesOf(data)
  if (!entries) return damaged('actions')
  const absent = absentIn(entries, counts)
  const own = entries.filter((entry) => !absent.has(entry) && !isCovered(entry))
  const pick = (some: readonly Entry[], part: (entry: Entry) => unknown) =>
    Object.fromEntries(
      some.flatMap((entry) => {
        const thing = part(entry)
        return thing === undefined || thing === null ? [] : [[entry.id, thing]]
      }),
    )
  const read = checkAnswers(model, words.file, {
    context,
    scope: scope ?? null,
    controls: pick(own, ({ value }) => value),
    statuses: pick(entries, statusOf),
    marks: pick(own, ({ mark }) => mark),
  })
  if (!read.ok) return read
  const notes = pick(entries, ({ assignee: who, proof }) => (who ?? proof) && { who, proof })
  const records = someRecords(soundRecords(model, notes) ?? {})
  return {
    ok: true,
    name: typeof name === 'string' ? cleanName(name) : undefined,
    date,
    answers: withoutRepeatedFacts(model, { ...read.answers, ...records }),
    quiz: questions,
    model: Number(weights),
  }
}
