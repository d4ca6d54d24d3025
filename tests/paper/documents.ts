/** The fictional documents whose contents are pinned in each format. */
import { checklistPaper } from '../support/checklist.ts'
import type { PaperDocument } from '../../src/core/documents/paper.ts'
import { aChecklist, aRow, fullChecklist } from './pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet, ownersBlock, tenBlock } from '../support/documents.ts'

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
/** One document of each kind, by name. */
export const documents: Record<string, PaperDocument> = {
  'blank checklist': checklistPaper(fullChecklist({ kind: 'blank' })),
  'filled checklist': checklistPaper(answered),
  'leave-behind': aLeaveBehind(),
  'leave-behind with layers': aLeaveBehind({}, { score: undefined, picture: ownersBlock }),
  'leave-behind with ten jobs': aLeaveBehind({}, { picture: tenBlock }),
  sheet: aSheet(),
  report: aPaper(),
}
