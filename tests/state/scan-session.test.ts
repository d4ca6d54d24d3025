/** Tests how scanner files become suggested values, which the visitor can accept and undo. */
import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { type ScanReading, refuse } from '../../src/core/scan/model.ts'
import { type ScanFile, type ScanSession, startScanSession } from '../../src/state/scan-session.ts'
import { startVisit } from '../../src/state/visit.ts'
import { answers, tinyModel } from '../core/tiny.ts'
import { tinyMap, tinyScan, tinyScanWords } from '../core/scan/tiny.ts'
import { tinyDevice } from './device.ts'

const model = tinyModel()
const file = (name: string): ScanFile => new File(['secret'], name)
const good = tinyScan(
  { 'MS.AAD.1.1': 'pass', 'MS.AAD.1.3': 'pass', 'MS.EXO.2.1': 'pass' },
  { plan: 'e5', people: 40 },
)
const scanOf = (scan = good): ScanReading => ({ kind: 'scan', scan })

function start(readings: Record<string, ScanReading>, said: Partial<Answers> = {}) {
  const device = tinyDevice({ answers: answers(said), changed: {} })
  const visit = startVisit(model, device.openTab())
  visit.open()
  const asked: [string, number | undefined][] = []
  const scanning: ScanSession = startScanSession({
    visit,
    model,
    content: { language: 'en-GB', map: tinyMap, words: tinyScanWords },
    readFile: (one, tenant) => {
      const { name } = one as File
      asked.push([name, tenant])
      return Promise.resolve(
        readings[tenant === undefined ? name : `${name} ${String(tenant)}`] as ScanReading,
      )
    },
    today: '2026-11-25',
  })
  scanning.$laid.listen(() => undefined)
  return { scanning, visit, device, asked }
}

test('scanner files are read one after the other, and each file has its own result', async () => {
  const { scanning, visit } = start({ 'a.json': scanOf(), 'b.csv': refuse('empty') })
  await scanning.read([file('b.csv'), file('a.json')])
  expect(scanning.$reports.get()).toEqual([
    { title: 'from scubagear 1 November 2026', count: '5 of 10', warning: undefined },
  ])
  expect(scanning.$refused.get()).toEqual([{ file: 'b.csv', sentence: 'empty' }])
  expect(scanning.$laid.get().open).toHaveLength(2)
  expect(visit.$answers.get()).toEqual(answers())
})

test('the name of a file cannot reverse the sentence after it (finding 20)', async () => {
  const name = 'a\u202egpj.csv'
  const refused = start({ [name]: refuse('empty') })
  await refused.scanning.read([file(name)])
  expect(refused.scanning.$refused.get()[0]?.file).toBe('a gpj.csv')
  const asked = start({ [name]: { kind: 'tenants', names: ['One', 'Two'] } })
  await asked.scanning.read([file(name)])
  expect(asked.scanning.$asked.get()?.file).toBe('a gpj.csv')
})

test('the next file replaces the message about a refused file', async () => {
  const { scanning } = start({ 'a.json': scanOf(), 'b.csv': refuse('empty') })
  await scanning.read([file('b.csv')])
  await scanning.read([file('a.json')])
  expect(scanning.$refused.get()).toEqual([])
})

test('if a file has several tenants, the next files wait until the visitor chooses one', async () => {
  const { scanning, asked } = start({
    'two.json': { kind: 'tenants', names: ['One', ''] },
    'two.json 1': scanOf(),
    'a.json': scanOf(tinyScan({ 'MS.TEAMS.2.1': 'fail' })),
  })
  await scanning.read([file('two.json'), file('a.json')])
  expect(scanning.$asked.get()).toMatchObject({ question: 'tenants', choices: ['One', 'tenant 2'] })
  expect(asked).toEqual([['two.json', undefined]])
  await scanning.choose(1)
  expect(scanning.$asked.get()).toBeUndefined()
  expect(asked).toEqual([
    ['two.json', undefined],
    ['two.json', 1],
    ['a.json', undefined],
  ])
  expect(scanning.$reports.get()).toHaveLength(2)
})

