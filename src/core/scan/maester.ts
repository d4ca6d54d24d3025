/**
 * Reads reports of the scanner Maester: TestResults.json and TestResults.csv. Only ids are read from titles and names,
 * because titles and names can contain email addresses.
 */
import { cleanName } from '../model/clean-text.ts'
import { ownValue, listOf, textOf } from './data.ts'
import { type ScanReading, type RowResult, type ScanMap } from './model.ts'
import { type ScanCollector, createCollector } from './collector.ts'
import { withoutVersion } from './scubagear.ts'
import type { Cell } from './table.ts'

const SAID: ReadonlyMap<unknown, RowResult> = new Map([
  ['Passed', 'pass'],
  ['Failed', 'fail'],
])

/**
 * Returns the current form of a scanner test id. For example, "MS.AAD.1.1v1" becomes "CISA.MS.AAD.1.1", and "MT.1033.3"
 * becomes "MT.1033".
 */
export function maesterId(id: string): string {
  const plain = withoutVersion(id)
  const [, person] = /^(MT\.\d+)\.\d+$/.exec(plain) ?? []
  if (person !== undefined) return person
  const [, policy] = /^(?:CISA\.)?(MS\..*)$/.exec(plain) ?? []
  return policy === undefined ? plain : `CISA.${policy.replace(/\.0+(?=\d)/g, '.')}`
}

function addTest(notes: ScanCollector, id: string, name: string, result: unknown): void {
  const [before = ''] = name.split(':', 1)
  notes.add(maesterId(id === '' ? before : id), SAID.get(result) ?? 'none')
}

/**
 * The maximum number of tenants that the reader accepts from one file. The reader ignores further tenants.
 */
const MOST_TENANTS = 200

/** Returns true if the data contains the results of one tenant. */
function isRun(data: unknown): boolean {
  const [first] = listOf(ownValue(data, 'Tests'))
  return (
    ownValue(first, 'Result') !== undefined &&
    (ownValue(first, 'Id') ?? ownValue(first, 'Name')) !== undefined
  )
}

/**
 * Reads the results of one tenant. `tenant` is the index of the chosen tenant in a file with several tenants.
 * `undefined` if the file is not from Maester.
 */
export function readMaester(data: unknown, map: ScanMap, tenant?: number): ScanReading | undefined {
  const tenants = listOf(ownValue(data, 'Tenants')).filter(isRun).slice(0, MOST_TENANTS)
  const run = isRun(data) ? data : tenants[tenants.length === 1 ? 0 : (tenant ?? -1)]
  if (run === undefined) {
    if (tenants.length === 0) return undefined
    const names = tenants.map((one) => cleanName(textOf(ownValue(one, 'TenantName')) ?? '') ?? '')
    return { kind: 'tenants', names }
  }
  const notes = createCollector(map, 'maester')
  notes.date(ownValue(run, 'ExecutedAt'))
  for (const test of listOf(ownValue(run, 'Tests'))) {
    addTest(
      notes,
      textOf(ownValue(test, 'Id')) ?? '',
      textOf(ownValue(test, 'Name')) ?? '',
      ownValue(test, 'Result'),
    )
  }
  return notes.read()
}

/** Adds the test result in one row of a Maester CSV file. */
export function addMaesterRow(notes: ScanCollector, cell: Cell): void {
  addTest(notes, cell('ID'), cell('Name'), cell('Result'))
}
