/** Reads a report of any supported scanner. The content of the file identifies the scanner, not the file name. */
import { type Encoding, LIMIT, LIMIT_MB, sniff } from './bytes.ts'
import { ownValue, isBrokenOff, textOf } from './data.ts'
import { addMaesterRow, readMaester } from './maester.ts'
import { type ScanReading, type ScanMap, refuse } from './model.ts'
import { createCollector } from './collector.ts'
import { addProwlerRow, readProwler, watchProviders } from './prowler.ts'
import { addScubaGearRow, readScubaGear } from './scubagear.ts'
import { readSecureScore, readTitles, titleReader } from './securescore.ts'
import { type RowReader, readTable } from './table.ts'
import { readZeroTrust } from './zerotrust.ts'

/** Decodes bytes to text. Replaces invalid bytes by U+FFFD. Never throws. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string

/** Reads parsed JSON. Tries Zero Trust Assessment before Maester, because the reports of both tools look alike. */
function readData(data: unknown, map: ScanMap, tenant: number | undefined): ScanReading {
  if (textOf(ownValue(data, 'format'))?.startsWith('whose-job/')) return refuse('ownFile')
  return (
    readScubaGear(data, map) ??
    readZeroTrust(data, map) ??
    readMaester(data, map, tenant) ??
    readProwler(data, map) ??
    readSecureScore(data, map) ??
    refuse('strange')
  )
}

/** Returns the reader for a table, selected by the column names. `undefined` if no scanner writes such a table. */
function chooseReader(
  map: ScanMap,
  has: (...columns: string[]) => boolean,
): RowReader<ScanReading> | undefined {
  if (has('Control ID', 'Result', 'Criticality')) {
    const notes = createCollector(map, 'scubagear')
    const isFailuresOnly = has('Non-Compliance Reason')
    return {
      onRow: (cell) => addScubaGearRow(notes, cell),
      end: () => notes.read({ isFailuresOnly }),
    }
  }
  if (has('ID', 'Result', 'Block', 'Tag')) {
    const notes = createCollector(map, 'maester')
    return { onRow: (cell) => addMaesterRow(notes, cell), end: () => notes.read() }
  }
  // `has` ignores "_" in column names, so CHECK_ID also matches the column CHECKID in Prowler's compliance
  // CSV.
  if (has('PROVIDER', 'CHECK_ID', 'STATUS', 'MUTED')) {
    const notes = createCollector(map, 'prowler')
    const providers = watchProviders(notes, map)
    return { onRow: (cell) => addProwlerRow(notes, providers, cell), end: providers.read }
  }
  if (has('Recommended action', 'Status') || has('Empfohlene Maßnahme', 'Status')) {
    const notes = createCollector(map, 'securescore')
    const addTitle = titleReader(map)
    return { onRow: (cell) => addTitle(notes, cell), end: () => readTitles(notes) }
  }
  return undefined
}

/**
 * Reads the text of a scanner report. Never throws: returns a refusal for an invalid report. If an earlier
 * call returned a list of tenants, `tenant` is the index of the chosen tenant in `names`.
 */
export function readScanText(text: string, map: ScanMap, tenant?: number): ScanReading {
  if (text.length > LIMIT) return refuse('tooBig', { mb: LIMIT_MB })
  // `trimStart` also removes a byte order mark.
  const plain = text.trimStart()
  if (plain === '') return refuse('empty')
  if (plain.startsWith('<')) return refuse('webPage')
  if (/^[[{]/.test(plain)) {
    let data: unknown
    try {
      data = JSON.parse(plain)
    } catch {
      return refuse(isBrokenOff(plain) ? 'brokenOff' : 'damaged')
    }
    return readData(data, map, tenant)
  }
  const reading = readTable(plain, (has) => chooseReader(map, has))
  return typeof reading === 'string' ? refuse(reading) : reading
}

/** Reads the bytes of a scanner report. Does not throw, unless `decode` throws. */
export function readScanBytes(bytes: Uint8Array, decode: Decode, map: ScanMap, tenant?: number): ScanReading {
  if (bytes.length > LIMIT) return refuse('tooBig', { mb: LIMIT_MB })
  if (bytes.length === 0) return refuse('empty')
  const found = sniff(bytes)
  if (found === 'zipped' || found === 'workbook' || found === 'notText') return refuse(found)
  return readScanText(decode(bytes, found), map, tenant)
}
