import { expect, test } from 'vitest'
import { limitOf } from '../../src/content/limits.ts'
import { content } from './content.ts'

const { recovery } = content

test('limitOf returns the shortest default length of the given recovery windows', () => {
  expect(limitOf(recovery, ['account-bin', 'recoverable-items'])).toEqual({
    days: 14,
    sources: ['entra-users-restore', 'exchange-deleted-item-retention'],
  })
  expect(() => limitOf(recovery, ['no-such-bin'])).toThrow('has no window "no-such-bin"')
  expect(() => limitOf(recovery, ['deleted-items'])).toThrow('with a number of days')
})
