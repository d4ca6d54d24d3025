import { tinyJobs } from '../whose-job/tiny.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClientFigures, writeClientFigures } from '../../../src/core/clients/figures.ts'
import {
  type CLIENT_COLUMNS,
  gapRows,
  heatRows,
  sinceRow,
  isWorse,
  sinceRows,
  sortSince,
  sortClients,
} from '../../../src/core/clients/views.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { anyAnswers } from '../anything.ts'
import { TODAY, checkOf, clientOf, model, summaryOf, words } from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const figuresOf = (name: string, ...checks: Parameters<typeof clientOf>[1][]): ClientFigures =>
  writeClientFigures(model, words, clientOf(name, ...checks), TODAY, 91, tinyJobs())
const of = (name: string, given: Partial<Answers>, date = '2026-09-30'): ClientFigures =>
  figuresOf(name, checkOf(date, given))
const all = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const

test('gaps are sorted by the number of clients, critical controls first on a tie', () => {
  const figures = [
    of('A', { controls: { ...all, 'XB-01': 0, 'XA-02': 0.5, 'XB-02': 'unknown' } }),
    of('B', { controls: { ...all, 'XB-01': 0, 'XA-01': 0 } }),
    of('C', { controls: { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1 }, context: { itProvider: true } }),
  ]
  const rows = gapRows(model, figures)
  expect(rows.map(({ id, open, unknown }) => [id, open, unknown])).toEqual([
    ['XB-01', 2, 0],
    ['XA-01', 1, 0],
    ['XA-02', 1, 0],
    ['XB-02', 0, 2],
  ])
  expect(rows[3]).toEqual({
    ...{
      id: 'XB-02',
      title: 'Do XB-02',
      area: 'XB',
      areaText: 'Area B',
      critical: false,
      open: 0,
      unknown: 2,
    },
    clients: [
      { id: 'A', name: 'A', group: '', value: 'unknown', state: 'unknown', status: '', who: 'it' },
      { id: 'C', name: 'C', group: '', value: undefined, state: 'notAnswered', status: '', who: 'provider' },
    ],
    who: [
      { text: 'it', n: 1 },
      { text: 'provider', n: 1 },
    ],
  })
})

test('the person who could do a job for most clients is named first', () => {
  const provider = { context: { itProvider: true }, controls: { ...all, 'XA-01': 0 } } as const
  const figures = [of('A', { controls: { ...all, 'XA-01': 0 } }), of('B', provider), of('C', provider)]
  expect(gapRows(model, figures)[0]?.who).toEqual([
    { text: 'provider', n: 2 },
    { text: 'it', n: 1 },
  ])
})

test('a control that is in place everywhere has no row', () => {
  expect(gapRows(model, [of('A', { controls: all })])).toEqual([])
})

test('a gap in a control that the model does not have is left out', () => {
  const figures = of('A', { controls: all })
  const gap = { control: 'ZZ-01', value: 0, state: '', status: '', who: '' } as const
  expect(gapRows(model, [{ ...figures, gaps: [gap] }])).toEqual([])
})

test('the sums of the gaps equal the sums of the clients', () => {
  const anyFigures = fc
    .array(anyAnswers(model), { maxLength: 6 })
    .map((some) => some.map((given, index) => of(`C${index}`, given)))
  forAll(anyFigures, (figures) => {
    const rows = gapRows(model, figures)
    const sum = (numbers: number[]): number => numbers.reduce((total, n) => total + n, 0)
    expect(sum(rows.map((row) => row.unknown))).toBe(sum(figures.map(({ unknown }) => unknown)))
    expect(sum(rows.map((row) => (row.critical ? row.clients.length : 0)))).toBe(
      sum(figures.map(({ critical }) => critical.total - critical.full)),
    )
    expect(sum(rows.map(({ clients }) => clients.length))).toBe(sum(figures.map(({ gaps }) => gaps.length)))
    for (const { open, unknown: n, clients, who } of rows) {
      expect(open + n).toBe(clients.length)
      expect(sum(who.map((one) => one.n))).toBe(clients.length)
    }
    expect(rows.every((row, index) => index === 0 || row.open <= rows[index - 1]!.open)).toBe(true)
  })
})

