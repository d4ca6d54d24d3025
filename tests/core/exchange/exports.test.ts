import { expect, test } from 'vitest'
import { type ExportWords } from '../../../src/messages/ui.ts'
import type { Report } from '../../../src/core/report/types.ts'
import type { Statuses } from '../../../src/core/answers/status.ts'
import { tableAsCsv } from '../../../src/core/exchange/csv.ts'
import { planAsCalendar, reportAsJson } from '../../../src/core/exchange/exports.ts'
import { actionsTable, actionsForPlanner } from '../../../src/core/exchange/plan-tables.ts'
import { planAsJson, ticketsFor } from '../../../src/core/exchange/plan-file.ts'
import { PROOF, tinyModel, tinyReport } from '../tiny.ts'
import { echo } from '../../support/words.ts'

const words: ExportWords = {
  ...echo('exports'),
  eventGroup: '{group} {n}',
  eventPlanned: 'planned {title}',
  eventAccepted: 'again {title}',
  eventFor: '{name}: {title}',
}
const PAGES = 'https://example.com/checklist/'
const URLS = { report: 'https://example.com/report/', pages: PAGES }
const VALUES = { 'XA-01': 0, 'XA-02': 0.5, 'XB-01': 0, 'XB-02': 'unknown' } as const
const report = (statuses: Statuses = {}, today?: string): Report =>
  tinyReport({ controls: VALUES, statuses }, { today })
const ACCEPTED: Statuses = { 'XB-01': { kind: 'accepted', until: '2027-03-31', why: '=cmd' } }
const PLANNED: Statuses = { 'XA-01': { kind: 'planned', by: '2026-12-03' } }
const rowsOf = (csv: string): string[][] =>
  csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','))
const eventsOf = (calendar: string): string[][] =>
  calendar
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) =>
      ['UID', 'DTSTART;VALUE=DATE', 'SUMMARY'].map(
        (key) => new RegExp(`^${key}:(.*)\r$`, 'm').exec(event)?.[1] ?? '',
      ),
    )

test('the CSV table lists every action once, in action plan order, with its due date', () => {
  const [head, ...rows] = rowsOf(tableAsCsv(actionsTable(report({ ...PLANNED, ...ACCEPTED }), words, PAGES)))
  expect(head?.slice(0, 4)).toEqual(['order', 'id', 'action', 'area'])
  expect(rows.map((row) => [row[0], row[1], row[5], row[6], row[8]])).toEqual([
    ['1', 'XA-01', 'thisWeek', '2026-12-03', 'planned 3 December 2026'],
    ['2', 'XA-02', 'thisWeek', '2026-12-01', ''],
    ['3', 'XB-02', 'findOut', '2026-12-01', ''],
    ['4', 'XB-01', 'accepted', '', 'accepted until 31 March 2027 because =cmd'],
  ])
  expect(rows.map((row) => [row[3], row[4]])).toContainEqual(['Area B', 'no'])
})

test('the area cell of an action is empty if the area has no name', () => {
  const [, row] = rowsOf(tableAsCsv(actionsTable({ ...report(), areas: [] }, words, PAGES)))
  expect(row?.[3]).toBe('')
})

test('the Planner table has a task for each action except accepted risks', () => {
  const [head, ...rows] = rowsOf(actionsForPlanner(report({ ...PLANNED, ...ACCEPTED }), words, PAGES))
  expect(head?.slice(0, 6)).toEqual(
    Object.keys(echo('exports'))
      .filter((key) => key.startsWith('planner'))
      .slice(0, 6),
  )
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['XA-01 Do XA-01', 'thisWeek', 'plannerNotStarted', 'plannerImportant', '2026-11-24', '2026-12-03'],
    ['XA-02 Do XA-02', 'thisWeek', 'plannerStarted', 'plannerImportant', '2026-11-24', '2026-12-01'],
    ['XB-02 Do XB-02', 'findOut', 'plannerNotStarted', 'plannerMedium', '2026-11-24', '2026-12-01'],
  ])
  expect(rows[0]?.slice(6).join(',')).toBe(
    '"Area A",How to do XA-01\nwhere: Where XA-01\ndone: Done XA-01\nhowTo: https://example.com/checklist/XA-01/\nplanned 3 December 2026\nreference: XA-01/2026-11-24"'.replace(
      '"Area A",',
      'Area A,"',
    ),
  )
})

