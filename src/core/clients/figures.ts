/**
 * Computes what the views show about one client. Everything depends on the arguments only, so that a caller can keep the
 * result for each `Client` object.
 */
import { type Client, type ClientTen, type ClientViewWords, latestCheck } from './client.ts'
import { type AnswersScore, type CheckScore, scoreCheck } from './check-score.ts'
import { describeStatus } from '../answers/status-text.ts'
import type { Model, Reply } from '../model/model.ts'
import { addDays } from '../model/dates.ts'
import { fill, floorScore } from '../model/format.ts'
import { must, mustFind } from '../model/must.ts'
import { whoDoes } from '../report/control-text.ts'
import type { Known } from '../scoring/result.ts'
import { comparePeople, haveBothAnswered } from '../whose-job/compare.ts'
import type { Job } from '../whose-job/jobs.ts'

/** The scores of one area, whole numbers from 0 to 100. */
export interface AreaFigure {
  /** Area id. */
  id: string
  /** The score as text: "45", or "20 to 60" if too many controls are unknown. */
  text: string
  low: number
  high: number
}

/** One control that is not known to be fully in place at a client. */
export interface ClientGap {
  /** Control id. */
  control: string
  /** `undefined` if the client was not asked about the control. */
  value: Reply | undefined
  /** The value as text: "Not in place". */
  state: string
  /** The person who could do it, as text: "The client’s IT provider". */
  who: string
  /** The status as text: "Risk accepted until 3 March 2027". Empty without a status. */
  status: string
}

/** What the views show about one client, from its latest check. */
export interface ClientFigures {
  id: string
  name: string
  group: string
  /** ISO date of the latest check. */
  date: string
  isDated: boolean
  /** Level id. `undefined` if too many controls are unknown for a level. */
  level: string | undefined
  /** The name of the level, or a text that says why there is none. */
  levelText: string
  /** The score as text: "54" or "5 to 17". Empty if too few questions are answered. */
  figure: string
  /** The score if unknown controls count as not in place, and as in place. Whole numbers from 0 to 100. */
  low: number
  high: number
  known: Known
  /** The gate that caps the score. `undefined` if no gate does, or if the score is a range. */
  gate: { control: string; title: string } | undefined
  /** The number of controls in scope that nobody answered, or that were answered with "I don't know". */
  unknown: number
  /** The critical controls that are in place, and the critical controls in scope. */
  critical: { full: number; total: number }
  /** ISO date of the oldest answer: the date of the check, or of an older scanner report. */
  oldest: string
  /** ISO date on which the next check is due. */
  nextCheck: string
  isDue: boolean
  areas: readonly AreaFigure[]
  /** The number of checks. */
  checks: number
  /** False if the latest check contains numbers only. Its gaps are then not known, and `gaps` is empty. */
  hasAnswers: boolean
  /** The controls that are not known to be fully in place, in the order of the quiz model. */
  gaps: readonly ClientGap[]
  /**
   * The names of the jobs of which each side thinks that the other does them. `undefined` unless both sides have answered the
   * ten jobs.
   */
  eachOther: readonly string[] | undefined
}

function stateInWords(value: Reply | undefined, { report, clients }: ClientViewWords): string {
  if (value === undefined) return clients.notAnswered
  if (value === 'unknown') return report.unknown
  return value === 0 ? clients.notInPlace : report.partly
}

/** Returns the texts about a client. The texts of the report call the client "you", but someone else reads a client list. */
function aboutClient(words: ClientViewWords): ClientViewWords {
  const { you, it, provider, both, bothProvider, coveredPartly } = words.clients
  return { ...words, report: { ...words.report, you, it, provider, both, bothProvider, coveredPartly } }
}

/** Returns the controls in scope whose value is not 1. */
function gapsOf(
  model: Model,
  words: ClientViewWords,
  { answers, context, replies, inScope }: AnswersScore,
  today: string,
): ClientGap[] {
  const about = aboutClient(words)
  return inScope.flatMap((id): ClientGap[] => {
    const value = replies[id]
    if (value === 1) return []
    const status = answers.statuses[id]
    return [
      {
        control: id,
        value,
        state: stateInWords(value, words),
        who: whoDoes(mustFind(model.controls, id), context, about),
        status: status ? describeStatus(status, about, today).text : '',
      },
    ]
  })
}

