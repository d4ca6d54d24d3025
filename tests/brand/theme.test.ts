import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, sayRatio } from '../../src/brand/contrast.ts'
import { toHex, toOklch } from '../../src/brand/colour.ts'
import { DARK, LIGHT } from '../../src/brand/palette.ts'
import { describeAccent } from '../../src/brand/contrast-report.ts'
import { LEAST_CONTRAST, deriveTheme, themeCss } from '../../src/brand/theme.ts'

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  test('is rounded down, so that it never seems to be enough', () => {
    expect([4.46, 4.5, 1.19, 21].map(sayRatio)).toEqual(['4.4', '4.5', '1.1', '21.0'])
  })

  test('is 21 for black on white, and 1 for two equal colours', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#777777')).toBe(1)
  })

  test('is the same if the two colours are swapped', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => contrast(one, other) === contrast(other, one)),
    )
  })
})

describe('colour', () => {
  test('does not change when it is converted to OKLCH and back', () => {
    fc.assert(
      fc.property(anyColour, (hex) => {
        expect(toHex(toOklch(hex))).toBe(hex)
      }),
    )
  })

  test('keeps its lightness and hue when toHex brings it into sRGB', () => {
    const { l, h } = toOklch(toHex({ l: 0.6, c: 0.4, h: 150 }))
    expect(l).toBeCloseTo(0.6, 2)
    expect(h).toBeCloseTo(150, 0)
  })
})

describe('palette', () => {
  test('text is readable on every background, in both themes', () => {
    for (const { ink, ink2, ink3, yoursInk, theirsInk, ok, bad, paper, surface, sunk } of [LIGHT, DARK]) {
      for (const text of [ink, ink2, ink3, yoursInk, theirsInk, ok, bad]) {
        for (const ground of [paper, surface, sunk])
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      }
    }
  })

  test('text is readable on each shade of the customer colour and the provider colour', () => {
    for (const { onYours, onTheirs, yoursHi, yours, yoursLo, theirsHi, theirs, theirsLo } of [LIGHT, DARK]) {
      for (const ground of [yoursHi, yours, yoursLo]) expect(contrast(onYours, ground)).toBeGreaterThan(6.5)
      for (const ground of [theirsHi, theirs, theirsLo])
        expect(contrast(onTheirs, ground)).toBeGreaterThan(5.8)
    }
  })

  test('the border of a form control has enough contrast on every background', () => {
    for (const { ctl, paper, surface, sunk } of [LIGHT, DARK]) {
      for (const ground of [paper, surface, sunk]) expect(contrast(ctl, ground)).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('theme', () => {
  test('every accent colour gives a readable light theme and a readable dark theme', () => {
    fc.assert(
      fc.property(anyColour, (accent) => {
        for (const [palette, shades] of [
          [LIGHT, deriveTheme(accent).light],
          [DARK, deriveTheme(accent).dark],
        ] as const) {
          const grounds = [palette.paper, palette.surface, palette.sunk, shades.accentSoft]
          for (const ground of grounds)
            expect(contrast(shades.accent, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
          for (const button of [shades.accent, shades.accentHover]) {
            expect(contrast(shades.onAccent, button)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
          }
          expect(contrast(palette.ink, shades.accentSoft)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
          expect(
            Math.min(shades.ratios.onButton, shades.ratios.asText, shades.ratios.inkOnSoft),
          ).toBeGreaterThanOrEqual(LEAST_CONTRAST)
        }
      }),
    )
  })

  test('keeps an accent colour that is readable', () => {
    expect(deriveTheme('#01614d').light.accent).toBe('#01614d')
  })

  test('darkens a pale yellow accent colour in the light theme', () => {
    const theme = deriveTheme('#ffe066')
    expect(theme.asked).toBe('#ffe066')
    expect(theme.light.accent).not.toBe('#ffe066')
    expect(toOklch(theme.light.accent).h).toBeCloseTo(toOklch('#ffe066').h, -1)
  })

  test.each(['#ffff66', '#0a0a23'])(
    'the build prints the accent colour %s with its contrast in both themes',
    (asked) => {
      const { light, dark } = deriveTheme(asked)
      const said = describeAccent(deriveTheme(asked))
      expect(said).toContain(`accent ${asked} asked for`)
      expect(said.split('\n')).toHaveLength(1)
      for (const [{ accent, ratios }, { paper }] of [
        [light, LIGHT],
        [dark, DARK],
      ] as const) {
        if (accent === asked) expect(said).toContain(`${asked} as asked`)
        else expect(said).toContain(`${accent} (${sayRatio(Math.min(ratios.onButton, ratios.asText))}:1; `)
        if (contrast(asked, paper) < 4.5)
          expect(said).toContain(`${sayRatio(contrast(asked, paper))}:1 is too little`)
      }
    },
  )

  test('the CSS contains the theme colours and uses the dark theme only on screens', () => {
    const css = themeCss('#01614d')
    expect(css).toContain('--yours-hi:#f5d681')
    expect(css).toContain('--ink-2:#414f5b')
    expect(css).toContain('--accent:#01614d')
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(css).not.toContain('<')
  })
})
