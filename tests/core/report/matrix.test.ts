import { expect, test } from 'vitest'
import type { Model } from '../../../src/core/model/model.ts'
import type { Replies } from '../../../src/core/model/replies.ts'
import type { ReportLayer } from '../../../src/core/report/matrix.ts'
import { tinyModel, tinyReport } from '../tiny.ts'

const rows = (controls: Replies, model?: Model) => tinyReport({ controls }, { model }).matrix

test.each<[string, Replies, Partial<ReportLayer>]>([
  [
    'all controls are in place',
    { 'XA-01': 1, 'XA-02': 1 },
    { state: 'covered', covered: 1, unknown: 0, text: '2 of 2' },
  ],
  [
    'no control is in place',
    { 'XA-01': 0, 'XA-02': 0 },
    { state: 'gap', covered: 0, unknown: 0, text: '0 of 2' },
  ],
  [
    'controls are half and a little in place',
    { 'XA-01': 0.5, 'XA-02': 0.25 },
    { state: 'gap', covered: 0.375, unknown: 0, text: '0 of 2, 2 partly' },
  ],
  [
    'one is unknown and one is open',
    { 'XA-01': 'unknown', 'XA-02': 0 },
    { state: 'gap', covered: 0, unknown: 0.5, text: '0 of 2, 1 to ask' },
  ],
  [
    'one is half in place and one has no answer',
    { 'XA-01': 0.5 },
    { state: 'gap', covered: 0.25, unknown: 0.5, text: '0 of 2, 1 partly, 1 to ask' },
  ],
  [
    'one is in place and one has no answer',
    { 'XA-01': 1 },
    { state: 'unknown', covered: 0.5, unknown: 0.5, text: '1 of 2, 1 to ask' },
  ],
])('a layer says how far the customer covers it if %s', (_, controls, layer) => {
  expect(rows(controls)[0]).toMatchObject(layer)
})

test('a control that is not fully in place is listed first in its layer', () => {
  expect(rows({ 'XA-01': 1, 'XA-02': 0.5 })[0]?.controls.map(({ id }) => id)).toEqual(['XA-02', 'XA-01'])
})

test('a layer that the cloud provider alone secures has no controls', () => {
  expect(rows({})[1]).toMatchObject({
    state: 'theirs',
    covered: 0,
    unknown: 0,
    text: 'layerTheirs',
    controls: [],
  })
})

test('a layer without controls in scope is unknown and says "not asked yet"', () => {
  const model = tinyModel()
  model.layers[0]!.controls = []
  expect(rows({}, model)[0]).toMatchObject({ state: 'theirs', covered: 0, unknown: 1, text: 'layerNotAsked' })
})
