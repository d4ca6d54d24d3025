/**
 * The Microsoft 365 plan that the visitor chose on a how-to page, stored on this device. The plan in the answers of the check
 * overrides it. Deleting all answers also deletes it.
 */
import { removeText, writeText } from './storage.ts'

/** `src/first-paint/own-plan.ts` reads this key before the first paint. */
const PLAN = 'plan'

/** Stores the chosen plan. An empty text deletes it. If storage is blocked or full, the page forgets the plan. */
export function storePlan(plan: string): void {
  if (plan === '') removeText(PLAN)
  else writeText(PLAN, plan)
}
