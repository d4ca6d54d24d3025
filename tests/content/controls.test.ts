/** Tests the texts of the controls as the content joins them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { wordsFor } from '../../src/core/answers/scope.ts'
import { DEFAULT_CONTEXT, PAID_PLANS } from '../../src/core/model/model.ts'
import { model } from '../support/answer-sets.ts'

const wordsOf = (id: string) => model.controls.find((control) => control.id === id)!.words

test('a business of one person gets its own words and those of its plan', () => {
  const said = wordsFor(wordsOf('IA-01'), { ...DEFAULT_CONTEXT, people: 1, plan: 'business-premium' })
  expect(said.do).not.toContain('everyone')
  expect(said.do).toContain('block sign-in by device code')
  expect(said.do).not.toContain('Business Basic')
})

test('what to do on a plan leaves out the sentences about other plans', () => {
  const { doByPlan = {} } = wordsOf('IA-01')
  expect(Object.keys(doByPlan)).toEqual(PAID_PLANS)
  expect(doByPlan['business-basic']).toMatch(
    /leave security defaults off\. On Business Basic and .* that is all\.$/,
  )
  expect(doByPlan.e5).not.toContain('Business Basic')
  expect(doByPlan.e5).toContain('block sign-in by device code')
})

test('a plan without a text of its own has what to do on every plan', () => {
  expect(wordsOf('IA-08').doByPlan?.['business-basic']).toMatch(/after 10 wrong tries by default\.$/)
})

test('without a plan, a control says what to do on each plan', () => {
  const { do: all, doByPlan } = wordsOf('IA-08')
  expect(all).toContain('On Business Standard and above')
  expect(all).toContain('On Premium, E3 and E5')
  expect(doByPlan?.['business-premium']).toBe(all)
})

test('a control without texts for plans has one text', () => {
  expect(wordsOf('IA-02').doByPlan).toBeUndefined()
})

test('the reason for a backup starts with what is lost without one', () => {
  expect(wordsOf('DP-01').why).toMatch(/^Once the recycle bin is empty, Microsoft does not undo/)
})

test.each(['en', 'de', 'fr', 'es', 'ar'])(
  'no reason has a figure in brackets, which nobody says aloud (%s)',
  (language) => {
    const controls = parse(readFileSync(`content/${language}/controls.yml`, 'utf8')) as Record<
      string,
      { why: string; onePerson?: { why?: string } }
    >
    const reasons = Object.values(controls).flatMap(({ why, onePerson }) => [why, onePerson?.why ?? ''])
    expect(reasons.filter((why) => /\([^()]*\d[^()]*\)/.test(why))).toEqual([])
  },
)

test('the activity log goes back 180 days, and a year on E5 for most of it', () => {
  const { doByPlan = {} } = wordsOf('LR-01')
  expect(doByPlan.e3).toContain('the log goes back 180 days')
  expect(doByPlan.e3).not.toContain('year')
  expect(doByPlan.e5).toContain('for a year by default. Everything else goes back 180 days')
})
