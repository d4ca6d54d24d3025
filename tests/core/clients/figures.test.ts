import { tinyJobs } from '../whose-job/tiny.ts'
import { expect, test } from 'vitest'
import { latestAnswers, latestCheck } from '../../../src/core/clients/client.ts'
import { type ClientFigures, writeClientFigures } from '../../../src/core/clients/figures.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { reportFromSummary } from '../../../src/core/report/summary.ts'
import { anyAnswers, withMarks } from '../anything.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { TODAY, checkOf, clientOf, model, summaryOf, words } from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const figuresOf = (...checks: Parameters<typeof clientOf>[1][]): ClientFigures =>
  writeClientFigures(model, words, clientOf('Harbour', ...checks), TODAY, 365, tinyJobs())
const of = (given: Partial<Answers>): ClientFigures => figuresOf(checkOf('2026-09-30', given))

const known = { 'XA-01': 0.5, 'XA-02': 0, 'XB-01': 0.25, 'XB-02': 1 } as const

test('the figures of a client come from its latest check', () => {
  const figures = figuresOf(checkOf('2026-06-30'), checkOf('2026-09-30', { controls: known }))
  expect(figures).toMatchObject({
    ...{ id: 'Harbour', name: 'Harbour', group: '', date: '2026-09-30', isDated: true, checks: 2 },
    ...{ known: 'enough', level: 'low', levelText: 'Low', unknown: 0, hasAnswers: true },
    ...{ critical: { full: 0, total: 2 }, oldest: '2026-09-30', nextCheck: '2027-09-30', isDue: false },
  })
  expect(figures.figure).toBe(String(figures.low))
  expect(figures.gate).toBeUndefined()
})

test('the gaps are the controls in scope that are not fully in place', () => {
  const statuses = { 'XB-01': { kind: 'planned', by: '2026-12-01' } } as const
  expect(of({ controls: { ...known, 'XA-02': 'unknown' }, statuses }).gaps).toEqual([
    { control: 'XA-01', value: 0.5, state: 'partly', who: 'it', status: '' },
    { control: 'XA-02', value: 'unknown', state: 'unknown', who: 'it', status: '' },
    { control: 'XB-01', value: 0.25, state: 'partly', who: 'it', status: 'planned 1 December 2026' },
  ])
  expect(of({ controls: { 'XA-01': 0 } }).gaps.map(({ state }) => state)).toEqual([
    ...['notInPlace', 'notAnswered', 'notAnswered', 'notAnswered'],
  ])
})

test('the gaps are about the client, and never say “you”', () => {
  const clients = { ...words.clients, provider: 'their provider', coveredPartly: 'they say {by}' }
  const given = checkOf('2026-09-30', {
    ...{ context: { itProvider: true }, controls: { 'XA-01': 0.5 } },
    statuses: { 'XA-01': { kind: 'covered', by: 'Acme Filter', full: false } },
  })
  const [gap] = writeClientFigures(
    model,
    { ...words, clients },
    clientOf('Harbour', given),
    TODAY,
    365,
    tinyJobs(),
  ).gaps
  expect(gap).toMatchObject({ control: 'XA-01', who: 'their provider', status: 'they say Acme Filter' })
})

test('a gate that caps the score is named', () => {
  const controls = { 'XA-01': 0, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
  expect(of({ controls })).toMatchObject({ figure: '40', gate: { control: 'XA-01', title: 'Do XA-01' } })
})

test('with many unknown controls the score is a range without a level', () => {
  const figures = of({ controls: { 'XA-01': 'unknown', 'XA-02': 'unknown', 'XB-01': 1, 'XB-02': 1 } })
  expect(figures).toMatchObject({
    known: 'few',
    level: undefined,
    levelText: 'few',
    gate: undefined,
    unknown: 2,
  })
  expect(figures.figure).toBe(`${figures.low} to ${figures.high}`)
})

test('with too few answers there is no score', () => {
  expect(of({ controls: { 'XA-01': 1 } })).toMatchObject({ known: 'tooFew', levelText: 'tooFew', figure: '' })
})

test('the oldest answer is the oldest scanner report, if one is older than the check', () => {
  const marks = {
    'XA-01': { tool: 'prowler', date: '2026-05-04' },
    'XA-02': { tool: 'maester', date: '2026-11-01' },
    'XB-01': { tool: 'maester' },
  } as const
  expect(of({ controls: known, marks }).oldest).toBe('2026-05-04')
  const covered = { 'XA-01': { kind: 'covered', by: 'Guard', full: true } } as const
  expect(of({ controls: known, marks, statuses: covered }).oldest).toBe('2026-09-30')
})

test('the next check is due from its day on', () => {
  const due = (date: string) => {
    const client = clientOf('A', checkOf(date, { controls: known }))
    const { nextCheck, isDue } = writeClientFigures(model, words, client, TODAY, 91, tinyJobs())
    return [nextCheck, isDue]
  }
  expect(due('2026-08-25')).toEqual([TODAY, true])
  expect(due('2026-08-26')).toEqual(['2026-11-25', false])
})

test('a check with numbers only has figures and no gaps', () => {
  const check = summaryOf('2026-09-30', { controls: known })
  expect(figuresOf(check)).toMatchObject({
    ...{ known: 'enough', level: 'low', hasAnswers: false, gaps: [], gate: undefined, unknown: 0 },
    oldest: '2026-09-30',
  })
})

test('a client’s latest check and its latest check with answers can differ', () => {
  const [answered, summary] = [checkOf('2026-06-30'), summaryOf('2026-09-30')]
  const client = clientOf('A', answered, summary)
  expect([latestCheck(client), latestAnswers(client)]).toEqual([summary, answered])
  expect(latestAnswers(clientOf('A', summary))).toBeUndefined()
})

test('the figures of a client equal those of its report', () => {
  forAll(anyAnswers(model).chain(withMarks), (given) => {
    const report = writeReport(model, words, given, { today: TODAY })
    const figures = of(given)
    expect(figures).toMatchObject({
      ...{ figure: report.head.figure, known: report.known },
      critical: { full: report.critical.full, total: report.critical.total },
      areas: report.areas.map(({ id, text, score, scoreIfUnknownsAreFine: high }) => ({
        id,
        text,
        low: score,
        high,
      })),
    })
    expect(figures.gaps.map(({ control }) => control).toSorted()).toEqual(
      report.actions.map(({ id }) => id).toSorted(),
    )
    for (const { control, who, status } of figures.gaps) {
      const action = report.actions.find(({ id }) => id === control)
      expect([who, status]).toEqual([action?.who, action?.status?.text ?? ''])
    }
  })
})

test('the figures of a check with numbers only equal those of its summary', () => {
  forAll(anyAnswers(model), (given) => {
    const check = summaryOf('2026-09-30', given)
    const report = check.kind === 'summary' && reportFromSummary(model, words, check.summary)
    expect(report && { ...report.head, areas: report.areas.map(({ text }) => text) }).toMatchObject({
      figure: figuresOf(check).figure,
      areas: figuresOf(check).areas.map(({ text }) => text),
    })
  })
})
