import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import type { Address, UrlPosition } from '../../src/state/address.ts'
import { startClock } from '../../src/state/clock.ts'
import { tiny } from '../core/recovery/tiny.ts'

/** Creates a fake address bar. `visit` changes the hash, as a link does. `hash` returns the current hash. */
function tinyAddress(hash = ''): Address & { visit: (hash: string) => void; hash: () => string } {
  const $position = atom<UrlPosition>({ hash: '', memory: null })
  const set = (next: string): void => {
    $position.set({ hash: next, memory: null })
  }
  return {
    $position,
    open: () => {
      set(hash)
      return () => undefined
    },
    go: set,
    rewrite: set,
    visit: set,
    hash: () => $position.get().hash,
  }
}

const start = (hash?: string) => {
  const address = tinyAddress(hash)
  const clock = startClock(tiny, address, () => '2026-11-24')
  return { address, clock, face: () => clock.$face.get() }
}

test('the recovery clock shows an example without dates until `open` is called', () => {
  const { face } = start()
  expect(face()).toMatchObject({ on: undefined, today: undefined, day: 45, isExample: true })
})

test('the example loss event is 45 days before today and does not change the URL', () => {
  const { clock, face, address } = start()
  clock.open()
  expect(face()).toMatchObject({ on: '2026-10-10', today: 45, day: 45, isExample: true })
  expect(address.hash()).toBe('')
})

test('entering the date of a loss moves the day marker to today and changes the URL', () => {
  const { clock, face, address } = start()
  clock.open()
  clock.say({ event: 'letters' })
  clock.say({ on: '2026-11-04' })
  clock.say({ settings: { mailRetention: 30 } })
  expect(face()).toMatchObject({ today: 20, day: 20, isExample: false, event: { id: 'letters' } })
  expect(address.hash()).toBe('what=letters&on=2026-11-04&mailRetention=30')
})

test('a moved day marker returns to today when the visitor enters a new loss date', () => {
  const { clock, face, address } = start('what=letters&on=2026-11-04')
  clock.open()
  clock.move(3)
  expect(face()).toMatchObject({ day: 3, today: 20 })
  clock.move(-1)
  expect(face().day).toBe(0)
  clock.move(9999)
  expect(face().day).toBe(face().span)
  clock.moveToToday()
  expect(face().day).toBe(20)
  clock.move(3)
  clock.say({ on: '2026-11-10' })
  expect(face().day).toBe(14)
  expect(address.hash()).toBe('what=letters&on=2026-11-10')
})

test('the timeline of a loss event in the future has no marker for today', () => {
  const { clock, face } = start('what=letters&on=2026-12-24')
  clock.open()
  expect(face()).toMatchObject({ day: 0, today: undefined, on: '2026-12-24' })
})

test('the hash of a loss event changes the clock, and the hash of a source does not', () => {
  const { clock, face, address } = start('what=papers&on=2026-11-04&backup=90')
  const stop = clock.open()
  expect(face()).toMatchObject({ event: { id: 'papers' }, choice: { backup: 90 } })
  clock.move(5)
  address.visit('source-3')
  expect(face()).toMatchObject({ event: { id: 'papers' }, day: 5 })
  address.visit('what=letters')
  expect(face()).toMatchObject({ event: { id: 'letters' }, isExample: true, day: 45 })
  stop()
  address.visit('what=papers')
  expect(face().event.id).toBe('letters')
})
