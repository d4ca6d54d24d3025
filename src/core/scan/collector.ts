/** Collects the test results of a scanner report. Unknown test ids are counted, but not stored. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan } from '../model/model.ts'
import { dayOf } from './day.ts'
import {
  type TestOutcome,
  type ScanReading,
  type RowResult,
  type Scan,
  type ScanMap,
  refuse,
} from './model.ts'

/** Collects scanner test results while a reader parses a file. */
export interface ScanCollector {
  /** Adds the result of one row of the scanner report. `test` is the id of the scanner test. */
  add: (test: string, said: RowResult) => void
  /** Adds a scanner test that the scanner report marks as solved in another way, for example by another product. */
  addElsewhere: (test: string) => void
  /** Adds a date of the scanner report. If a report has several dates, the newest date counts. */
  date: (given: unknown) => void
  /** Returns the collected data. Refuses a scanner report without a known test or without any result. */
  read: (about?: {
    isFailuresOnly?: boolean
    plan?: Plan | undefined
    people?: number | undefined
  }) => ScanReading
}

/**
 * Combines the earlier outcome of a scanner test with the result of one more row. A row with the result `none` changes
 * nothing.
 */
function combineOutcomes(before: TestOutcome | undefined, said: RowResult): TestOutcome | undefined {
  if (said === 'none' || before === said) return before
  return before === undefined ? said : 'mixed'
}

/** Returns the ids of one scanner's tests that `map` assigns to controls. */
export function testsOf(map: ScanMap, tool: Tool): Set<string> {
  return new Set(map.controls.flatMap(({ tests }) => tests[tool] ?? []))
}

/** Creates an empty collector for a report of one scanner. */
export function createCollector(map: ScanMap, tool: Tool): ScanCollector {
  const ours = testsOf(map, tool)
  const seen = new Set<string>()
  const outcomes = new Map<string, TestOutcome>()
  const elsewhere = new Set<string>()
  let date: string | undefined

  const add = (test: string, said: RowResult): void => {
    seen.add(test)
    const outcome = combineOutcomes(outcomes.get(test), said)
    if (outcome !== undefined && ours.has(test)) outcomes.set(test, outcome)
  }
  return {
    add,
    addElsewhere: (test) => {
      add(test, 'none')
      if (ours.has(test)) elsewhere.add(test)
    },
    date: (given) => {
      const day = dayOf(given)
      if (day !== undefined && (date === undefined || day > date)) date = day
    },
    read: ({ isFailuresOnly = false, plan, people } = {}) => {
      const known = [...ours].filter((test) => seen.has(test)).length
      if (known === 0) return refuse('notKnown', { total: seen.size }, tool)
      if (outcomes.size + elsewhere.size === 0) return refuse('noResult', { total: known }, tool)
      const scan: Scan = {
        tool,
        date,
        outcomes,
        elsewhere: [...elsewhere],
        isFailuresOnly,
        seen: seen.size,
        known,
        plan,
        people,
      }
      return { kind: 'scan', scan }
    },
  }
}
