/**
 * Compares suggestions from scanner reports with the visitor's answers, and applies the suggestions that the visitor
 * accepts.
 */
import { type Answers, isAnswered, resolveContext, resolveReplies } from '../answers/answers.ts'
import { isFullyAnswered } from '../answers/edit.ts'
import { type Mark, someMarks } from '../answers/provenance.ts'
import type { Context, Model, Reply } from '../model/model.ts'
import { selectControls } from '../answers/scope.ts'
import type { Scan, ScanMap } from './model.ts'
import { type Hints, type Suggestion, suggest } from './suggest.ts'

/** A suggestion for a control that the visitor has answered. `mine` is the visitor's answer. */
export interface Answered extends Suggestion {
  mine: Reply
}

/** The facts about the business that a scanner report can contain. */
export type Facts = Partial<Pick<Context, 'plan' | 'people'>>

/** The suggestions of scanner reports, compared with the visitor's answers, for the visitor to accept. */
export interface Offer extends Omit<Hints, 'suggestions'> {
  /** Suggestions for controls without an answer. */
  fill: readonly Suggestion[]
  /**
   * Suggestions that differ from the visitor's answer. The visitor can accept a suggestion only if this
   * answer is "I don't know".
   */
  conflicts: readonly Answered[]
  /**
   * Suggestions that are not shown. `same`: the suggestion equals the visitor's answer. `notApplicable`: the control
   * does not apply to the business.
   */
  ignored: readonly (Suggestion & { why: 'same' | 'notApplicable' })[]
  /** Facts in the scanner reports that the visitor's answers do not contain. */
  facts: Facts
  /** Ids of controls that no scanner can check. */
  unseen: readonly string[]
}

/**
 * Returns true if the answers contain the fact `fact` about the business. The fact comes from the answer to a
 * question, from an answers file or from a scanner report.
 */
function isSaid(model: Model, answers: Answers, fact: keyof Facts): boolean {
  if (answers.context[fact] !== undefined) return true
  return model.questions.some(
    (question) =>
      isAnswered(question, answers) &&
      question.options.some(({ sets }) => sets.context?.[fact] !== undefined),
  )
}

/** Returns the facts about the business that are equal in all scanner reports and missing in the visitor's answers. */
function factsOf(model: Model, answers: Answers, scans: readonly Scan[]): Facts {
  const one = <Fact>(fact: keyof Facts, named: readonly (Fact | undefined)[]): Fact | undefined => {
    const known = [...new Set(named.filter((value) => value !== undefined))]
    return known.length === 1 && !isSaid(model, answers, fact) ? known[0] : undefined
  }
  const plan = one(
    'plan',
    scans.map((scan) => scan.plan),
  )
  const people = one(
    'people',
    scans.map((scan) => scan.people),
  )
  return { ...(plan !== undefined && { plan }), ...(people !== undefined && { people }) }
}

/** Compares the suggestions of all scanner reports with the visitor's answers. */
export function offer(model: Model, map: ScanMap, answers: Answers, scans: readonly Scan[]): Offer {
  const context = resolveContext(model, answers)
  const said = isSaid(model, answers, 'plan') ? context.plan : undefined
  const { suggestions, ...hints } = suggest(map, scans, said)
  const replies = resolveReplies(model, answers)
  const { notApplicable } = selectControls(model, context, 'full')
  const mapped = new Set(map.controls.map(({ id }) => id))

  const fill: Suggestion[] = []
  const conflicts: Answered[] = []
  const ignored: Offer['ignored'][number][] = []
  for (const suggestion of suggestions) {
    const mine = replies[suggestion.control]
    if (notApplicable.includes(suggestion.control)) ignored.push({ ...suggestion, why: 'notApplicable' })
    else if (mine === undefined) fill.push(suggestion)
    else if (mine === suggestion.value) ignored.push({ ...suggestion, why: 'same' })
    else conflicts.push({ ...suggestion, mine })
  }
  return {
    ...hints,
    fill,
    conflicts,
    ignored,
    facts: factsOf(model, answers, scans),
    unseen: model.controls.filter(({ id }) => !mapped.has(id)).map(({ id }) => id),
  }
}

/** Returns true if a suggestion may replace the visitor's answer `mine`: the answer is missing or "I don't know". */
function isReplaceable(mine: Reply | undefined): boolean {
  return mine === undefined || mine === 'unknown'
}

/** The suggestions that the visitor accepted: ids of controls, and names of facts. */
export interface OfferChoice {
  controls?: readonly string[]
  facts?: readonly (keyof Facts)[]
}

/**
 * Stores the accepted suggestions in the answers. Also stores for each value the scanner report from which
 * the value comes. Skips a control or fact that the visitor has answered in the meantime. Sets the scope of
 * the answers to `full` if every control has an answer.
 */
export function acceptOffer(
  model: Model,
  answers: Answers,
  { fill, conflicts, facts }: Pick<Offer, 'fill' | 'conflicts' | 'facts'>,
  chosen: OfferChoice,
): Answers {
  const replies = resolveReplies(model, answers)
  const taken = [...fill, ...conflicts].filter(
    ({ control }) => chosen.controls?.includes(control) && isReplaceable(replies[control]),
  )
  const named = Object.entries(facts).filter(
    ([fact]) => chosen.facts?.some((one) => one === fact) && !isSaid(model, answers, fact as keyof Facts),
  )
  const values = taken.map(({ control, value }): [string, Reply] => [control, value])
  const marks = taken.map(({ control, from: [{ tool, date }] }): [string, Mark] => [
    control,
    date === undefined ? { tool } : { tool, date },
  ])
  const filled: Answers = {
    ...answers,
    context: { ...answers.context, ...(Object.fromEntries(named) as Facts) },
    controls: { ...answers.controls, ...Object.fromEntries(values) },
    ...someMarks({ ...answers.marks, ...Object.fromEntries(marks) }),
  }
  return isFullyAnswered(model, filled) ? { ...filled, scope: 'full' } : filled
}

/**
 * Undoes accepted suggestions: restores the given controls, the given facts and the scope of the answers from
 * `before`. All other values of `now` stay.
 */
export function takeBack(now: Answers, before: Answers, { controls = [], facts = [] }: OfferChoice): Answers {
  const restore = <Thing>(
    things: Readonly<Record<string, Thing>>,
    old: Readonly<Record<string, Thing>>,
    ids: readonly string[],
  ): Record<string, Thing> =>
    Object.fromEntries([
      ...Object.entries(things).filter(([id]) => !ids.includes(id)),
      ...Object.entries(old).filter(([id]) => ids.includes(id)),
    ])
  const { marks = {}, ...rest } = now
  return {
    ...rest,
    context: restore<unknown>(now.context, before.context, facts),
    controls: restore(now.controls, before.controls, controls),
    ...someMarks(restore(marks, before.marks ?? {}, controls)),
    scope: before.scope,
  }
}
