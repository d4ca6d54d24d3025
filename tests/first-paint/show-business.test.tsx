/** Tests which words of a how-to page appear for a business. */
import { beforeEach, expect, test } from 'vitest'
import { showBusiness } from '../../src/first-paint/show-business.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <span data-unless="alone">everyone</span><span data-when="alone" hidden>you</span>
    <i data-unless="no-it">IT</i><i data-when="no-it" hidden>you do it</i>
    <i data-when="begun" hidden>begun</i>`
})

const NOTHING = { isAlone: false, noIt: false, isBegun: false }

const shown = (): string =>
  [...document.querySelectorAll<HTMLElement>('span, i')]
    .flatMap(({ hidden, textContent }) => (hidden ? [] : textContent))
    .join()

test.each([
  [{}, 'everyone,IT'],
  [{ isAlone: true }, 'you,IT'],
  [{ noIt: true }, 'everyone,you do it'],
  [{ isAlone: true, noIt: true }, 'you,you do it'],
  [{ isBegun: true }, 'everyone,IT,begun'],
])('a business with %j reads %s', (own, words) => {
  showBusiness({ ...NOTHING, ...own })
  expect(shown()).toBe(words)
})

test('after the answers are deleted, the words are for everyone again', () => {
  showBusiness({ isAlone: true, noIt: true, isBegun: true })
  showBusiness(NOTHING)
  expect(shown()).toBe('everyone,IT')
})
