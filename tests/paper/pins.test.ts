/**
 * Pins what is in each kind of file, with fictional documents: a change of the code must not change a tag, a field or the order of
 * the text by accident. After a wanted change, run `npm run test:unit -- pins -u`, and look at the files.
 */
import { expect, test } from 'vitest'
import { PAPER_SIZES } from '../../src/core/documents/paper-size.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { makeWord } from '../../src/paper/word/make-word.ts'
import { brand } from './pdf/fixture.ts'
import { documents } from './documents.ts'
import { type Contents, contentsOfPdf, pinOf } from './pins.ts'
import { readWord } from './word/reader.ts'

/**
 * Reads a Word file: its paragraphs with their styles, its fields, tables, links, pictures, header and footer. It is not in
 * pins.ts, which a component test imports: the reader of Word files loads jsdom, which fails inside jsdom.
 */
function contentsOfWord(bytes: Uint8Array): Contents {
  const { paragraphs, controls, tables, links, pictures, core, header, footer } = readWord(bytes)
  return { paragraphs, controls, tables, links, pictures, core, edges: [header, footer] }
}

test('each document has the same contents as before in each format', async () => {
  const lines: string[] = []
  for (const [name, page] of Object.entries(documents)) {
    for (const paper of PAPER_SIZES)
      lines.push(
        `${name}, PDF, ${paper}: ${pinOf(await contentsOfPdf(await makePdfInNode(page, brand, paper, 'src/brand/fonts')))}`,
      )
    for (const language of ['en-GB', 'ar']) {
      const word = await makeWord({ ...page, language }, brand, 'a4')
      lines.push(`${name}, Word, ${language}: ${pinOf(contentsOfWord(word))}`)
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/pins.txt')
})
