/** Colours on paper: always the light palette, which `src/brand/palette.ts` decides. */
import { toHex, toOklch } from '../brand/colour.ts'
import { LIGHT } from '../brand/palette.ts'

/** The colours of the document; the brand's accent is not among them, it colours the mark alone. */
export const colours = {
  paper: LIGHT.surface,
  ink: LIGHT.ink,
  inkSecond: LIGHT.ink2,
  inkThird: LIGHT.ink3,
  control: LIGHT.ctl,
  rule: LIGHT.rule,
  yours: LIGHT.yours,
  theirs: LIGHT.theirs,
}

/** The colours of `count` layers from the top down, mixed in oklab: oklch would pass through green. */
export function strata(count: number): string[] {
  const top = toOklab(LIGHT.yoursHi)
  const deep = toOklab(LIGHT.yoursLo)
  return Array.from({ length: count }, (_, index) => {
    const part = count < 2 ? 0 : index / (count - 1)
    const [l, a, b] = top.map((value, axis) => value + (deep[axis]! - value) * part) as [
      number,
      number,
      number,
    ]
    return toHex({ l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI })
  })
}

function toOklab(hex: string): number[] {
  const { l, c, h } = toOklch(hex)
  return [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
}

/** A colour as three numbers for PDF operators: "0.078 0.133 0.18". */
export function operands(hex: string): string {
  return [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')
}
