/** Computes the values that scanner reports suggest for controls. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan, Value } from '../model/model.ts'
import type { TestOutcome, Scan, ScanMap } from './model.ts'

/** A scanner test that counts for a suggestion, with its outcome. */
export interface Behind {
  id: string
  outcome: TestOutcome
}

/**
 * The value that one scanner report suggests for a control, and the scanner tests from which this value is computed.
 */
export interface Origin {
  tool: Tool
  /** ISO date of the scanner report. `undefined` if the report has no date. */
  date: string | undefined
  value: Value
  /** The scanner tests that count for the value, the most important test first. */
  tests: readonly Behind[]
  /**
   * True if the scanner tests suggest the value 1, but `value` is limited to 0.5. The limit applies to all
   * controls outside `ScanMap.provable`. For Secure Score, the limit applies to every control.
   */
  isHeld: boolean
}

/** The suggested value of one control. If scanner reports disagree, the lowest value is suggested. */
export interface Suggestion {
  control: string
  value: Value
  /** The values of all scanner reports with a result for the control, the lowest value first. Never empty. */
  from: readonly [Origin, ...Origin[]]
  disagrees: boolean
}

/** A note from a scanner report about a control, without a suggested value. */
export interface Remark {
  control: string
  tool: Tool
  date: string | undefined
  /** The ids of the scanner tests that the note is about. */
  tests: readonly string[]
}

/** All suggestions and notes from the scanner reports of a tenant. */
export interface Hints {
  suggestions: readonly Suggestion[]
  /** Notes about failed scanner tests, from scanner files that list only failures: "Your report lists a gap here". */
  gaps: readonly Remark[]
  /** Notes about scanner tests that the scanner file marks as solved in another way, for example by another product. */
  elsewhere: readonly Remark[]
  /** Ids of failed scanner tests that do not count, because the Microsoft 365 plan does not include Conditional Access. */
  leftOut: readonly string[]
}

/** The lowest share of passed scanner tests for which the value 0.5 is suggested. */
const HALF = 0.75
/** The number of passed scanner tests that the value 1 requires, unless only one test is assigned to the control. */
const ENOUGH = 2
/** The highest suggested value from Secure Score, and for controls outside `ScanMap.provable`. */
const CEILING: Value = 0.5

/**
 * Returns the value that the results of scanner tests suggest for a control. Does not apply the limit of 0.5.
 * `listed` is the number of tests that are assigned to the control.
 */
export function rungOf(tests: readonly Behind[], listed: number): Value {
  const passes = tests.reduce((sum, { outcome }) => sum + { pass: 1, mixed: 0.5, fail: 0 }[outcome], 0)
  if (passes === tests.length && (tests.length >= ENOUGH || listed === 1)) return 1
  if (passes / tests.length >= HALF && tests[0]?.outcome !== 'fail') return 0.5
  return passes > 0 ? 0.25 : 0
}

/** Returns the tests of one scanner report that count for a control, in the order of `ids`. */
function countedTests(
  { outcomes }: Scan,
  ids: readonly string[],
  isCounted: (test: Behind) => boolean,
): Behind[] {
  return ids
    .flatMap((id) => {
      const outcome = outcomes.get(id)
      return outcome === undefined ? [] : [{ id, outcome }]
    })
    .filter(isCounted)
}

/**
 * Computes the suggestions of all scanner reports. Failed tests for Conditional Access do not count if the Microsoft
 * 365 plan does not include Conditional Access. `plan` is the visitor's Microsoft 365 plan. If `plan` is `undefined`,
 * the plan of each report decides.
 */
export function suggest(map: ScanMap, scans: readonly Scan[], plan: Plan | undefined): Hints {
  const suggestions: Suggestion[] = []
  const gaps: Remark[] = []
  const elsewhere: Remark[] = []
  const leftOut = new Set<string>()
  const passOnly = new Set(map.passOnly)
  const conditionalAccess = new Set(map.conditionalAccess)
  const provable = new Set(map.provable)

  for (const { id: control, tests } of map.controls) {
    const from: Origin[] = []
    for (const scan of scans) {
      const { tool, date } = scan
      const ids = tests[tool] ?? []
      const itsPlan = plan ?? scan.plan
      const hasNoPolicies = itsPlan !== undefined && map.withoutConditionalAccess.includes(itsPlan)
      const counted = countedTests(scan, ids, ({ id, outcome }) => {
        if (outcome === 'pass') return true
        if (passOnly.has(id)) return false
        const isLeftOut = hasNoPolicies && conditionalAccess.has(id)
        if (isLeftOut) leftOut.add(id)
        return !isLeftOut
      })
      const solved = ids.filter((id) => scan.elsewhere.includes(id))
      if (solved.length > 0) elsewhere.push({ control, tool, date, tests: solved })
      if (scan.isFailuresOnly) {
        // A file that lists only failures suggests no value, because the share of passed scanner tests is unknown.
        const gap = counted.filter(({ outcome }) => outcome !== 'pass').map(({ id }) => id)
        if (gap.length > 0) gaps.push({ control, tool, date, tests: gap })
        continue
      }
      if (counted.length === 0) continue
      const rung = rungOf(counted, ids.length)
      const isHeld = rung > CEILING && (tool === 'securescore' || !provable.has(control))
      from.push({ tool, date, value: isHeld ? CEILING : rung, tests: counted, isHeld })
    }
    const [lowest, ...others] = from.toSorted((a, b) => a.value - b.value)
    if (lowest) {
      const { value } = lowest
      const disagrees = others.some((other) => other.value !== value)
      suggestions.push({ control, value, from: [lowest, ...others], disagrees })
    }
  }
  return { suggestions, gaps, elsewhere, leftOut: [...leftOut] }
}
