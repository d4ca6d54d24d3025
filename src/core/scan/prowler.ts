/**
 * Reads reports of the scanner Prowler about Microsoft 365: OCSF JSON, CSV and compliance CSV. Each row is a check of
 * one resource.
 */
import { ownValue, listOf, textOf, ownValueAt } from './data.ts'
import { type ScanReading, type RowResult, type ScanMap, refuse } from './model.ts'
import { type ScanCollector, createCollector } from './collector.ts'
import type { Cell } from './table.ts'

const OURS = 'm365'

const SAID: ReadonlyMap<unknown, RowResult> = new Map([
  ['PASS', 'pass'],
  ['FAIL', 'fail'],
])

/** Records which cloud providers occur in the rows of a Prowler file. */
export interface Providers {
  isOurs: (provider: string) => boolean
  /**
   * Returns the collected data. If all rows are about other cloud providers, returns a refusal. The refusal
   * contains the name of the cloud provider, if this site knows the name.
   */
  read: () => ScanReading
}

/** Creates an empty record of the cloud providers in one file. */
export function watchProviders(notes: ScanCollector, map: ScanMap): Providers {
  let hasOurs = false
  let other: string | undefined
  return {
    isOurs: (given) => {
      const provider = given.trim().toLowerCase()
      if (provider === OURS) hasOurs = true
      else other = provider
      return provider === OURS
    },
    read: () => {
      if (hasOurs || other === undefined) return notes.read()
      const cloud = Object.hasOwn(map.clouds, other) ? map.clouds[other] : undefined
      return refuse('otherCloud', cloud === undefined ? {} : { cloud }, 'prowler')
    },
  }
}

/** Reads a list of OCSF findings. `undefined` if the data is not from Prowler. */
export function readProwler(data: unknown, map: ScanMap): ScanReading | undefined {
  const findings = listOf(data)
  if (textOf(ownValueAt(findings[0], 'metadata', 'event_code')) === undefined) return undefined
  const notes = createCollector(map, 'prowler')
  const providers = watchProviders(notes, map)
  for (const finding of findings) {
    const provider = ownValueAt(finding, 'unmapped', 'provider') ?? ownValueAt(finding, 'cloud', 'provider')
    const check = textOf(ownValueAt(finding, 'metadata', 'event_code'))
    if (check === undefined || !providers.isOurs(textOf(provider) ?? '')) continue
    const isMuted = ownValue(finding, 'status') === 'Suppressed'
    notes.add(check, isMuted ? 'none' : (SAID.get(ownValue(finding, 'status_code')) ?? 'none'))
    notes.date(ownValue(finding, 'time_dt') ?? ownValue(finding, 'time'))
  }
  return providers.read()
}

/** Adds the check result in one row of a Prowler CSV file. */
export function addProwlerRow(notes: ScanCollector, providers: Providers, cell: Cell): void {
  if (!providers.isOurs(cell('PROVIDER'))) return
  const isMuted = cell('MUTED').toLowerCase() === 'true'
  notes.add(cell('CHECK_ID'), isMuted ? 'none' : (SAID.get(cell('STATUS')) ?? 'none'))
  notes.date(cell('TIMESTAMP') || cell('ASSESSMENTDATE'))
}