test('an accepted risk past its date is an urgent task in Planner', () => {
  const csv = actionsForPlanner(report(ACCEPTED, '2027-04-01'), words, PAGES)
  expect(rowsOf(csv)[1]?.slice(0, 4)).toEqual([
    'XB-01 Do XB-01',
    'thisWeek',
    'plannerNotStarted',
    'plannerUrgent',
  ])
})

test('the calendar contains groups of actions, status dates and the yearly review', () => {
  const calendar = planAsCalendar(report({ ...PLANNED, ...ACCEPTED }), words, URLS, 'year')
  expect(eventsOf(calendar)).toEqual([
    ['plan-thisWeek@whose-job', '20261201', 'thisWeek 1'],
    ['plan-findOut@whose-job', '20261201', 'findOut 1'],
    ['status-XA-01@whose-job', '20261203', 'planned Do XA-01'],
    ['status-XB-01@whose-job', '20270331', 'again Do XB-01'],
    ['review@whose-job', '20271124', 'eventReview'],
  ])
  expect(calendar).toContain('RRULE:FREQ=YEARLY\r\n')
  expect(calendar.replaceAll('\r\n ', '')).toContain(
    'DESCRIPTION:- Do XA-02\\n  https://example.com/checklist/XA-02/\\n  XA-02/2026-11-24\\n\\nhttps://example.com/report/',
  )
})

test('an action past its planned day is in the calendar entry of its action group', () => {
  const calendar = planAsCalendar(report(PLANNED, '2026-12-04'), words, URLS, 'year')
  expect(eventsOf(calendar).map(([id, , title]) => [id, title])).toEqual([
    ['plan-thisWeek@whose-job', 'thisWeek 2'],
    ['plan-thisMonth@whose-job', 'thisMonth 1'],
    ['plan-findOut@whose-job', 'findOut 1'],
    ['review@whose-job', 'eventReview'],
  ])
})

test('the JSON export equals the report', () => {
  const matrix = report().matrix.map(({ covered: _, unknown: __, ...layer }) => layer)
  expect(JSON.parse(reportAsJson(report()))).toEqual(JSON.parse(JSON.stringify({ ...report(), matrix })))
})

test('the CSV table contains the URLs of the sources of an action', () => {
  const model = tinyModel()
  for (const control of model.controls) control.sources = ['page']
  const one = tinyReport({ controls: VALUES }, { model })
  expect(rowsOf(tableAsCsv(actionsTable(one, words, PAGES)))[1]?.at(-7)).toBe('https://example.com/')
})

test('the tables and the calendar name the page that says how to do each job', () => {
  const one = report(PLANNED)
  expect(rowsOf(tableAsCsv(actionsTable(one, words, PAGES)))[1]?.slice(-6, -4)).toEqual([
    `${PAGES}XA-01/`,
    'XA-01/2026-11-24',
  ])
  expect(actionsForPlanner(one, words, PAGES)).toContain(`howTo: ${PAGES}XA-02/`)
  const calendar = planAsCalendar(one, words, URLS, 'year').replaceAll('\r\n ', '')
  expect(calendar).toContain(`How to do XA-01\\n\\n${PAGES}XA-01/\\nXA-01/2026-11-24\\n\\n${URLS.report}`)
})

test('neither the tables nor the calendar contain a control that is in place', () => {
  const one = tinyReport({ controls: { ...VALUES, 'XA-01': 1 } })
  for (const text of [
    tableAsCsv(actionsTable(one, words, PAGES)),
    actionsForPlanner(one, words, PAGES),
    planAsCalendar(one, words, URLS, 'year'),
  ]) {
    expect(text).not.toContain('XA-01')
    expect(text).toContain('XA-02')
  }
})

test('ids of calendar entries stay the same on a later day and differ by business', () => {
  const named = (name: string, today?: string): string[][] =>
    eventsOf(planAsCalendar({ ...report({}, today), name }, words, URLS, 'year'))
  const [harbour, again, other] = [named('Harbour'), named('Harbour', '2026-12-01'), named('Żółć 東京')]
  const idsOf = (events: string[][]): (string | undefined)[] => events.map(([id]) => id)
  expect(idsOf(again)).toEqual(idsOf(harbour))
  expect(idsOf(other).filter((id) => idsOf(harbour).includes(id))).toEqual([])
  expect(other.map(([, , title]) => title?.startsWith('Żółć 東京: '))).not.toContain(false)
})