test.each<[(typeof CLIENT_COLUMNS)[number], boolean, string]>([
  [
    'name',
    false,
    'Client 2, Client 10, Äpfel, Zoo'
      .split(', ')
      .toSorted(new Intl.Collator('en-GB', { numeric: true }).compare)
      .join(),
  ],
  ['group', false, 'Client 10,Zoo,Äpfel,Client 2'],
  ['score', true, 'Client 10,Äpfel,Zoo,Client 2'],
  ['score', false, 'Zoo,Äpfel,Client 10,Client 2'],
  ['gate', false, 'Zoo,Äpfel,Client 10,Client 2'],
  ['unknown', true, 'Client 2,Zoo,Äpfel,Client 10'],
  ['critical', false, 'Client 2,Zoo,Äpfel,Client 10'],
  ['date', true, 'Client 2,Zoo,Äpfel,Client 10'],
  ['oldest', false, 'Client 10,Äpfel,Zoo,Client 2'],
  ['nextCheck', false, 'Client 10,Äpfel,Zoo,Client 2'],
])('clients are sorted by %s (down: %s)', (column, isDown, names) => {
  const figures = [
    of('Zoo', { controls: { ...all, 'XA-01': 0 } }, '2026-09-01'),
    { ...of('Äpfel', { controls: { ...all, 'XB-01': 0 } }, '2026-08-01'), group: 'Leeds' },
    { ...of('Client 10', { controls: all }, '2026-07-01'), group: 'Hull' },
    of('Client 2', { controls: {} }, '2026-10-01'),
  ]
  const sorted = sortClients(figures, column, isDown, 'en-GB').map(({ name }) => name)
  const expected = column === 'group' ? 'Client 10,Äpfel,Zoo,Client 2' : names
  expect(sorted.join()).toBe(expected)
})

test('clients without a critical control in scope come last', () => {
  const figures = [of('A', { controls: all }), of('B', { controls: all })]
  const none = { ...figures[0]!, critical: { full: 0, total: 0 } }
  expect(sortClients([none, figures[1]!], 'critical', false, 'en-GB').map(({ name }) => name)).toEqual([
    'B',
    'A',
  ])
})

test('sorting keeps the order of clients with equal cells, in both directions', () => {
  const anyList = fc
    .array(fc.record({ unknown: fc.nat(2), group: fc.constantFrom('', 'X', 'Y') }), { maxLength: 12 })
    .map((some) => some.map((one, index) => ({ ...of('A', { controls: all }), ...one, id: String(index) })))
  forAll(anyList, fc.constantFrom('unknown', 'group', 'score'), fc.boolean(), (list, column, isDown) => {
    const sorted = sortClients(list, column, isDown, 'en-GB')
    expect(sorted.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted())
    sorted.forEach((one, index) => {
      const next = sorted[index + 1]
      if (next && next[column as 'unknown'] === one[column as 'unknown'])
        expect(Number(next.id)).toBeGreaterThan(Number(one.id))
    })
  })
})

test('the changes of a client are those between its last two checks with answers', () => {
  const client = clientOf(
    'A',
    checkOf('2026-03-30', { controls: { 'XA-01': 0 } }),
    checkOf('2026-06-30', { controls: { ...all, 'XA-01': 0, 'XB-01': 1 } }),
    summaryOf('2026-07-01', { controls: all }),
    checkOf('2026-09-30', { controls: { ...all, 'XA-01': 1, 'XB-01': 0.5 } }),
  )
  expect(sinceRow(model, words, client)).toMatchObject({
    ...{
      id: 'A',
      from: '2026-06-30',
      to: '2026-09-30',
      improved: 1,
      slipped: 1,
      added: 0,
      reason: undefined,
    },
    points: expect.any(Number) as number,
    controls: { slipped: [{ id: 'XB-01', before: 'all', after: 'half' }] },
  })
})

test('two checks of one day are not compared', () => {
  const [first, second] = [checkOf('2026-09-30', { controls: all }), checkOf('2026-09-30', { controls: {} })]
  expect(sinceRow(model, words, clientOf('A', first, second))).toBeUndefined()
  const earlier = checkOf('2026-06-30', { controls: {} })
  expect(sinceRow(model, words, clientOf('A', earlier, first, second))).toMatchObject({
    from: '2026-06-30',
    to: '2026-09-30',
  })
})

test('a client without checks of two days has no changes', () => {
  const one = checkOf('2026-06-30')
  expect(sinceRow(model, words, clientOf('A'))).toBeUndefined()
  expect(sinceRow(model, words, clientOf('A', one))).toBeUndefined()
  expect(sinceRow(model, words, clientOf('A', summaryOf('2026-06-30'), one))).toBeUndefined()
})

const worse = { controls: { ...all, 'XA-01': 0 } } as const

test.each([
  ['answers', checkOf('2026-06-30', { controls: all }), summaryOf('2026-09-30', worse)],
  ['numbers', summaryOf('2026-06-30', { controls: all }), summaryOf('2026-09-30', worse)],
  [
    'numbers, if the latest has answers',
    summaryOf('2026-06-30', { controls: all }),
    checkOf('2026-09-30', worse),
  ],
])('numbers without answers are compared by score with earlier %s', (_, before, after) => {
  const row = sinceRow(model, words, clientOf('A', before, after))!
  expect(row).toMatchObject({
    ...{ from: '2026-06-30', to: '2026-09-30', controls: undefined, slipped: undefined, improved: undefined },
    scores: { before: '100' },
    reason: undefined,
  })
  expect(row.points).toBeLessThan(0)
  expect(isWorse(row)).toBe(true)
})

