/**
 * The storage and the address of a page in a frame. Each frame has its own storage keys. The address adds no
 * history entries, because each entry would be one more press of Back on the host's page.
 */
import { atom } from 'nanostores'
import { type Answers, NO_ANSWERS } from '../core/answers/answers.ts'
import { cleanName } from '../core/model/clean-text.ts'
import { keyStorage } from './browser.ts'
import { TEN } from './kept-ten.ts'
import { readText, removeText } from './storage.ts'
import type { StoredAnswers } from './merge.ts'
import { memoryAddress } from './memory-device.ts'
import type { Device, ReportSessionNeeds } from './report-session.ts'

/** The facts that a framed page knows about the host's page. */
export interface Framed {
  /** The validated embed options, keyed by the attribute names of `<responsibility-check>`. */
  options: Partial<
    Record<
      | 'brand'
      | 'accent'
      | 'logo'
      | 'cta'
      | 'cta-label'
      | 'start'
      | 'scheme'
      | 'results'
      | 'privacy'
      | 'instance'
      | 'lead'
      | 'for'
      | 'source'
      | 'campaign',
      string
    >
  >
  /** The host name of the site around the frame. Empty if the browser hides the host name. */
  host: string
  /**
   * How the host's script shows the frame: inline or in a dialog. `undefined` if the host's page does not use
   * this script.
   */
  mode: 'inline' | 'dialog' | undefined
  /** True if the host's sandbox forbids storage, downloads and workers. */
  isConfined: boolean
}

/** The facts that the script of the host's page tells. */
export type Around = Omit<Framed, 'isConfined'>

/** The facts about the host's page, updated with each change. `undefined` on a page outside a frame. */
export const $framed = atom<Framed | undefined>(undefined)

/** The answers that the ten jobs carry to the check after "#", if the browser blocks storage. */
const CARRIED = /[#&]carried=([\w.,-]*)/

/**
 * Returns the answers that the ten jobs in the same frame carried here. The referrer proves it: a host's page can write anything
 * after "#", but it cannot open the check from a page of this site.
 */
function carriedAnswers(): Answers | undefined {
  const [, text] = CARRIED.exec(String(history.state)) ?? []
  if (!text || !document.referrer.startsWith(new URL('../whose-job/', location.href).href)) return undefined
  const choices = text.split(',').map((pair) => pair.split('.'))
  return {
    ...NO_ANSWERS,
    choices: Object.fromEntries(choices.map(([question = '', ...options]) => [question, options])),
  }
}

/**
 * Creates the `Device` (storage and address) of one frame. If storage is blocked, answers are lost when the page
 * closes.
 */
export function framedDevice(instance: string): Device & { canKeep: () => boolean } {
  let memory: StoredAnswers | undefined
  let takesCarried = true
  const makeStorage: ReportSessionNeeds['makeStorage'] = (accept, quiz) => {
    const device = keyStorage(accept, quiz, `1/${instance}/answers`)
    const clear = (): void => {
      memory = undefined
      takesCarried = false
      // A new visit in this frame, and a reload, must not find them again.
      if (carriedAnswers()) history.replaceState(String(history.state).replace(CARRIED, '#'), '')
      device.clear()
      // The answers to the ten jobs, which the visitor can carry to the check.
      removeText(`1/${instance}/${TEN}`)
    }
    return {
      ...device,
      read: () => {
        const stored = device.read() ?? memory
        const carried = stored || !takesCarried ? undefined : carriedAnswers()
        const accepted = carried && accept(carried, quiz)
        return accepted ? { ...accepted, changed: {} } : stored
      },
      write: (kept) => {
        memory = kept
        return device.write(kept)
      },
      clear,
      // Delete only this frame's answers. Other frames and the site itself keep their answers.
      forget: clear,
    }
  }
  return {
    address: memoryAddress(),
    makeStorage,
    hasStoredAnswers: () => makeStorage(() => ({ answers: NO_ANSWERS }), '').read() !== undefined,
    listenForAnswers: () => () => undefined,
    readTen: () => readText(`1/${instance}/${TEN}`),
    // The host's name of the business. The host can write it again, so the device does not store it.
    storedName: () => cleanName($framed.get()?.options.for ?? ''),
    canKeep: () => {
      const trial = keyStorage(() => undefined, '', `1/${instance}/trial`)
      const isKept = trial.write({ answers: NO_ANSWERS, changed: {} })
      trial.clear()
      return isKept
    },
  }
}
