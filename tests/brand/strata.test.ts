import { expect, test } from 'vitest'
import { strataLine, toPathData } from '../../src/brand/strata.ts'
import { above, below, lineAt } from '../../src/components/drawings/layer-section.ts'
import { profileLine } from '../../src/islands/report/strips.ts'

const BEND = { reach: 2, pull: 1, overhang: 3 }

test('strataLine returns a line that bends between two columns of different depth', () => {
  expect(toPathData(strataLine([5, 8], 10, BEND), 'x')).toBe('M-3 5L8 5C11 5 9 8 12 8L23 8')
  expect(toPathData(strataLine([5, 8], 10, BEND), 'y')).toBe('M5 -3L5 8C5 11 8 9 8 12L8 23')
})

test('strataLine returns a straight line for two columns of the same depth', () => {
  expect(toPathData(strataLine([5, 5], 10, BEND), 'x')).toBe('M-3 5L23 5')
})

test('lineAt returns a line that bends where the customer’s number of layers changes', () => {
  expect(lineAt([3, 3, 1])).toBe('M-10 120L582 120C640 120 640 40 698 40L970 40')
  expect(above([2])).toBe('M-10 80L330 80V0H-10Z')
  expect(below([2, 4], 10)).toBe('M-10 80L262 80C320 80 320 160 378 160L650 160V400H-10Z')
})

test('profileLine returns a line through the area scores, from top to bottom', () => {
  expect(profileLine([33, 71])).toBe('M330 -4L330 46C330 63 710.001 53 710.001 70L710.001 120')
})

test('profileLine returns the same kinds of segments for all scores', () => {
  const kindsOf = (scores: readonly number[]): string => profileLine(scores).replace(/[^A-Z]/g, '')
  expect(kindsOf([50, 50, 50])).toBe(kindsOf([33, 71, 0]))
})
