/** Tests which parts of a how-to page appear for a plan. */
import { beforeEach, expect, test } from 'vitest'
import { showPlan } from '../../src/first-paint/show-plan.ts'

beforeEach(() => {
  document.documentElement.removeAttribute('data-plan')
  document.body.innerHTML = `
    <label data-plan-pick><select><option value="">Any</option><option value="basic">Basic</option>
      <option value="e5">E5</option></select></label>
    <p data-plan-said hidden><b></b></p>
    <div data-ways>
      <details open data-way="0" data-plans="basic standard">a</details>
      <details open data-way="1" data-plans="premium e5">b</details>
    </div>
    <section><details open data-fold="" data-plans="e5">step</details></section>
    <p data-plans="e5">E5 only</p>`
})

const ways = (): string =>
  [...document.querySelectorAll<HTMLDetailsElement>('details[data-way]')]
    .map(({ open, textContent }) => (open ? textContent.toUpperCase() : textContent))
    .join()
const pick = () => document.querySelector<HTMLElement>('[data-plan-pick]')!
const said = () => document.querySelector<HTMLElement>('[data-plan-said]')!

test('without a plan all ways are open in their own order', () => {
  showPlan({})
  expect(ways()).toBe('A,B')
  expect([pick().hidden, said().hidden]).toEqual([false, true])
  expect(document.querySelectorAll('[data-own]')).toHaveLength(0)
})

test('the way of a chosen plan comes first and is open, the others are folded', () => {
  showPlan({ chosen: 'e5' })
  expect(ways()).toBe('B,a')
  expect(pick().querySelector('select')!.value).toBe('e5')
  expect(document.querySelector('p[data-own]')?.textContent).toBe('E5 only')
})

test('the plan of the answers overrides the chosen plan and is named', () => {
  showPlan({ said: 'basic', chosen: 'e5' })
  expect(ways()).toBe('A,b')
  expect([pick().hidden, said().hidden]).toEqual([true, false])
  expect(said().textContent).toBe('Basic')
})

test('a return to no plan opens all ways in their own order', () => {
  showPlan({ chosen: 'e5' })
  showPlan({ chosen: '' })
  expect(ways()).toBe('A,B')
  expect(document.documentElement.hasAttribute('data-plan')).toBe(false)
})

test('steps of other plans are folded, and stay as the visitor leaves them', () => {
  const fold = document.querySelector<HTMLDetailsElement>('[data-fold]')!
  const isOpenOn = (plan: string): boolean => {
    showPlan({ chosen: plan })
    return fold.open
  }
  expect(['', 'basic', 'e5', 'basic', ''].map(isOpenOn)).toEqual([true, false, true, false, true])
  showPlan({ chosen: 'basic' })
  fold.open = true
  expect(isOpenOn('basic')).toBe(true)
})

test('a way that the visitor has folded stays folded while the plan is the same', () => {
  showPlan({ chosen: 'e5' })
  for (const way of document.querySelectorAll('details')) way.open = !way.open
  showPlan({ chosen: 'e5' })
  expect(ways()).toBe('b,A')
})
