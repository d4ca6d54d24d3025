import { expect, test } from 'vitest'
import type { Replies } from '../../../src/core/model/replies.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { answers, tinyModel, tinyWords } from '../tiny.ts'

const rows = (controls: Replies, model = tinyModel()) =>
  writeReport(model, tinyWords, answers({ controls, scope: 'full' }), { today: '2026-11-24' }).matrix

test('a layer that the customer secures is "covered" if all its controls are in place', () => {
  expect(rows({ 'XA-01': 1, 'XA-02': 1 })[0]).toMatchObject({ state: 'covered', text: 'covered 2 2' })
})

test('a control that is not fully in place makes its layer a "gap" and is listed first', () => {
  const [layer] = rows({ 'XA-01': 1, 'XA-02': 0.5 })
  expect(layer).toMatchObject({ state: 'gap', text: 'gap 1 2' })
  expect(layer?.controls.map(({ id }) => id)).toEqual(['XA-02', 'XA-01'])
})

test('a layer is "unknown" if a control is unknown and all others are in place', () => {
  expect(rows({ 'XA-01': 1, 'XA-02': 'unknown' })[0]).toMatchObject({ state: 'unknown', text: 'unknown 1 2' })
  expect(rows({ 'XA-01': 1 })[0]).toMatchObject({ state: 'unknown' })
})

test('a layer is a "gap" if one control is unknown and another is not in place', () => {
  expect(rows({ 'XA-01': 'unknown', 'XA-02': 0 })[0]).toMatchObject({ state: 'gap' })
})

test('a layer that the cloud provider alone secures has no controls', () => {
  expect(rows({})[1]).toMatchObject({ state: 'theirs', text: 'layerTheirs', controls: [] })
})

test('a layer without controls in scope has the text "not asked yet"', () => {
  const model = tinyModel()
  model.layers[0]!.controls = []
  expect(rows({}, model)[0]).toMatchObject({ state: 'theirs', text: 'layerNotAsked' })
})
