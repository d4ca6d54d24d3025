/**
 * Reports the contrast of a brand's accent: the colour in the brand file, the colours that the site uses
 * instead, and their contrast ratios.
 */
import { contrast, sayRatio } from './contrast.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'
import { LEAST_CONTRAST, type Theme } from './theme.ts'

/**
 * The contrast of the accent on the light or on the dark background, as ratios from 1 to 21. `before` is the
 * ratio of the colour in the brand file. `used` is the colour that the site uses. `after` is the lowest ratio
 * of `used`, as a button colour and as a text colour.
 */
export interface ContrastReport {
  used: string
  before: number
  after: number
  /**
   * `kept`: the site uses the colour of the brand file. `tooLittle`: the site uses another colour, because
   * the contrast was too low on the page background. `softened`: the site uses another colour, although the
   * contrast was high enough on the page background.
   */
  change: 'kept' | 'tooLittle' | 'softened'
}

function tellGround(asked: string, { paper }: Palette, { accent, ratios }: Theme['light']): ContrastReport {
  const before = contrast(asked, paper)
  const after = Math.min(ratios.onButton, ratios.asText)
  const change = accent === asked ? 'kept' : before < LEAST_CONTRAST ? 'tooLittle' : 'softened'
  return { used: accent, before, after, change }
}

/** Returns the contrast report of the accent for light mode and for dark mode. */
export function reportContrast({ asked, light, dark }: Theme): Record<'light' | 'dark', ContrastReport> {
  return { light: tellGround(asked, LIGHT, light), dark: tellGround(asked, DARK, dark) }
}

const ratio = (value: number): string => `${sayRatio(value)}:1`

function sayGround(name: string, { used, before, after, change }: ContrastReport): string {
  if (change === 'kept') return `${name} ${used} as asked (${ratio(after)})`
  const why = change === 'tooLittle' ? `${ratio(before)} is too little` : `softened from ${ratio(before)}`
  return `${name} ${used} (${ratio(after)}; ${why})`
}

/**
 * Returns the contrast of the accent as one line of text: "accent #ffff66 asked for. Used: on light #696900
 * (5.3:1; 1.1:1 is too little), on dark …". The first ratio of each colour is its lowest ratio.
 */
export function describeAccent(theme: Theme): string {
  const { light, dark } = reportContrast(theme)
  return `accent ${theme.asked} asked for. Used: ${sayGround('on light', light)}, ${sayGround('on dark', dark)}`
}
