/** Checks the Word files with Microsoft's Open XML SDK, which knows the published schemas and the rules beside them. */
import validate from '@ooxml-tools/validate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeWord } from '../../../src/paper/word/make-word.ts'
import { checklistPaper } from '../../support/checklist.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import { aChecklist, aRow, brand } from '../pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet } from '../../support/documents.ts'
import { realDocuments, whose } from './real.ts'

const problemsOf = async (bytes: Uint8Array, version: 'Microsoft365' | 'Office2010'): Promise<string[]> =>
  (await validate(bytes, 'docx', version)).map(({ description, path }) => `${path.xpath}: ${description}`)

const hostile = `&<>"'\u0000\u001f\ud83d \u05d0\u05d1 شركة 東京 🙂 ${'long '.repeat(40)}`
const row = aRow('IA-01', { title: hostile, tick: hostile, details: [{ label: hostile, text: hostile }] })
const documents: Record<string, PaperDocument> = {
  ...realDocuments,
  'hostile checklist': checklistPaper(
    aChecklist([{ id: 'a', title: hostile, rows: [row] }], { title: hostile }),
  ),
  'hostile leave-behind': aLeaveBehind({ title: hostile, madeFor: hostile }),
  'hostile sheet': aSheet({ title: hostile, heading: hostile }),
  'hostile paper': aPaper({ title: hostile, lead: hostile, language: 'he' }),
}
// The frame header of a JPEG of 400 by 100 pixels.
const logo = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 100, 1, 144, 3, 0, 0])

const faces = { text: 'Acme & Co', display: 'Acme Display', isDisplayBold: true }

describe('Microsoft’s Open XML SDK', () => {
  test.each(Object.keys(documents))('finds no problem in the document “%s”', async (name) => {
    for (const paper of ['a4', 'letter'] as const) {
      const bytes = await makeWord(
        documents[name]!,
        { ...whose, ...(paper === 'a4' && { logo, coverPicture: logo, faces }) },
        paper,
      )
      expect(await problemsOf(bytes, 'Microsoft365')).toEqual([])
    }
    const older = await makeWord(documents[name]!, { ...brand, coverPicture: logo }, 'a4')
    expect(await problemsOf(older, 'Office2010')).toEqual([])
  })

  test('finds an element in the wrong place', async () => {
    const files = unzipSync(await makeWord(aSheet(), brand, 'a4'))
    const style = '<w:pStyle w:val="Heading1"/>'
    const wrong = strFromU8(files['word/document.xml']!).replace(style, `<w:keepNext/>${style}`)
    const bytes = zipSync({ ...files, 'word/document.xml': strToU8(wrong) })
    expect(await problemsOf(bytes, 'Microsoft365')).toEqual([expect.stringContaining('pStyle')])
  })
})
