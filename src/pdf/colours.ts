/**
 * The light theme on paper. `src/brand/tokens.css` is where these colours are decided, in oklch;
 * here they stand converted to sRGB once, because a PDF reader knows neither CSS nor oklch.
 */
export const colours = {
  paper: '#ffffff',
  ink: '#14222e',
  inkSecond: '#414f5b',
  inkThird: '#5f6b75',
  control: '#75828c',
  rule: '#d3dade',
  yours: '#f6bd48',
  yoursTop: '#f5d681',
  yoursDeep: '#f4a733',
  /** Ink at 20 % on white: the lines of the open side, without transparency. */
  hatch: '#d0d3d5',
} as const

/** The colours of `count` layers from the top down, mixed in oklab: oklch would pass through green. */
export function strata(count: number): string[] {
  const top = toOklab(colours.yoursTop)
  const deep = toOklab(colours.yoursDeep)
  return Array.from({ length: count }, (_, index) => {
    const depth = count < 2 ? 0 : index / (count - 1)
    return toHex(mix(top, deep, depth))
  })
}

type Triple = [number, number, number]

function mix(from: Triple, to: Triple, part: number): Triple {
  return [0, 1, 2].map((axis) => from[axis]! + (to[axis]! - from[axis]!) * part) as Triple
}

/** sRGB to oklab and back, after Björn Ottosson, https://bottosson.github.io/posts/oklab/ */
function toOklab(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as Triple
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function toHex([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map((value) => byte(curved(value)).toString(16).padStart(2, '0')).join('')}`
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function curved(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
}

function byte(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
}
