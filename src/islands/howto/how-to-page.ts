/** The script of a how-to page: the chosen plan, the copy buttons, the mark of the job, and all ways for the printer. */
import { showPlan } from '../../first-paint/show-plan.ts'
import { storePlan } from '../../state/chosen-plan.ts'
import { startCopying } from './copy-values.ts'
import { startMarking } from './mark-done.ts'

/** Shows the way of the plan that the visitor chooses, and stores the plan. */
function followPlan(): void {
  const list = document.querySelector<HTMLSelectElement>('[data-plan-pick] select')
  list?.addEventListener('change', () => {
    storePlan(list.value)
    showPlan({ chosen: list.value })
  })
}

/** Opens all ways and steps while the browser prints the page. */
function openForPrint(): void {
  let closed: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll<HTMLDetailsElement>(':is([data-way], [data-fold]):not([open])')]
    for (const way of closed) way.open = true
  })
  addEventListener('afterprint', () => {
    for (const way of closed) way.open = false
    closed = []
  })
}

/** Starts the script of a how-to page. */
export function startHowTo(): void {
  followPlan()
  openForPrint()
  startCopying(document.getElementById('main')!)
  void startMarking(document.querySelector<HTMLElement>('[data-job]')!)
}
