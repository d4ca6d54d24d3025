/**
 * Builds a `Report` from answers: plain JSON with all numbers and texts. Every output, such as the screen and the PDF,
 * only renders the report.
 */
import { type Answers, NO_ANSWERS, hasNoIt, resolveContext } from '../answers/answers.ts'
import { questionOf, listQuestions } from '../answers/questions-to-ask.ts'
import { modelFor } from '../answers/scope.ts'
import { deadlineInWords, describe } from './control-text.ts'
import { dueDate, planDay } from './due-date.ts'
import { writeFigures } from './figures.ts'
import { headline } from './headline.ts'
import type { ReportWords } from '../../messages/ui.ts'
import type { Control, Model } from '../model/model.ts'
import { fillMatrix } from './matrix.ts'
import { nextDates } from './next-dates.ts'
import { GROUP_IDS, type Placed } from '../scoring/plan.ts'
import { type Result, computeResult } from '../scoring/result.ts'
import type { Action, Report, ReportControl, ReportGroup, ReportRisk } from './types.ts'
import { round9 } from '../model/replies.ts'
import { mustFind } from '../model/must.ts'
import { fill, floorScore, plural } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'

/** The inputs of a report besides the answers: the date and the company name. */
export interface ReportOptions {
  /** ISO date of the report. */
  today: string
  /** Company name for the report and the PDF. */
  name?: string | undefined
  /** The ISO date on which most answers were given, from which the plan counts its days. The default is `today`. */
  answeredOn?: string | undefined
}

/** The number of risks that a report explains. */
const RISKS = 3

/**
 * Returns the highest residual risks, at most three. Each risk has the open control that lowers this risk
 * most. A control that makes the risk less likely comes before one that only makes the damage smaller. Leaves out a risk that no open control lowers. A control is not open if the business has accepted its
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
      isDamageOnly: !control.effects.some((one) => one.scenario === scenario && one.likelihood),
    }))
    const [most] = falls
      .filter(({ action, fall }) => fall > 0 && isOpen(action))
      .toSorted((a, b) => Number(a.isDamageOnly) - Number(b.isDamageOnly) || b.fall - a.fall)
    if (!most) return []
    const { id, title, said = words.report.youUnknown, status } = most.action
    const isDirect = status?.kind === 'covered' || answers.controls[id] !== undefined
    const question = isDirect ? title : (questionOf(model, id)?.summary ?? title)
    return [{ scenario, action: id, question, said, isDamageOnly: most.isDamageOnly }]
  })
  return risks.slice(0, RISKS)
}

/**
 * Returns the points that an action adds to the score, as text. Subtracts rounded scores, so that the points match the
 * scores on the page.
 */
function pointsInWords(score: number, scoreGain: number, { report, language }: ReportWords): string {
  const n = floorScore(round9(score + scoreGain)) - floorScore(score)
  return n > 0 ? plural(report.gain, n, language) : report.gainNone
}

/** Returns the sentence that says by when the actions of a group are due, after a space. Empty for other groups. */
function dueInWords({ id, due }: ReportGroup, { report, language }: ReportWords, today: string): string {
  if (due === undefined || id === 'findOut') return ''
  const dueBy = id === 'thisWeek' ? report.dueOrBegun : report.dueBy
  return ` ${fill(due < today ? report.wasDue : dueBy, { date: dateInWords(due, language) })}`
}

/** Returns the groups of the plan in their order, each with its actions. `from` is the ISO date of the plan. */
function layGroups(
  placed: readonly Action[],
  finished: Result['finished'],
  inPlace: readonly ReportControl[],
  words: ReportWords['report'],
  from: string,
): ReportGroup[] {
  const groups = GROUP_IDS.map((id): ReportGroup => ({
    id,
    title: words[id],
    lead: words[`${id}Lead`],
    due: id === 'accepted' ? undefined : dueDate({ group: id }, from),
    ids: placed.filter(({ group }) => group === id).map((action) => action.id),
    done: finished.filter(({ group }) => group === id).map((one) => one.id),
  }))
  const done = inPlace.map(({ id }) => id)
  return [...groups, { id: 'inPlace', title: words.inPlace, lead: words.inPlaceLead, ids: done, done: [] }]
}

/** Builds the report of answers, with all numbers and texts. */
export function writeReport(
  whole: Model,
  words: ReportWords,
  answers: Answers,
  options: ReportOptions,
): Report {
  const model = modelFor(whole, resolveContext(whole, answers))
  const result = computeResult(model, answers, options.today)
  const { known } = result
  const noIt = hasNoIt(model, answers)
  const sayControl = (control: Control): ReportControl =>
    describe(model, words, answers, { ...result, noIt }, control, options.today)
  const numbersMayShow = known === 'enough'
  const from = planDay(options.answeredOn, options.today)
  const toAction = ({ ranked, group, pinned }: Placed): Action => {
    const control = sayControl(ranked.control)
    return {
      ...control,
      group,
      pinned,
      due: dueDate({ group, status: control.status }, from),
      scoreGain: ranked.scoreGain,
      riskFall: ranked.riskFall,
      gain: numbersMayShow ? pointsInWords(result.score, ranked.scoreGain, words) : '',
      deadline: deadlineInWords(ranked.control, words, options.today) ?? ranked.control.words.date,
    }
  }
  const placed = result.placed.map(toAction)
  const actions = result.ranked.map((ranked) => mustFind(placed, ranked.control.id))
  const inPlace = model.controls.filter(({ id }) => result.inPlace.includes(id)).map(sayControl)
  const groups = layGroups(placed, result.finished, inPlace, words.report, from)
  if (known !== 'tooFew') for (const group of groups) group.lead += dueInWords(group, words, options.today)
  const unknownIds = placed.filter(({ group }) => group === 'findOut').map(({ id }) => id)
  const asks = listQuestions(model, answers, unknownIds).map((question) => ({
    ...question,
    controls: question.parts.flatMap(({ controls }) => controls),
  }))
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
    dates: nextDates(model.dates, { ...result, choices: answers.choices }, words, options.today),
    head: headline(model, words, result, { plan: placed, asks, noIt, inPlace: result.inPlace }),
  }
}

/** Builds the report without answers: every control is an action. `today` is an ISO date. */
export function blankReport(model: Model, words: ReportWords, today: string): Report {
  return writeReport(model, words, { ...NO_ANSWERS, scope: 'full' }, { today })
}
