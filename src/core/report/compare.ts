/**
 * Compares an earlier and a later assessment of one business, control by control. Compares the two scores only if both
 * assessments have the same weights and scope, and say something about the same controls. Names answers only if both have
 * the same question set.
 */
import { type Answers } from '../answers/answers.ts'
import { answerInWords } from './control-text.ts'
import { FACTS } from '../answers/validate.ts'
import type { CompareWords, ReportWords } from '../../messages/ui.ts'
import type { Context, Control, Model, Reply } from '../model/model.ts'
import { type Known, type Result, computeResult } from '../scoring/result.ts'
import { must } from '../model/must.ts'
import { worth } from '../model/replies.ts'
import { fill, floorScore } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { sayProof } from './proof-text.ts'

/** An assessment: answers, their date, and the versions of the question set and the weights. */
export interface Assessed {
  answers: Answers
  /** ISO date of the answers. `undefined` if the date is not known. */
  date?: string | undefined
  /** Version of the question set. `undefined` means the current version. */
  quiz?: string | undefined
  /** Version of the weights and formulas. `undefined` means the current version. */
  model?: number | undefined
}

export type Movement = 'improved' | 'slipped' | 'unchanged' | 'new' | 'gone'

/** One control with its earlier and its later value, as text. */
export interface ComparedControl {
  id: string
  title: string
  area: string
  critical: boolean
  movement: Movement
  before: string
  after: string
}

/** A control whose proof is new, gone or another one. `before` and `after` are the two proofs as text. */
export interface ComparedProof {
  id: string
  title: string
  before: string
  after: string
}

/** The earlier and the later score as text. */
export interface ComparedScore {
  before: string
  after: string
  /**
   * True if too many controls are unknown in at least one of the assessments. `before` and `after` are then
   * the certain scores, which count unknown controls as not in place.
   */
  isCertain: boolean
  /** The change in points, negative if the score fell. `undefined` if `isCertain` is true. */
  points: number | undefined
}

/** The earlier and the later score of an area, each 0 to 100, rounded down. */
export interface ComparedArea {
  id: string
  name: string
  short: string
  before: number
  after: number
}

export interface Comparison {
  /** The compared controls by kind of change. Each list has the order of the quiz model. */
  controls: Record<Movement, ComparedControl[]>
  /** The controls whose proof changed, in the order of the quiz model. */
  proofs: ComparedProof[]
  /** The facts about the business that changed. */
  profile: { fact: string; before: string; after: string }[]
  /** True if the two scores are comparable. If false, `reason` is the sentence to show. */
  comparable: boolean
  reason?: string | undefined
  score?: ComparedScore | undefined
  /** The scores of the areas. Empty if the scores are not comparable, or if too many controls are unknown. */
  areas: ComparedArea[]
}

/** The part of a result that a comparison reads. */
export type ComparedResult = Pick<Result, 'inScope' | 'replies' | 'context' | 'known' | 'score' | 'domains'>

type Scored = Pick<Result, 'known' | 'score'>
/** The part of a result that a comparison of scores reads. A link with numbers has it too. */
type ComparedNumbers = Scored & Pick<Answers, 'scope'>

interface Words {
  report: ReportWords
  compare: CompareWords
}

/**
 * Returns the sentence that says why the scores of two assessments are not comparable. `undefined` if the scores are
 * comparable.
 */
function reasonAgainstComparison(
  model: Model,
  before: Assessed,
  after: Assessed,
  controls: Comparison['controls'],
  words: Words,
): string | undefined {
  const { compare } = words
  const { constants } = model
  const [was, is] = [before.quiz ?? constants.quiz, after.quiz ?? constants.quiz]
  // The values of controls mean the same in every question set. A question set can ask about other controls.
  const isSame = controls.new.length + controls.gone.length === 0
  if (was !== is && !isSame) return fill(compare.otherQuiz, { was, is })
  const [old, now] = [before.model ?? constants.model, after.model ?? constants.model]
  const areSameSums = Math.min(old, now) >= constants.scoresSince && Math.max(old, now) <= constants.model
  if (old !== now && !areSameSums) return fill(compare.otherModel, { was: old, is: now })
  return otherScope(before.answers, after.answers, words)
}

/** Returns the sentence that says that two assessments have different scopes. `undefined` if they have the same. */
function otherScope(
  before: Pick<Answers, 'scope'>,
  after: Pick<Answers, 'scope'>,
  { report: { report }, compare }: Words,
): string | undefined {
  if (before.scope === after.scope) return undefined
  return fill(compare.otherScope, { was: report[before.scope], is: report[after.scope] })
}

function scoreOf(before: Scored, after: Scored): ComparedScore | undefined {
  const known: Known[] = [before.known, after.known]
  if (known.includes('tooFew')) return undefined
  const isCertain = known.includes('few')
  const [was, is] = [floorScore(before.score), floorScore(after.score)]
  return { before: String(was), after: String(is), isCertain, points: isCertain ? undefined : is - was }
}

/**
 * Returns the kind of change of a control between two assessments. "unknown" counts as 0, so a change from unknown to
 * done is an improvement.
 */
function moveOf(before: Reply | undefined, after: Reply | undefined): Movement {
  if (before === undefined) return 'new'
  if (after === undefined) return 'gone'
  const difference = worth(after) - worth(before)
  return difference > 0 ? 'improved' : difference < 0 ? 'slipped' : 'unchanged'
}

