import PDFKit from 'pdfkit'
import { expect, test } from 'vitest'
import type { Kit } from '../../../../src/paper/pdf/document.ts'
import { shapeText } from '../../../../src/paper/pdf/right-to-left/shape.ts'

const LETTERS = Array.from('ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي')

/** Shapes a text in a new document with one weight of the typeface. */
function shape(weight: string, text: string) {
  const kit = new PDFKit()
  kit.font(`src/brand/fonts/vazirmatn-${weight}.ttf`).fontSize(10)
  return shapeText(kit as unknown as Kit, text, true)
}

test.each(['400', '700'])('each pair of letters is drawn as text, in the weight %s', (weight) => {
  const drawn = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}م`)).filter(
    (text) => shape(weight, text).marks.length > 0,
  )
  expect(drawn).toEqual([])
})
