/** Tests that the PDFs of the build become smaller without a visible change. */
import { expect, test } from 'vitest'
import { thinContent } from '../../src/pdf/shrink.ts'

test('thinContent writes one PDF operator instead of two to set a colour', () => {
  expect(thinContent('/DeviceRGB cs\n0.1 0.2 1 scn\n')).toBe('0.1 0.2 1 rg\n')
  expect(thinContent('/DeviceRGB CS\n0.0784313725 0 1 SCN\n')).toBe('0.078 0 1 RG\n')
})

test('thinContent removes kerning that is too small to see, and keeps other kerning', () => {
  expect(thinContent('[<0001> 10 <0002> -9.5 <0003> 25 <0004> 0] TJ')).toBe('[<000100020003> 25 <0004>] TJ')
})
