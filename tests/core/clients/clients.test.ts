import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client, ClientCheck } from '../../../src/core/clients/client.ts'
import {
  type FoundCheck,
  addChecks,
  clientGroups,
  findNamesake,
  foldName,
  inGroup,
  joinNamesakes,
  changeClient,
  removeClient,
} from '../../../src/core/clients/clients.ts'
import { checkOf, clientOf, counter, summaryOf } from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const found = (name: string, check: ClientCheck, group = '', isLoose = group === ''): FoundCheck => ({
  ...{ name, group, isLoose, check },
})
const june = checkOf('2026-06-30', { controls: { 'XA-01': 0 } })
const autumn = checkOf('2026-09-30', { controls: { 'XA-01': 1 } })
const undated = { ...autumn, date: '2026-10-05', isDated: false }
const add = (clients: readonly Client[], ...checks: FoundCheck[]) => addChecks(clients, checks, counter())
const shape = (clients: readonly Client[]) =>
  clients.map(({ name, group, checks }) => [name, group, ...checks.map(({ date }) => date)])

test('checks of one business become one client, the oldest first', () => {
  const list = add([], found('Harbour', autumn), found('North', june), found('HARBOUR.', june))
  expect(shape(list)).toEqual([
    ['Harbour', '', '2026-06-30', '2026-09-30'],
    ['North', '', '2026-06-30'],
  ])
  expect(list.map(({ id }) => id)).toEqual(['1', '2'])
})

test('two groups can have clients of the same name', () => {
  const list = add([], found('Harbour', june, 'London'), found('Harbour', autumn, 'Leeds'))
  expect(shape(list)).toEqual([
    ['Harbour', 'London', '2026-06-30'],
    ['Harbour', 'Leeds', '2026-09-30'],
  ])
})

test('a loose check joins the only client with its name, in any group', () => {
  const list = add([], found('Harbour', june, 'London'), found('Harbour', autumn))
  expect(shape(list)).toEqual([['Harbour', 'London', '2026-06-30', '2026-09-30']])
})

test('the order of the files does not change which client a loose check joins', () => {
  const loose = found('Harbour', autumn)
  const [london, leeds] = [found('Harbour', june, 'London'), found('Harbour', june, 'Leeds')]
  expect(shape(add([], loose, london))).toEqual(shape(add([], london, loose)))
  expect(shape(add([], london, loose, leeds))).toEqual(shape(add([], london, leeds, loose)))
})

test('a loose check makes its own client if two groups have clients of its name', () => {
  const list = add([], found('A', june, 'London'), found('A', june, 'Leeds'), found('A', autumn))
  expect(shape(list)).toHaveLength(3)
})

test('a check that says that its client has no group joins no client of a group', () => {
  const list = add([], found('A', june, 'London'), found('A', autumn, '', false))
  expect(shape(list)).toHaveLength(2)
})

test('the same check twice is one check', () => {
  const list = add([], found('A', autumn), found('A', { ...autumn, source: 'copy.json' }))
  expect(shape(list)).toEqual([['A', '', '2026-09-30']])
})

const statuses = { 'XA-01': { kind: 'accepted', until: '2027-01-01', why: 'too dear' } } as const
const noted = { ...undated, answers: { ...undated.answers, statuses } }
const numbers = summaryOf('2026-09-30')

test.each<[string, ClientCheck, ClientCheck, ClientCheck[]]>([
  ['a dated copy replaces one without a date', autumn, undated, [autumn]],
  ['the copy with the earlier date stays', { ...undated, date: '2026-10-09' }, undated, [undated]],
  ['more notes stay, with the better date', autumn, noted, [{ ...noted, date: '2026-09-30', isDated: true }]],
  ['equal numbers are one check', numbers, numbers, [numbers]],
  ['on one day, answers are later than numbers', numbers, autumn, [numbers, autumn]],
])('of two checks, in either order, %s', (_, one, other, checks) => {
  expect(add([], found('A', one), found('A', other))[0]?.checks).toEqual(checks)
  expect(add([], found('A', other), found('A', one))[0]?.checks).toEqual(checks)
})

test('the same answers on two dated days are two checks', () => {
  const list = add([], found('A', autumn), found('A', { ...autumn, date: '2026-11-01' }))
  expect(list[0]?.checks).toHaveLength(2)
})

test('adding a check that is already there changes no client', () => {
  const list = add([], found('A', autumn), found('B', june))
  const again = add(list, found('A', autumn))
  expect(again[0]).toBe(list[0])
  expect(again[1]).toBe(list[1])
})

test('adding checks does not change the old list', () => {
  const list = add([], found('A', autumn))
  const before = structuredClone(list)
  const after = add(list, found('A', june), found('B', june))
  expect(list).toEqual(before)
  expect(shape(after)).toHaveLength(2)
})

test('a name of signs only is compared as it is', () => {
  expect([foldName('!!'), foldName('?!'), foldName('Cafe\u0301 & Co.')]).toEqual(['!!', '?!', 'café co'])
})

