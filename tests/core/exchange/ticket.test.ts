import { expect, test } from 'vitest'
import type { Statuses } from '../../../src/core/answers/status.ts'
import {
  type TicketWords,
  planNameOf,
  ticketOf,
  ticketText,
  ticketTitle,
} from '../../../src/core/exchange/ticket.ts'
import { mustFind } from '../../../src/core/model/must.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { echo } from '../../support/words.ts'
import { tinyReport } from '../tiny.ts'

const PAGES = 'https://example.com/checklist/'
const words: TicketWords = { handoff: echo('handoff'), plans: { 'business-basic': 'Business Basic' } }
const VALUES = { 'XA-01': 0, 'XA-02': 0.5, 'XB-01': 1, 'XB-02': 'unknown' } as const

function reportWith(
  plan: 'business-basic' | 'e5' | 'other' = 'business-basic',
  statuses: Statuses = {},
): Report {
  return tinyReport({ controls: VALUES, context: { plan }, statuses }, { name: 'Harbour' })
}
const ticket = (report: Report, id: string) =>
  ticketOf(mustFind([...report.actions, ...report.inPlace], id), report, words, PAGES)

test('a ticket has its reference, its page, its last day and the name of its area', () => {
  expect(ticket(reportWith(), 'XA-01')).toEqual({
    reference: 'XA-01/harbour/2026-11-24',
    control: 'XA-01',
    title: 'Do XA-01',
    why: 'Why XA-01',
    do: 'How to do XA-01',
    where: 'Where XA-01',
    done: 'Done XA-01',
    page: `${PAGES}XA-01/`,
    who: 'it',
    due: '2026-12-01',
    area: 'Area A',
    critical: true,
    state: 'notInPlace',
  })
})

test('the state of a ticket says how far the job is, what was answered, and its status', () => {
  const report = reportWith('business-basic', { 'XA-01': { kind: 'planned', by: '2026-12-03' } })
  expect(['XA-01', 'XA-02', 'XB-01', 'XB-02'].map((id) => ticket(report, id).state)).toEqual([
    'notInPlace. planned 3 December 2026',
    'partly: half',
    'inPlace',
    'unknown',
  ])
})

test('the ticket of a finished job has no last day', () => {
  const report = reportWith()
  expect(ticket(report, 'XB-01').due).toBeUndefined()
  expect(ticketText(ticket(report, 'XB-01'), report, words)).not.toContain('due:')
})

test('the area of a ticket is empty if the area has no name', () => {
  expect(ticket({ ...reportWith(), areas: [] }, 'XA-01').area).toBe('')
})

test('the text of a ticket has a title and one labelled paragraph for each part', () => {
  const report = reportWith()
  const one = ticket(report, 'XA-01')
  expect(ticketTitle(one)).toBe('Do XA-01 (XA-01)')
  expect(ticketText(one, report, words).split('\n\n')).toEqual([
    'Do XA-01 (XA-01)',
    'why: Why XA-01',
    'do: How to do XA-01',
    'where: Where XA-01',
    'done: Done XA-01',
    `page: ${PAGES}XA-01/`,
    'who: it',
    'due: 1 December 2026',
    'today: notInPlace',
    'plan: Business Basic',
    'reference: XA-01/harbour/2026-11-24',
  ])
})

test('a ticket says if the plan of the business is not known or has no name', () => {
  expect(
    (['business-basic', 'other', 'e5'] as const).map((plan) => planNameOf(reportWith(plan), words)),
  ).toEqual(['Business Basic', 'planUnknown', 'planUnknown'])
})

test('the text of a ticket has no no-break spaces', () => {
  const report = reportWith()
  const text = ticketText({ ...ticket(report, 'XA-01'), do: 'Wait\u00a030\u00a0days.' }, report, words)
  expect(text).toContain('do: Wait 30 days.')
})

test('the reason of a ticket starts with the deadline', () => {
  const report = reportWith()
  const job = { ...mustFind(report.actions, 'XA-01'), deadline: '1 May: it ends.' }
  expect(ticketOf(job, report, words, PAGES).why).toBe('1 May: it ends. Why XA-01')
})
