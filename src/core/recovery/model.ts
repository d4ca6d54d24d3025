/**
 * What can be restored, by whom and for how long: numbers and words joined, validated at build time (`schema.ts`),
 * plain data here. Days are calendar days: day 0 is the day it happened.
 */
import type { Plan } from '../model/model.ts'

/** Who can bring something back; in this order the easier one comes first. */
export const ACTORS = ['you', 'administrator', 'microsoft'] as const
export type Actor = (typeof ACTORS)[number]

/** Settings that an administrator may have changed before the day it happened, in days. */
export const DAY_SETTINGS = ['mailRetention', 'oneDriveRetention'] as const
export type DaySetting = (typeof DAY_SETTINGS)[number]

/** How long a window is open, in days. */
export interface Days {
  /** If nobody set anything up. */
  default: number
  /** Shortest and longest that a setting or a contract allows. */
  min: number
  max: number
}

/** Whether a window belongs to what Microsoft's text says, or to an old, indirect or contested one. */
export type Confidence = 'high' | 'medium'

/** One way back: who can take it, from which day, for how long, and where that is written. */
export interface Window {
  id: string
  /** Id in sources.yml. */
  source: string
  confidence: Confidence
  /**
   * `event` starts on day 0. `after` starts when another window of the same part has closed. `first` is where a thing
   * lies before any clock starts: while it is there, nothing else runs, and day 0 is the day it left.
   */
  starts: 'event' | 'first' | { after: string }
  who: Actor
  /** Undefined: no fixed end. */
  days: Days | undefined
  /** The setting that changes `days`. */
  setting: DaySetting | undefined
  /** It exists only if a hold or retention policy existed before the event. */
  needsHold: boolean
  /** It exists only on these plans; empty means on every plan. */
  plans: Plan[]
  /** False where it may work, and nobody promises it. */
  promised: boolean
  words: WindowWords
}

export interface WindowWords {
  /** Two to four words that fit on the bar: "Recycle bin". */
  name: string
  /** One or two sentences: who does what, where. */
  how: string
  /** What it needs, where it does not exist for everyone. */
  needs?: string | undefined
  /** For the place before any clock runs: the question, the advice, and the two answers. */
  first?: { ask: string; look: string; there: string; left: string } | undefined
}

/** One thing with a clock of its own: a row of the drawing. */
export interface Part {
  id: string
  /** A separate backup copies it as a rule; otherwise only perhaps. */
  copied: boolean
  windows: Window[]
  /** "Email". */
  name: string
  /** Which of it: "Emptied from Deleted Items". */
  what: string
  /** Said under the bar. */
  note?: string | undefined
}

/** What can happen, and the parts that it touches. */
export interface RecoveryEvent {
  id: string
  tab: string
  parts: string[]
  /** As one of several in its tab: "An email". */
  name: string
  /** Label of the date field: "The day it was deleted". */
  when: string
}

export interface Tab {
  id: string
  name: string
  /** Asks which event of the tab: "What was deleted?". */
  which: string
}

export interface Recovery {
  tabs: Tab[]
  events: RecoveryEvent[]
  parts: Part[]
  /** What was looked for and could not be verified: a sentence each, with the pages that were not enough. */
  leftOut: { id: string; text: string; sources: string[] }[]
}

/** The event of an id, or nothing. */
export function findEvent({ events }: Recovery, id: string): RecoveryEvent | undefined {
  return events.find((event) => event.id === id)
}

/** The parts that an event touches, in its order. */
export function affectedParts({ parts }: Recovery, event: RecoveryEvent): Part[] {
  return event.parts.flatMap((id) => parts.filter((part) => part.id === id))
}

/** The first location (for example Deleted Items), where no retention period runs yet. `undefined` unless the event has one part with such a location. */
export function placeBefore(recovery: Recovery, event: RecoveryEvent): Window | undefined {
  const [only, ...others] = affectedParts(recovery, event)
  return others.length === 0 ? only?.windows.find(({ starts }) => starts === 'first') : undefined
}
