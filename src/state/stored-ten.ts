/** The people whose answers to the ten jobs this device stores. */
import { decodeTen } from '../core/whose-job/link.ts'
import { type Person, hasAnsweredAll, unpackSaid } from '../core/whose-job/people.ts'
import { TEN, keptTen } from './kept-ten.ts'
import { readText } from './storage.ts'

/** A stored link that cannot be opened is left out, so no sentence is needed. */
const NO_WORDS = { badLink: '', laterLink: '' }

/**
 * Returns the people whose answers this device stores: all in the last comparison, else the one who has answered all ten jobs.
 * Returns no one without stored answers, if they are damaged, and while the device is passed on.
 */
export function storedTen(): readonly Person[] {
  const { said, all } = keptTen(readText(TEN)) ?? {}
  const opened = typeof all === 'string' ? decodeTen(NO_WORDS, all) : undefined
  if (opened?.ok && !opened.shared.asks) return opened.shared.people
  const own = typeof said === 'string' ? unpackSaid(said) : undefined
  return own && hasAnsweredAll(own) ? [{ role: 'business', said: own }] : []
}