test('a client gets another name and group, and keeps its id and checks', () => {
  const list = add([], found('A', autumn), found('B', june))
  const named = changeClient(list, '1', { name: '  Harbour\u202e ', group: ' London ' })
  expect(named[0]).toEqual({ ...list[0], name: 'Harbour', group: 'London' })
  expect(named[1]).toBe(list[1])
})

test('a client that gets the name and group of another takes over its checks', () => {
  const list = add([], found('A', autumn), found('B', june), found('B', autumn))
  expect(shape(changeClient(list, '1', { name: 'b' }))).toEqual([['b', '', '2026-06-30', '2026-09-30']])
})

test('an empty name and an unknown id change nothing', () => {
  const list = add([], found('A', autumn))
  expect(changeClient(list, '1', { name: ' \u200b ' })).toEqual(list)
  expect(changeClient(list, '9', { name: 'B' })).toEqual(list)
  expect(changeClient(list, '9', { group: 'B' })).toEqual(list)
})

test('a client is removed with all its checks', () => {
  const list = add([], found('A', autumn), found('A', june), found('B', june))
  expect(shape(removeClient(list, '1'))).toEqual([['B', '', '2026-06-30']])
})

test('groups are listed once, sorted, and select their clients', () => {
  const list = add(
    [],
    ...['Zürich', 'Leeds', 'LEEDS', '', 'Äsch'].map((group, n) => found(`C${n}`, june, group)),
  )
  expect(clientGroups(list, 'en-GB')).toEqual(['Äsch', 'Leeds', 'Zürich'])
  expect(inGroup(list, 'leeds')).toHaveLength(2)
  expect(inGroup(list, '')).toHaveLength(1)
  expect(inGroup(list, undefined)).toBe(list)
})

test('a client is found by its name and group', () => {
  const list = add([], found('Harbour', june, 'London'))
  expect(findNamesake(list, { name: 'harbour', group: 'LONDON' })).toBe(list[0])
  expect(findNamesake(list, { name: 'Harbour', group: '' })).toBeUndefined()
})

test('the order of the files does not change which checks a client has', () => {
  const anyCheck = fc
    .record({ day: fc.constantFrom('01', '02', '03'), value: fc.constantFrom(0, 1), isDated: fc.boolean() })
    .map(({ day, value, isDated }) =>
      checkOf(`2026-09-${day}`, { controls: { 'XA-01': value } }, { isDated }),
    )
  const anyFound = fc
    .record({ name: fc.constantFrom('A', 'a', 'B'), check: anyCheck })
    .map(({ name, check }) => found(name, check))
  const contents = (list: readonly Client[]) =>
    list
      .map(({ name, checks }) => [
        foldName(name),
        ...checks.map(({ date, digest, isDated }) => `${date} ${digest} ${String(isDated)}`).toSorted(),
      ])
      .toSorted()
  forAll(fc.array(anyFound, { maxLength: 8 }), fc.nat(), (some, turn) => {
    const at = some.length === 0 ? 0 : turn % some.length
    const turned = [...some.slice(at), ...some.slice(0, at)].toReversed()
    expect(contents(add([], ...turned))).toEqual(contents(add([], ...some)))
    expect(add(add([], ...some), ...some)).toEqual(add([], ...some))
  })
})

test('no two clients have the same name and group after any change', () => {
  const anyStep = fc.record({
    act: fc.constantFrom('rename', 'group', 'add', 'remove'),
    at: fc.nat(3),
    text: fc.constantFrom('A', 'B', 'c', ''),
  })
  forAll(fc.array(anyStep), (steps) => {
    let list = add([], found('A', june), found('B', autumn), found('C', june))
    const makeId = counter()
    for (const { act, at, text } of steps) {
      const id = list[at]?.id ?? ''
      if (act === 'rename') list = changeClient(list, id, { name: text })
      else if (act === 'group') list = changeClient(list, id, { group: text })
      else if (act === 'remove') list = removeClient(list, id)
      else list = addChecks(list, [found(text || 'D', autumn, '', false)], () => `n${makeId()}`)
    }
    const keys = list.map(({ name, group }) => JSON.stringify([foldName(name), foldName(group)]))
    expect(new Set(keys).size).toBe(keys.length)
    expect(list.every(({ checks }) => checks.length > 0)).toBe(true)
  })
})

test('clients with one name and group become one client (finding 18)', () => {
  const one = { ...clientOf('Acme', june), id: 'b' }
  const other = { ...clientOf('ACME', autumn, june), id: 'a' }
  const bay = { ...clientOf('Bay', june), id: 'c' }
  const north = { ...bay, id: 'd', group: 'North' }
  const joined = { ...other, checks: [june, autumn] }
  expect(joinNamesakes([one, bay, other, north])).toEqual([joined, bay, north])
  expect(joinNamesakes([other, one])).toEqual([joined])
  expect(joinNamesakes([bay, north])[0]).toBe(bay)
})
