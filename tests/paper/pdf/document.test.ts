import { expect, it } from 'vitest'
import {
  closeDocument,
  leaf,
  openDocument,
  openTree,
  type DocumentFacts,
  type Kit,
} from '../../../src/paper/pdf/document.ts'
import { styles } from '../../../src/paper/pdf/styles.ts'
import { drawText, setText } from '../../../src/paper/pdf/text.ts'
import { readFonts } from './fixture.ts'
import { textOfPdf } from './reader.ts'

const facts: DocumentFacts = {
  ...{ title: 'Checklist', author: 'Northgate IT', language: 'en-GB', paper: 'a4' },
  ...{ date: new Date('2026-11-24'), fonts: readFonts(['public-sans-400']) },
}
const fontIn = (kit: Kit): Kit['_font'] => kit.font('public-sans-400')._font

it('parses a font once for all documents', () => {
  const [first, second] = [openDocument(facts), openDocument(facts)]
  expect(fontIn(second).font).toBe(fontIn(first).font)
  expect(fontIn(second).layoutCache).toBe(fontIn(first).layoutCache)
})

it('a letter can be copied, also if one with an accent came first', async () => {
  const drawn = async (text: string): Promise<string> => {
    const kit = openDocument({ ...facts, fonts })
    const root = openTree(kit)
    kit.addPage()
    leaf(kit, root, 'P', () => drawText(kit, setText(kit, text, 300, styles.value), 40, 40))
    return (await textOfPdf(await closeDocument(kit, root))).trim()
  }
  const fonts = readFonts(['public-sans-400'])
  expect(await drawn('Ödland')).toBe('Ödland')
  expect(await drawn('Ohne OneDrive')).toBe('Ohne OneDrive')
})
