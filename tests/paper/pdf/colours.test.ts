import { describe, expect, it } from 'vitest'
import { LIGHT } from '../../../src/brand/palette.ts'
import { strata } from '../../../src/paper/pdf/colours.ts'

const green = (hex: string) => parseInt(hex.slice(3, 5), 16)
const red = (hex: string) => parseInt(hex.slice(1, 3), 16)

describe('strata, the list of the band colours of a PDF drawing', () => {
  it('runs from the lightest to the darkest colour of the customer’s responsibilities', () => {
    const layers = strata(8)
    expect(layers).toHaveLength(8)
    expect([layers[0], layers[7]]).toEqual([LIGHT.yoursHi, LIGHT.yoursLo])
  })

  it('contains a darker colour for each next band and no green', () => {
    const layers = strata(8)
    layers.forEach((colour, index) => {
      expect(red(colour)).toBeGreaterThan(green(colour))
      if (index > 0) expect(green(colour)).toBeLessThan(green(layers[index - 1]!))
    })
  })

  it('contains only the lightest colour if the drawing has one band', () => {
    expect(strata(1)).toEqual([LIGHT.yoursHi])
  })
})
