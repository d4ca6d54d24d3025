import type { ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'
import type { ReportControl } from './types.ts'

/**
 * Returns what a control costs, as text: its cost, after the plan that it needs unless the visitor's plan or every plan has it. A slide
 * says this, and the leave-behind has the same words for the plan.
 */
export function costsOf(
  { licence, cost }: Pick<ReportControl, 'licence' | 'cost'>,
  { report }: Pick<ReportWords, 'report'>,
): string {
  const usual = [report.owned, report.ownedAddOn, report.anyPlan, report.anyPlanAddOn]
  return usual.includes(licence) ? cost : fill(report.costs, { licence, cost })
}
