import { expect, test } from 'vitest'
import { resolveReplies } from '../../../src/core/answers/answers.ts'
import type { Reply } from '../../../src/core/model/model.ts'
import { packStatuses, unpackStatuses } from '../../../src/core/exchange/pack.ts'
import { type Report } from '../../../src/core/report/types.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { describeStatus, isOver } from '../../../src/core/answers/status-text.ts'
import { type Status, type Statuses, readStatus } from '../../../src/core/answers/status.ts'
import { anyAnswers, anyStatuses, wordless } from '../anything.ts'
import { BRAND, NO, TODAY, answers, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'
import { filledSays } from '../../support/checklist.ts'

const model = tinyModel()
const planned = (by = '2026-12-03'): Status => ({ kind: 'planned', by })
const covered = (full: boolean, by = 'Guard'): Status => ({ kind: 'covered', by, full })
const accepted = (until = '2027-03-31', why = ''): Status => ({ kind: 'accepted', until, why })
const report = (statuses: Statuses, controls: Readonly<Record<string, Reply>> = NO, today = TODAY): Report =>
  tinyReport({ controls, statuses }, { today })
const groupsOf = ({ groups }: Report): Record<string, string[]> =>
  Object.fromEntries(groups.map(({ id, ids }) => [id, ids]))
const statusOf = (one: Report, id: string) =>
  [...one.actions, ...one.inPlace].find((control) => control.id === id)?.status

test('a valid status of a control is read, and its texts are cleaned', () => {
  expect(readStatus({ kind: 'planned', by: '2026-12-03', more: 1 })).toEqual(planned())
  expect(readStatus({ kind: 'covered', by: ' Gu\u202eard ', full: true })).toEqual(covered(true, 'Gu ard'))
  expect(readStatus({ kind: 'covered', by: 'x'.repeat(90), full: false })).toEqual(
    covered(false, 'x'.repeat(60)),
  )
  expect(readStatus({ kind: 'accepted', until: '2027-03-31', why: 'y'.repeat(300) })).toEqual(
    accepted('2027-03-31', 'y'.repeat(200)),
  )
})

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a status that is a text', 'planned'],
  ['an unknown kind', { kind: 'done' }],
  ['a plan without a day', { kind: 'planned' }],
  ['a day that does not exist', { kind: 'planned', by: '2026-02-30' }],
  ['a product that is not a text', { kind: 'covered', by: 7, full: true }],
  ['a product without "full"', { kind: 'covered', by: 'Guard' }],
  ['an accepted risk without a day', { kind: 'accepted', why: '' }],
  ['an accepted risk with a day after this century', { kind: 'accepted', until: '9999-12-31', why: '' }],
  ['an accepted risk without a reason', { kind: 'accepted', until: '2027-03-31' }],
])('%s is not a valid status of a control', (_, given) => {
  expect(readStatus(given)).toBeUndefined()
})

test('the status "covered" sets the value 0.5 or 1 and overrides all answers', () => {
  const given = answers({
    choices: { first: ['no'] },
    controls: { 'XB-01': 0 },
    statuses: { 'XA-01': covered(true), 'XB-01': covered(false) },
  })
  expect(resolveReplies(model, given)).toMatchObject({ 'XA-01': 1, 'XB-01': 0.5 })
})

test('the status "covered" can meet the condition of a later question', () => {
  const given = answers({ choices: { first: ['no'], second: ['all'] } })
  expect(resolveReplies(model, given)['XA-02']).toBe(0)
  expect(resolveReplies(model, { ...given, statuses: { 'XA-01': covered(false) } })['XA-02']).toBe(1)
})

