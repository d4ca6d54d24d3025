/**
 * Builds a `Report` from answers: plain JSON with all numbers and texts. Every output, such as the screen and the PDF,
 * only renders the report.
 */
import { type Answers, NO_ANSWERS } from '../answers/answers.ts'
import { deadlineInWords, describe } from './control-text.ts'
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import { fillMatrix } from './matrix.ts'
import { nextDates } from './next-dates.ts'
import { GROUP_IDS, type Placed } from '../scoring/plan.ts'
import { type Result, computeResult } from '../scoring/result.ts'
import type { Action, Report, ReportGroup, ReportRisk } from './types.ts'
import { round9 } from '../model/replies.ts'
import { mustFind } from '../model/must.ts'
import { dateInWords, shown, plural } from '../model/format.ts'

/** Inputs that are not answers: the date and the company name. */
export interface ReportOptions {
  /** ISO date of the report. */
  today: string
  /** Company name for the report and the PDF. */
  name?: string | undefined
}

/**
 * Returns the three scenarios with the highest residual risk, each with its best action. An action belongs to the
 * scenario whose risk the action lowers most. Leaves out a scenario without an action. Actions whose risk the business
 * has accepted do not count.
 */
function biggestRisks(result: Result, actions: Action[], words: ReportWords): ReportRisk[] {
  const order = Object.entries(result.residual).toSorted((a, b) => b[1] - a[1])
  return order.slice(0, 3).flatMap(([scenario]) => {
    const helps = result.ranked.filter((ranked) => ranked.scenario === scenario)
    const open = actions.filter(({ group }) => group !== 'accepted')
    const action = helps.flatMap(({ control }) => open.filter(({ id }) => id === control.id))[0]
    if (!action) return []
    return [{ scenario, action: action.id, said: action.said ?? words.report.youUnknown }]
  })
}

/**
 * Returns the points that an action adds to the score, as text. Subtracts rounded scores, so that the points match the
 * scores on the page.
 */
function pointsInWords(score: number, scoreGain: number, { report, language }: ReportWords): string {
  const n = shown(round9(score + scoreGain)) - shown(score)
  return n > 0 ? plural(report.gain, n, language) : report.gainNone
}

/** Builds the report of answers, with all numbers and texts. */
export function writeReport(
  model: Model,
  words: ReportWords,
  answers: Answers,
  options: ReportOptions,
): Report {
  const result = computeResult(model, answers, options.today)
  const { known } = result
  const numbersMayShow = known === 'enough'
  const toAction = ({ ranked, group, pinned }: Placed): Action => ({
    ...describe(model, words, answers, result, ranked.control, options.today),
    group,
    pinned,
    scoreGain: ranked.scoreGain,
    riskFall: ranked.riskFall,
    gain: numbersMayShow ? pointsInWords(result.score, ranked.scoreGain, words) : '',
    deadline: deadlineInWords(ranked.control, words, options.today),
  })
  const placed = result.placed.map(toAction)
  const actions = result.ranked.map((ranked) => mustFind(placed, ranked.control.id))
  const inPlace = model.controls
    .filter(({ id }) => result.inPlace.includes(id))
    .map((control) => describe(model, words, answers, result, control, options.today))
  const groups: ReportGroup[] = GROUP_IDS.map((id) => ({
    id,
    title: words.report[id],
    lead: words.report[`${id}Lead`],
    ids: placed.filter((action) => action.group === id).map((action) => action.id),
  }))
  groups.push({
    id: 'inPlace',
    title: words.report.inPlace,
    lead: words.report.inPlaceLead,
    ids: inPlace.map(({ id }) => id),
  })
  return {
    format: 'whose-job/report',
    version: 1,
    model: model.constants.model,
    quiz: model.constants.quiz,
    language: words.language,
    date: options.today,
    dateText: dateInWords(options.today, words.language),
    name: options.name,
    scope: result.scope,
    context: result.context,
    known,
    counts: result.counts,
    score: result.score,
    scoreIfUnknownsAreFine: result.scoreIfUnknownsAreFine,
    raw: result.raw,
    level: result.level.id,
    reachable: result.reachable,
    critical: result.critical,
    domains: result.domains,
    inherent: result.inherent,
    residual: result.residual,
    bands: result.bands,
    index: result.index,
    notApplicable: result.notApplicable,
    heldBy: result.heldBy && { control: result.heldBy.gate.control, cap: result.heldBy.cap },
    actions,
    inPlace,
    groups,
    ...writeFigures(model, words, result),
    matrix: fillMatrix(model, words, result),
    risks: biggestRisks(result, actions, words),
    dates: nextDates(model.dates, result, words, options.today),
    head: headline(model, words, result, placed),
  }
}

/** Builds the report without answers: every control is an action. `today` is an ISO date. */
export function blankReport(model: Model, words: ReportWords, today: string): Report {
  return writeReport(model, words, { ...NO_ANSWERS, scope: 'full' }, { today })
}
