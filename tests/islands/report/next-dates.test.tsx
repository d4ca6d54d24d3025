import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { ReportDate } from '../../../src/core/report/types.ts'
import { NextDates } from '../../../src/islands/report/plan/NextDates.tsx'
import { tinyWords } from '../../core/tiny.ts'
import { draw } from '../draw.ts'
import { hrefsOf, textsOf } from '../page.ts'

const aDate = (id: string, isSure: boolean): ReportDate => ({
  ...{ id, when: '2026-12', whenText: `When ${id}`, title: `Title ${id}`, isSure },
  note: isSure ? 'sure' : 'open',
})
const show = (dates: ReportDate[]) =>
  draw(<NextDates report={{ dates }} words={tinyWords.nextDates} datesUrl="/dates/" />)

test('each service date shows its day, a note and a link to the page of service dates', async () => {
  await show([aDate('a', true), aDate('b', false)])
  const section = within(screen.getByRole('region', { name: 'title' }))
  const items = section.getAllByRole('listitem')
  expect(textsOf(items)).toEqual(['When aTitle asure', 'When bTitle bopen'])
  expect(hrefsOf(section.getAllByRole('link'))).toEqual(['/dates/#a', '/dates/#b', '/dates/'])
})

test('the heading says “check” if no service date surely affects the business', async () => {
  await show([aDate('a', false)])
  expect(screen.getByRole('heading').textContent).toBe('titleCheck')
})

test.each([
  ['open', true],
  ['closed', false],
])('the list of service dates is %s if it is %s that a date affects the business', async (_, isSure) => {
  const { place } = await show([aDate('a', isSure)])
  expect(place.querySelector('details')!.open).toBe(isSure)
})

test('a report without service dates has no section on service dates', async () => {
  const { place } = await show([])
  expect(place.textContent).toBe('')
})
