import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Client, ClientCheck } from '../../../src/core/clients/client.ts'
import { addChecks, foldName } from '../../../src/core/clients/clients.ts'
import { digestAnswers } from '../../../src/core/clients/digest.ts'
import { MOST_CHECKS, MOST_CLIENTS, writeWorkspace } from '../../../src/core/clients/workspace.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { cleanName, cleanText } from '../../../src/core/model/clean-text.ts'
import { anyAnswers, anyDay, anyText, withMarks } from '../anything.ts'
import {
  checkOf,
  clientOf,
  counter,
  foundIn,
  model,
  problemsOf,
  read,
  readJson,
  summaryOf,
  words,
} from './samples.ts'
import { forAll } from '../../support/for-all.ts'

const write = (clients: readonly Client[]): string => writeWorkspace(model, words, clients)
const reopen = (text: string): Client[] => addChecks([], foundIn(read(text, { folder: 'Folder' })), counter())

const clients = [
  clientOf('Harbour', checkOf('2026-06-30', { controls: { 'XA-01': 0 } }), checkOf('2026-09-30')),
  clientOf('North', summaryOf('2026-09-30')),
]
type Data = Record<string, unknown> & { clients: Record<string, unknown>[] }
const data = (): Data => JSON.parse(write(clients)) as Data
const checkIn = (all: Data): Record<string, unknown> =>
  (all.clients[0]?.['checks'] as Record<string, unknown>[])[0]!

test('a client list says in its first lines that it holds many clients', () => {
  expect(write(clients).slice(0, 100)).toMatch(
    /^\{\n "format": "whose-job\/clients",\n "version": 1,\n "about": "about",/,
  )
})

test('a client list is the same after writing and reading', () => {
  const anyCheck: fc.Arbitrary<ClientCheck> = fc
    .record({
      answers: anyAnswers(model).chain(withMarks),
      date: anyDay,
      isDated: fc.boolean(),
      isSummary: fc.boolean(),
      source: anyText(200).map((text) => text || 'link'),
      quiz: fc.constantFrom(undefined, '2026-11', '2026-10'),
      weights: fc.constantFrom(undefined, 1, 7),
    })
    .map(({ answers, date, isDated, isSummary, source, quiz, weights }) => {
      if (isSummary) return { ...summaryOf(date, answers), source, isDated }
      const digest = digestAnswers(model, answers)
      return { kind: 'answers', source, date, isDated, digest, answers, quiz, model: weights }
    })
  const anyFound = fc.record({
    name: anyText(60).map((text) => cleanName(text) ?? 'Nameless'),
    group: anyText(60).map((text) => cleanText(text, 60)),
    isLoose: fc.constant(false),
    check: anyCheck,
  })
  forAll(fc.array(anyFound, { maxLength: 6 }), (found) => {
    const list = addChecks([], found, counter())
    expect(list.length === 0 || reopen(write(list))).toEqual(list.length === 0 || list)
    expect(list.length === 0 || write(reopen(write(list)))).toBe(list.length === 0 || write(list))
  })
})

test('a client list that was saved in another language is read', () => {
  const german = { ...words, clients: { ...words.clients, about: 'Diese Datei enthält viele Kunden.' } }
  const text = writeWorkspace(model, german, clients)
  expect(text).toContain('viele Kunden')
  expect(reopen(text)).toEqual(reopen(write(clients)))
})

test('an empty client list is read', () => {
  expect(read(write([]))).toEqual({ ok: true, found: [], skipped: [] })
})

test('the group of a client comes from the list, not from the folder of the file', () => {
  expect(
    foundIn(read(write(clients), { folder: 'London' })).map(({ group, isLoose }) => [group, isLoose]),
  ).toEqual([
    ...[
      ['', false],
      ['', false],
      ['', false],
    ],
  ])
})

test.each<[string, object, string]>([
  ['a later version', { version: 2 }, 'laterFile'],
  ['no version', { version: '1' }, 'damagedPart version'],
  ['no clients', { clients: {} }, 'damagedPart clients'],
  [
    'too many clients',
    { clients: Array.from({ length: MOST_CLIENTS + 1 }, () => 1) },
    `tooMany ${MOST_CLIENTS}`,
  ],
])('a client list with %s is refused with its reason', (_, change, problem) => {
  expect(readJson({ ...data(), ...change })).toEqual({ ok: false, problems: [problem] })
})

test.each<[string, unknown, string]>([
  ['that is no object', 7, 'clients › 1: damagedPart name'],
  ['without a name', { name: ' ', group: '', checks: [] }, 'clients › 1: damagedPart name'],
  ['without a group', { name: 'A', checks: [] }, 'clients › 1 (A): damagedPart group'],
  ['without checks', { name: 'A', group: '' }, 'clients › 1 (A): damagedPart checks'],
  [
    'with too many checks',
    { name: 'A', group: '', checks: Array.from({ length: MOST_CHECKS + 1 }, () => 1) },
    `clients › 1 (A): tooMany ${MOST_CHECKS}`,
  ],
])('a client %s is skipped with its reason, and the others are read', (_, client, problem) => {
  const all = data()
  const result = readJson({ ...all, clients: [client, all.clients[1]] })
  expect(problemsOf(result)).toEqual([problem])
  expect(foundIn(result).map(({ name }) => name)).toEqual(['North'])
})

const answersLink = encodeShare(model, { kind: 'answers', answers: checkOf('2026-01-01').answers })

test.each<[string, object, string]>([
  ['source', { source: ' ' }, 'damagedPart source'],
  ['source', { source: 7 }, 'damagedPart source'],
  ['date', { date: '2026-02-30' }, 'damagedPart date'],
  ['isDated', { isDated: 1 }, 'damagedPart isDated'],
  ['quiz', { quiz: 'a b' }, 'damagedPart quiz'],
  ['model', { model: 0 }, 'damagedPart model'],
  ['model', { model: '1' }, 'damagedPart model'],
  ['answers', { answers: [] }, 'damagedPart answers'],
  ['answers', { answers: { controls: { 'XA-01': 7 } } }, 'controls › XA-01: notValue 7'],
  ['link', { link: '1damaged' }, 'badLink'],
  ['link', { link: answersLink }, 'damagedPart link'],
])('a check with a wrong part “%s” is skipped with its reason', (_, change, problem) => {
  const all = data()
  Object.assign(checkIn(all), change)
  const result = readJson(all)
  expect(problemsOf(result)).toEqual([`clients › 1 (Harbour) › checks › 1: ${problem}`])
  expect(foundIn(result).map(({ check }) => check.date)).toEqual(['2026-09-30', '2026-09-30'])
})

test('a client list in which no check is sound is refused', () => {
  const result = readJson({ ...data(), clients: [{ name: 'A', group: '', checks: [7] }] })
  expect(result).toEqual({ ok: false, problems: ['clients › 1 (A) › checks › 1: notObject 7'] })
})

test('the checks of a client list join the clients that are already there', () => {
  const list = addChecks(clients, foundIn(read(write(clients))), counter())
  expect(list).toEqual(clients)
  expect(list.map(({ name }) => foldName(name))).toEqual(['harbour', 'north'])
})
