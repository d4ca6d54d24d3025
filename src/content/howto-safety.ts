/**
 * Checks that a how-to page is safe to follow: a change says which people it reaches, a change for everyone is tried first, every
 * change has a way back, and an old menu path has a warning.
 */
import { daysBetween } from '../core/model/dates.ts'
import type { HowToRule } from './howto-checks.ts'
import { type HowToNumbers, type HowToStepNumbers as Step, isWide } from './howto-schema.ts'

/** The control whose page creates the emergency accounts. */
const EMERGENCY_ACCOUNTS = 'IA-05'

type Page = Parameters<HowToRule>[0]

/** Reports a step that does not say what it changes. */
function checkStatement(step: Step, entry: string, { model, inModel }: Page): void {
  const isOnline = model.places[step.place]?.offline !== true
  if (step.change && step.reads) inModel(`${entry}.reads`, 'does not fit "change": remove one of them')
  if (!step.change && !step.reads && (isOnline || step.command !== undefined))
    inModel(`${entry}.change`, 'is missing: say what the step changes, or write "reads: true"')
}

/** Reports a step that can lock people out on a page that does not name the emergency accounts. */
function checkLockOut({ change }: Step, entry: string, way: string, { words, files, inWords }: Page): void {
  const locksOut = change && isWide(change.reach) && change.stops.includes('sign-in')
  const needs = [words.before.need, words.ways[way]?.before.need]
  const isNamed = [files.numbers, ...needs].some((one) => one?.includes(EMERGENCY_ACCOUNTS))
  if (locksOut && !isNamed)
    inWords(
      'before.need',
      `does not name the emergency accounts (${EMERGENCY_ACCOUNTS}): ${entry} can lock people out`,
    )
}

/**
 * Reports steps that do not say what they change, and changes that refer to a later trial. Also reports steps that can lock
 * people out without emergency accounts, and DNS records without advice for an existing record.
 */
export const changesAreTried: HowToRule = (page) => {
  const { model, words, inModel, inWords } = page
  for (const [way, { steps }] of Object.entries(model.ways)) {
    const earlier = new Set<string>()
    for (const [id, step] of Object.entries(steps)) {
      const entry = `ways.${way}.steps.${id}`
      const text = words.ways[way]?.steps[id]
      const after = step.change?.after
      checkStatement(step, entry, page)
      checkLockOut(step, entry, way, page)
      if (after !== undefined && !earlier.has(after))
        inModel(`${entry}.change.after`, `"${after}" is no earlier step of this way`)
      if (step.change?.dns && text && text.existing === undefined)
        inWords(`${entry}.existing`, 'is missing: say what to do if the DNS record exists already')
      earlier.add(id)
    }
  }
}

/** Returns what the steps of a page change. */
const changesOf = ({ ways }: HowToNumbers) =>
  Object.values(ways).flatMap(({ steps }) => Object.values(steps).flatMap(({ change }) => change ?? []))

/** Reports a page whose steps need a purchase that the list "Before you start" does not name, and the reverse. */
export const purchasesAreNamed: HowToRule = ({ model, words, files, inWords }) => {
  const isBought = changesOf(model).some(({ buy }) => buy)
  const says = [words, ...Object.values(words.ways)].some(({ before }) => before.buy !== undefined)
  if (isBought && !says) inWords('before.buy', 'is missing: say what to buy before the first step')
  if (!isBought && says)
    inWords('before.buy', `fits no step: write "buy: true" at its change in ${files.numbers}`)
}

/** Reports changes that nothing takes back, and steps back for changes that the page does not make. */
export const changesHaveAWayBack: HowToRule = ({ model, inModel }) => {
  const changed = new Set(changesOf(model).map(({ object }) => object))
  const { steps, final } = model.undo
  const back = Object.entries(steps).flatMap(([id, { undoes }]) =>
    undoes.map((object) => ({ entry: `undo.steps.${id}.undoes`, object })),
  )
  for (const { entry, object } of [...back, ...final.map((object) => ({ entry: 'undo.final', object }))])
    if (!changed.has(object)) inModel(entry, `"${object}" is the object of no change: fix the id`)
  for (const object of changed) {
    const isFinal = final.includes(object)
    if (back.some((one) => one.object === object) === isFinal)
      inModel(
        'undo',
        isFinal
          ? `"${object}" is in "final" and in a step: remove one of them`
          : `"${object}" has no step with "undoes: [${object}]": add the way back, or add it to "final"`,
      )
  }
}

/** Two years, in days. */
const OLD_PATH_DAYS = 731

/** Reports menu paths from a text that is older than two years, if the page does not warn that a label may have moved. */
export const oldPathsWarn: HowToRule = ({ model: { places }, words: { moved }, known, files, inWords }) => {
  for (const [id, { read, source = '' }] of Object.entries(places)) {
    const seen = known.model.sources[source]?.reviewed
    const isOld = read !== undefined && seen !== undefined && daysBetween(read, seen) > OLD_PATH_DAYS
    const says = Object.hasOwn(moved, id)
    if (isOld && !says)
      inWords(
        `moved.${id}`,
        `is missing: the menu path rests on a text of ${read}. Say which label may have moved, and where else to look`,
      )
    if (!isOld && says) inWords(`moved.${id}`, 'is about no old menu path: remove it')
  }
  for (const id of Object.keys(moved))
    if (!Object.hasOwn(places, id))
      inWords(`moved.${id}`, `is not in places of ${files.numbers}: remove it or fix the id`)
}
