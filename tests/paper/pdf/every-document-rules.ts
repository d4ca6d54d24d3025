/** The rules for every PDF: its text is large enough, on the page, and passes the automatic checks of PDF/UA-1. */
import { describe, expect, test } from 'vitest'
import { PAPER_SIZES } from '../../../src/core/documents/paper-size.ts'
import { everyDocument } from './every-document.ts'
import { lintPdf } from './lint.ts'
import { openPdf, pagesOf } from './reader.ts'

/** The smallest size of text, in points. The sizes in a file have at most three decimals. */
const SMALLEST = 9 - 0.001

/** Returns the texts that are too small or outside of their page, and the fields whose typed text is too small. */
async function badTexts(bytes: Uint8Array): Promise<string[]> {
  const bad: string[] = []
  let count = 0
  for (const page of await pagesOf(await openPdf(bytes))) {
    const [, , width, height] = page.view as [number, number, number, number]
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      count += 1
      const [, , across, up, x, y] = item.transform as [number, number, number, number, number, number]
      const size = Math.hypot(across, up)
      if (size < SMALLEST) bad.push(`page ${String(page.pageNumber)}, ${size.toFixed(1)} pt: ${item.str}`)
      const isInside = x >= 30 && x + item.width <= width - 30 && y >= 12 && y <= height - 20
      if (!isInside) bad.push(`page ${String(page.pageNumber)}, outside: ${item.str}`)
    }
    for (const field of (await page.getAnnotations()) as Field[])
      if (field.fieldType === 'Tx' && field.defaultAppearanceData.fontSize < SMALLEST)
        bad.push(`field ${field.fieldName}`)
  }
  return count === 0 ? ['The file has no text.'] : bad
}

interface Field {
  fieldType?: string
  fieldName: string
  defaultAppearanceData: { fontSize: number }
}

/** Adds a test for every document of a language, on every paper. */
export function testEveryDocument(language: string): void {
  describe.each(everyDocument(language))(`the ${language} PDF %s`, (_, make, pages) => {
    test.each(PAPER_SIZES)(
      'has no text below 9 pt, none off the page, and valid tags on %s',
      async (size) => {
        const bytes = await make(size)
        expect(await badTexts(bytes)).toEqual([])
        expect(await lintPdf(bytes)).toEqual([])
        if (pages !== undefined) expect((await openPdf(bytes)).numPages).toBe(pages)
      },
    )
  })
}
