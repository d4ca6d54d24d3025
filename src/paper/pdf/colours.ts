/** The colours of the PDF, which are always those of the light palette. */
import { mixOklab } from '../../brand/colour.ts'
import { PRINT } from '../../brand/print-colours.ts'

/** All colours of the PDF except the brand's accent colour, which only the brand's symbol uses. */
export const colours = {
  paper: PRINT.surface,
  ink: PRINT.ink,
  inkSecond: PRINT.ink2,
  inkThird: PRINT.ink3,
  control: PRINT.ctl,
  rule: PRINT.rule,
  yours: PRINT.yours,
  theirs: PRINT.theirs,
}

/** Returns one colour for each of `count` bands (strips) of a drawing, from top to bottom. */
export function strata(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    mixOklab(PRINT.yoursHi, PRINT.yoursLo, count < 2 ? 0 : index / (count - 1)),
  )
}

/** Converts a colour to three numbers for PDF operators: "0.078 0.133 0.18". */
export function operands(hex: string): string {
  return [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')
}
