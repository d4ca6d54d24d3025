/** Tests which words of a how-to page appear for a business. */
import { beforeEach, expect, test } from 'vitest'
import { showBusiness } from '../../src/first-paint/show-business.ts'

beforeEach(() => {
  document.body.innerHTML = `
    <span data-unless="alone">everyone</span><span data-when="alone" hidden>you</span>
    <i data-unless="no-it">IT</i><i data-when="no-it" hidden>you do it</i>`
})

const shown = (): string =>
  [...document.querySelectorAll<HTMLElement>('span, i')]
    .flatMap(({ hidden, textContent }) => (hidden ? [] : textContent))
    .join()

test.each([
  [{ isAlone: false, noIt: false }, 'everyone,IT'],
  [{ isAlone: true, noIt: false }, 'you,IT'],
  [{ isAlone: false, noIt: true }, 'everyone,you do it'],
  [{ isAlone: true, noIt: true }, 'you,you do it'],
])('a business with %j reads %s', (own, words) => {
  showBusiness(own)
  expect(shown()).toBe(words)
})

test('after the answers are deleted, the words are for everyone again', () => {
  showBusiness({ isAlone: true, noIt: true })
  showBusiness({ isAlone: false, noIt: false })
  expect(shown()).toBe('everyone,IT')
})