test('the status "covered" lifts the score cap of a gate', () => {
  const rest = { ...NO, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
  expect(report({}, rest).heldBy).toEqual({ control: 'XA-01', cap: 40 })
  expect(report({ 'XA-01': covered(false) }, rest).heldBy).toBeUndefined()
  expect(report({ 'XA-01': covered(true) }, rest).score).toBe(100)
})

test('planned controls and accepted risks do not change the result', () => {
  forAll(anyAnswers(model), anyStatuses(model), (given, statuses) => {
    const others = Object.fromEntries(Object.entries(statuses).filter(([, { kind }]) => kind !== 'covered'))
    const { placed: _, ...before } = computeResult(model, { ...given, statuses: {} }, TODAY)
    const { placed: __, ...after } = computeResult(model, { ...given, statuses: others }, TODAY)
    expect(after).toEqual(before)
  })
})

test('the report lists every control in scope once, whatever its status', () => {
  forAll(anyAnswers(model), (given) => {
    const one = tinyReport(given)
    const ids = one.groups.flatMap((group) => group.ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual([...one.actions, ...one.inPlace].map(({ id }) => id).toSorted())
    const full = { ...given, statuses: { ...given.statuses, 'XA-01': covered(true) } }
    expect(computeResult(model, full, TODAY).score).toBeGreaterThanOrEqual(one.score)
  })
})

test('an accepted risk past its date comes first in the action plan', () => {
  const statuses = { 'XB-01': accepted('2026-12-31') }
  expect(groupsOf(report(statuses))).toMatchObject({ accepted: ['XB-01'], thisMonth: [] })
  expect(groupsOf(report(statuses, NO, '2026-12-31')).accepted).toEqual(['XB-01'])
  const after = report(statuses, NO, '2027-01-01')
  expect(groupsOf(after)).toMatchObject({ accepted: [], thisWeek: ['XB-01', 'XA-01', 'XA-02'] })
  expect(after.actions.find(({ id }) => id === 'XB-01')).toMatchObject({ pinned: true, group: 'thisWeek' })
  expect(after.head.first[0]?.id).toBe('XB-01')
  expect(after.head.facts).toContain('over 1')
})

test('an unknown control with an expired accepted risk is first in group “find out”', () => {
  const unknown = { 'XA-01': 'unknown', 'XA-02': 0, 'XB-01': 'unknown', 'XB-02': 0 } as const
  const statuses = { 'XB-01': accepted('2026-12-31') }
  expect(groupsOf(report(statuses, unknown))).toMatchObject({ findOut: ['XA-01'], accepted: ['XB-01'] })
  expect(groupsOf(report(statuses, unknown, '2027-01-01')).findOut).toEqual(['XB-01', 'XA-01'])
})

test('the list of first actions in a report omits accepted risks', () => {
  const one = report({ 'XA-01': accepted(), 'XA-02': accepted() })
  expect(one.head.first.map(({ id }) => id)).toEqual(['XB-01', 'XB-02'])
  expect(one.risks.map(({ scenario, action }) => [scenario, action])).toEqual([['S2', 'XB-01']])
  expect(one.actions.map(({ id }) => id)).toEqual(report({}).actions.map(({ id }) => id))
})

test('the text of a status includes its day and says whether the day has passed', () => {
  const said = (status: Status, day = TODAY): string => describeStatus(status, tinyWords, day).text
  expect(said(planned())).toBe('planned 3 December 2026')
  expect(said(planned(), '2026-12-04')).toBe('planned 3 December 2026, late')
  expect(said(covered(true))).toBe('covered by Guard')
  expect(said(covered(false, ''))).toBe('half covered by coveredBy')
  expect(said(accepted())).toBe('accepted until 31 March 2027')
  expect(said(accepted('2027-03-31', 'we move'), '2027-04-01')).toBe(
    'accepted until 31 March 2027, over because we move',
  )
  expect(isOver(covered(true), '2099-01-01')).toBe(false)
})

test('a report contains the statuses of controls that are not in place', () => {
  const one = report(
    { 'XA-01': planned(), 'XA-02': accepted(), 'XB-01': covered(true) },
    { ...NO, 'XA-02': 1 },
  )
  expect(statusOf(one, 'XA-01')).toEqual({
    ...{ kind: 'planned', text: 'planned 3 December 2026', date: '2026-12-03', isOver: false },
  })
  expect(statusOf(one, 'XA-02')).toBeUndefined()
  expect(one.inPlace.find(({ id }) => id === 'XB-01')).toMatchObject({
    ...{ said: 'covered by Guard', status: { kind: 'covered' } },
  })
  expect(report({ 'XA-01': planned('2026-11-23') }).head.facts).toContain('late 1')
})

test('the checklist shows statuses, with accepted risks in their own section', () => {
  const { sections } = filledSays(
    report({ 'XA-01': planned(), 'XB-01': accepted() }),
    tinyWords,
    BRAND,
    'browser',
  )
  const rows = sections.flatMap((section) => section.rows.map((row) => [section.id, row.id, row.flag]))
  expect(rows).toContainEqual(['thisWeek', 'XA-01', 'planned 3 December 2026 · +50'])
  expect(rows).toContainEqual(['accepted', 'XB-01', 'accepted until 31 March 2027 · +15'])
})

test('a share link contains every field of a status except typed texts', () => {
  forAll(anyStatuses(model), (statuses) => {
    const packed = packStatuses(statuses)
    expect(packed).toMatch(/^[A-Za-z0-9 -]*$/)
    expect(unpackStatuses(packed)).toEqual(
      Object.keys(statuses).length === 0 ? undefined : wordless(statuses),
    )
  })
})

test.each([
  ['a number', 7],
  ['an empty text', ''],
  ['a control without a status', 'XA-01'],
  ['two statuses for one control', 'c1 XA-01 c0 XA-01'],
  ['an unknown kind', 'd1 XA-01'],
  ['an unknown kind of cover', 'c2 XA-01'],
  ['a day after this century', 'pzzzz XA-01'],
  ['a day after the year 9999', 'azzzzzz XA-01'],
])('a share link with an invalid status is refused: %s', (_, packed) => {
  expect(unpackStatuses(packed)).toBeUndefined()
})
