/** What is said about a brand's colour: the colour asked for, the colours used, and how well each can be read. */
import { contrast } from './contrast.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'
import { LEAST_CONTRAST, type Theme } from './theme.ts'

/** What became of a colour on one ground. Ratios are 1 to 21: of the colour asked for on paper, and the worst of all uses. */
export interface ContrastReport {
  used: string
  before: number
  after: number
  /** As asked; moved because nobody could read it; or moved because a use of it, or the eye, needs it softer. */
  change: 'kept' | 'tooLittle' | 'softened'
}

function tellGround(asked: string, { paper }: Palette, { accent, ratios }: Theme['light']): ContrastReport {
  const before = contrast(asked, paper)
  const after = Math.min(ratios.onButton, ratios.asText)
  const change = accent === asked ? 'kept' : before < LEAST_CONTRAST ? 'tooLittle' : 'softened'
  return { used: accent, before, after, change }
}

/** What became of an accent on light and on dark ground. */
export function reportContrast({ asked, light, dark }: Theme): Record<'light' | 'dark', ContrastReport> {
  return { light: tellGround(asked, LIGHT, light), dark: tellGround(asked, DARK, dark) }
}

const ratio = (value: number): string => `${value.toFixed(1)}:1`

function sayGround(name: string, { used, before, after, change }: ContrastReport): string {
  if (change === 'kept') return `${name} ${used} as asked (${ratio(after)})`
  const why = change === 'tooLittle' ? `${ratio(before)} is too little` : `softened from ${ratio(before)}`
  return `${name} ${used} (${ratio(after)}; ${why})`
}

/** One line: "accent #ffff66 asked for. On light #696900 (5.3:1; 1.1:1 is too little), on dark … ". Ratios are the worst of all uses. */
export function describeAccent(theme: Theme): string {
  const { light, dark } = reportContrast(theme)
  return `accent ${theme.asked} asked for. Used: ${sayGround('on light', light)}, ${sayGround('on dark', dark)}`
}