test('a file of several tenants is skipped if the visitor chooses no tenant', async () => {
  const { scanning } = start({ 'two.json': { kind: 'tenants', names: ['One'] } })
  await scanning.read([file('two.json')])
  await scanning.choose(undefined)
  expect(scanning.$reports.get()).toEqual([])
  await scanning.choose(0)
  expect(scanning.$reports.get()).toEqual([])
})

test('the device stores only accepted values, the scanner’s name and the report’s date', async () => {
  const { scanning, visit, device } = start({ 'a.json': scanOf() })
  await scanning.read([file('a.json')])
  scanning.take({ controls: ['XA-01', 'XA-02'], facts: ['plan'] })
  expect(visit.$answers.get()).toMatchObject({
    context: { plan: 'e5' },
    controls: { 'XA-01': 1, 'XA-02': 0.5 },
    marks: { 'XA-01': { tool: 'scubagear', date: '2026-11-01' } },
  })
  expect(scanning.$facts.get()).toEqual({ plan: 'e5' })
  expect(scanning.$laid.get().open.map(({ isTaken }) => isTaken)).toEqual([true, true])
  expect(JSON.stringify(device.kept())).not.toMatch(/secret|a\.json|MS\.AAD/)
})

test('undoing an accepted value restores the previous answer', async () => {
  const before = { controls: { 'XA-02': 'unknown' }, scope: 'full' } as const
  const { scanning, visit } = start({ 'a.json': scanOf() }, before)
  await scanning.read([file('a.json')])
  scanning.take({ controls: ['XA-01', 'XA-02'], facts: ['people', 'plan'] })
  scanning.takeBack({ controls: ['XA-02'], facts: ['people'] })
  expect(visit.$answers.get()).toMatchObject({
    context: { plan: 'e5' },
    controls: { 'XA-01': 1, 'XA-02': 'unknown' },
  })
  expect(scanning.$facts.get()).toEqual({ plan: 'e5' })
  scanning.takeBack({ controls: ['XA-01'], facts: ['plan'] })
  expect(visit.$answers.get()).toEqual(answers(before))
})

test('undoing a scanned value of an earlier visit leaves its control without an answer', () => {
  const { scanning, visit } = start(
    {},
    { controls: { 'XA-01': 1, 'XB-01': 0 }, marks: { 'XA-01': { tool: 'maester' } } },
  )
  expect(scanning.$laid.get().earlier.map(({ id }) => id)).toEqual(['XA-01'])
  scanning.takeBack({ controls: ['XA-01'], facts: ['plan'] })
  expect(visit.$answers.get()).toEqual(answers({ controls: { 'XB-01': 0 }, scope: 'quick' }))
})

test('a newer report replaces an older value, and undo restores the older value', async () => {
  const old = {
    controls: { 'XA-01': 0 },
    marks: { 'XA-01': { tool: 'scubagear', date: '2026-01-01' } },
  } as const
  const { scanning, visit } = start({ 'a.json': scanOf() }, old)
  await scanning.read([file('a.json')])
  scanning.take({ controls: ['XA-01'] })
  expect(visit.$answers.get().marks).toEqual({ 'XA-01': { tool: 'scubagear', date: '2026-11-01' } })
  scanning.takeBack({ controls: ['XA-01'] })
  expect(visit.$answers.get()).toMatchObject(old)
})

test('removing a scanner report removes its suggestions and keeps the accepted values', async () => {
  const { scanning, visit } = start({ 'a.json': scanOf() })
  await scanning.read([file('a.json')])
  scanning.take({ controls: ['XA-01'] })
  scanning.remove(0)
  expect(scanning.$reports.get()).toEqual([])
  expect(scanning.$laid.get().open).toEqual([])
  expect(visit.$answers.get().controls).toEqual({ 'XA-01': 1 })
})
