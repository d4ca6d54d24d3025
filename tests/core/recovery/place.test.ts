import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockChoice, readPlace, writePlace } from '../../../src/core/recovery/place.ts'
import { BACKUP_DAYS, clampDays, rangeOf, relevantSettings } from '../../../src/core/recovery/settings.ts'
import { findEvent, placeBefore } from '../../../src/core/recovery/model.ts'
import { anyLoss, fixed, tiny } from './tiny.ts'
import { forAll } from '../../support/for-all.ts'

const anyChoice: fc.Arbitrary<ClockChoice> = fc.record({
  event: fc.constantFrom(...tiny.events.map(({ id }) => id)),
  ...anyLoss,
})

test('readPlace returns every choice that writePlace wrote to a URL', () => {
  forAll(anyChoice, (choice) => {
    expect(readPlace(tiny, writePlace(choice))).toEqual(choice)
  })
})

test('a URL fragment contains only the values that the visitor entered', () => {
  expect(writePlace({ event: 'letters', settings: {} })).toBe('what=letters')
  expect(
    writePlace({ event: 'letters', on: '2026-11-04', settings: { mailRetention: 30 }, still: false }),
  ).toBe('what=letters&on=2026-11-04&still=0&mailRetention=30')
})

test.each(['', 'x', 'what=', 'what=nothing', 'on=2026-11-04', 'source-3', `what=letters&${'x'.repeat(300)}`])(
  'readPlace returns undefined for an invalid URL fragment (case %#)',
  (hash) => {
    expect(readPlace(tiny, hash)).toBeUndefined()
  },
)

test('invalid values in a URL fragment are ignored or limited to their range', () => {
  const read = readPlace(
    tiny,
    'what=letters&on=2026-02-30&still=yes&mailRetention=400&oneDriveRetention=1e9&hold=2&plan=root&backup=99999',
  )
  expect(read).toEqual({
    event: 'letters',
    on: undefined,
    still: undefined,
    settings: { mailRetention: 30, hold: undefined, plan: undefined },
    backup: 3650,
  })
})

test('readPlace ignores a setting that changes no recovery window of the model', () => {
  const without = { ...tiny, parts: [] }
  expect(rangeOf(without, 'mailRetention')).toBeUndefined()
  expect(readPlace(without, 'what=letters&mailRetention=20')?.settings).not.toHaveProperty('mailRetention')
})

test('readPlace never throws for any text', () => {
  forAll(
    fc.oneof(
      fc.string(),
      fc.string().map((text) => `what=letters&${text}`),
    ),
    (hash) => {
      const read = readPlace(tiny, hash)
      if (read) expect(readPlace(tiny, writePlace(read))).toEqual(read)
    },
  )
})

test('clampDays rounds a number of days and limits it to the given range', () => {
  expect(clampDays(12.4, BACKUP_DAYS)).toBe(12)
  expect(clampDays(0, BACKUP_DAYS)).toBe(1)
  expect(clampDays(1e9, BACKUP_DAYS)).toBe(3650)
  expect(clampDays(Number.NaN, BACKUP_DAYS)).toBe(365)
  expect(clampDays(5, fixed(7))).toBe(7)
})

test('a loss event asks only for the settings that change its recovery windows', () => {
  const of = (id: string) => relevantSettings(tiny, findEvent(tiny, id)!)
  expect(of('letters')).toEqual({
    days: [{ setting: 'mailRetention', days: { default: 14, min: 14, max: 30 } }],
    hold: true,
    plan: true,
  })
  expect(of('keys')).toEqual({ days: [], hold: false, plan: true })
  expect(of('wall')).toEqual({ days: [], hold: false, plan: false })
})

test('placeBefore returns undefined for several data parts or without a first location', () => {
  expect(placeBefore(tiny, findEvent(tiny, 'letters')!)?.id).toBe('desk')
  expect(placeBefore(tiny, findEvent(tiny, 'house')!)).toBeUndefined()
  expect(placeBefore(tiny, findEvent(tiny, 'wall')!)).toBeUndefined()
})
