/**
 * The types of the recovery clock: which lost data can be restored, by whom, and for how long. Days are calendar days,
 * and day 0 is the day of the event.
 */
import type { Plan } from '../model/model.ts'

/** The people who can restore data. The order is from the easiest to the hardest way for the user. */
export const ACTORS = ['you', 'administrator', 'microsoft'] as const
export type Actor = (typeof ACTORS)[number]

/** The Microsoft 365 settings, in days, that an administrator may have changed before the event. */
export const DAY_SETTINGS = ['mailRetention', 'oneDriveRetention'] as const
export type DaySetting = (typeof DAY_SETTINGS)[number]

/** The number of days that a recovery window is open. */
export interface Days {
  /** The number of days with default settings. */
  default: number
  /** The lowest and the highest number of days that a setting or a contract allows. */
  min: number
  max: number
}

/** How reliable the source of a window is. `medium`: the source is old, indirect or contested. */
export type Confidence = 'high' | 'medium'

/** A recovery window: a period in which lost data can be restored. `who` is the person who can restore the data. */
export interface Window {
  id: string
  /** The id of the source in sources.yml. */
  source: string
  confidence: Confidence
  /**
   * When the window opens. `event`: on day 0. `after`: when another window of the same part closes. `first`: before all
   * other windows, while the item is in a location without a time limit, for example Deleted Items.
   */
  starts: 'event' | 'first' | { after: string }
  who: Actor
  /** How long the window is open. `undefined` if the window has no fixed end. */
  days: Days | undefined
  /** The administrator setting that changes `days`. */
  setting: DaySetting | undefined
  /** The highest number of days that the window is open, even if `setting` is higher. `undefined` without a limit. */
  cap?: number | undefined
  /**
   * The values of `setting` with which the window exists: from `min` to `max`. `undefined` if the window
   * exists with every value.
   */
  onlyIf?: { setting: DaySetting; min?: number | undefined; max?: number | undefined } | undefined
  /**
   * ISO date on which Microsoft introduced the time limit of this window. If the event is older, the time limit starts
   * on this date. `undefined` if the time limit always starts on the day of the event.
   */
  countsFrom?: string | undefined
  /** True if the window requires a hold or a retention policy from before the event. */
  needsHold: boolean
  /** The Microsoft 365 plans that include the window. Empty means every plan. */
  plans: Plan[]
  /** False if the restore may work but is not guaranteed. */
  promised: boolean
  words: WindowWords
}

export interface WindowWords {
  /** The name of the window on the timeline, in two to four words: "Recycle bin". */
  name: string
  /** Instructions in one or two sentences: who restores the data, and where. */
  how: string
  /**
   * The requirement for having this recovery window, for example a Microsoft 365 plan. `undefined` if every business
   * has the window.
   */
  needs?: string | undefined
  /**
   * The texts of a window whose `starts` is `first`: the question, the advice, and the buttons for yes and
   * no.
   */
  first?: { ask: string; look: string; there: string; left: string } | undefined
}

/** One kind of data with its own recovery windows: a row of the timeline. */
export interface Part {
  id: string
  /** True if a separate backup usually includes this data. */
  copied: boolean
  windows: Window[]
  /** The name of the kind of data, for example "Email". */
  name: string
  /** A short description of the lost data: "Encrypted or overwritten files". */
  what: string
  /** The text below the bar on the timeline. */
  note?: string | undefined
}

/** An event in which data is lost. `parts` lists the ids of the affected parts (kinds of data). */
export interface RecoveryEvent {
  id: string
  tab: string
  parts: string[]
  /** The label of the event in the list of a tab: "An email". */
  name: string
  /** The label of the date field: "The day it was deleted". */
  when: string
}

export interface Tab {
  id: string
  name: string
  /** The question above the events of the tab: "What was deleted?". */
  which: string
}

export interface Recovery {
  tabs: Tab[]
  events: RecoveryEvent[]
  parts: Part[]
  /**
   * Data that the recovery clock does not include, because we could not verify the facts. Each entry has a
   * text, and the ids of the sources that we read.
   */
  leftOut: { id: string; text: string; sources: string[] }[]
}

/** Returns the event with an id. `undefined` if the id is unknown. */
export function findEvent({ events }: Recovery, id: string): RecoveryEvent | undefined {
  return events.find((event) => event.id === id)
}

/** Returns the parts (kinds of data) that an event affects, in the order of `event.parts`. */
export function affectedParts({ parts }: Recovery, event: RecoveryEvent): Part[] {
  return event.parts.flatMap((id) => parts.filter((part) => part.id === id))
}

/**
 * Returns the window whose `starts` is `first`, if the event affects only one part (kind of data). Returns `undefined`
 * for several parts or without such a window.
 */
export function placeBefore(recovery: Recovery, event: RecoveryEvent): Window | undefined {
  const [only, ...others] = affectedParts(recovery, event)
  return others.length === 0 ? only?.windows.find(({ starts }) => starts === 'first') : undefined
}
