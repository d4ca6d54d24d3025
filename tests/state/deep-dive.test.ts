import { expect, test } from 'vitest'
import { answerControl } from '../../src/core/answers/edit.ts'
import { layDeeper } from '../../src/core/report/deep-dive.ts'
import { deepPlace, deepProgress, readDeepPlace } from '../../src/state/deep-dive.ts'
import { answers, tinyModel } from '../core/tiny.ts'

const model = tinyModel()
const QUICK = answers({ choices: { first: ['all'] }, scope: 'quick' })
const areas = layDeeper(model, QUICK, '')

test('the screen of a control has links to the previous and next control of its area', () => {
  const [a, b] = areas[0]!.controls.map(({ control }) => control.id) as [string, string]
  expect(readDeepPlace(deepPlace(a), areas)).toMatchObject({ number: 1, back: undefined, next: deepPlace(b) })
  expect(readDeepPlace(deepPlace(b), areas)).toMatchObject({ number: 2, back: deepPlace(a), next: undefined })
})

test('a hash that does not name a known control opens no control screen', () => {
  expect(readDeepPlace('', areas)).toBeUndefined()
  expect(readDeepPlace('plan', areas)).toBeUndefined()
  expect(readDeepPlace('deep=XX-99', areas)).toBeUndefined()
})

test('the link of an area opens the area’s first control without a detailed answer', () => {
  const [area] = areas
  const [a, b] = area!.controls.map(({ control }) => control.id) as [string, string]
  expect(deepProgress(area!)).toEqual({ deep: 0, total: 2, place: deepPlace(a) })
  const one = answerControl(model, QUICK, a, 0.5)
  expect(deepProgress(layDeeper(model, one, '')[0]!)).toEqual({ deep: 1, total: 2, place: deepPlace(b) })
  const both = answerControl(model, one, b, 0)
  expect(deepProgress(layDeeper(model, both, '')[0]!)).toEqual({ deep: 2, total: 2, place: deepPlace(a) })
  expect(deepProgress({ ...area!, controls: [] }).place).toBe('')
})
