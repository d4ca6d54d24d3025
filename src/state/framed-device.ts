/** The visit of a page that stands in another's frame: its own corner of storage, and no entry in anybody's history. */
import { atom } from 'nanostores'
import { NO_ANSWERS } from '../core/answers/answers.ts'
import { keyKeeper } from './browser.ts'
import type { Kept } from './merge.ts'
import { memoryAddress } from './memory-device.ts'
import type { Device, ReportSessionNeeds } from './report-session.ts'

/** What a frame was told of its surroundings. */
export interface Framed {
  /** Checked already, by the names of the element's attributes. */
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
  /** Name of the site around the frame; empty where the browser does not tell. */
  host: string
  /** How the host's script shows the frame; nothing where there is none. */
  mode: 'inline' | 'dialog' | undefined
  /** Whether the host's sandbox takes storage, downloads and workers away. */
  isConfined: boolean
}

/** Set by the page once it is framed, and with each change; nothing on a page of its own. */
export const $framed = atom<Framed | undefined>(undefined)

/** The name under which one frame keeps its answers: what it was told, or its brand in plain letters. */
export function instanceOf({ instance, brand }: Framed['options'] = {}): string {
  const plain = (brand ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return instance ?? (plain.replace(/^-|-$/g, '').slice(0, 32) || 'default')
}

/** Where one frame keeps answers. What the device refuses to keep lasts as long as the page. */
export function framedDevice(instance: string): Device & { canKeep: () => boolean } {
  let memory: Kept | undefined
  const makeKeeper: ReportSessionNeeds['makeKeeper'] = (accept, quiz) => {
    const device = keyKeeper(accept, quiz, `1/${instance}/answers`)
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
      // A frame forgets its own corner: another frame of this site, or the site itself, is not its to clear.
      forget: clear,
    }
  }
  return {
    address: memoryAddress(),
    makeKeeper,
    hasKeptAnswers: () => makeKeeper(() => ({ answers: NO_ANSWERS }), '').read() !== undefined,
    listenForAnswers: () => () => undefined,
    canKeep: () => {
      const trial = keyKeeper(() => undefined, '', `1/${instance}/trial`)
      const isKept = trial.write({ answers: NO_ANSWERS, changed: {} })
      trial.clear()
      return isKept
    },
  }
}
