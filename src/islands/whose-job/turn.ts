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
  before?: string | undefined
  /** The people before this one passed this device on. Going back must not show their answers. */
  isPassed?: boolean
  /** The payload of a link with the answers of all. */
  all?: string | undefined
  /** The answers are not those of this device, so it does not keep them. */
  isGuest?: boolean
  /** The visitor pressed an answer on the home page, but this device already has answers. */
  isEarlier?: boolean
}

/** The turn of a new visitor. */
export const START: Turn = { role: 'business', said: '', screen: 0 }

/** What this device keeps: the own answers, and the payload of a link with the answers of all. */
export interface Kept extends Pick<Turn, 'said' | 'all'> {
  /** The curtain while the device is passed on. No page shows the answers until the next person has answered. */
  passed?: Turn | undefined
}

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

/** Returns the first turn of a visit: the curtain while the device is passed on, the first open job, or the picture. */
export function firstTurn({ passed, ...own }: Kept, total: number): Turn {
  const count = own.said.length
  return passed ?? { ...START, ...own, screen: count < total ? count : 'result' }
}

/** Returns the curtain before the turn of someone whom the device was passed to. `undefined` after the last job. */
export const curtainOf = (turn: Turn): Turn | undefined =>
  turn.screen === 'result' ? undefined : { ...turn, said: '', screen: 'curtain' }

/** Returns what this device keeps after it has gone to a turn. The answers of a guest are not its own. */
export function keptAfter(next: Turn, kept: Kept): Kept {
  if (!next.isPassed) return next.isGuest ? kept : { said: next.said, all: next.all }
  return { ...kept, passed: curtainOf(next) }
}

/** Returns the answers with another answer to one job. */
export function answer(said: string, job: number, letter: string): string {
  return said.slice(0, job) + letter + said.slice(job + 1)
}

/** Reads what this device keeps under a key. Returns no answers without a text, and if the browser blocks storage. */
export function readKept(key: string): Kept {
  try {
    const { said = '', all, passed } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
    return { said: /^[bimn]{1,10}$/.test(said) ? said : '', ...(typeof all === 'string' && { all }), passed }
  } catch {
    return { said: '' }
  }
}

/** Keeps the answers under a key, or deletes them without an answer. If storage is blocked or full, the page keeps them. */
export function writeKept(key: string, { said, all, passed }: Kept): void {
  try {
    // The line feed at the end is the mark of `storage.ts`.
    if (said) localStorage.setItem(key, `${JSON.stringify({ said, all, passed })}\n`)
    else localStorage.removeItem(key)
  } catch {
    // The answers stay in the history of the tab.
  }
}
