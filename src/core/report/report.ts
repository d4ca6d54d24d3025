/**
 * Builds a `Report` from answers: plain JSON with all numbers and texts. Every output, such as the screen and the PDF,
 * only renders the report.
 */
import { type Answers, NO_ANSWERS, asksFor, questionOf } from '../answers/answers.ts'
import { deadlineInWords, describe } from './control-text.ts'
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Model } from '../model/model.ts'
import { fillMatrix } from './matrix.ts'
import { nextDates } from './next-dates.ts'
import { GROUP_IDS, type Placed } from '../scoring/plan.ts'
import { type Result, computeResult } from '../scoring/result.ts'
import type { Action, Report, ReportAsk, ReportGroup, ReportRisk } from './types.ts'
import { round9 } from '../model/replies.ts'
import { mustFind } from '../model/must.ts'
import { dateInWords, shown, plural } from '../model/format.ts'

/** The inputs of a report besides the answers: the date and the company name. */
export interface ReportOptions {
  /** ISO date of the report. */
  today: string
  /** Company name for the report and the PDF. */
  name?: string | undefined
}

/** The number of risks that a report explains. */
const RISKS = 3

/**
 * Returns the highest residual risks, at most three. Each risk has the open control that lowers this risk
 * most. Leaves out a risk that no open control lowers. A control is not open if the business has accepted its
 * risk. If too many controls are unknown, returns only risks whose band is certain. Unknown controls are then
 * not open.
 */
function biggestRisks(
  model: Model,
  answers: Answers,
  result: Result,
  { actions, scenarios }: Pick<Report, 'actions' | 'scenarios'>,
  words: ReportWords,
): ReportRisk[] {
  const isOpen = ({ group }: Action): boolean =>
    group !== 'accepted' && (group !== 'findOut' || result.known === 'enough')
  const shownRisks = scenarios.filter(({ now }) => now !== '').toSorted((a, b) => b.residual - a.residual)
  const risks = shownRisks.flatMap(({ id: scenario }) => {
    const falls = result.ranked.map(({ control, falls }) => ({
      action: mustFind(actions, control.id),
      fall: falls.find((one) => one.scenario.id === scenario)!.fall,
    }))
    const [most] = falls
      .filter(({ action, fall }) => fall > 0 && isOpen(action))
      .toSorted((a, b) => b.fall - a.fall)
    if (!most) return []
    const { id, title, said = words.report.youUnknown, status } = most.action
    const isDirect = status?.kind === 'covered' || answers.controls[id] !== undefined
    const question = isDirect ? title : (questionOf(model, id)?.summary ?? title)
    return [{ scenario, action: id, question, said }]
  })
  return risks.slice(0, RISKS)
}

/**
 * Returns the questions to ask in order to learn the values of the controls in `unknownIds`. Each question
 * lists the controls that it asks about.
 */
function asksAbout(model: Model, answers: Answers, unknownIds: readonly string[]): ReportAsk[] {
  const asks = new Map<string, ReportAsk>()
  for (const control of unknownIds) {
    const [id = control] = asksFor(model, answers, [control])
    const { area } = mustFind(model.controls, control)
    const title = questionOf(model, control)?.summary ?? mustFind(model.areas, area).name
    const ask = asks.get(id) ?? { id, title, controls: [] }
    ask.controls.push(control)
    asks.set(id, ask)
  }
  return [...asks.values()]
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
  const unknownIds = placed.filter(({ group }) => group === 'findOut').map(({ id }) => id)
  const asks = asksAbout(model, answers, unknownIds)
  const figures = writeFigures(model, words, result)
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
    asks,
    ...figures,
    matrix: fillMatrix(model, words, result),
    risks: biggestRisks(model, answers, result, { actions, scenarios: figures.scenarios }, words),
    dates: nextDates(model.dates, result, words, options.today),
    head: headline(model, words, result, { plan: placed, asks: asks.length, inPlace: result.inPlace }),
  }
}

/** Builds the report without answers: every control is an action. `today` is an ISO date. */
export function blankReport(model: Model, words: ReportWords, today: string): Report {
  return writeReport(model, words, { ...NO_ANSWERS, scope: 'full' }, { today })
}
