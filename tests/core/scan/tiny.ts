/** A made-up list of scanner tests for each control of the test quiz, and functions that read fixtures of every format. */
import { readFileSync } from 'node:fs'
import { type ScanWords } from '../../../src/messages/ui.ts'
import type { TestOutcome, ScanReading, ScanRefusal, Scan, ScanMap } from '../../../src/core/scan/model.ts'
import { type Decode, readScanBytes } from '../../../src/core/scan/read.ts'
import { echo } from '../../support/words.ts'

export const tinyMap: ScanMap = {
  controls: [
    {
      id: 'XA-01',
      tests: {
        scubagear: ['MS.AAD.1.1', 'MS.AAD.1.2', 'MS.AAD.1.3', 'MS.AAD.1.4'],
        maester: ['CISA.MS.AAD.1.1', 'MT.1001', 'CISA.MS.EXO.7.1'],
        zerotrust: ['21001', '21002'],
        prowler: ['mfa_enabled', 'mfa_capable', 'mfa_strong'],
        securescore: ['MfaAll', 'MfaAdmins'],
      },
    },
    {
      id: 'XA-02',
      tests: {
        scubagear: ['MS.EXO.2.1'],
        maester: ['MT.1033', 'ORCA.118.1'],
        zerotrust: ['21003'],
        prowler: ['audit_on'],
        securescore: ['AuditOn'],
      },
    },
    { id: 'XB-02', tests: { scubagear: ['MS.TEAMS.2.1'], prowler: ['mail_forward'] } },
  ],
  passOnly: ['MS.AAD.1.4', 'mfa_strong'],
  conditionalAccess: ['MS.AAD.1.2', 'mfa_enabled'],
  withoutConditionalAccess: ['business-basic'],
  provable: ['XA-01'],
  titles: {
    MfaAll: 'Ask everyone for a second step',
    MfaAdmins: 'Ask admins for a second step',
    AuditOn: 'Keep a log',
  },
  licences: { SPB: 'business-premium', O365_BUSINESS_ESSENTIALS: 'business-basic', SPE_E5: 'e5' },
  clouds: { azure: 'Azure' },
}

/** Texts for tests. Each text contains its key and the inserted values. */
export const tinyScanWords: ScanWords = {
  ...echo('scan'),
  tooBig: 'tooBig {mb}',
  otherCloud: 'otherCloud {tool} {cloud}',
  notKnown: 'notKnown {tool} {total}',
  from: 'from {tool} {date}',
  fromUndated: 'fromUndated {tool}',
  recognised: { other: '{known} of {seen}' },
  old: { other: 'old {days}' },
  ahead: 'ahead {date}',
  test: '{id} {outcome}',
  gap: 'gap {list}',
  elsewhere: 'elsewhere {list}',
  leftOut: 'leftOut {list}',
  unseen: 'unseen {list}',
  tenant: 'tenant {n}',
}

export const decode: Decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

/** Returns the bytes of a file in `tests/fixtures/scan`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/scan/${name}`, import.meta.url))
}

/** Reads a fixture. Keeps only the scanner tests that `tinyMap` assigns to a control. */
export function readFixture(name: string, tenant?: number): ScanReading {
  return readScanBytes(fixture(name), decode, tinyMap, tenant)
}

/** Returns the scan in the result of reading a file. Throws if the file was refused. */
export function scanIn(reading: ScanReading): Scan {
  if (reading.kind !== 'scan') throw new Error(`Not a scan: ${JSON.stringify(reading)}`)
  return reading.scan
}

/** Returns the refusal in the result of reading a file, or `undefined` if the file was not refused. */
export function refusalIn(reading: ScanReading): ScanRefusal | undefined {
  return reading.kind === 'refused' ? reading.refusal : undefined
}

/** Returns a ScubaGear scan with the given outcomes. */
export function tinyScan(outcomes: Record<string, TestOutcome>, changes: Partial<Scan> = {}): Scan {
  return {
    tool: 'scubagear',
    date: '2026-11-01',
    outcomes: new Map(Object.entries(outcomes)),
    elsewhere: [],
    isFailuresOnly: false,
    seen: 10,
    known: 5,
    plan: undefined,
    people: undefined,
    ...changes,
  }
}
