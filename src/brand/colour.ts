/** Converts sRGB to OKLCH and back, as in https://bottosson.github.io/posts/oklab/ (the same numbers that CSS `oklch()` uses). */
import { channelsOf, linear } from './contrast.ts'

/** An OKLCH colour: `l` is the lightness, 0 to 1. `c` is the chroma, from 0. `h` is the hue, in degrees. */
export interface Oklch {
  l: number
  c: number
  h: number
}

/** Converts a colour `#rrggbb` to OKLCH. */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = channelsOf(hex).map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const hue = (Math.atan2(bb, a) * 180) / Math.PI
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, bb),
    h: (hue + 360) % 360,
  }
}

/**
 * Converts an OKLCH colour to linear sRGB channels. A channel outside 0 to 1 means that sRGB does not contain the
 * colour.
 */
function linearOf({ l, c, h }: Oklch): number[] {
  const angle = (h * Math.PI) / 180
  const a = c * Math.cos(angle)
  const b = c * Math.sin(angle)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

/**
 * Converts an OKLCH colour to `#rrggbb`. If sRGB does not contain the colour, reduces the chroma and keeps lightness
 * and hue.
 */
export function toHex(colour: Oklch): string {
  let low = 0
  let high = colour.c
  const fits = (c: number): boolean =>
    linearOf({ ...colour, c }).every((share) => share > -1e-4 && share < 1 + 1e-4)
  if (!fits(high)) {
    for (let step = 0; step < 20; step += 1) {
      const middle = (low + high) / 2
      if (fits(middle)) low = middle
      else high = middle
    }
    high = low
  }
  const hex = linearOf({ ...colour, c: high }).map((share) => {
    const within = Math.min(1, Math.max(0, share))
    const encoded = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${hex.join('')}`
}

/**
 * Mixes two colours as CSS `color-mix(in oklab, …)` does. `part` is the share of `to`: 0 returns `from`, 1 returns
 * `to`. The mix uses OKLab, because a mix of yellow and blue in OKLCH would be green.
 */
export function mixOklab(from: string, to: string, part: number): string {
  const [start, end] = [toOklab(from), toOklab(to)]
  const share = Math.min(1, Math.max(0, part))
  const at = (axis: 0 | 1 | 2): number => start[axis] + (end[axis] - start[axis]) * share
  const [l, a, b] = [at(0), at(1), at(2)]
  return toHex({ l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180) / Math.PI })
}

function toOklab(hex: string): [number, number, number] {
  const { l, c, h } = toOklch(hex)
  return [l, c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)]
}
