/**
 * What can be restored, who can restore it, and for how long. The build validates the numbers and texts (`schema.ts`) and joins them.
 * Days are calendar days: day 0 is the day of the event.
 */
import type { Plan } from '../model/model.ts'

/** Who can restore data, the easiest actor first. */
export const ACTORS = ['you', 'administrator', 'microsoft'] as const
export type Actor = (typeof ACTORS)[number]

/** Settings, in days, that an administrator may have changed before the event. */
export const DAY_SETTINGS = ['mailRetention', 'oneDriveRetention'] as const
export type DaySetting = (typeof DAY_SETTINGS)[number]

/** How long a window is open, in days. */
export interface Days {
  /** The length with default settings. */
  default: number
  /** The shortest and longest length that a setting or a contract allows. */
  min: number
  max: number
}

/** How reliable the source of a window is. `medium`: the source is old, indirect or contested. */
export type Confidence = 'high' | 'medium'

/** One recovery option: who can use it, from which day, for how long, and its source. */
export interface Window {
  id: string
  /** The id of the source in sources.yml. */
  source: string
  confidence: Confidence
  /**
   * `event`: opens on day 0. `after`: opens when another window of the same part closes. `first`: the location before any
   * retention period, for example Deleted Items. No other window opens until the item leaves the location on day 0.
   */
  starts: 'event' | 'first' | { after: string }
  who: Actor
  /** The length of the window. `undefined` if the window has no fixed end. */
  days: Days | undefined
  /** The setting that changes `days`. */
  setting: DaySetting | undefined
  /** True if the recovery window exists only with a hold or retention policy that was set before the event. */
  needsHold: boolean
  /** The plans that include the window. Empty for every plan. */
  plans: Plan[]
  /** False if the restore may work, but without a guarantee. */
  promised: boolean
  words: WindowWords
}

export interface WindowWords {
  /** The label on the bar, two to four words: "Recycle bin". */
  name: string
  /** Instructions in one or two sentences: who does what, and where. */
  how: string
  /** The requirement of a window that not every business has. */
  needs?: string | undefined
  /** Texts of a `first` window: the question, the advice, and the labels of the two buttons. */
  first?: { ask: string; look: string; there: string; left: string } | undefined
}

/** Data with its own retention periods: a row of the timeline. */
export interface Part {
  id: string
  /** Whether a separate backup usually includes the part. */
  copied: boolean
  windows: Window[]
  /** For example "Email". */
  name: string
  /** The affected items of the part: "Emptied from Deleted Items". */
  what: string
  /** The text under the bar. */
  note?: string | undefined
}

/** An event that loses data, and the ids of the parts that it affects. */
export interface RecoveryEvent {
  id: string
  tab: string
  parts: string[]
  /** The label among the events of the tab: "An email". */
  name: string
  /** Label of the date field: "The day it was deleted". */
  when: string
}

export interface Tab {
  id: string
  name: string
  /** The question for the event of the tab: "What was deleted?". */
  which: string
}

export interface Recovery {
  tabs: Tab[]
  events: RecoveryEvent[]
  parts: Part[]
  /** Facts that could not be verified: a sentence each, with the ids of the pages that were not enough. */
  leftOut: { id: string; text: string; sources: string[] }[]
}

/** The event with an id. `undefined` if there is none. */
export function findEvent({ events }: Recovery, id: string): RecoveryEvent | undefined {
  return events.find((event) => event.id === id)
}

/** The parts that an event affects, in the order of the event. */
export function affectedParts({ parts }: Recovery, event: RecoveryEvent): Part[] {
  return event.parts.flatMap((id) => parts.filter((part) => part.id === id))
}

/** The first location (for example Deleted Items), where no retention period runs yet. `undefined` unless the event has one part with such a location. */
export function placeBefore(recovery: Recovery, event: RecoveryEvent): Window | undefined {
  const [only, ...others] = affectedParts(recovery, event)
  return others.length === 0 ? only?.windows.find(({ starts }) => starts === 'first') : undefined
}
