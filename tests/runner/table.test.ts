import { expect, test } from 'vitest'
import { tableOf } from './table.ts'

test('the last row of the table sums tests and CPU seconds, and shows the total time', () => {
  const rows = [
    { name: 'lint', passed: 1, failed: 0, wall: 30.4, cpu: 55.2 },
    { name: 'unit', passed: 2166, failed: 2, wall: 40, cpu: 50 },
    { name: 'journeys', passed: 0, failed: 1, wall: 0, cpu: undefined },
  ]
  expect(tableOf(rows, 52)).toBe(
    [
      'step      passed  failed  wall    CPU',
      'lint           1       0  30 s   55 s',
      'unit        2166       2  40 s   50 s',
      'journeys       0       1   0 s      –',
      'all         2167       3  52 s  105 s',
    ].join('\n'),
  )
})
