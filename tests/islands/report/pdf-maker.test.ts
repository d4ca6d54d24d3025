import { expect, test, vi } from 'vitest'
import { pdfMakerOf } from '../../../src/islands/report/take/pdf-maker.ts'

vi.mock('../../../src/paper/pdf/make.ts', () => ({ createPdfMaker: () => ({}) }))

test('the reports of many clients share one PDF worker', async () => {
  const brand = { logo: undefined }
  const first = await pdfMakerOf(brand)
  expect(await pdfMakerOf(brand)).toBe(first)
  expect(await pdfMakerOf({ ...brand })).not.toBe(first)
})
