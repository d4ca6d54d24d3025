import { expect, it } from 'vitest'
import { openDocument } from '../../../src/paper/pdf/document.ts'
import type { FontFile } from '../../../src/paper/pdf/fonts.ts'
import { rehearse } from '../../../src/paper/pdf/rehearse.ts'
import { readFonts } from './fixture.ts'

const usual: FontFile[] = ['public-sans-400', 'public-sans-650', 'newsreader-500']

it('a rehearsal lays out words in every usual font before the first PDF', async () => {
  const fonts = readFonts(usual)
  await rehearse(fonts)
  const date = new Date('2026-11-24')
  const kit = openDocument({ title: 'A', author: 'B', language: 'en', date, paper: 'a4', fonts })
  for (const file of usual) expect(kit.font(file)._font.layoutCache).toHaveProperty('mailbox, ')
})
