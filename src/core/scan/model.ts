/**
 * The types of scanner reports: scanner tests that are assigned to a control, with their outcomes. No other content of
 * a scanner report is stored.
 */
import type { Tool } from '../answers/provenance.ts'
import type { Plan } from '../model/model.ts'

/**
 * The result in one row of a scanner report. `none`: the scanner test was skipped, muted or in error, so the row counts
 * neither as passed nor as failed.
 */
export type RowResult = 'pass' | 'fail' | 'none'
/** The combined outcome of all rows of one scanner test. `mixed`: some rows passed and some failed. */
export type TestOutcome = 'pass' | 'fail' | 'mixed'

/** Maps the tests of each scanner to controls. The data comes from `content/model/scan.yml`. */
export interface ScanMap {
  /**
   * The controls in the order of the quiz model, each with the ids of its scanner tests. The most important test is
   * first.
   */
  controls: readonly { id: string; tests: Readonly<Partial<Record<Tool, readonly string[]>>> }[]
  /** Ids of scanner tests that are stricter than the control. If such a test fails, its result does not count. */
  passOnly: readonly string[]
  /** Ids of scanner tests that look for a Conditional Access policy. */
  conditionalAccess: readonly string[]
  /** Microsoft 365 plans that do not include Conditional Access. */
  withoutConditionalAccess: readonly Plan[]
  /**
   * Ids of controls that count as in place if the tenant's settings are right. For all other controls, the
   * suggested value is at most 0.5.
   */
  provable: readonly string[]
  /** Secure Score: test id → title of the test in the CSV export of the Microsoft Defender portal. */
  titles: Readonly<Record<string, string>>
  /** Licence (`SkuPartNumber`) → Microsoft 365 plan that contains the licence. */
  licences: Readonly<Record<string, Plan>>
  /** Prowler: id of a cloud provider other than m365 → name of the cloud provider. */
  clouds: Readonly<Record<string, string>>
}

/**
 * The data of one scanner report: known scanner tests with their outcomes, and no text of the report. A known scanner
 * test is assigned to a control.
 */
export interface Scan {
  tool: Tool
  /** ISO date of the scanner report. `undefined` if the file has no date. */
  date: string | undefined
  /** Test id → outcome. Contains only known scanner tests with a result. */
  outcomes: ReadonlyMap<string, TestOutcome>
  /** Ids of known tests that Secure Score marks as solved in another way, for example by another product. */
  elsewhere: readonly string[]
  /**
   * True if the scanner report lists only failed tests. A test that is missing in such a report does not count as
   * passed.
   */
  isFailuresOnly: boolean
  /**
   * `seen` is the number of different scanner tests in the file. `known` is the number of these tests that are assigned
   * to a control.
   */
  seen: number
  known: number
  /**
   * The Microsoft 365 plan to which the tenant's licences belong. `undefined` if the licences belong to no plan or to
   * several plans.
   */
  plan: Plan | undefined
  /** The number of user accounts, 1 to 1,000,000. `undefined` if the scanner report does not contain this number. */
  people: number | undefined
}

/** The reason why a file is refused. `id` is the key of the message in `ScanWords`. */
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
  /** Values for the placeholders of the message. The values contain no text of the refused file. */
  values: Readonly<Record<string, string | number>>
}

/**
 * The result of reading a file with a scanner report. `tenants` means that the file has several tenants. The caller
 * then reads the file again with the index of the chosen tenant.
 */
export type ScanReading =
  | { kind: 'scan'; scan: Scan }
  | { kind: 'tenants'; names: readonly string[] }
  | { kind: 'refused'; refusal: ScanRefusal }

/** Returns the `ScanReading` for a file that cannot be used, with the id of the message. */
export function refuse(id: ScanRefusal['id'], values: ScanRefusal['values'] = {}, tool?: Tool): ScanReading {
  return { kind: 'refused', refusal: { id, tool, values } }
}
