/** Reads the JSON report of Microsoft Zero Trust Assessment. */
import { ownValue, listOf, textOf } from './data.ts'
import { type ScanReading, type RowResult, type ScanMap } from './model.ts'
import { createCollector } from './collector.ts'

const SAID: ReadonlyMap<unknown, RowResult> = new Map([
  ['Passed', 'pass'],
  ['Failed', 'fail'],
])

/** Reads a parsed scanner report. `undefined` if the file is from another tool. */
export function readZeroTrust(data: unknown, map: ScanMap): ScanReading | undefined {
  const tests = listOf(ownValue(data, 'Tests'))
  if (ownValue(tests[0], 'TestId') === undefined) return undefined
  const notes = createCollector(map, 'zerotrust')
  notes.date(ownValue(data, 'ExecutedAt'))
  for (const test of tests) {
    const id = textOf(ownValue(test, 'TestId'))
    if (id !== undefined) notes.add(id, SAID.get(ownValue(test, 'TestStatus')) ?? 'none')
  }
  return notes.read()
}
