/** The device of a page in another site's frame: storage keys of its own, and no history entries. */
import { atom } from 'nanostores'
import { NO_ANSWERS } from '../core/answers/answers.ts'
import { keyStorage } from './browser.ts'
import type { StoredAnswers } from './merge.ts'
import { memoryAddress } from './memory-device.ts'
import type { Device, ReportSessionNeeds } from './report-session.ts'

/** The facts that a frame knows about the host's page. */
export interface Framed {
  /** The validated options, by the names of the element's attributes. */
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
  /** Host name of the site around the frame; empty if the browser does not reveal it. */
  host: string
  /** How the host's script shows the frame; undefined without that script. */
  mode: 'inline' | 'dialog' | undefined
  /** Whether the host's sandbox forbids storage, downloads and workers. */
  isConfined: boolean
}

/** The facts about the host's page, updated with each change. Undefined on a page that is not in a frame. */
export const $framed = atom<Framed | undefined>(undefined)

/** Returns the name under which a frame stores its answers: the option `instance`, or the brand as lower-case ASCII letters. */
export function instanceOf({ instance, brand }: Framed['options'] = {}): string {
  const plain = (brand ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return instance ?? (plain.replace(/^-|-$/g, '').slice(0, 32) || 'default')
}

/** Creates the device of one frame. Without storage, answers last as long as the page. */
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
      // Other frames of this site, and the site itself, keep their answers.
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
