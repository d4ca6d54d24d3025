import { fill } from '../../core/model/format.ts'
import type { Brand } from '../../brand/brand.ts'
import type { PresentWords, SayWords } from '../../messages/ui.ts'

const STEPS = [
  'matrix',
  'clock',
  'ten',
  'questions',
  'result',
  'gap-1',
  'gap-2',
  'gap-3',
  'gap-4',
  'offer',
  'takeHome',
] as const

/** What the host sells, and its call to action. */
export type HostOffer = Pick<Brand, 'offers' | 'booking'>

/** The id of one screen of presenter mode. */
export type Step = (typeof STEPS)[number]

/** Hash of a link → the screen that the link opens. The address bar never shows these hashes. */
const LINKS: Readonly<Record<string, Step>> = {
  '#questions': 'questions',
  '#result': 'result',
  '#take': 'takeHome',
}

/** Returns the screens of presenter mode, with one screen per gap. `gaps` is `undefined`: all gap screens. */
export function stepsFor(gaps: number | undefined, { offers, booking }: HostOffer): Step[] {
  return STEPS.filter(
    (step) =>
      (gaps === undefined || (gapNumber(step) ?? 0) <= gaps) &&
      (step !== 'offer' || booking !== undefined || offers.length > 0),
  )
}

/** Returns the number of the gap that a screen shows, counted from 1. `undefined` for a screen without a gap. */
export function gapNumber(step: Step): number | undefined {
  return step.startsWith('gap-') ? Number(step.slice(4)) : undefined
}

/** Returns the screen that the hash of a link opens, or `undefined`. `gaps` are in the order of their screens. */
export function stepOfLink(hash: string, gaps: readonly { id: string }[]): Step | undefined {
  const gap = gaps.findIndex(({ id }) => `#${id}` === hash)
  return LINKS[hash] ?? STEPS.find((step) => gapNumber(step) === gap + 1 && gap >= 0)
}

/** Returns the displayed name of a screen. */
export function stepName(step: Step, words: PresentWords): string {
  const n = gapNumber(step)
  return n === undefined ? words[step as Exclude<Step, `gap-${string}`>] : fill(words.gap, { n })
}

/** Returns what the presenter says on a screen, in words to say to the people in the room. */
export function saidOn(step: Step, words: SayWords): string {
  const onGap: Partial<Record<Step, string>> = {
    ...{ 'gap-1': words.gap1, 'gap-2': words.gap2, 'gap-3': words.gap3, 'gap-4': words.gap4 },
  }
  return onGap[step] ?? words[step as keyof SayWords]
}
