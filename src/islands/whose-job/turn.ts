/** One person's turn at the ten jobs, as a history entry and this device keep it. */
import type { Role } from '../../core/whose-job/people.ts'

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

/** The start of the first person's turn. */
export const START: Turn = { role: 'business', said: '', screen: 0 }

/** What this device keeps: the own answers, and the payload of a link with the answers of all. */
export type Kept = Pick<Turn, 'said' | 'all'>

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
