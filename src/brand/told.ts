/** What the build says about a brand's colour: the colour asked for, the colours used, and how well each can be read. */
import { contrast } from './contrast.ts'
import { DARK, LIGHT, type Palette } from './palette.ts'
import { LEAST_CONTRAST, type Theme } from './theme.ts'

const ratio = (value: number): string => `${value.toFixed(1)}:1`

function tellGround(
  name: string,
  asked: string,
  { paper }: Palette,
  { accent, ratios }: Theme['light'],
): string {
  const worst = ratio(Math.min(ratios.onButton, ratios.asText))
  if (accent === asked) return `${name} ${asked} as asked (${worst})`
  const before = contrast(asked, paper)
  const why = before < LEAST_CONTRAST ? `${ratio(before)} is too little` : `softened from ${ratio(before)}`
  return `${name} ${accent} (${worst}; ${why})`
}

/** One line: "accent #ffff66 asked for. On light #696900 (5.3:1; 1.1:1 is too little), on dark … ". Ratios are the worst of all uses. */
export function tellAccent({ asked, light, dark }: Theme): string {
  return `accent ${asked} asked for. Used: ${tellGround('on light', asked, LIGHT, light)}, ${tellGround('on dark', asked, DARK, dark)}`
}
