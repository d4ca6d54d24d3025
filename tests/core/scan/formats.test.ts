/** Tests that the site reads the test outcomes of every format of scanner files. */
import { expect, test } from 'vitest'
import { maesterId } from '../../../src/core/scan/maester.ts'
import type { Tool } from '../../../src/core/answers/provenance.ts'
import type { TestOutcome, Scan } from '../../../src/core/scan/model.ts'
import { readScanText } from '../../../src/core/scan/read.ts'
import { fixture, readFixture, refusalIn, scanIn, tinyMap } from './tiny.ts'

const scanOf = (name: string): Scan => scanIn(readFixture(name))

test.each<[string, Tool, string | undefined, [number, number], Record<string, TestOutcome>]>([
  [
    'scubagear.json',
    'scubagear',
    '2026-05-04',
    [9, 6],
    {
      'MS.AAD.1.1': 'pass',
      'MS.AAD.1.2': 'fail',
      'MS.AAD.1.3': 'fail',
      'MS.EXO.2.1': 'pass',
      'MS.TEAMS.2.1': 'pass',
    },
  ],
  ['scubagear.csv', 'scubagear', undefined, [3, 3], { 'MS.AAD.1.1': 'pass', 'MS.AAD.1.2': 'fail' }],
  ['action-plan.csv', 'scubagear', undefined, [2, 2], { 'MS.AAD.1.2': 'fail', 'MS.AAD.1.4': 'fail' }],
  [
    'scubagear-tests.json',
    'scubagear',
    undefined,
    [5, 5],
    { 'MS.AAD.1.1': 'pass', 'MS.AAD.1.2': 'fail', 'MS.AAD.1.4': 'pass' },
  ],
  [
    'maester.json',
    'maester',
    '2026-10-01',
    [7, 5],
    { 'CISA.MS.AAD.1.1': 'pass', 'MT.1001': 'fail', 'CISA.MS.EXO.7.1': 'pass', 'MT.1033': 'mixed' },
  ],
  ['maester.csv', 'maester', undefined, [3, 3], { 'CISA.MS.AAD.1.1': 'pass', 'MT.1001': 'fail' }],
  ['zerotrust.json', 'zerotrust', '2026-11-19', [4, 3], { '21001': 'pass', '21002': 'fail' }],
  [
    'prowler.csv',
    'prowler',
    '2026-09-21',
    [5, 5],
    { mfa_enabled: 'pass', mfa_capable: 'mixed', mfa_strong: 'fail', audit_on: 'pass' },
  ],
  [
    'prowler.ocsf.json',
    'prowler',
    '2026-09-21',
    [5, 5],
    { mfa_enabled: 'pass', mfa_capable: 'fail', mfa_strong: 'pass' },
  ],
  ['prowler-compliance.csv', 'prowler', '2026-09-21', [2, 2], { mfa_enabled: 'pass', mfa_capable: 'fail' }],
  ['securescore-graph.json', 'securescore', '2026-07-17', [4, 3], { MfaAll: 'pass', MfaAdmins: 'fail' }],
  ['securescore.csv', 'securescore', undefined, [5, 3], { MfaAll: 'pass', MfaAdmins: 'fail' }],
])('reading %s gives tool, date, counts and outcomes', (name, tool, date, [seen, known], outcomes) => {
  const scan = scanOf(name)
  expect(scan).toMatchObject({ tool, date, seen, known })
  expect(Object.fromEntries(scan.outcomes)).toEqual(outcomes)
})

test('a scan contains no names, email addresses or other texts of the scanner file', () => {
  for (const name of [
    'scubagear.json',
    'maester.json',
    'zerotrust.json',
    'prowler.csv',
    'prowler.ocsf.json',
  ]) {
    const { outcomes, ...rest } = scanOf(name)
    expect(JSON.stringify([[...outcomes], rest])).not.toMatch(/secret|ann@|example\.test|<|password/i)
  }
})

test('isFailuresOnly is true only for a report that lists nothing but failed tests', () => {
  expect(scanOf('action-plan.csv').isFailuresOnly).toBe(true)
  expect(scanOf('scubagear.csv').isFailuresOnly).toBe(false)
})

test('the Microsoft 365 plan is known only if all licences in use are of one plan', () => {
  expect(scanOf('scubagear.json')).toMatchObject({ plan: 'business-premium', people: 14 })
  const planOf = (...skus: unknown[]): unknown => {
    const data = JSON.parse(new TextDecoder().decode(fixture('scubagear.json'))) as Record<string, unknown>
    const licences = skus.map((SkuPartNumber) => ({ SkuPartNumber }))
    const Raw = { license_information: licences, total_user_count: 2.5 }
    return scanIn(readScanText(JSON.stringify({ ...data, Raw }), tinyMap))
  }
  expect(planOf('SPE_E5', 'SPE_E5')).toMatchObject({ plan: 'e5', people: undefined })
  expect(planOf('SPE_E5', 'SPB')).toMatchObject({ plan: undefined })
  expect(planOf('M365_G5_GCC', 7, null, '__proto__', 'constructor')).toMatchObject({ plan: undefined })
})

test.each<[unknown, number | undefined]>([
  [0, undefined],
  [1, 1],
  ['300', 300],
  [1_000_000, 1_000_000],
  [1_000_001, undefined],
  ['many', undefined],
])('a count of %s people with an account is read as %s', (total_user_count, people) => {
  const data = JSON.parse(new TextDecoder().decode(fixture('scubagear.json'))) as Record<string, unknown>
  const { Results, MetaData } = data
  const text = JSON.stringify({ Results, MetaData, Raw: { total_user_count } })
  expect(scanIn(readScanText(text, tinyMap)).people).toBe(people)
})

