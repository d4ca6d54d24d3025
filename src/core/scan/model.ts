/** The result of reading a scanner's file: the outcomes of known tests, and no other content of the file. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan } from '../model/model.ts'

/** The outcome of one row. `none`: skipped, not run, muted, manual or in error. An unchecked test is not a failed test. */
export type Said = 'pass' | 'fail' | 'none'
/** The outcome of all rows of one test. `mixed`: some rows passed and some failed. */
export type TestOutcome = 'pass' | 'fail' | 'mixed'

/** Maps the tests of each tool to controls: `content/model/scan.yml` with validated ids. */
export interface ScanMap {
  /** The controls in the model's order. The first test of a list with a result is the decisive test. */
  controls: readonly { id: string; tests: Readonly<Partial<Record<Tool, readonly string[]>>> }[]
  /** Tests that require more than the control does: a pass counts, a fail does not. */
  passOnly: readonly string[]
  /** Tests that look for a Conditional Access policy. */
  conditionalAccess: readonly string[]
  /** Plans without Conditional Access. */
  withoutConditionalAccess: readonly Plan[]
  /** Controls that settings alone can prove. For other controls, a suggestion is at most 0.5. */
  provable: readonly string[]
  /** Test id of Secure Score → title in the portal. */
  titles: Readonly<Record<string, string>>
  /** Licence (SkuPartNumber) → plan. */
  licences: Readonly<Record<string, Plan>>
  /** Provider in Prowler, other than m365 → name. */
  clouds: Readonly<Record<string, string>>
}

/** The data of one report: known test ids with their outcomes, and no text of the file. */
export interface Scan {
  tool: Tool
  /** ISO date of the report. `undefined` if the file contains none. */
  date: string | undefined
  /** Test id → outcome, for tests of the map with a result. */
  outcomes: ReadonlyMap<string, TestOutcome>
  /** Ids of tests of the map that are marked as solved by other means (Secure Score). */
  elsewhere: readonly string[]
  /** True if the file lists failures only. A missing test does not count as passed. */
  isFailuresOnly: boolean
  /** The number of different tests in the file, and how many of them are in the map. */
  seen: number
  known: number
  /** The plan of the tenant's licences. `undefined` if they name none, or several. */
  plan: Plan | undefined
  /** The number of people with an account, 1 to 1,000,000. `undefined` if not known. */
  people: number | undefined
}

/** The reason why a file cannot be used. `id` is the key of its sentence in `ScanWords`. */
export interface ScanRefusal {
  id:
    | 'tooBig'
    | 'tooLarge'
    | 'empty'
    | 'zipped'
    | 'workbook'
    | 'notText'
    | 'webPage'
    | 'brokenOff'
    | 'damaged'
    | 'strange'
    | 'ownFile'
    | 'otherCloud'
    | 'notKnown'
    | 'otherTitles'
    | 'noResult'
    | 'noReader'
  tool?: Tool | undefined
  /** Values for the placeholders of the sentence. None is a text of the file. */
  values: Readonly<Record<string, string | number>>
}

/** The result of reading a file. `tenants`: a Maester run over several tenants. Read the file again with an index of `names`. */
export type ScanReading =
  | { kind: 'scan'; scan: Scan }
  | { kind: 'tenants'; names: readonly string[] }
  | { kind: 'refused'; refusal: ScanRefusal }

/** Creates the reading of a file that is refused. */
export function refuse(id: ScanRefusal['id'], values: ScanRefusal['values'] = {}, tool?: Tool): ScanReading {
  return { kind: 'refused', refusal: { id, tool, values } }
}
