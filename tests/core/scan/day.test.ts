import { expect, test } from 'vitest'
import { dayOf } from '../../../src/core/scan/day.ts'

test.each<[unknown, string | undefined]>([
  ['2026-05-04T17:15:48.307Z', '2026-05-04'],
  ['2025-04-30T08:29:07.071475+10:00', '2025-04-30'],
  ['2026-09-21 00:00:00', '2026-09-21'],
  ['2026-09-21', '2026-09-21'],
  [1_790_000_000, '2026-09-21'],
  ['1790000000', '2026-09-21'],
  ['1790000000.25', '2026-09-21'],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['2026-09-211', undefined],
  ['1999-12-31', undefined],
  ['2100-01-01', undefined],
  ['21.09.2026', undefined],
  ['17900000001', undefined],
  ['x1790000000', undefined],
  [1e300, undefined],
  [NaN, undefined],
  [null, undefined],
  [{}, undefined],
])('the day read from %s is %s', (given, day) => {
  expect(dayOf(given)).toBe(day)
})
