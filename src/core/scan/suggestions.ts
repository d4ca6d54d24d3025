/** Suggestions beside answers: what can be filled in, where both differ, and what the visitor takes. Nothing is taken unasked. */
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

/** The facts that a report can name. */
export type Facts = Partial<Pick<Context, 'plan' | 'people'>>

/** What reports offer to these answers. */
export interface Offer extends Omit<Hints, 'suggestions'> {
  /** For controls without an answer: one click takes them. */
  fill: readonly Suggestion[]
  /** Both say something and it is not the same: show both. Only an "I don't know" can be taken over by a click. */
  conflicts: readonly Answered[]
  /** What is not shown: the answer is the same already, or the control does not apply here. */
  ignored: readonly (Suggestion & { why: 'same' | 'notApplicable' })[]
  /** The plan and the number of people, where the visitor has said nothing about them. */
  facts: Facts
  /** Controls that none of these tools can see: they stay questions for a person. */
  unseen: readonly string[]
}

/** Whether the visitor has said this fact, in a question or by a file. */
function isSaid(model: Model, answers: Answers, fact: keyof Facts): boolean {
  if (answers.context[fact] !== undefined) return true
  return model.questions.some(
    (question) =>
      isAnswered(question, answers) &&
      question.options.some(({ sets }) => sets.context?.[fact] !== undefined),
  )
}

/** The facts that reports name, where they all name the same and the visitor has named none. */
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

/** What reports offer to answers. Several reports may be given; where they disagree the lower value is offered. */
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

/** What a suggestion replaces, if it may: no answer, or "I don't know". An answer of the visitor's own is never overwritten. */
function isFree(mine: Reply | undefined): boolean {
  return mine === undefined || mine === 'unknown'
}

/** What the visitor chose of an offer: controls by id, facts by name. */
export interface OfferChoice {
  controls?: readonly string[]
  facts?: readonly (keyof Facts)[]
}

/**
 * Applies the chosen parts of an offer and marks each control with its report. It skips what the offer does not contain
 * and what the answers have filled since. The result becomes a full one if no control is open any more.
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

/** Takes back parts that came from a report: their values in `before` apply again. All other values stay as they are now. */
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
