import { beforeEach, expect, test } from 'vitest'
import { movePastDates } from '../../../src/islands/dates/past-dates.ts'

const line = (id: string, last: string): string => `<li data-date="${id}" data-last="${last}">
  <b data-while="coming">before ${id}</b><b data-while="past" hidden>since ${id}</b></li>`

/** A page that was built on 30 November 2026, with one past date and three dates to come. */
beforeEach(() => {
  document.body.innerHTML = `
    <a href="#part-past"><b>1</b></a><a href="#part-coming"><b>3</b></a>
    <p data-coming="some">calendar</p>
    <section aria-labelledby="part-past"><b data-count="past">1</b>
      <div data-group="2026-Q4"><ol><li data-date="old"></li></ol></div>
      <div data-group="2027-Q1" hidden><ol></ol></div>
    </section>
    <p data-today="It is {date}" data-language="en-GB">built</p>
    <section aria-labelledby="part-coming">
      <p data-coming="none" hidden>nothing</p>
      <div data-group="2026-Q4"><ol>${line('a', '2026-12-31')}</ol></div>
      <div data-group="2027-Q1"><ol>${line('b', '2027-02-01')}${line('c', '2027-03-31')}</ol></div>
    </section>`
})
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
const shown = (name: string): (string | undefined)[] =>
  all(`[aria-labelledby="part-${name}"] [data-group]:not([hidden]) [data-date]`).map(
    ({ dataset }) => dataset['date'],
  )
const counts = (): (string | null)[] => all('a b, [data-count]').map(({ textContent }) => textContent)

test('on the day of the build every line stays, and the mark names the day', () => {
  movePastDates(document, '2026-11-30')
  expect([shown('past'), shown('coming')]).toEqual([['old'], ['a', 'b', 'c']])
  expect(all('[data-today]')[0]!.textContent).toBe('It is 30 November 2026')
  expect(counts()).toEqual(['1', '3', '1'])
})

test('a line moves on the day after its period', () => {
  movePastDates(document, '2027-02-01')
  expect([shown('past'), shown('coming')]).toEqual([
    ['old', 'a'],
    ['b', 'c'],
  ])
  movePastDates(document, '2027-02-02')
  expect([shown('past'), shown('coming')]).toEqual([['old', 'a', 'b'], ['c']])
  expect(counts()).toEqual(['3', '1', '3'])
})

test('a line that moves shows its text for after the date, the others do not', () => {
  movePastDates(document, '2027-01-01')
  expect(all('[data-while]:not([hidden])').map(({ textContent }) => textContent)).toEqual([
    'since a',
    'before b',
    'before c',
  ])
})

test('a quarter without coming dates is hidden', () => {
  movePastDates(document, '2027-01-01')
  expect(all('[aria-labelledby="part-coming"] [data-group]').map(({ hidden }) => hidden)).toEqual([
    true,
    false,
  ])
})

test('without a coming date the page says so, and offers no calendar file', () => {
  movePastDates(document, '2027-04-01')
  expect(all('[data-coming]').map(({ hidden }) => hidden)).toEqual([true, false])
  expect(shown('past')).toEqual(['old', 'a', 'b', 'c'])
})