test('a calendar exported on a later day has a higher sequence number', () => {
  const numberIn = (today: string): number =>
    Number(/^SEQUENCE:(\d+)\r$/m.exec(planAsCalendar(report({}, today), words, URLS, 'year'))?.[1])
  expect(numberIn('2026-11-25')).toBe(numberIn('2026-11-24') + 1)
})

test('the CSV table names the scanner’s report from which a value came', () => {
  const one = tinyReport({ controls: VALUES, marks: { 'XA-01': { tool: 'prowler' } } })
  expect(rowsOf(tableAsCsv(actionsTable(one, words, PAGES))).find(([, id]) => id === 'XA-01')?.[8]).toBe(
    'fromUndated',
  )
})

test.each([
  ['quarter', '20270223', 'FREQ=WEEKLY;INTERVAL=13'],
  ['half-year', '20270525', 'FREQ=WEEKLY;INTERVAL=26'],
  ['year', '20271124', 'FREQ=YEARLY'],
] as const)('the next check after a %s is on %s and repeats', (nextCheck, day, rule) => {
  const calendar = planAsCalendar(report(), words, URLS, nextCheck)
  expect(eventsOf(calendar).at(-1)?.slice(0, 2)).toEqual(['review@whose-job', day])
  expect(calendar).toContain(`RRULE:${rule}\r\n`)
})

test('every export names each job by the same reference', () => {
  const named = { ...report(PLANNED), name: 'Harbour & Sons' }
  for (const text of [
    tableAsCsv(actionsTable(named, words, PAGES)),
    actionsForPlanner(named, words, PAGES),
    planAsCalendar(named, words, URLS, 'year').replaceAll('\r\n ', ''),
    planAsJson(named, { handoff: echo('handoff'), plans: {} }, PAGES),
    ticketsFor('autotask', named, { handoff: echo('handoff'), plans: {} }, PAGES),
  ]) {
    for (const id of ['XA-01', 'XA-02', 'XB-02']) expect(text).toContain(`${id}/harbour-sons/2026-11-24`)
  }
})

test('tables and calendar say who does a job, and what its proof is', () => {
  const records = { 'XA-01': { who: 'Ada', proof: PROOF }, 'XA-02': { who: 'Bo' }, 'XB-01': { proof: PROOF } }
  const one = tinyReport({ controls: VALUES, statuses: PLANNED, records })
  const [head, ...rows] = rowsOf(tableAsCsv(actionsTable(one, words, PAGES)))
  expect(head?.slice(-4)).toEqual(['assignee', 'proof', 'proofWhere', 'proofSeen'])
  expect(rows.map((row) => [row[1], ...row.slice(-4)])).toEqual([
    ['XA-01', 'Ada', 'Export', 'Binder', '2026-11-03'],
    ['XA-02', 'Bo', '', '', ''],
    ['XB-01', '', 'Export', 'Binder', '2026-11-03'],
    ['XB-02', '', '', '', ''],
  ])
  const said = 'assignee: Ada\nproof: Export on 3 November 2026. Binder'
  expect(actionsForPlanner(one, words, PAGES)).toContain(said)
  const calendar = planAsCalendar(one, words, URLS, 'year').replaceAll('\r\n ', '')
  expect(calendar).toContain(`DESCRIPTION:How to do XA-01\\n${said.replace('\n', '\\n')}\\n\\n${PAGES}`)
  expect(calendar).toContain(`- Do XA-02\\n  ${PAGES}XA-02/\\n  assignee: Bo\\n`)
})

test('a note that looks like a formula is safe in the tables', () => {
  const records = { 'XA-01': { who: '=cmd', proof: { what: '+1', where: '@x', date: '2026-11-03' } } }
  const one = tinyReport({ controls: VALUES, records })
  const row = rowsOf(tableAsCsv(actionsTable(one, words, PAGES))).find(([, id]) => id === 'XA-01')
  expect(row?.slice(-4, -1)).toEqual(["'=cmd", "'+1", "'@x"])
})
