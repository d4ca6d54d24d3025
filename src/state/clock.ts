/**
 * The state of the recovery clock: the data-loss event, its date, the tenant settings, and the chosen day.
 */
import { type ReadableAtom, atom, computed } from 'nanostores'
import { spanOf } from '../core/recovery/axis.ts'
import { addDays, daysBetween } from '../core/model/dates.ts'
import { type Recovery, type RecoveryEvent, findEvent } from '../core/recovery/model.ts'
import { type ClockChoice, readPlace, writePlace } from '../core/recovery/place.ts'
import { type PartOutcome, openWindows } from '../core/recovery/windows.ts'
import type { Address } from './address.ts'

/** Days between day 0 and today in the example. The clock shows the example until the visitor enters a date. */
const EXAMPLE_DAYS = 45

export interface ClockState {
  choice: ClockChoice
  event: RecoveryEvent
  /** The ISO date of day 0, which is the day of the data-loss event. `undefined` until `open` is called. */
  on: string | undefined
  /** True until the visitor enters a date. */
  isExample: boolean
  /** The day number of today, 0 or more. `undefined` until `open` is called, and if day 0 is in the future. */
  today: number | undefined
  /** The length of the timeline in days. */
  span: number
  /** The day number of the marker on the timeline, 0 to `span`. */
  day: number
  outcomes: PartOutcome[]
}

export interface Clock {
  $face: ReadableAtom<ClockState>
  /**
   * Reads the URL and today's date. Before this call, the clock shows no dates, as in the server-rendered HTML. Returns
   * a function that stops the clock.
   */
  open: () => () => void
  /** Changes the data-loss event, its date or the tenant settings. A new event or date moves the marker to today. */
  say: (change: Partial<ClockChoice>) => void
  /** Moves the marker on the timeline to a day number. */
  move: (day: number) => void
  moveToToday: () => void
}

/** Creates the state of a recovery clock. `today` returns an ISO date. */
export function startClock(recovery: Recovery, address: Address, today: () => string): Clock {
  const first = recovery.events[0]!.id
  const $choice = atom<ClockChoice>({ event: first, settings: {} })
  const $moved = atom<number | undefined>(undefined)
  const $now = atom<string | undefined>(undefined)

  const $face = computed([$choice, $moved, $now], (choice, moved, now): ClockState => {
    const event = findEvent(recovery, choice.event)!
    const on = choice.on
    const since = on !== undefined && now !== undefined ? daysBetween(on, now) : EXAMPLE_DAYS
    const dayZero = on ?? (now && addDays(now, -EXAMPLE_DAYS))
    const { settings, backup, still } = choice
    const ask = { on: dayZero, settings, backup, still }
    const span = spanOf(openWindows(recovery, event, { ...ask, day: 0 }), since)
    const day = Math.min(span, moved ?? Math.max(0, since))
    return {
      choice,
      event,
      on: dayZero,
      isExample: on === undefined,
      today: now === undefined || since < 0 ? undefined : since,
      span,
      day,
      outcomes: openWindows(recovery, event, { ...ask, day }),
    }
  })
  const follow = ({ hash }: { hash: string }): void => {
    const read = readPlace(recovery, hash)
    // Ignore a URL hash without settings of the recovery clock, such as the id of a table row.
    if (!read || writePlace(read) === writePlace($choice.get())) return
    $moved.set(undefined)
    $choice.set(read)
  }

  return {
    $face,
    open: () => {
      $now.set(today())
      const stop = address.open()
      follow(address.$position.get())
      const unlisten = address.$position.listen(follow)
      return () => {
        unlisten()
        stop()
      }
    },
    say: (change) => {
      const choice = { ...$choice.get(), ...change }
      if (change.event !== undefined || change.on !== undefined) $moved.set(undefined)
      $choice.set(choice)
      address.rewrite(writePlace(choice))
    },
    move: (day) => {
      $moved.set(Math.max(0, day))
    },
    moveToToday: () => {
      $moved.set(undefined)
    },
  }
}
