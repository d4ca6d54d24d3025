/**
 * The rules of the how-to pages: each plan has one way, every place and command is used, and a page with a portal has a
 * command to check. `howto-safety.ts` has the rules about what a change does to other people.
 */
import { PAID_PLANS } from '../core/model/model.ts'
import {
  type AnyStep,
  BEFORE_LINES,
  type EFFECTS,
  type HowToNumbers,
  type HowToTexts,
} from './howto-schema.ts'
import { checkPlaceholders } from './portal-texts.ts'
import type { ContentRule } from './table.ts'
import type { PortalPaths } from './terms.ts'

/** A rule of one how-to page. */
export type HowToRule = ContentRule<HowToNumbers, HowToTexts>

/** A page can have several ways to do the same job. Reports each Microsoft 365 plan that does not have exactly one way. */
export const plansHaveOneWay: HowToRule = ({ model: { ways }, inModel }) => {
  const all = Object.values(ways)
  if (all.length === 1 && all[0]?.plans === undefined) return
  for (const [id, { plans }] of Object.entries(ways))
    if (!plans) inModel(`ways.${id}.plans`, 'is missing: with two ways, each way names its plans')
  for (const plan of PAID_PLANS) {
    const count = all.filter(({ plans }) => plans?.includes(plan)).length
    if (count !== 1) inModel('ways', `${plan} is in ${String(count)} ways: put it into exactly one`)
  }
}

/** Reports steps whose `plans` are not some, but not all, of the plans of their way. */
export const stepsArePartOfWay: HowToRule = ({ model: { ways }, inModel }) => {
  for (const [way, { plans = PAID_PLANS, steps }] of Object.entries(ways))
    for (const [id, { plans: own }] of Object.entries(steps))
      if (own && (own.length === plans.length || own.some((plan) => !plans.includes(plan))))
        inModel(`ways.${way}.steps.${id}.plans`, 'must be some of the plans of its way, or remove it')
}

/**
 * Reports lines of "Before you start" that someone on a way does not get, and lines for one way on a page that has only
 * one. `purchasesAreNamed` has the rule of "buy".
 */
export const beforeIsComplete: HowToRule = ({ words: { before, ways }, inWords }) => {
  const all = Object.entries(ways)
  for (const [id, way] of all)
    if (all.length === 1 && Object.keys(way.before).length > 0)
      inWords(`ways.${id}.before`, 'is for everyone on a page with one way: move it to "before"')
  for (const line of BEFORE_LINES) {
    const isForAll = line === 'buy' || before[line] !== undefined || all.every(([, way]) => way.before[line])
    if (!isForAll) inWords(`before.${line}`, 'is missing: add it here, or to each way')
  }
}

/** Returns every step of a page, with the name of its entry. */
function stepsOf({ ways, undo }: HowToNumbers): { entry: string; step: AnyStep }[] {
  const named = (entry: string, steps: Record<string, AnyStep>) =>
    Object.entries(steps).map(([id, step]) => ({ entry: `${entry}.steps.${id}`, step }))
  return [
    ...Object.entries(ways).flatMap(([id, { steps }]) => named(`ways.${id}`, steps)),
    ...named('undo', undo.steps),
  ]
}

/** Reports texts for one person in place of a step or a line that the page does not have. */
export const textsForOneExist: HowToRule = ({ model: { ways, undo }, words, files, inWords }) => {
  const { steps = {}, before = {} } = words.onePerson ?? {}
  const ids = [...Object.values(ways), undo].flatMap((part) => Object.keys(part.steps))
  for (const id of Object.keys(steps))
    if (!ids.includes(id))
      inWords(`onePerson.steps.${id}`, `is not a step in ${files.numbers}: remove it or fix the id`)
  for (const line of BEFORE_LINES)
    if (before[line] !== undefined && words.before[line] === undefined)
      inWords(`onePerson.before.${line}`, 'replaces no line of "before": remove it')
}

/** Reports lines for a business with several people that the page does not have, or that one person gets in other words. */
export const linesForSeveralExist: HowToRule = ({ model: { severalPeople }, words, inModel }) => {
  for (const line of severalPeople) {
    const [list = '', number] = line.split('.')
    const exists = number
      ? words[list as 'notice' | 'breaks'].length >= Number(number)
      : [words, ...Object.values(words.ways)].some(({ before }) => Object.hasOwn(before, list))
    if (!exists) inModel('severalPeople', `"${line}" is not a line of this page: remove it or fix it`)
    if (Object.hasOwn(words.onePerson?.before ?? {}, line))
      inModel('severalPeople', `"${line}" has other words for one person: remove one of the two`)
  }
}

/** Reports unknown commands, and commands in the wrong part of the page. */
export const commandsFit: HowToRule = ({ model, words, files, inModel, inWords }) => {
  const problemOf = (id: string, effect: (typeof EFFECTS)[number], advice: string): string | undefined => {
    const command = model.commands[id]
    if (!command) return `"${id}" is not in commands of ${files.numbers}: add it there`
    return command.effect === effect ? undefined : `"${id}" ${advice}`
  }
  for (const { entry, step } of stepsOf(model)) {
    if (step.command === undefined) continue
    const problem = problemOf(step.command, 'changes', 'only reads: put it under check')
    if (problem) inModel(`${entry}.command`, problem)
  }
  for (const id of Object.keys(words.check.commands)) {
    const advice = 'changes something, and a check only reads: put it into a step'
    const problem = problemOf(id, 'reads', advice)
    if (problem) inWords('check.commands', problem)
  }
}

/** Reports places and commands that no step and no check uses, and a page with a portal but no command that reads. */
export const everythingIsUsed: HowToRule = ({ model, words, inModel, inWords }) => {
  const steps = stepsOf(model).map(({ step }) => step)
  const checks = Object.keys(words.check.commands)
  for (const id of Object.keys(model.places))
    if (!steps.some(({ place }) => place === id))
      inModel(`places.${id}`, 'is in no step: use it or remove it')
  for (const id of Object.keys(model.commands))
    if (!checks.includes(id) && !steps.some(({ command }) => command === id))
      inModel(`commands.${id}`, 'is in no step and no check: use it or remove it')
  if (checks.length === 0 && Object.values(model.places).some(({ offline }) => !offline))
    inWords('check.commands', 'is empty: a page with a portal needs a command that reads')
}

/** Returns the value of the placeholder `{path}` in the text of a place. */
export const pathsOf = ({ path }: HowToNumbers['places'][string]): PortalPaths => (path ? { path } : {})

/** Reports places whose texts do not fit their paths, and texts for unknown places. */
export const placesHaveTexts: HowToRule = ({ model: { places }, words, files, known, inWords }) => {
  for (const [id, place] of Object.entries(places)) {
    const text = words.places[id]
    const noteText = (problem: string): void => inWords(`places.${id}`, problem)
    if (text !== undefined) checkPlaceholders(text, pathsOf(place), known.terms, noteText)
    else if (!place.path) noteText('has no words: add this entry')
  }
  for (const id of Object.keys(words.places))
    if (!Object.hasOwn(places, id))
      inWords(`places.${id}`, `is not in ${files.numbers}: remove it or fix the id`)
}
