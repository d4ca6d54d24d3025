/** Reports the contrast of a brand's accent: the requested colour, the colours used, and their contrast ratios. */
import { contrast } from './contrast.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'
import { LEAST_CONTRAST, type Theme } from './theme.ts'

/** The accent on one background. `before`: ratio of the requested colour on paper. `after`: the lowest ratio of all uses. Ratios are 1 to 21. */
export interface ContrastReport {
  used: string
  before: number
  after: number
  /** `kept`: as requested. `tooLittle`: changed because its contrast is too low. `softened`: changed for a use of the colour or for comfort. */
  change: 'kept' | 'tooLittle' | 'softened'
}

function tellGround(asked: string, { paper }: Palette, { accent, ratios }: Theme['light']): ContrastReport {
  const before = contrast(asked, paper)
  const after = Math.min(ratios.onButton, ratios.asText)
  const change = accent === asked ? 'kept' : before < LEAST_CONTRAST ? 'tooLittle' : 'softened'
  return { used: accent, before, after, change }
}

/** Reports the accent on the light and on the dark background. */
export function reportContrast({ asked, light, dark }: Theme): Record<'light' | 'dark', ContrastReport> {
  return { light: tellGround(asked, LIGHT, light), dark: tellGround(asked, DARK, dark) }
}

const ratio = (value: number): string => `${value.toFixed(1)}:1`

function sayGround(name: string, { used, before, after, change }: ContrastReport): string {
  if (change === 'kept') return `${name} ${used} as asked (${ratio(after)})`
  const why = change === 'tooLittle' ? `${ratio(before)} is too little` : `softened from ${ratio(before)}`
  return `${name} ${used} (${ratio(after)}; ${why})`
}

/** Returns one line: "accent #ffff66 asked for. On light #696900 (5.3:1; 1.1:1 is too little), on dark … ". Ratios are the lowest of all uses. */
export function describeAccent(theme: Theme): string {
  const { light, dark } = reportContrast(theme)
  return `accent ${theme.asked} asked for. Used: ${sayGround('on light', light)}, ${sayGround('on dark', dark)}`
}