/** Returns the value of a fact about the business as text. */
function factInWords(fact: Context[keyof Context], { report, compare }: Words): string {
  if (typeof fact === 'boolean') return fact ? compare.yes : compare.no
  if (typeof fact === 'number') return String(fact)
  return report.plans[fact] ?? compare[fact as keyof CompareWords]
}

/**
 * Returns the reply for a control in a result. `undefined` if the control is not in scope or has no answer.
 */
function replyIn({ inScope, replies }: Pick<Result, 'inScope' | 'replies'>, id: string): Reply | undefined {
  return inScope.includes(id) ? replies[id] : undefined
}

/** Returns the controls whose proof differs between two sets of answers. */
function changedProofs({ controls }: Model, before: Answers, after: Answers): Control[] {
  const fingerprint = ({ records = {} }: Answers, id: string): string => {
    const { what, where, date } = records[id]?.proof ?? {}
    return JSON.stringify([what, where, date])
  }
  return controls.filter(({ id }) => fingerprint(before, id) !== fingerprint(after, id))
}

/**
 * Counts the controls for each kind of change. `profile` is the number of facts about the business that
 * changed, and `proof` the number of controls whose proof changed. `today` is an ISO date.
 */
export function countMovements(
  model: Model,
  before: Answers,
  after: Answers,
  today: string,
): Record<Movement | 'profile' | 'proof', number> {
  const [old, now] = [computeResult(model, before, today), computeResult(model, after, today)]
  const profile = FACTS.filter(({ id }) => old.context[id] !== now.context[id]).length
  const proof = changedProofs(model, before, after).length
  const counts = { improved: 0, slipped: 0, unchanged: 0, new: 0, gone: 0, profile, proof }
  for (const { id } of model.controls) {
    const [was, is] = [replyIn(old, id), replyIn(now, id)]
    if (was !== undefined || is !== undefined) counts[moveOf(was, is)] += 1
  }
  return counts
}

/** Compares two assessments. Computes both scores with the current weights. `today` is an ISO date. */
export function compareAnswers(
  model: Model,
  words: Words,
  before: Assessed,
  after: Assessed,
  today: string,
): Comparison {
  const compute = ({ answers }: Assessed): ComparedResult => computeResult(model, answers, today)
  return compareResults(model, words, [before, compute(before)], [after, compute(after)])
}

/** Compares two assessments, each with its result, which has the current weights. */
export function compareResults(
  model: Model,
  words: Words,
  [before, old]: readonly [Assessed, ComparedResult],
  [after, now]: readonly [Assessed, ComparedResult],
): Comparison {
  const said = ({ answers }: Assessed, control: Control, reply: Reply | undefined): string =>
    reply === undefined
      ? words.compare.notAsked
      : (answerInWords(model, answers, control, reply) ?? words.report.report.youUnknown)

  const controls: Comparison['controls'] = { improved: [], slipped: [], unchanged: [], new: [], gone: [] }
  for (const control of model.controls) {
    const [was, is] = [replyIn(old, control.id), replyIn(now, control.id)]
    if (was === undefined && is === undefined) continue
    const movement = moveOf(was, is)
    const { id, area, critical } = control
    const text = { before: said(before, control, was), after: said(after, control, is) }
    controls[movement].push({ id, area, critical, title: control.words.title, movement, ...text })
  }
  const profile = FACTS.filter(({ id }) => old.context[id] !== now.context[id]).map(({ id }) => ({
    fact: words.compare[id],
    before: factInWords(old.context[id], words),
    after: factInWords(now.context[id], words),
  }))
  const proofIn = ({ answers: { records } }: Assessed, id: string): string => {
    const proof = records?.[id]?.proof
    return proof ? `${sayProof(proof, words.report)} · ${proof.where}` : words.report.report.noProof
  }
  const proofs = changedProofs(model, before.answers, after.answers).map(({ id, words: { title } }) => ({
    ...{ id, title, before: proofIn(before, id), after: proofIn(after, id) },
  }))
  const reason = reasonAgainstComparison(model, before, after, controls, words)
  const score = reason === undefined ? scoreOf(old, now) : undefined
  const areaScore = ({ domains }: ComparedResult, id: string): number => floorScore(must(domains, id))
  const areas = model.areas.map(({ id, name, short }) => ({
    ...{ id, name, short, before: areaScore(old, id), after: areaScore(now, id) },
  }))
  return {
    controls,
    proofs,
    profile,
    comparable: reason === undefined,
    reason,
    score,
    areas: score && !score.isCertain ? areas : [],
  }
}

/** Compares the scores of two assessments, for example if one of them has no answers. A link with numbers does not say its weights. */
export function compareScores(
  words: Words,
  before: ComparedNumbers,
  after: ComparedNumbers,
): Pick<Comparison, 'reason' | 'score'> {
  const reason = otherScope(before, after, words)
  return reason === undefined ? { score: scoreOf(before, after) } : { reason }
}

/**
 * Returns the comparison as one sentence: "Since 3 August 2026: 4 improved, 1 slipped, 16 unchanged, 2 newly asked."
 */
export function sayComparison({ controls }: Comparison, { report, compare }: Words, date?: string): string {
  const counts = Object.fromEntries(
    Object.entries(controls).map(([movement, list]) => [movement, list.length]),
  )
  const sentence = fill(compare.summary, counts)
  return date === undefined
    ? sentence
    : fill(compare.since, { date: dateInWords(date, report.language), sentence })
}
