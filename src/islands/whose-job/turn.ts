/** One person's turn at the ten jobs, as a history entry and this device keep it. */
import type { Role } from '../../core/whose-job/people.ts'
import type { Around } from '../../state/framed-device.ts'

/** The first letters of the four answers, in the order of the number keys. */
export const LETTERS = 'bimn'

/** What the page shows: the number of a job, from 0, or another screen. */
export type Screen = number | 'invited' | 'curtain' | 'result'

export interface Turn {
  role: Role
  /** The answers so far, one letter for each job. */
  said: string
  screen: Screen
  /** The payload of a link with the people before this one. Their answers stay hidden until this person has answered. */
  before?: string
  /** The people before this one passed this device on. Going back must not show their answers. */
  isPassed?: boolean
  /** The payload of a link with the answers of all. */
  all?: string
  /** The answers are not those of this device, so it does not keep them. */
  isGuest?: boolean
}

/** The turn of a new visitor. */
export const START: Turn = { role: 'business', said: '', screen: 0 }

/** What this device keeps: the own answers, and the payload of a link with the answers of all. */
export type Kept = Pick<Turn, 'said' | 'all'>

/** What a frame on a host's page changes about the ten jobs. */
export interface TenFrame {
  /** The address of the page of the ten jobs outside the frame. Links to other people open it. */
  pageUrl: string
  /** The address of the data that only a frame needs. */
  contentUrl: string
  /** Returns what the frame knows about the host's page. */
  around: () => Around
  /** The accent colour of this site. */
  ownAccent: string
  /** The host's sandbox blocks storage, downloads and workers. */
  isConfined: boolean
  /** Returns the name of this frame's storage. */
  instance: () => string
  /** Returns true if the visitor has answered a job since the frame opened. The host is told nothing before. */
  hasStarted: () => boolean
  /** Returns the address of the check in a frame, with the host's options. `carried` has the answers that no storage keeps. */
  checkUrl: (carried: string) => string
  /** Calls a function after each change of the host's options. Returns a function that stops. */
  listen: (onChange: () => void) => () => void
}

/** Where the turns of a visit are: the history of the tab and this device, or the memory of a frame. */
export interface TurnPlace {
  /** Returns the turn to show first. */
  here: () => Turn
  /** Calls `show` when Back, a link or the host's page leads to another turn. Returns a function that stops. */
  open: (show: (turn: Turn) => void) => () => void
  /** Goes to another turn. `left` is the turn of the screen that the visitor leaves, with the answer given there. */
  go: (next: Turn, left: Turn) => void
  back: () => void
  /** Reads and writes what this device keeps. */
  kept: () => Kept
  keep: (kept: Kept) => void
  /** Given in a frame on a host's page. */
  frame?: TenFrame
}

declare global {
  interface Window {
    /** The place of the turns in a frame. A script in the HTML of the frame sets it before the ten jobs start. */
    tenPlace?: TurnPlace
  }
}

/**
 * Returns the curtain, if someone who has not answered yet goes back to the answers of the person who passed the device on.
 * `now` is the turn that the page shows, and `back` is the turn of the history entry.
 */
export function curtainOver(now: Turn, back: Turn): Turn | undefined {
  const isHidden = now.isPassed && now.screen !== 'result' && !back.isPassed
  return isHidden ? { ...now, said: '', screen: 'curtain' } : undefined
}

/** Returns the answers with another answer to one job. */
export function answer(said: string, job: number, letter: string): string {
  return said.slice(0, job) + letter + said.slice(job + 1)
}

/** Reads what this device keeps under a key. Returns no answers without a text, and if the browser blocks storage. */
export function readKept(key: string): Kept {
  try {
    const { said = '', all } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { said: /^[bimn]{1,10}$/.test(said) ? said : '', ...(typeof all === 'string' && { all }) }
  } catch {
    return { said: '' }
  }
}

/** Keeps the answers under a key, or deletes them without an answer. If storage is blocked or full, the page keeps them. */
export function writeKept(key: string, { said, all }: Kept): void {
  try {
    // The line feed at the end is the mark of `storage.ts`.
    if (said) localStorage.setItem(key, `${JSON.stringify({ said, all })}\n`)
    else localStorage.removeItem(key)
  } catch {
    // The answers stay in the history of the tab.
  }
}
