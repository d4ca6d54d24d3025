/** Reads the JSON report of Microsoft Zero Trust Assessment. */
import { at, listOf, textOf } from './data.ts'
import { type ScanReading, type Said, type ScanMap } from './model.ts'
import { takeNotes } from './collector.ts'

const SAID: ReadonlyMap<unknown, Said> = new Map([
  ['Passed', 'pass'],
  ['Failed', 'fail'],
])

/** Reads a parsed scanner report. `undefined` if the file is from another tool. */
export function readZeroTrust(data: unknown, map: ScanMap): ScanReading | undefined {
  const tests = listOf(at(data, 'Tests'))
  if (at(tests[0], 'TestId') === undefined) return undefined
  const notes = takeNotes(map, 'zerotrust')
  notes.date(at(data, 'ExecutedAt'))
  for (const test of tests) {
    const id = textOf(at(test, 'TestId'))
    if (id !== undefined) notes.add(id, SAID.get(at(test, 'TestStatus')) ?? 'none')
  }
  return notes.read()
}
