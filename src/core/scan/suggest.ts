/** What reports say about controls: which rung of its answer ladder each suggests. */
import type { Tool } from '../answers/provenance.ts'
import type { Plan, Value } from '../model/model.ts'
import type { TestOutcome, Scan, ScanMap } from './model.ts'

/** A test behind a suggestion: its id, as our map writes it, and its outcome. */
export interface Behind {
  id: string
  outcome: TestOutcome
}

/** One report's word on a control. */
export interface Origin {
  tool: Tool
  /** ISO date of the report, where it names one. */
  date: string | undefined
  value: Value
  /** The tests that counted, the decisive one first. */
  tests: readonly Behind[]
  /** The tests alone would say 1; what no scanner sees keeps it at 0.5. */
  isHeld: boolean
}

/** What is suggested for one control, and by which reports. Where they disagree the lowest value is suggested. */
export interface Suggestion {
  control: string
  value: Value
  /** One for each report that says something, the lowest first. */
  from: readonly [Origin, ...Origin[]]
  disagrees: boolean
}

/** A report's note about a control that is no answer. */
export interface Remark {
  control: string
  tool: Tool
  date: string | undefined
  /** Test ids. */
  tests: readonly string[]
}

/** All that the reports of a tenant say. */
export interface Hints {
  suggestions: readonly Suggestion[]
  /** "Your report lists a gap here": from a file that lists failures only. */
  gaps: readonly Remark[]
  /** "You marked this as solved elsewhere." */
  elsewhere: readonly Remark[]
  /** Failed tests left out, because this plan has no Conditional Access. */
  leftOut: readonly string[]
}

/** How far a share of passed tests reaches for half: three in four. */
const HALF = 0.75
/** A control of which several tests are known needs this many that pass. */
const ENOUGH = 2
/** What a scanner can say of a control that settings alone do not prove. */
const CEILING: Value = 0.5

/** The rung that tests suggest, before any ceiling; `listed` is how many tests the map has for the control. */
export function rungOf(tests: readonly Behind[], listed: number): Value {
  const passes = tests.reduce((sum, { outcome }) => sum + { pass: 1, mixed: 0.5, fail: 0 }[outcome], 0)
  if (passes === tests.length && (tests.length >= ENOUGH || listed === 1)) return 1
  if (passes / tests.length >= HALF && tests[0]?.outcome !== 'fail') return 0.5
  return passes > 0 ? 0.25 : 0
}

/** The tests of one report that count for a control, in the map's order. */
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
 * What reports suggest. `plan` is the one that the visitor said; where nothing was said, each report's own plan decides
 * whether a failed test for Conditional Access counts.
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
        // What it does not list has not passed, so that there is no share to reckon with.
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
