/** Compares suggestions with the visitor's answers, and applies only the suggestions that the visitor accepts. */
import { type Answers, isAnswered, resolveContext, resolveReplies } from '../answers/answers.ts'
import { isFullyAnswered } from '../answers/edit.ts'
import { type Mark, someMarks } from '../answers/provenance.ts'
import type { Context, Model, Reply } from '../model/model.ts'
import { selectControls } from '../answers/scope.ts'
import type { Scan, ScanMap } from './model.ts'
import { type Hints, type Suggestion, suggest } from './suggest.ts'

/** A suggestion for a control that the visitor has answered. */
export interface Answered extends Suggestion {
  mine: Reply
}

/** The facts about the business that a report can contain. */
export type Facts = Partial<Pick<Context, 'plan' | 'people'>>

/** The suggestions of reports, compared with the visitor's answers. */
export interface Offer extends Omit<Hints, 'suggestions'> {
  /** Suggestions for controls without an answer. One click accepts the suggestions. */
  fill: readonly Suggestion[]
  /** Suggestions that differ from the answer: show both. A click can replace only the answer "I don't know". */
  conflicts: readonly Answered[]
  /** Suggestions that are not shown: they equal the answer, or the control does not apply. */
  ignored: readonly (Suggestion & { why: 'same' | 'notApplicable' })[]
  /** The plan and the number of people, if the answers do not contain these facts. */
  facts: Facts
  /** Ids of controls that no tool can check. A person has to answer their questions. */
  unseen: readonly string[]
}

/** Whether the answers contain a fact, from a question or from a file. */
function isSaid(model: Model, answers: Answers, fact: keyof Facts): boolean {
  if (answers.context[fact] !== undefined) return true
  return model.questions.some(
    (question) =>
      isAnswered(question, answers) &&
      question.options.some(({ sets }) => sets.context?.[fact] !== undefined),
  )
}

/** The facts that reports agree on and the answers do not contain. */
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

/** Compares the suggestions of all reports with the answers. If reports disagree, the lowest value is offered. */
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

/** Whether a suggestion may fill a control: the control has no answer, or "I don't know". Other answers are never overwritten. */
function isFree(mine: Reply | undefined): boolean {
  return mine === undefined || mine === 'unknown'
}

/** The parts of an offer that the visitor chose: ids of controls, and names of facts. */
export interface OfferChoice {
  controls?: readonly string[]
  facts?: readonly (keyof Facts)[]
}

/**
 * Applies the chosen parts of an offer and marks each control with its report. It skips parts that the offer does not
 * contain or that now have an answer. The scope becomes `full` if no control is open any more.
 */
export function acceptOffer(
  model: Model,
  answers: Answers,
  { fill, conflicts, facts }: Pick<Offer, 'fill' | 'conflicts' | 'facts'>,
  chosen: OfferChoice,
): Answers {
  const replies = resolveReplies(model, answers)
  const taken = [...fill, ...conflicts].filter(
    ({ control }) => chosen.controls?.includes(control) && isFree(replies[control]),
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

/** Undoes accepted suggestions: restores the chosen values and the scope from `before`. All other values stay as they are in `now`. */
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
