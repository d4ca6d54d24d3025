/** The day on which the visitor last shared, emailed or copied the questions for the IT person. */
import { atom } from 'nanostores'
import { isDateThisCentury } from '../core/model/dates.ts'
import { ANSWERS, ASKED, readText, removeText, writeText } from './storage.ts'

/** The ISO date on which the visitor last asked. `undefined` if the visitor has not asked. */
export const $askedOn = atom<string | undefined>()

/** Reads the stored day. Another version of the site or an extension may have written an invalid text. */
export function openAsked(): void {
  const stored = readText(ASKED)
  $askedOn.set(isDateThisCentury(stored) ? stored : undefined)
}

/**
 * Forgets the day of asking, because another business becomes the current one. Returns a function that brings the day
 * back.
 */
export function forgetAsked(): () => void {
  const stored = readText(ASKED)
  removeText(ASKED)
  openAsked()
  return () => {
    if (stored !== undefined) writeText(ASKED, stored)
    openAsked()
  }
}

/** Shows `today` as the day of asking. Stores the day only if the device stores the answers. */
export function rememberAsked(today: string): void {
  $askedOn.set(today)
  if (readText(ANSWERS) !== undefined) writeText(ASKED, today)
}
