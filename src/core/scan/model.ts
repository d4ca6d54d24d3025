/** What a scanner's file comes to: which of the tests we know passed, and nothing else that stood in it. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan } from '../model/model.ts'

/** What one row says. `none`: skipped, not run, muted, manual or in error; a tool that could not look has found no fault. */
export type Said = 'pass' | 'fail' | 'none'
/** What all rows of one test come to; `mixed` where some passed and some failed. */
export type TestOutcome = 'pass' | 'fail' | 'mixed'

/** Which test says something about which control; `content/model/scan.yml` after its ids were checked. */
export interface ScanMap {
  /** In the model's order; the first test of a list that has a result is the decisive one. */
  controls: readonly { id: string; tests: Readonly<Partial<Record<Tool, readonly string[]>>> }[]
  /** Tests that ask for more than the control does: a pass counts, a fail does not. */
  passOnly: readonly string[]
  /** Tests that look for a Conditional Access policy. */
  conditionalAccess: readonly string[]
  /** Plans that have none. */
  withoutConditionalAccess: readonly Plan[]
  /** Controls that settings alone can prove; the others are suggested as 0.5 at most. */
  provable: readonly string[]
  /** Secure Score test id → title in the portal. */
  titles: Readonly<Record<string, string>>
  /** Licence (SkuPartNumber) → plan. */
  licences: Readonly<Record<string, Plan>>
  /** Prowler's other providers → name. */
  clouds: Readonly<Record<string, string>>
}

/** One report, read: known test ids with their outcomes, and no text of the file. */
export interface Scan {
  tool: Tool
  /** ISO date of the report; undefined where the file names none. */
  date: string | undefined
  /** Test id → outcome, for tests of the map that gave a result. */
  outcomes: ReadonlyMap<string, TestOutcome>
  /** Tests of the map that someone marked as solved by other means (Secure Score). */
  elsewhere: readonly string[]
  /** The file lists failures only, so that what is absent has not passed. */
  isFailuresOnly: boolean
  /** Different tests in the file, and how many of them the map knows. */
  seen: number
  known: number
  /** The plan that the tenant's licences name, where they name one. */
  plan: Plan | undefined
  /** People with an account, where the file says so; 1 to 1,000,000. */
  people: number | undefined
}

/** Why a file gives nothing; the id is that of its sentence in the words under `scan`. */
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
  /** Values for the sentence; none comes from the file. */
  values: Readonly<Record<string, string | number>>
}

/** What reading a file gives. A Maester run over several tenants asks which one: call again with its place in the list. */
export type ScanReading =
  | { kind: 'scan'; scan: Scan }
  | { kind: 'tenants'; names: readonly string[] }
  | { kind: 'refused'; refusal: ScanRefusal }

/** A refusal with its values. */
export function refuse(id: ScanRefusal['id'], values: ScanRefusal['values'] = {}, tool?: Tool): ScanReading {
  return { kind: 'refused', refusal: { id, tool, values } }
}
