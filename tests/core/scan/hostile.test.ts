/** Tests malicious scanner files. Reading a file never throws and has no side effect. */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { ScanReading } from '../../../src/core/scan/model.ts'
import { readScanBytes, readScanText } from '../../../src/core/scan/read.ts'
import { testsOf } from '../../../src/core/scan/collector.ts'
import { decode, fixture, readFixture, scanIn, tinyMap } from './tiny.ts'
import { forAll } from '../../support/for-all.ts'

const FILES = [
  ...['scubagear.json', 'scubagear.csv', 'action-plan.csv', 'scubagear-tests.json'],
  ...['maester.json', 'maester.csv', 'maester-tenants.json', 'zerotrust.json'],
  ...['prowler.csv', 'prowler.ocsf.json', 'securescore-graph.json', 'securescore.csv'],
]
/** The keys that the readers look for, by tool, and keys of every object. */
const KEYS = [
  ...['MetaData', 'Tool', 'Results', 'Controls', 'Control ID', 'Result', 'Raw', 'PolicyId', 'RequirementMet'],
  ...['Tests', 'Tenants', 'Id', 'Name', 'TestId', 'TestStatus'],
  ...['metadata', 'event_code', 'unmapped', 'provider', 'status'],
  ...['value', 'controlScores', 'controlName', 'createdDateTime'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'length'],
]

/** Expects that a scan contains only known test ids, and that a refusal contains no text of the file. */
function expectSound(reading: ScanReading): void {
  if (reading.kind === 'refused')
    expect(Object.values(reading.refusal.values).join('')).toMatch(/^(\d+|Azure)?$/)
  if (reading.kind !== 'scan') return
  const ours = testsOf(tinyMap, reading.scan.tool)
  for (const id of reading.scan.outcomes.keys()) expect(ours.has(id)).toBe(true)
  expect(reading.scan.known).toBeLessThanOrEqual(reading.scan.seen)
}

const leaf = fc.oneof(
  fc.constantFrom('ScubaGear', 'Pass', 'Passed', 'PASS', 'm365', 100),
  fc.constantFrom('MS.AAD.1.1v1', 'MT.1001', '21001', 'MfaAll'),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const { data } = fc.letrec<{ data: unknown; list: unknown; object: unknown }>((tie) => ({
  data: fc.oneof({ maxDepth: 6, withCrossShrink: true }, leaf, tie('object'), tie('list')),
  list: fc.array(tie('data'), { maxLength: 4 }),
  object: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('data')), { maxLength: 6 })
    // `Object.fromEntries` keeps "__proto__" as a key. An object literal does not.
    .map((pairs) => Object.fromEntries(pairs)),
}))

test('reading random JSON with the keys of scanner reports never throws', () => {
  forAll(data, fc.option(fc.integer()), (one, tenant) => {
    expectSound(readScanText(JSON.stringify(one), tinyMap, tenant ?? undefined))
  })
})

test('reading a scanner report with changed, lost or added bytes never throws', () => {
  const change: Arbitrary<[number, number, number]> = fc.tuple(
    fc.nat(),
    fc.nat(255),
    fc.integer({ min: 0, max: 2 }),
  )
  forAll(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 8 }), (name, changes) => {
    const bytes = [...fixture(name)]
    for (const [place, byte, gone] of changes) bytes.splice(place % bytes.length, gone, byte)
    expectSound(readScanBytes(Uint8Array.from(bytes), decode, tinyMap))
  })
})

test('reading any bytes or any text never throws', () => {
  forAll(fc.uint8Array({ maxLength: 200 }), (bytes) => expectSound(readScanBytes(bytes, decode, tinyMap)))
  forAll(fc.string({ unit: 'binary' }), (text) => expectSound(readScanText(text, tinyMap)))
})

test('reading a scanner file neither reads nor changes an object prototype', () => {
  const keys = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
  const evil =
    '{"__proto__":{"outcomes":1,"Tests":[{"Id":"MT.1001","Result":"Passed"}]},"constructor":{"prototype":{"x":1}}}'
  expect(readScanText(evil, tinyMap)).toMatchObject({ refusal: { id: 'strange' } })
  const tests = `{"Tests":[{"Id":"__proto__","Result":"Passed"},{"Id":"MT.1001","Result":"Passed"}]}`
  expect([...scanIn(readScanText(tests, tinyMap)).outcomes]).toEqual([['MT.1001', 'pass']])
  const tool = '{"MetaData":{"__proto__":{"Tool":"ScubaGear"}},"Results":{}}'
  expect(readScanText(tool, tinyMap)).toMatchObject({ refusal: { id: 'strange' } })
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(keys)
  expect(({} as Record<string, unknown>)['outcomes']).toBeUndefined()
})

test('a deeply nested file and a very wide table row are refused without a crash', () => {
  expect(readScanText('['.repeat(100_000), tinyMap)).toMatchObject({ refusal: { id: 'brokenOff' } })
  expect(readScanText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, tinyMap).kind).toBe('refused')
  expect(readScanText(`PROVIDER;CHECK_ID;STATUS;MUTED\n${';'.repeat(200_000)}\n`, tinyMap).kind).toBe(
    'refused',
  )
  expect(readScanText(`{"a":"${'\\'.repeat(200_001)}`, tinyMap)).toMatchObject({
    refusal: { id: 'brokenOff' },
  })
})

test('60 MB of commas are refused with little memory (docs/threats.md, finding 17)', () => {
  const before = process.memoryUsage().heapUsed
  for (const head of ['', 'PROVIDER,CHECK_ID,STATUS,MUTED\n']) {
    const reading = readScanText(head + ','.repeat(60_000_000), tinyMap)
    expect(reading).toMatchObject({ refusal: { id: 'tooLarge' } })
  }
  // The text needs 60 MB, and its trimmed copy needs another 60 MB.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300_000_000)
})

test('reading a fixture twice gives the same result', () => {
  for (const name of FILES) expect(readFixture(name)).toEqual(readFixture(name))
})
