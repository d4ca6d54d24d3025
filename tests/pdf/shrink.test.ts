/** Tests that the PDFs of the build become smaller without a visible change. */
import { expect, test } from 'vitest'
import { packGlyphs, thinContent } from '../../src/pdf/shrink.ts'

test('thinContent writes one PDF operator instead of two to set a colour', () => {
  expect(thinContent('/DeviceRGB cs\n0.1 0.2 1 scn\n')).toBe('0.1 0.2 1 rg\n')
  expect(thinContent('/DeviceRGB CS\n0.0784313725 0 1 SCN\n')).toBe('0.078 0 1 RG\n')
})

test('thinContent removes kerning that is too small to see, and keeps other kerning', () => {
  expect(thinContent('[<0001> 10 <0002> -9.5 <0003> 25 <0004> 0] TJ')).toBe('[<000100020003> 25 <0004>] TJ')
})

test('thinContent cuts positions to a tenth of a point and keeps small numbers', () => {
  expect(thinContent('1 0 0 1 65.756 798.724 Tm\n0.5625 0.0784 w\n')).toBe(
    '1 0 0 1 65.7 798.7 Tm\n0.562 0.078 w\n',
  )
})

test('packGlyphs writes glyphs as bytes, and escapes what ends or changes a string', () => {
  expect(packGlyphs('[<00410042> 25 <0028005c000d>] TJ')).toBe('[(\0A\0B) 25 (\0\\(\0\\\\\0\\r)] TJ')
  expect(packGlyphs('/P <<\n/MCID 3\n>> BDC')).toBe('/P <<\n/MCID 3\n>> BDC')
})
