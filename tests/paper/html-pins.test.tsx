/**
 * Pins what a page shows of each document. After a wanted change, run
 * `npm run test:unit -- pins -u`, and look at the pages.
 */
import { render } from 'preact'
import { expect, test } from 'vitest'
import { PaperBlocks } from '../../src/paper/html/PaperBlocks.tsx'
import { documents } from './documents.ts'
import { contentsOfHtml, pinOf } from './pins.ts'

test('each document of a page has the same contents as before', async () => {
  const lines: string[] = []
  for (const [name, page] of Object.entries(documents)) {
    // The others have blocks that only paper shows.
    if (!['sheet', 'report'].includes(name)) continue
    const looks = {
      page: <PaperBlocks blocks={page.blocks} level={2} />,
      example: <PaperBlocks blocks={page.blocks} level={2} isExample />,
    }
    for (const [look, content] of Object.entries(looks)) {
      const place = document.createElement('div')
      render(content, place)
      lines.push(`${name}, ${look}: ${pinOf(contentsOfHtml(place))}`)
    }
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../fixtures/html-pins.txt')
})