test.each<[string, Partial<Answers>, string]>([
  ['the scope is different', { controls: all, scope: 'quick' }, 'otherScope quick full'],
  ['too much is unknown', { controls: { ...all, 'XA-01': 'unknown', 'XA-02': 'unknown' } }, 'noPoints'],
])('numbers without answers are not compared if %s', (_, given, reason) => {
  const client = clientOf('A', checkOf('2026-06-30', given), summaryOf('2026-09-30', worse))
  const row = sinceRow(model, words, client)!
  expect(row).toMatchObject({ points: undefined, reason })
  expect(isWorse(row)).toBe(false)
})

test.each<[string, Parameters<typeof checkOf>[2], Partial<Answers>, string]>([
  [
    'another question set asked about other controls',
    { quiz: '2026-10' },
    { controls: Object.fromEntries(Object.entries(all).slice(1)) },
    'otherQuiz 2026-10 2026-11',
  ],
  ['the weights are different', { model: 2 }, { controls: all }, 'otherModel 2 1'],
  ['the scope is different', {}, { controls: all, scope: 'quick' }, 'otherScope quick full'],
  ['too much is unknown', {}, { controls: { ...all, 'XA-01': 'unknown', 'XA-02': 'unknown' } }, 'noPoints'],
  ['too few answers are there', {}, { controls: {} }, 'noPoints'],
])('the scores of two checks are not compared if %s', (_, more, given, reason) => {
  const client = clientOf('A', checkOf('2026-06-30', given, more), checkOf('2026-09-30', { controls: all }))
  expect(sinceRow(model, words, client)).toMatchObject({ points: undefined, reason })
})

test('the client that lost most points comes first, then others that got worse', () => {
  const pair = (name: string, before: Partial<Answers>, after: Partial<Answers>) =>
    clientOf(name, checkOf('2026-06-30', before), checkOf('2026-09-30', after))
  const rows = sinceRows(model, words, [
    pair('same', { controls: all }, { controls: all }),
    pair('hidden', { controls: {} }, { controls: all }),
    clientOf('once', checkOf('2026-06-30')),
    pair('little', { controls: all }, { controls: { ...all, 'XB-02': 0.5 } }),
    pair('much', { controls: all }, { controls: { ...all, 'XA-01': 0 } }),
    pair('two', { controls: all }, { controls: { ...all, 'XB-01': 0.5, 'XB-02': 0.5 } }),
    clientOf(
      'numbers',
      checkOf('2026-06-30', { controls: all }),
      summaryOf('2026-09-30', { controls: { ...all, 'XB-01': 0 } }),
    ),
    pair('better', { controls: { ...all, 'XA-01': 0 } }, { controls: all }),
    clientOf(
      'weights',
      checkOf('2026-06-30', { controls: all }, { model: 2 }),
      checkOf('2026-09-30', { controls: { ...all, 'XB-01': 0.5 } }),
    ),
  ])
  expect(rows.map(({ name }) => name)).toEqual([
    ...['much', 'numbers', 'two', 'little', 'weights', 'same', 'better', 'hidden'],
  ])
  expect(rows.filter(isWorse).map(({ name }) => name)).toEqual([
    ...['much', 'numbers', 'two', 'little', 'weights'],
  ])
})

test('clients without points come by how many more slipped than improved', () => {
  const [row] = sinceRows(model, words, [clientOf('A', checkOf('2026-06-30'), checkOf('2026-09-30'))])
  const of = (name: string, slipped: number, improved: number) => ({
    ...{ ...row!, name, slipped, improved, points: undefined },
  })
  const rows = sortSince([of('one', 1, 0), of('three', 3, 1), of('two', 2, 1)])
  expect(rows.map(({ name }) => name)).toEqual(['three', 'two', 'one'])
})

test('one slipped answer beside better ones is not worse if the score rose', () => {
  const before = { controls: { ...all, 'XA-01': 0 } } as const
  const after = { controls: { ...all, 'XB-02': 0.5 } } as const
  const [row] = sinceRows(model, words, [
    clientOf('A', checkOf('2026-06-30', before), checkOf('2026-09-30', after)),
  ])
  expect(row).toMatchObject({ slipped: 1, improved: 1 })
  expect(row?.points).toBeGreaterThan(0)
  expect(isWorse(row!)).toBe(false)
})

test('the heat map has the areas of each client, with the same numbers', () => {
  const figures = [
    of('A', { controls: all }),
    of('B', { controls: { ...all, 'XA-01': 'unknown', 'XA-02': 'unknown' } }),
    of('C', { controls: {} }),
  ]
  const rows = heatRows(model, figures)
  expect(
    rows.map(({ name, cells }) => [name, ...cells.map(({ area, text, step }) => `${area} ${text} ${step}`)]),
  ).toEqual([['A', 'XA 100 2', 'XB 100 2'], ['B', 'XA 0 to 100 0', 'XB 100 2'], ['C']])
  expect(rows[1]?.cells[0]).toMatchObject({ low: 0, high: 100 })
})
