import { expect, it } from 'vitest'
import { drawPiece } from '../../../src/build/picture/names.ts'

const piece = { face: 'regular', isRtl: false, width: 400, height: 182, start: 96, baseline: 124.8 } as const

it('a name with markup is drawn as text', async () => {
  expect(await drawPiece({ ...piece, text: '<b>&' })).toHaveLength(400 * 182 * 4)
})

it('a right-to-left name fits into its drawing', async () => {
  const rgba = await drawPiece({ ...piece, text: 'שלום', isRtl: true })
  const edges = Array.from({ length: 182 }, (_, y) => [rgba[y * 1600 + 3], rgba[y * 1600 + 1599]]).flat()
  expect(new Set(edges)).toEqual(new Set([0]))
})
