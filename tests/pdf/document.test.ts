import { expect, it } from 'vitest'
import { openDocument, type DocumentFacts, type Kit } from '../../src/pdf/document.ts'
import { readFonts } from './fixture.ts'

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
