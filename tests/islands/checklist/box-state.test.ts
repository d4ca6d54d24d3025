/** Tests the states of the boxes of the checklist: the visitor's ticks over the stored result. */
import { expect, test } from 'vitest'
import { isOpen, stateOfBox, stateOfReply, tickBox } from '../../../src/islands/checklist/box-state.ts'

test.each([
  [undefined, 'blank'],
  ['unknown', 'unknown'],
  [0, 'open'],
  [0.25, 'part'],
  [0.5, 'part'],
  [1, 'done'],
] as const)('the value %s of a control gives the box the state %s', (reply, state) => {
  expect(stateOfReply(reply)).toBe(state)
})

test('without a result, a box shows only the visitor’s own tick', () => {
  expect([stateOfBox('A', {}, {}), stateOfBox('A', { A: true }, {})]).toEqual(['blank', 'done'])
  expect(stateOfBox('A', { A: false }, {})).toBe('blank')
})

test('a tick overrides every state from the result, a cleared box overrides “done”', () => {
  for (const given of ['open', 'part', 'unknown', 'none'] as const)
    expect(stateOfBox('A', { A: true }, { A: given })).toBe('done')
  expect(stateOfBox('A', { A: false }, { A: 'done' })).toBe('open')
})

test('a cleared box shows the state from the result if that state is not “done”', () => {
  expect(stateOfBox('A', { A: false }, { A: 'part' })).toBe('part')
})

test('clearing a ticked box restores the state from the result', () => {
  const result = { A: 'part' } as const
  const ticked = tickBox({ B: true }, 'A', true, result)
  expect(ticked).toEqual({ A: true, B: true })
  expect(tickBox(ticked, 'A', false, result)).toEqual({ B: true })
})

test('the visitor can clear a box that the result has ticked, and tick it again', () => {
  const result = { A: 'done' } as const
  const cleared = tickBox({}, 'A', false, result)
  expect(cleared).toEqual({ A: false })
  expect(tickBox(cleared, 'A', true, result)).toEqual({})
})

test('isOpen is true for the states “open”, “part” and “unknown” only', () => {
  expect((['open', 'part', 'unknown', 'done', 'none', 'blank'] as const).filter(isOpen)).toEqual([
    'open',
    'part',
    'unknown',
  ])
})
