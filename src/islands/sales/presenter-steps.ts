import { fill } from '../../core/model/format.ts'
import type { PresentWords } from '../../messages/ui.ts'

const STEPS = ['matrix', 'clock', 'questions', 'result', 'gap-1', 'gap-2', 'gap-3', 'takeHome'] as const

/** A step of presenter mode. */
export type Step = (typeof STEPS)[number]

/** Hash → step, for links between steps. These hashes never appear in the address bar. */
const LINKS: Readonly<Record<string, Step>> = {
  '#questions': 'questions',
  '#result': 'result',
  '#take': 'takeHome',
}

/** Returns the steps for a number of gaps. If the number is `undefined`, includes a step for every possible gap. */
export function stepsFor(gaps: number | undefined): Step[] {
  return STEPS.filter((step) => gaps === undefined || (gapNumber(step) ?? 0) <= gaps)
}

/** Returns which gap a step shows, counted from 1. Returns `undefined` for a step without a gap. */
export function gapNumber(step: Step): number | undefined {
  return step.startsWith('gap-') ? Number(step.slice(4)) : undefined
}

/** Returns the step that the hash of a link opens, or `undefined`. `gaps` are in the order of their steps. */
export function stepOfLink(hash: string, gaps: readonly { id: string }[]): Step | undefined {
  const gap = gaps.findIndex(({ id }) => `#${id}` === hash)
  return LINKS[hash] ?? STEPS.find((step) => gapNumber(step) === gap + 1 && gap >= 0)
}

/** Returns the display name of a step. */
export function stepName(step: Step, words: PresentWords): string {
  const n = gapNumber(step)
  return n === undefined ? words[step as Exclude<Step, `gap-${string}`>] : fill(words.gap, { n })
}