/**
 * Returns the earliest of the date of a check and the dates of the scanner reports in it. A scanner report counts only if
 * it set the value of a control in scope.
 */
function oldestOf({ answers: { marks = {}, statuses }, inScope }: AnswersScore, date: string): string {
  return inScope
    .filter((id) => statuses[id]?.kind !== 'covered')
    .reduce((oldest, id) => {
      const marked = marks[id]?.date
      return marked !== undefined && marked < oldest ? marked : oldest
    }, date)
}

/** Returns the scores of the areas, with the same texts as in a report. */
function areasOf(
  model: Model,
  { report }: ClientViewWords,
  known: Known,
  areas: CheckScore['areas'],
): AreaFigure[] {
  return model.areas.map(({ id }) => {
    const [low, high] = must(areas, id).map(floorScore) as [number, number]
    const text = known === 'enough' || low === high ? String(low) : fill(report.range, { low, high })
    return { id, text, low, high }
  })
}

function eachOtherOf(jobs: readonly Job[], { people }: ClientTen): string[] | undefined {
  if (!haveBothAnswered(people)) return undefined
  const rows = comparePeople(jobs, people)
  return rows.flatMap(({ job, verdict }) => (verdict === 'each-other' ? job.short : []))
}

/** Returns the figures of a client that has only answered the ten jobs: no score, no level and no gaps. */
function figuresWithoutCheck(
  { clients }: ClientViewWords,
  date: string,
): Omit<ClientFigures, 'id' | 'name' | 'group' | 'eachOther' | 'nextCheck' | 'isDue'> {
  return {
    ...{ date, isDated: true, level: undefined, levelText: clients.tenOnly, figure: '', low: 0, high: 100 },
    ...{ known: 'tooFew', gate: undefined, unknown: 0, critical: { full: 0, total: 0 }, oldest: date },
    ...{ areas: [], checks: 0, hasAnswers: false, gaps: [] },
  }
}

/**
 * Computes the figures of a client from its latest check, and from what people say about the ten `jobs`. `today` is an ISO
 * date. `nextCheckDays` is the number of days from one check to the next.
 */
export function writeClientFigures(
  model: Model,
  words: ClientViewWords,
  client: Client,
  today: string,
  nextCheckDays: number,
  jobs: readonly Job[],
): ClientFigures {
  const { id, name, group, checks, ten } = client
  const check = latestCheck(client)
  const eachOther = ten && eachOtherOf(jobs, ten)
  const dueFrom = (day: string): Pick<ClientFigures, 'nextCheck' | 'isDue'> => {
    const nextCheck = addDays(day, nextCheckDays)
    return { nextCheck, isDue: nextCheck <= today }
  }
  if (!check) {
    const day = ten?.date ?? today
    return { ...figuresWithoutCheck(words, day), ...{ id, name, group, eachOther }, ...dueFrom(day) }
  }
  const { date, isDated } = check
  const score = scoreCheck(model, check)
  const { level, critical, counts, known, answered } = score
  const [low, high] = [floorScore(score.score), floorScore(score.scoreIfUnknownsAreFine)]
  const range = fill(words.report.range, { low, high })
  const { tooFew, few } = words.clients
  const gate = known === 'enough' ? answered?.gate : undefined
  return {
    ...{ id, name, group, date, isDated, low, high, known, eachOther, ...dueFrom(date) },
    level: known === 'enough' ? level.id : undefined,
    levelText: known === 'enough' ? level.name : known === 'few' ? few : tooFew,
    figure: known === 'enough' ? String(low) : known === 'few' ? range : '',
    gate:
      gate === undefined ? undefined : { control: gate, title: mustFind(model.controls, gate).words.title },
    unknown: counts.unknown + counts.absent,
    critical: { full: critical.full, total: critical.total },
    oldest: answered ? oldestOf(answered, date) : date,
    areas: areasOf(model, words, known, score.areas),
    checks: checks.length,
    hasAnswers: answered !== undefined,
    gaps: answered ? gapsOf(model, words, answered, today) : [],
  }
}
