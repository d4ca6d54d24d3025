/** How the visitor groups the jobs of the plan, stored on this device beside the answers. */
import { atom } from 'nanostores'
import { ANSWERS, readText, writeText } from './storage.ts'

const ORDER = 'plan-order'
export type PlanOrder = 'value' | 'who'

/** `value`: by week, month and quarter. `who`: by the person who does the job. */
export const $planOrder = atom<PlanOrder>(readText(ORDER) === 'who' ? 'who' : 'value')

/** Groups the plan. Stores the choice only if the device stores the answers. */
export function orderPlan(order: PlanOrder): void {
  $planOrder.set(order)
  if (readText(ANSWERS) !== undefined) writeText(ORDER, order)
}
