/** Tests that the PDFs of the build become smaller without a visible change. */
import { expect, test } from 'vitest'
import { packGlyphs, shrinkPdf, thinContent } from '../../../src/paper/pdf/shrink.ts'
import { fullChecklist, pdfOf } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { boxesOf, headingsOf, textOfPdf } from './reader.ts'

test('thinContent writes one PDF operator instead of two to set a colour', () => {
  expect(thinContent('/DeviceRGB cs\n0.1 0.2 1 scn\n')).toBe('0.1 0.2 1 rg\n')
  expect(thinContent('/DeviceRGB CS\n0.0784313725 0 1 SCN\n')).toBe('0.078 0 1 RG\n')
})

test('thinContent removes kerning that is too small to see, and keeps other kerning', () => {
  const text = (size: number, letters: string): string => `/F1 ${String(size)} Tf\n[${letters}] TJ`
  const kerned = '<0001> 20 <0002> -9.5 <0003> 35 <0004>'
  expect(thinContent(text(10, `${kerned} 0`))).toBe(text(10, '<0001000200030004>'))
  expect(thinContent(text(20, `${kerned} 0`))).toBe(text(20, '<000100020003> 35 <0004>'))
})

test('thinContent cuts positions to a tenth of a point and keeps small numbers', () => {
  expect(thinContent('1 0 0 1 65.756 798.724 Tm\n0.5625 0.0784 w\n')).toBe(
    '1 0 0 1 65.7 798.7 Tm\n0.562 0.078 w\n',
  )
})

test('thinContent turns a text over once, unless it has a spacing of its letters', () => {
  const text = (rest: string): string =>
    `q\n1 0 0 -1 0 841.8 cm\nBT\n1 0 0 1 39.7 761.6 Tm\n/F1 20 Tf\n${rest}ET\nQ\n`
  expect(thinContent(text('<01> Tj\n'))).toBe('BT\n1 0 0 -1 39.7 80.2 Tm\n/F1 20 Tf\n<01> Tj\nET\n')
  expect(thinContent(text('-0.3 Tc\n<01> Tj\n'))).toBe(text('-0.3 Tc\n<01> Tj\n'))
})

test('shrinkPdf keeps the tags, the fields and the text of a PDF', async () => {
  const whole = await pdfOf(fullChecklist())
  const small = await shrinkPdf(whole)
  expect(small.length).toBeLessThan(whole.length / 2)
  expect(await lintPdf(small)).toEqual([])
  expect(await headingsOf(small)).toEqual(await headingsOf(whole))
  expect(await boxesOf(small)).toEqual(
    (await boxesOf(whole)).map((box) => ({ ...box, id: expect.any(String) as string })),
  )
  expect(await textOfPdf(small)).toBe(await textOfPdf(whole))
})

test('packGlyphs writes glyphs as bytes, and escapes what ends or changes a string', () => {
  expect(packGlyphs('[<00410042> 25 <0028005c000d>] TJ')).toBe('[(\0A\0B) 25 (\0\\(\0\\\\\0\\r)] TJ')
  expect(packGlyphs('/P <<\n/MCID 3\n>> BDC')).toBe('/P <<\n/MCID 3\n>> BDC')
})
