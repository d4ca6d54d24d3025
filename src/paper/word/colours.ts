/** The colours of a Word file: the light palette, and the accent of the brand. */
import { contrast } from '../../brand/contrast.ts'
import { LIGHT } from '../../brand/palette.ts'

/** The lowest contrast of text on white (WCAG 2.2, success criterion 1.4.3). */
const LEAST = 4.5

const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** The fixed colours, as WordprocessingML and DrawingML write them: `14222E`. */
export const inks = {
  ink: hex(LIGHT.ink),
  second: hex(LIGHT.ink2),
  third: hex(LIGHT.ink3),
  rule: hex(LIGHT.rule),
  line: hex(LIGHT.ctl),
  sunk: hex(LIGHT.sunk),
  yours: hex(LIGHT.yours),
  yoursSoft: hex(LIGHT.yoursSoft),
  theirsSoft: hex(LIGHT.theirsSoft),
}

/** Returns the accent of a brand for text on white. An accent with too little contrast becomes the ink. */
export function readableAccent(accent: string): string {
  return /^#[\da-f]{6}$/i.test(accent) && contrast(accent, '#ffffff') >= LEAST ? hex(accent) : inks.ink
}
