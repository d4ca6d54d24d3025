/**
 * The storage and the address of a page in a frame. Each frame has its own storage keys. The address adds no
 * history entries, because each entry would be one more press of Back on the host's page.
 */
import { atom } from 'nanostores'
import { NO_ANSWERS } from '../core/answers/answers.ts'
import { keyStorage } from './browser.ts'
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
      | 'lead',
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

/** The facts about the host's page, updated with each change. `undefined` on a page outside a frame. */
export const $framed = atom<Framed | undefined>(undefined)

/** Returns the name of this frame's storage: the option `instance`, or the brand name in lower-case ASCII letters. */
export function instanceOf({ instance, brand }: Framed['options'] = {}): string {
  const plain = (brand ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return instance ?? (plain.replace(/^-|-$/g, '').slice(0, 32) || 'default')
}

/**
 * Creates the `Device` (storage and address) of one frame. If storage is blocked, answers are lost when the page
 * closes.
 */
export function framedDevice(instance: string): Device & { canKeep: () => boolean } {
  let memory: StoredAnswers | undefined
  const makeStorage: ReportSessionNeeds['makeStorage'] = (accept, quiz) => {
    const device = keyStorage(accept, quiz, `1/${instance}/answers`)
    const clear = (): void => {
      memory = undefined
      device.clear()
    }
    return {
      ...device,
      read: () => device.read() ?? memory,
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
    canKeep: () => {
      const trial = keyStorage(() => undefined, '', `1/${instance}/trial`)
      const isKept = trial.write({ answers: NO_ANSWERS, changed: {} })
      trial.clear()
      return isKept
    },
  }
}
