import { describe, expect, it } from 'vitest'
import { LIGHT } from '../../src/brand/palette.ts'
import { strata } from '../../src/pdf/colours.ts'

const green = (hex: string) => parseInt(hex.slice(3, 5), 16)
const red = (hex: string) => parseInt(hex.slice(1, 3), 16)

describe('strata, the colours of the layers in a PDF drawing', () => {
  it('begin with the lightest and end with the darkest customer colour', () => {
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

  it('contain only the lightest customer colour if there is only one layer', () => {
    expect(strata(1)).toEqual([LIGHT.yoursHi])
  })
})
