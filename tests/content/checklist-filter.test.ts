/** Tests the CSS rules that filter the checklist without JavaScript. */
import { expect, test } from 'vitest'
import { type Facet, filterCss, partsOf, tokensOf } from '../../src/components/checklist/filter.ts'
import { content } from './content.ts'

const { controls } = content.model
const facet = (id: string, ...values: string[]): Facet => ({
  id,
  legend: id,
  any: 'All',
  options: values.map((value) => ({ value, label: value })),
})
const facets = [facet('rank', 'first'), facet('doer', 'doer-you', 'doer-it'), facet('plan', 'plan-e3')]

test('every job is either one that the visitor can do alone or one that needs IT', () => {
  for (const control of controls) {
    const doers = tokensOf(control).filter((token) => token.startsWith('doer-'))
    expect(doers, control.id).toEqual([control.doer === 'you' ? 'doer-you' : 'doer-it'])
  }
})

test('a CSS rule hides each job that does not match the chosen filter option', () => {
  const css = filterCss(facets, controls)
  expect(css).toContain('.jobs:has(#only-first:checked) .job-row:not([data-is~="first"])')
  expect(css).toMatch(/\{display:none\}$/)
})

test('a CSS rule hides each page section in which no job matches the filter', () => {
  const css = filterCss(facets, controls)
  for (const part of new Set(controls.flatMap(partsOf))) {
    const jobs = controls.filter((control) => partsOf(control).includes(part))
    const isEmpty = !jobs.some((control) => tokensOf(control).includes('doer-you'))
    expect(css.includes(`.jobs:has(#only-doer-you:checked) [data-part="${part}"]`), part).toBe(isEmpty)
  }
})

test('the time of each job is short enough for one line of a phone', () => {
  for (const { id, words } of controls) expect(words.effort.length, id).toBeLessThan(40)
})
