import { expect, test } from 'vitest'
import { dueDate, planDay } from '../../../src/core/report/due-date.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { NO, TODAY, answers, tinyModel, tinyWords } from '../tiny.ts'

test('an action is due on its planned day, or on the last day of its plan group', () => {
  const status = { kind: 'planned' as const, text: '', date: '2027-01-05', isOver: false }
  expect(dueDate({ group: 'thisWeek', status }, TODAY)).toBe('2027-01-05')
  expect(dueDate({ group: 'findOut' }, TODAY)).toBe('2026-12-01')
  expect(dueDate({ group: 'accepted' }, TODAY)).toBeUndefined()
})

test('an action is due on a Monday if its group ends on a weekend', () => {
  const dueOf = (from: string) => dueDate({ group: 'thisWeek' }, from)
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(dueOf)).toEqual([
    '2026-12-04',
    '2026-12-07',
    '2026-12-07',
    '2026-12-07',
  ])
  const status = { kind: 'planned' as const, text: '', date: '2026-12-05', isOver: false }
  expect(dueDate({ group: 'thisWeek', status }, TODAY)).toBe('2026-12-05')
})

test.each<[string, string | undefined, string]>([
  ['the day of the last change', '2026-11-01', '2026-11-01'],
  ['today, if the last change is today', TODAY, TODAY],
  ['the last change 91 days ago', '2026-08-25', '2026-08-25'],
  ['today, if the last change is older than that', '2026-08-24', TODAY],
  ['today, if the clock was ahead at the last change', '2026-11-25', TODAY],
  ['today, if the last change is not known', undefined, TODAY],
])('a plan counts its days from %s', (_, answeredOn, day) => {
  expect(planDay(answeredOn, TODAY)).toBe(day)
})

test('the due dates of a plan stay the same until the answers change', () => {
  const words = {
    ...tinyWords,
    report: {
      ...tinyWords.report,
      ...{ dueBy: 'due {date}', dueOrBegun: 'due or begun {date}', wasDue: 'was due {date}' },
    },
  }
  const plan = (today: string) =>
    writeReport(tinyModel(), words, answers({ controls: NO }), { today, answeredOn: '2026-11-01' })
  const [soon, late] = [plan('2026-11-05'), plan('2026-11-24')]
  expect(soon.actions.map(({ due }) => due)).toEqual(late.actions.map(({ due }) => due))
  expect(soon.groups.map(({ due }) => due)).toEqual(late.groups.map(({ due }) => due))
  const leadOf = ({ groups }: typeof soon, group: string): string | undefined =>
    groups.find(({ id }) => id === group)?.lead
  expect(leadOf(soon, 'thisWeek')).toContain('due or begun 9 November 2026')
  expect(leadOf(soon, 'thisMonth')).toContain('due 1 December 2026')
  expect(leadOf(late, 'thisWeek')).toContain('was due 9 November 2026')
})

test('a report without answers names no day in the leads of its groups', () => {
  const words = {
    ...tinyWords,
    report: { ...tinyWords.report, dueBy: 'due {date}', dueOrBegun: 'due {date}' },
  }
  const { groups } = writeReport(tinyModel(), words, answers({}), { today: TODAY })
  expect(groups.some(({ lead }) => lead.includes('due'))).toBe(false)
})
