/**
 * Which window is open on which day. Calendar days only: day 0 is the day it happened, a window of n days is open on
 * days 0 to n-1 after it starts, and its last open day is the last safe day.
 */
import { addDays } from '../model/dates.ts'
import {
  ACTORS,
  type Actor,
  type Part,
  type Recovery,
  type RecoveryEvent,
  type Window,
  affectedParts,
} from './model.ts'
import type { Settings } from './settings.ts'

/** What is asked. */
export interface RecoveryQuery {
  /** Days after the event, 0 or more. */
  day: number
  /** ISO date of day 0; without it no dates come back. */
  on?: string | undefined
  settings: Settings
  /** A separate backup that existed before, and how many days it reaches back. */
  backup?: number | undefined
  /** It is still in a place where no clock runs (the Deleted Items folder). */
  still?: boolean | undefined
}

/** `absent`: this business does not have it. */
export type State = 'open' | 'upcoming' | 'closed' | 'absent'

export interface WindowOutcome {
  /** The window, or the separate backup. */
  window: Window | 'backup'
  state: State
  /** First day it is open; undefined while no clock runs. */
  from: number | undefined
  /** First day it is closed; undefined without a fixed end. */
  until: number | undefined
  lastSafeDay: number | undefined
  /** ISO date of the last safe day, where day 0 has a date. */
  lastSafeDate: string | undefined
  /** False where it may work, and nobody promises it, or where it hangs on a plan that was not named. */
  sure: boolean
}

export interface PartOutcome {
  part: Part
  windows: WindowOutcome[]
  /**
   * `safe`: a sure way has no fixed end. `open`: someone can bring it back on this day. `perhaps`: it may work, without a promise.
   * `gone`: nobody can.
   */
  state: 'safe' | 'open' | 'perhaps' | 'gone'
  /** The easiest way on this day. */
  best: WindowOutcome | undefined
  /** First day without any way, also an unsure one; undefined where one has no fixed end. 0: from the first moment. */
  goneFrom: number | undefined
  /** The last day with a sure way; undefined where there is none or no end. */
  lastSafeDay: number | undefined
  lastSafeDate: string | undefined
}

/** Who can act in a window; a backup counts as you. */
export function actorOf({ window }: WindowOutcome): Actor {
  return window === 'backup' ? 'you' : window.who
}

/** Sure before unsure; then you, administrator, Microsoft; Microsoft 365's own way before the backup. */
export function compareEase(a: WindowOutcome, b: WindowOutcome): number {
  const rank = (one: WindowOutcome): number =>
    (one.sure ? 0 : 100) + (one.window === 'backup' ? 10 : ACTORS.indexOf(one.window.who))
  return rank(a) - rank(b)
}

/** Whether a business has a window: yes, no, or it hangs on a plan that was not named. */
function has({ needsHold, plans }: Window, { hold, plan }: Settings): boolean | undefined {
  if (needsHold && hold !== true) return false
  if (plans.length === 0) return true
  if (plan === undefined || plan === 'other') return undefined
  return plans.includes(plan)
}

function lengthOf({ days, setting }: Window, settings: Settings): number {
  return (setting && settings[setting]) ?? days?.default ?? Infinity
}

interface Span {
  from: number
  until: number
}

const finite = (day: number): number | undefined => (Number.isFinite(day) ? day : undefined)

function dateOf(on: string | undefined, day: number | undefined): string | undefined {
  return on === undefined || day === undefined ? undefined : addDays(on, day)
}

function outcomeOf(
  window: Window | 'backup',
  { from, until }: Span,
  { day, on, settings }: RecoveryQuery,
  copied: boolean,
): WindowOutcome {
  const present = window === 'backup' ? true : has(window, settings)
  const state = present === false ? 'absent' : day < from ? 'upcoming' : day < until ? 'open' : 'closed'
  const lastSafeDay = until > from ? finite(until - 1) : undefined
  return {
    window,
    state,
    from: finite(from),
    until: finite(until),
    lastSafeDay,
    lastSafeDate: dateOf(on, lastSafeDay),
    sure: window === 'backup' ? copied : window.promised && present !== undefined,
  }
}

/** The last day of the longest of some windows: -1 for none, Infinity without a fixed end. */
function endOf(windows: readonly WindowOutcome[]): number {
  return Math.max(-1, ...windows.filter(({ state }) => state !== 'absent').map(lastDayOf))
}

function lastDayOf({ from, until }: WindowOutcome): number {
  return until === undefined ? Infinity : until === from ? -1 : until - 1
}

function openPart(part: Part, question: RecoveryQuery): PartOutcome {
  const { on, settings, backup, still } = question
  const isWaiting = still === true && part.windows.some(({ starts }) => starts === 'first')
  const spans = new Map<string, Span>()
  const spanOf = (window: Window): Span => {
    if (window.starts === 'first') return { from: 0, until: isWaiting ? Infinity : 0 }
    if (isWaiting) return { from: Infinity, until: Infinity }
    // A window can follow only one that is above it, so its span is known.
    const from = window.starts === 'event' ? 0 : spans.get(window.starts.after)!.until
    return { from, until: from + lengthOf(window, settings) }
  }
  const windows = part.windows.map((window) => {
    const span = spanOf(window)
    spans.set(window.id, span)
    return outcomeOf(window, span, question, part.copied)
  })
  if (backup !== undefined)
    windows.push(outcomeOf('backup', { from: 0, until: backup }, question, part.copied))
  const [best] = windows.filter(({ state }) => state === 'open').toSorted(compareEase)
  const last = endOf(windows)
  // What has no fixed end is open from day 0 on, so that it is open now.
  const lastSure = endOf(windows.filter(({ sure }) => sure))
  const lastSafeDay = lastSure < 0 ? undefined : finite(lastSure)
  return {
    part,
    windows,
    state: !best ? 'gone' : !best.sure ? 'perhaps' : lastSure === Infinity ? 'safe' : 'open',
    best,
    goneFrom: finite(last + 1),
    lastSafeDay,
    lastSafeDate: dateOf(on, lastSafeDay),
  }
}

/** What can be brought back on a day, part by part of an event. */
export function openWindows(
  recovery: Recovery,
  event: RecoveryEvent,
  question: RecoveryQuery,
): PartOutcome[] {
  return affectedParts(recovery, event).map((part) => openPart(part, question))
}

/** A stretch of days on which the same way is the easiest: a piece of the bar. */
export interface Stretch {
  from: number
  /** Undefined: no fixed end. */
  until: number | undefined
  outcome: WindowOutcome
}

/** The bar of a part from day 0 on: for each stretch of days the easiest way, without the backup. */
export function stretchesOf({ windows }: PartOutcome): Stretch[] {
  const own = windows.flatMap((outcome) => {
    const { window, state, from, until = Infinity } = outcome
    return window === 'backup' || state === 'absent' || from === undefined ? [] : [{ outcome, from, until }]
  })
  const edges = [...new Set(own.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const until = edges[index + 1]!
    const [best] = own
      .filter((one) => one.from <= from && one.until >= until)
      .map(({ outcome }) => outcome)
      .toSorted(compareEase)
    const before = stretches.at(-1)
    if (best && before?.outcome === best) before.until = finite(until)
    else if (best) stretches.push({ from, until: finite(until), outcome: best })
  }
  return stretches
}
