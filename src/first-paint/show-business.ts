/** Shows the words of a page for the business of the visitor. */
import type { OwnBusiness } from '../core/answers/own-plan.ts'

/** The facts that decide which words a page shows. */
export interface PageFacts extends Pick<OwnBusiness, 'isAlone' | 'noIt'> {
  /** True if some of the job is in place. */
  isBegun: boolean
}

/**
 * Shows the parts with the attribute `data-when` for the fact that it names, and hides those with `data-unless`. Without
 * answers, the parts with `data-unless` are visible.
 */
export function showBusiness({ isAlone, noIt, isBegun }: PageFacts): void {
  const facts: Record<string, boolean> = { alone: isAlone, 'no-it': noIt, begun: isBegun }
  for (const part of document.querySelectorAll<HTMLElement>('[data-when], [data-unless]')) {
    const { when, unless = '' } = part.dataset
    part.hidden = when === undefined ? facts[unless] === true : facts[when] !== true
  }
}
