/**
 * Reads reports of the scanner ScubaGear (CISA): ScubaResults.json, ScubaResults.csv, ActionPlan.csv and
 * TestResults.json.
 */
import { isObject } from '../model/is-object.ts'
import type { Plan } from '../model/model.ts'
import { ownValue, listOf, textOf, ownValueAt } from './data.ts'
import { type ScanReading, type RowResult, type ScanMap } from './model.ts'
import { type ScanCollector, createCollector } from './collector.ts'
import type { Cell } from './table.ts'

/** Removes the version from a policy id: "MS.AAD.1.1v2" becomes "MS.AAD.1.1". */
export function withoutVersion(id: string): string {
  return id.trim().replace(/v\d+$/, '')
}

const SAID: ReadonlyMap<unknown, RowResult> = new Map([
  ['Pass', 'pass'],
  ['Fail', 'fail'],
  // "Warning" means that a recommended ("should") policy is not met.
  ['Warning', 'fail'],
])

function addPolicy(notes: ScanCollector, id: unknown, result: unknown): void {
  const text = textOf(id)
  if (text !== undefined) notes.add(withoutVersion(text), SAID.get(result) ?? 'none')
}

/**
 * Returns the Microsoft 365 plan to which the licences in use belong. `undefined` if the licences belong to no plan or
 * to several plans.
 */
function planOf(raw: unknown, map: ScanMap): Plan | undefined {
  const plans = listOf(ownValue(raw, 'license_information'))
    .filter((licence) => ownValue(licence, 'ConsumedUnits') !== 0)
    .flatMap((licence) => {
      const sku = textOf(ownValue(licence, 'SkuPartNumber')) ?? ''
      return Object.hasOwn(map.licences, sku) ? [map.licences[sku]] : []
    })
  return new Set(plans).size === 1 ? plans[0] : undefined
}

function peopleOf(raw: unknown): number | undefined {
  const count = Number(textOf(ownValue(raw, 'total_user_count')))
  return Number.isInteger(count) && count >= 1 && count <= 1_000_000 ? count : undefined
}

/** Reads ScubaResults.json or TestResults.json. `undefined` for any other file. */
export function readScubaGear(data: unknown, map: ScanMap): ScanReading | undefined {
  const notes = createCollector(map, 'scubagear')
  const [first] = listOf(data)
  if (ownValue(first, 'PolicyId') !== undefined && ownValue(first, 'RequirementMet') !== undefined) {
    for (const test of listOf(data)) {
      const isShort = ownValue(test, 'RequirementMet') !== true
      // The criticality "Shall/Not-Implemented" or "Shall/3rd Party" means that ScubaGear cannot check the policy.
      const isUnchecked = isShort && String(textOf(ownValue(test, 'Criticality'))).includes('/')
      addPolicy(notes, ownValue(test, 'PolicyId'), isUnchecked ? 'N/A' : isShort ? 'Fail' : 'Pass')
    }
    return notes.read()
  }
  const results = ownValue(data, 'Results')
  if (ownValueAt(data, 'MetaData', 'Tool') !== 'ScubaGear' || !isObject(results)) return undefined
  notes.date(ownValueAt(data, 'MetaData', 'TimestampZulu'))
  for (const product of Object.values(results)) {
    for (const group of listOf(product)) {
      for (const control of listOf(ownValue(group, 'Controls'))) {
        addPolicy(notes, ownValue(control, 'Control ID'), ownValue(control, 'Result'))
      }
    }
  }
  const raw = ownValue(data, 'Raw')
  return notes.read({ plan: planOf(raw, map), people: peopleOf(raw) })
}

/** Adds the policy result in one row of ScubaResults.csv or ActionPlan.csv. */
export function addScubaGearRow(notes: ScanCollector, cell: Cell): void {
  addPolicy(notes, cell('Control ID'), cell('Result'))
}
