/** Shows the words of a how-to page for the business of the visitor. */
import type { OwnBusiness } from '../core/answers/own-plan.ts'

/**
 * Shows the parts with the attribute `data-when` for the fact that it names, and hides those with `data-unless`. Without
 * answers, the parts with `data-unless` are visible.
 */
export function showBusiness(own: Pick<OwnBusiness, 'isAlone' | 'noIt'>): void {
  const facts: Record<string, boolean> = { alone: own.isAlone, 'no-it': own.noIt }
  for (const part of document.querySelectorAll<HTMLElement>('[data-when], [data-unless]')) {
    const { when, unless = '' } = part.dataset
    part.hidden = when === undefined ? facts[unless] === true : facts[when] !== true
  }
}
