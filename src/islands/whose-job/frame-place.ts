/**
 * The turns of the ten jobs in a frame on a host's page. They add no history entry, because each entry would be one more press
 * of Back on the host's page. The host is told of steps, and never of an answer.
 */
import type { Around } from '../../state/framed-device.ts'
import { instanceOf } from '../../state/frame-instance.ts'
import {
  type Kept,
  type TenFrame,
  type Turn,
  type TurnPlace,
  firstTurn,
  keptAfter,
  readKept,
  writeKept,
} from './turn.ts'

/** What the page of the frame knows about the site. */
export interface FramedSite extends Pick<TenFrame, 'pageUrl' | 'contentUrl' | 'ownAccent'> {
  /** The start of this site's keys in local storage. */
  storeStart: string
  /** The number of jobs. */
  total: number
  /** The address of the check in a frame. */
  checkUrl: string
}

const announce = (name: 'ready' | 'start' | 'progress', detail: object = {}): void => {
  document.dispatchEvent(new CustomEvent(`quiz-${name}`, { detail }))
}

/** Keeps the answers on the device under a key, or as long as the frame is open if the browser blocks storage. */
function makeKeeper(key: () => string): Pick<TurnPlace, 'kept' | 'keep'> {
  let memory: Kept = { said: '' }
  return {
    kept: () => {
      const stored = readKept(key())
      return stored.said ? stored : memory
    },
    keep: (next) => {
      memory = next
      writeKept(key(), next)
    },
  }
}

/** Tells the host of the first answer, and of each further answered job. */
function makeSteps(total: number) {
  let hasStarted = false
  let step = 0
  return {
    hasStarted: () => hasStarted,
    /** Starts at a number of answers that this device has kept. */
    startAt: (kept: number): void => {
      step = kept
    },
    reset: (): void => {
      hasStarted = false
    },
    tell: ({ said, isGuest }: Turn): void => {
      // The turn of a second person on this device is not the host's business.
      if (isGuest) return
      if (said && !hasStarted) {
        hasStarted = true
        announce('start')
      }
      if (said.length === step) return
      step = said.length
      if (step > 0) announce('progress', { index: step, total })
    },
  }
}

/** Returns what is after "#" in the address of the check: the answers to carry, and the host's options. */
function checkFragment(carried: string): string {
  // `startFrame` keeps the options in the history entry. The check must not lead back to the ten jobs.
  const options = String(history.state ?? '').replace(/([#&])start=[^&#]*&?/, '$1')
  return carried ? `#carried=${carried}&${options.slice(1)}` : options
}

/** Follows the commands of the host's page. */
function obey(reset: () => void): void {
  document.addEventListener('quiz-command', (event) => {
    const { name } = (event as CustomEvent<{ name: string }>).detail
    if (name === 'focus') document.querySelector<HTMLElement>('#ten h1')?.focus({ preventScroll: true })
    if (name === 'reset') reset()
  })
}

/** Returns the place of the turns in a frame, and a function that tells it what is known about the host's page. */
export function framePlace({ storeStart, total, checkUrl, ...site }: FramedSite): {
  place: TurnPlace
  tell: (around: Around) => void
} {
  let around: Around = { options: {}, host: '', mode: undefined }
  let instance = instanceOf()
  let turn: Turn
  let before: Turn[] = []
  let show: ((turn: Turn) => void) | undefined
  const listeners = new Set<() => void>()

  const steps = makeSteps(total)
  const { kept, keep } = makeKeeper(() => `${storeStart}1/${instance}/whose-job`)
  const here = (): Turn => {
    const own = kept()
    steps.startAt(own.said.length)
    return (turn = firstTurn(own, total))
  }
  const showAgain = (): void => {
    before = []
    show?.(here())
  }

  obey(() => {
    keep({ said: '' })
    // The answers that were carried to the check go too.
    writeKept(`${storeStart}1/${instance}/answers`, { said: '' })
    steps.reset()
    showAgain()
  })

  const frame: TenFrame = {
    ...site,
    around: () => around,
    // A sandboxed frame has the origin "null". Such a frame has no storage, no downloads and no workers.
    isConfined: self.origin === 'null',
    instance: () => instance,
    hasStarted: steps.hasStarted,
    checkUrl: (carried) => checkUrl + checkFragment(carried),
    listen: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
  return {
    place: {
      frame,
      here,
      open: (onShow) => {
        show = onShow
        announce('ready')
        return () => (show = undefined)
      },
      go: (next, left) => {
        before.push(left)
        turn = next
        keep(keptAfter(next, kept()))
        steps.tell(next)
      },
      back: () => {
        const { screen } = turn
        const last = before.pop()
        // After a reload, the frame has no earlier screen to show.
        turn = last ?? { ...turn, screen: typeof screen === 'number' ? Math.max(0, screen - 1) : total - 1 }
        show?.(turn)
      },
      kept,
      keep,
    },
    tell: (next) => {
      around = { ...next }
      const name = instanceOf(next.options)
      // The key of the answers contains the name. After the first answer, the frame could not find them under another.
      if (!steps.hasStarted() && name !== instance) {
        instance = name
        if (show) showAgain()
      }
      listeners.forEach((onChange) => onChange())
    },
  }
}
