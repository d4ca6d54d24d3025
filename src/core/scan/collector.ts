/** Collects what the rows of a report say. Ids that the map does not know are counted and forgotten. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan } from '../model/model.ts'
import { dayOf } from './day.ts'
import { type TestOutcome, type ScanReading, type Said, type Scan, type ScanMap, refuse } from './model.ts'

/** Collects outcomes while a reader goes through a file. */
export interface Notes {
  /** One row: a test and what it says. */
  add: (test: string, said: Said) => void
  /** A test that someone marked as solved by other means. */
  addElsewhere: (test: string) => void
  /** When the report was made, as the file has it; the newest day counts. */
  date: (given: unknown) => void
  /** What has been noted, as a scan, or a refusal where nothing in it says anything. */
  read: (about?: {
    isFailuresOnly?: boolean
    plan?: Plan | undefined
    people?: number | undefined
  }) => ScanReading
}

/** What several rows of one test come to: all pass, all fail, else mixed. Rows that say nothing do not count. */
export function together(before: TestOutcome | undefined, said: Said): TestOutcome | undefined {
  if (said === 'none' || before === said) return before
  return before === undefined ? said : 'mixed'
}

/** The ids of one tool's tests. */
export function testsOf(map: ScanMap, tool: Tool): Set<string> {
  return new Set(map.controls.flatMap(({ tests }) => tests[tool] ?? []))
}

/** Starts with no note. */
export function takeNotes(map: ScanMap, tool: Tool): Notes {
  const ours = testsOf(map, tool)
  const seen = new Set<string>()
  const outcomes = new Map<string, TestOutcome>()
  const elsewhere = new Set<string>()
  let date: string | undefined

  const add = (test: string, said: Said): void => {
    seen.add(test)
    const outcome = together(outcomes.get(test), said)
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
