/**
 * Pins what is in each kind of file, with fictional documents: a change of the code must not change a tag, a field or the order of
 * the text by accident. After a wanted change, run `npm run test:unit -- pins -u`, and look at the files.
 */
import { expect, test } from 'vitest'
import { checklistPaper } from '../support/checklist.ts'
import type { PaperDocument } from '../../src/core/documents/paper.ts'
import { PAPER_SIZES } from '../../src/core/documents/paper-size.ts'
import { makePdfInNode } from '../../src/pdf/node.ts'
import { makeWord } from '../../src/word/make-word.ts'
import { aChecklist, aRow, brand, fullChecklist } from '../pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet, ownersBlock, tenBlock } from '../support/documents.ts'
import { contentsOfPdf, contentsOfWord, pinOf } from './pins.ts'

const question = {
  ...{ id: 'q', title: 'Administrators', asks: ['How many?', 'Whose keys?'] },
  ...{ places: ['Portal > Accounts'], offers: ['From Acme: advice'], tick: 'Answered' },
}
const links = {
  page: { url: 'https://check.example/IA-01/', text: 'How to do IA-01' },
  offer: 'From Acme: help',
}
const answered = aChecklist(
  [
    {
      id: 'week',
      title: 'This week',
      lead: 'First.',
      rows: [aRow('IA-01', links), aRow('IA-02', { done: true })],
    },
    { id: 'ask', title: 'Find out', rows: [], questions: [question] },
  ],
  {
    dates: {
      ...{ title: 'Dates', lead: 'Microsoft changes this.' },
      items: [{ when: 'May 2027', title: 'Old sign-in ends', note: 'Ask your provider.' }],
      more: { text: 'All dates', url: 'https://check.example/dates/' },
    },
    references: { title: 'References', lead: 'For an auditor.', items: [{ id: 'IA-01', text: 'CIS 6.3' }] },
  },
)
answered.cover.first = { title: 'First', items: [{ title: 'Add a second step', terms: 'You · 1 hour' }] }
const documents: Record<string, PaperDocument> = {
  'blank checklist': checklistPaper(fullChecklist({ kind: 'blank' })),
  'filled checklist': checklistPaper(answered),
  'leave-behind': aLeaveBehind(),
  'leave-behind with layers': aLeaveBehind({}, { score: undefined, picture: ownersBlock }),
  'leave-behind with ten jobs': aLeaveBehind({}, { picture: tenBlock }),
  sheet: aSheet(),
  report: aPaper(),
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