test.each([
  ['MS.AAD.1.1v1', 'CISA.MS.AAD.1.1'],
  ['CISA.MS.EXO.07.1', 'CISA.MS.EXO.7.1'],
  ['CISA.MS.EXO.007.10', 'CISA.MS.EXO.7.10'],
  ['MT.1033.12', 'MT.1033'],
  ['MT.1033', 'MT.1033'],
  ['ORCA.118.1', 'ORCA.118.1'],
  ['EIDSCA.AF01', 'EIDSCA.AF01'],
  ['CIS.M365.1.1.1 ', 'CIS.M365.1.1.1'],
])('the Maester test id %s is read as %s', (id, ours) => {
  expect(maesterId(id)).toBe(ours)
})

test('a report on several tenants gives their cleaned names until a tenant is chosen', () => {
  expect(readFixture('maester-tenants.json')).toEqual({ kind: 'tenants', names: ['North Ltd', ''] })
  expect(Object.fromEntries(scanIn(readFixture('maester-tenants.json', 0)).outcomes)).toEqual({
    'MT.1001': 'fail',
  })
  expect(Object.fromEntries(scanIn(readFixture('maester-tenants.json', 1)).outcomes)).toEqual({
    'MT.1001': 'pass',
  })
  expect(readFixture('maester-tenants.json', 7).kind).toBe('tenants')
})

test('a report on a single tenant is read without the choice of a tenant', () => {
  const one = { Tenants: [{ Tests: [{ Name: 'MT.1001: Somebody', Result: 'Passed' }] }] }
  expect(scanIn(readScanText(JSON.stringify(one), tinyMap)).outcomes.get('MT.1001')).toBe('pass')
})

test('a Secure Score file gives its newest score, in any order of the scores', () => {
  const score = (createdDateTime: string, scoreInPercentage: number): unknown => ({
    createdDateTime,
    controlScores: [{ controlName: 'MfaAll', scoreInPercentage }],
  })
  const read = (data: unknown): unknown =>
    scanIn(readScanText(JSON.stringify(data), tinyMap)).outcomes.get('MfaAll')
  const [older, newer] = [score('2026-07-01', 0), score('2026-07-02', 100)]
  expect(read(newer)).toBe('pass')
  expect(read([older, newer])).toBe('pass')
  expect(read({ value: [newer, older] })).toBe('pass')
})

test('a Secure Score test with an alternate mitigation has no outcome', () => {
  expect(scanOf('securescore.csv').elsewhere).toEqual(['AuditOn'])
})

test('a Secure Score export with only alternate mitigations is accepted', () => {
  const csv = 'Recommended action,Status\nKeep a log,Resolved through alternate mitigation\n'
  expect(scanIn(readScanText(csv, tinyMap))).toMatchObject({ elsewhere: ['AuditOn'], known: 1 })
})

test('a Secure Score export with only unknown test titles is refused', () => {
  expect(refusalIn(readFixture('securescore-german.csv'))).toEqual({
    id: 'otherTitles',
    tool: 'securescore',
    values: { total: 1 },
  })
})

test.each<[string, Record<string, string>]>([
  ['azure', { cloud: 'Azure' }],
  ['constructor', {}],
  ['<b>', {}],
])('a Prowler report only about the cloud provider %s is refused', (provider, values) => {
  const csv = new TextDecoder().decode(fixture('prowler-azure.csv')).replace('azure', provider)
  expect(refusalIn(readScanText(csv, tinyMap))).toEqual({ id: 'otherCloud', tool: 'prowler', values })
  const finding = { metadata: { event_code: 'mfa_enabled' }, status_code: 'PASS', cloud: { provider } }
  expect(refusalIn(readScanText(JSON.stringify([finding]), tinyMap))?.id).toBe('otherCloud')
})

test('a Prowler report without a cloud provider is refused', () => {
  const finding = { metadata: { event_code: 'mfa_enabled' }, status_code: 'PASS' }
  expect(refusalIn(readScanText(JSON.stringify([finding]), tinyMap))).toMatchObject({
    id: 'otherCloud',
    values: {},
  })
})

test.each<[string, string, string, number]>([
  ['without a known test', 'MT.7777', 'notKnown', 1],
  ['with only skipped tests', 'MT.1001', 'noResult', 1],
])('a scanner report %s is refused', (_, Id, id, total) => {
  const text = JSON.stringify({ Tests: [{ Id, Result: 'Skipped' }] })
  expect(refusalIn(readScanText(text, tinyMap))).toEqual({ id, tool: 'maester', values: { total } })
})

test('a scanner report that is a CSV table without rows is refused', () => {
  expect(refusalIn(readScanText('PROVIDER;CHECK_ID;STATUS;MUTED\n', tinyMap))).toMatchObject({
    id: 'notKnown',
  })
})

test('test entries of the wrong type in a scanner report are skipped', () => {
  const read = (data: unknown): number => scanIn(readScanText(JSON.stringify(data), tinyMap)).seen
  expect(
    read({ Tests: [{ Id: 'MT.1001', Result: 'Passed' }, null, 7, { Id: {}, Name: [], Result: 'Passed' }] }),
  ).toBe(2)
  expect(read({ Tests: [{ TestId: '21001', TestStatus: 'Passed' }, { TestId: [] }, 'x'] })).toBe(1)
  const Results = {
    A: [{ Controls: [{ 'Control ID': 'MS.AAD.1.1', Result: 'Pass' }, { 'Control ID': null }] }],
    B: 1,
    C: [2],
  }
  expect(read({ MetaData: { Tool: 'ScubaGear' }, Results })).toBe(1)
})
