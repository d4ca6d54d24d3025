import { describe, expect, it } from 'vitest'
import { LIGHT } from '../../src/brand/palette.ts'
import { strata } from '../../src/pdf/colours.ts'

const green = (hex: string) => parseInt(hex.slice(3, 5), 16)
const red = (hex: string) => parseInt(hex.slice(1, 3), 16)

describe('the colours of the layers', () => {
  it('begin and end with the lightest and the darkest colour of the palette', () => {
    const layers = strata(8)
    expect(layers).toHaveLength(8)
    expect([layers[0], layers[7]]).toEqual([LIGHT.yoursHi, LIGHT.yoursLo])
  })

  it('get darker from layer to layer and are never green', () => {
    const layers = strata(8)
    layers.forEach((colour, index) => {
      expect(red(colour)).toBeGreaterThan(green(colour))
      if (index > 0) expect(green(colour)).toBeLessThan(green(layers[index - 1]!))
    })
  })

  it('consist of the lightest colour if there is only one layer', () => {
    expect(strata(1)).toEqual([LIGHT.yoursHi])
  })
})
