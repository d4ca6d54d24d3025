/**
 * Computes which recovery windows are open on which day. Day 0 is the day of the event. A window of 30 days that opens
 * on day 0 is open on days 0 to 29. Day 29 is its last safe day.
 */
import { addDays, daysBetween } from '../model/dates.ts'
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

/** The inputs of the computation: the day to compute, the date of the event, and the settings. */
export interface RecoveryQuery {
  /** The day to compute, in days after the event, 0 or more. */
  day: number
  /** ISO date of day 0. Without this date, the results contain no dates. */
  on?: string | undefined
  settings: Settings
  /**
   * The number of days for which a separate backup keeps deleted data. `undefined` without a backup from before the
   * event.
   */
  backup?: number | undefined
  /** True if the deleted item is still in a location without a time limit, for example Deleted Items. */
  still?: boolean | undefined
}

/** The state of a window. `absent`: the business does not have the window. */
export type State = 'open' | 'upcoming' | 'closed' | 'absent'

export interface WindowOutcome {
  /** The recovery window, or "backup" for a separate backup. */
  window: Window | 'backup'
  state: State
  /**
   * The first day on which the window is open. `undefined` if this day is unknown, because the item is still
   * in a location without a time limit.
   */
  from: number | undefined
  /** The first day after the last open day of the window. `undefined` if the window has no fixed end. */
  until: number | undefined
  lastSafeDay: number | undefined
  /** ISO date of `lastSafeDay`. `undefined` if the date of day 0 is not known. */
  lastSafeDate: string | undefined
  /** False if the restore is not guaranteed, or if the window depends on an unknown Microsoft 365 plan. */
  sure: boolean
}

export interface PartOutcome {
  part: Part
  windows: WindowOutcome[]
  /**
   * `safe`: a guaranteed recovery option has no fixed end. `open`: a guaranteed option is open on the day. `perhaps`:
   * only options without a guarantee are open. `gone`: no option is open.
   */
  state: 'safe' | 'open' | 'perhaps' | 'gone'
  /** The easiest recovery option that is open on the day. `undefined` if no option is open. */
  best: WindowOutcome | undefined
  /**
   * The first day on which every recovery option has closed. `undefined` if an option has no fixed end. 0 if no option
   * ever opens.
   */
  goneFrom: number | undefined
  /**
   * The last day on which a guaranteed recovery option is open. `undefined` if there is no guaranteed option, or if
   * such an option has no fixed end.
   */
  lastSafeDay: number | undefined
  lastSafeDate: string | undefined
}

/** Returns who can use a recovery option. The backup counts as `you`. */
export function actorOf({ window }: WindowOutcome): Actor {
  return window === 'backup' ? 'you' : window.who
}

/**
 * Compares two recovery options for sorting: guaranteed options first, then in the order of `ACTORS`, the backup last.
 */
export function compareEase(a: WindowOutcome, b: WindowOutcome): number {
  const rank = (one: WindowOutcome): number =>
    (one.sure ? 0 : 100) + (one.window === 'backup' ? 10 : ACTORS.indexOf(one.window.who))
  return rank(a) - rank(b)
}

/**
 * Returns true if the setting has one of the values that the window requires. Also returns true if the window
 * requires no value.
 */
function hasValue({ onlyIf }: Window, part: Part, settings: Settings): boolean {
  if (onlyIf === undefined) return true
  const { setting, min = 0, max = Infinity } = onlyIf
  const usual = part.windows.find((window) => window.setting === setting)?.days?.default
  // `joinRecovery` checks that a window of the same part has this setting and a default number of days.
  const value = (settings[setting] ?? usual)!
  return min <= value && value <= max
}

/** Returns whether the business has a window. `undefined` if the window depends on an unknown Microsoft 365 plan. */
function has(window: Window, part: Part, settings: Settings): boolean | undefined {
  const { needsHold, plans } = window
  const { hold, plan } = settings
  if (!hasValue(window, part, settings)) return false
  if (needsHold && hold !== true) return false
  if (plans.length === 0) return true
  if (plan === undefined || plan === 'other') return undefined
  return plans.includes(plan)
}

function lengthOf(
  { days, setting, cap = Infinity, countsFrom }: Window,
  { on, settings }: RecoveryQuery,
): number {
  const length = Math.min((setting && settings[setting]) ?? days?.default ?? Infinity, cap)
  const before = on === undefined || countsFrom === undefined ? 0 : Math.max(0, daysBetween(on, countsFrom))
  return length + before
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
  part: Part,
): WindowOutcome {
  const present = window === 'backup' ? true : has(window, part, settings)
  const state = present === false ? 'absent' : day < from ? 'upcoming' : day < until ? 'open' : 'closed'
  const lastSafeDay = until > from ? finite(until - 1) : undefined
  return {
    window,
    state,
    from: finite(from),
    until: finite(until),
    lastSafeDay,
    lastSafeDate: dateOf(on, lastSafeDay),
    sure: window === 'backup' ? part.copied : window.promised && present !== undefined,
  }
}

/**
 * Returns the last day on which any of the windows is open. -1 if no window opens. `Infinity` if a window has
 * no fixed end.
 */
function endOf(windows: readonly WindowOutcome[]): number {
  return Math.max(-1, ...windows.filter(({ state }) => state !== 'absent').map(lastDayOf))
}

function lastDayOf({ from, until }: WindowOutcome): number {
  return until === undefined ? Infinity : until === from ? -1 : until - 1
}

function openPart(part: Part, question: RecoveryQuery): PartOutcome {
  const { on, backup, still } = question
  const isWaiting = still === true && part.windows.some(({ starts }) => starts === 'first')
  const spans = new Map<string, Span>()
  const spanOf = (window: Window): Span => {
    if (window.starts === 'first') return { from: 0, until: isWaiting ? Infinity : 0 }
    if (isWaiting) return { from: Infinity, until: Infinity }
    // The build checks that `after` names an earlier window, so `spans` contains that window.
    const from = window.starts === 'event' ? 0 : spans.get(window.starts.after)!.until
    return { from, until: from + lengthOf(window, question) }
  }
  const windows = part.windows.map((window) => {
    const span = spanOf(window)
    spans.set(window.id, span)
    return outcomeOf(window, span, question, part)
  })
  if (backup !== undefined) windows.push(outcomeOf('backup', { from: 0, until: backup }, question, part))
  const [best] = windows.filter(({ state }) => state === 'open').toSorted(compareEase)
  const last = endOf(windows)
  // `Infinity` means that a guaranteed window has no fixed end. Such a window is open on every day, so the state is
  // "safe".
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

/** Returns, for one day, the result of each part (kind of data) that an event affects. */
export function openWindows(
  recovery: Recovery,
  event: RecoveryEvent,
  question: RecoveryQuery,
): PartOutcome[] {
  return affectedParts(recovery, event).map((part) => openPart(part, question))
}

/** A segment of a bar on the timeline: consecutive days with the same easiest recovery option. */
export interface BarSegment {
  from: number
  /** The first day after the segment. `undefined` if the segment has no end. */
  until: number | undefined
  outcome: WindowOutcome
}

/**
 * Returns the segments of the timeline bar of one part (a kind of data), in ascending order. The bar does not show the
 * backup.
 */
export function segmentsOf({ windows }: PartOutcome): BarSegment[] {
  const own = windows.flatMap((outcome) => {
    const { window, state, from, until = Infinity } = outcome
    return window === 'backup' || state === 'absent' || from === undefined ? [] : [{ outcome, from, until }]
  })
  const edges = [...new Set(own.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b)
  const stretches: BarSegment[] = []
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
