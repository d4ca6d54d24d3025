import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptAnswers } from '../../src/state/accept.ts'
import { anyAnswers } from '../quiz/anything.ts'
import { answers, tinyFileWords, tinyModel } from '../quiz/tiny.ts'

const model = tinyModel()
const accept = acceptAnswers(model, tinyFileWords)

test('answers that were kept are accepted as they are', () => {
  fc.assert(
    fc.property(anyAnswers(model), (kept) => {
      expect(accept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    }),
  )
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'plan'],
  ['a list', []],
  ['an unknown length of the quiz', answers({ scope: 'half' as 'full' })],
  ['an option that was never offered', answers({ choices: { plan: ['huge'] } })],
  ['a value that no control has', answers({ controls: { 'XA-01': 7 as 1 } })],
  ['a fact that nobody asks about', answers({ context: { shoes: 44 } as object })],
  ['choices that are a list', { ...answers(), choices: [] }],
])('%s is not taken for answers', (_, data) => {
  expect(accept(data)).toBeUndefined()
})

test('anything at all is accepted or refused, never a reason to stop', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(() => accept(data)).not.toThrow()
    }),
  )
})
