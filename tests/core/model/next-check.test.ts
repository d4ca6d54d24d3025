import { expect, test } from 'vitest'
import { CHECK_PERIODS, nextCheckDays } from '../../../src/core/model/next-check.ts'

test('the next check is after 13 weeks, 26 weeks or a year', () => {
  expect(CHECK_PERIODS.map((nextCheck) => nextCheckDays({ nextCheck }))).toEqual([91, 182, 365])
})
