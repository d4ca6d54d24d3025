import { expect, test } from 'vitest'
import { makeWord } from '../../../src/paper/word/make-word.ts'
import { checklistPaper } from '../../support/checklist.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import { wordFileName } from '../../../src/paper/word/word-document.ts'
import { aChecklist, brand } from '../pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet, leaveBlocks, ownersBlock, tenBlock } from '../../support/documents.ts'
import { readWord } from './reader.ts'

const read = async (source: PaperDocument) => readWord(await makeWord(source, brand, 'a4'))

test('a leave-behind has the client, the result, the jobs and the contact', async () => {
  const page = aLeaveBehind()
  const { score, picture, steps, contact, code } = leaveBlocks
  const { headings, text, pictures, links, paragraphs } = await read(page)
  expect(headings).toEqual([
    [1, page.heading],
    [2, steps.title],
    [3, contact.title],
    [3, code.title],
  ])
  for (const part of [page.madeFor, page.lead, '54 out of 100', score.note, 'Ana Silva'])
    expect(text).toContain(part)
  expect(pictures).toEqual([picture.alt, code.alt])
  expect(links).toEqual([{ text: code.address, url: code.url }])
  expect(paragraphs.filter(({ style }) => style === 'PageItem').map((one) => one.text)).toEqual([
    'Ask your IT person\nYou · 2 minutes',
    'Add a second step\nA password is not enough.\nYou · 1 hour · Microsoft Learn, read in 2026',
  ])
})

test('a leave-behind has the ten jobs as a table in place of the drawing', async () => {
  const [ask, second] = leaveBlocks.steps.steps
  const steps = {
    ...leaveBlocks.steps,
    steps: [ask!, { ...second!, reasons: ['Whole.', 'Short.', 'First.'] }],
  }
  const { headings, tables, pictures, text } = await read(aLeaveBehind({}, { picture: tenBlock, steps }))
  expect(headings.slice(1, 3)).toEqual([
    [2, tenBlock.title],
    [2, steps.title],
  ])
  expect(tables[0]).toMatchObject({ header: ['Job', 'You said', 'They said'] })
  expect(tables[0]?.rows).toHaveLength(2)
  expect(pictures).toEqual([leaveBlocks.code.alt])
  // The table leaves room for the first sentence of a reason.
  expect([text.includes('First.'), text.includes('Whole.')]).toEqual([true, false])
})

test('a leave-behind has fields for the decision, the owner and the day', async () => {
  const { tables, controls } = await read(aLeaveBehind())
  expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([[['Decision', 'Who', 'By'], 1]])
  expect(controls.map(({ title, kind }) => [title, kind])).toEqual([
    ['Decision', 'text'],
    ['Who', 'text'],
    ['By', 'date'],
  ])
})

test('a leave-behind without scores names the layers of each party', async () => {
  const { text, pictures } = await read(aLeaveBehind({}, { score: undefined, picture: ownersBlock }))
  for (const part of ['You · Data', 'Shared · Identities', 'Microsoft · Hosts', 'Legend'])
    expect(text).toContain(part)
  expect(pictures).toHaveLength(1)
})

test('a sheet has fields, dates, boxes, lists and tables with header rows', async () => {
  const { headings, controls, tables, paragraphs } = await read(aSheet())
  expect(headings.map(([level]) => level)).toEqual([1, 2, 2, 2, 2, 2, 2, 2])
  expect(controls.map(({ tag, kind }) => [tag, kind])).toEqual([
    ['plan-business', 'text'],
    ['plan-dated', 'date'],
    ['hour-1', 'box'],
    ['cut-out-who-we', 'box'],
    ['cut-out-who-provider', 'box'],
    ['cut-out-last', 'date'],
    ['cut-block-who-we', 'box'],
    ['cut-block-who-provider', 'box'],
    ['cut-block-last', 'date'],
    ['cut-block-often', 'text'],
    ['log-1-told', 'text'],
  ])
  expect(controls.map(({ title }) => title)).toContain('Sign out: Who: IT provider')
  expect(controls.at(-1)?.title).toBe('Log, line 1: Told at')
  expect(tables.map(({ caption, header, isRepeated }) => [caption, header, isRepeated])).toEqual([
    ['Cut them off', ['Step', 'Who', 'Last done', 'How often'], true],
    ['Log', ['Told at'], true],
  ])
  expect(tables[0]?.rows[0]?.[0]).toBe('Sign out\nIn place\nadmin center')
  expect(tables[0]?.rows[0]?.at(-1)).toBe('Weekly')
  const numbered = paragraphs.filter(({ list }) => list !== undefined).map(({ text, list }) => [text, list])
  expect(numbered).toEqual([
    ['Ring', '2'],
    ['Ask', '2'],
    ['Sign out', '3'],
    ['Block', '3'],
  ])
})

test('a generic document has its headings, lists, table and links', async () => {
  const { headings, tables, links, paragraphs, header, footer, core } = await read(aPaper())
  expect(headings).toEqual([
    [1, 'Evidence'],
    [2, 'In place'],
    [3, 'Signing in'],
  ])
  expect(tables).toEqual([
    {
      ...{ caption: 'Proof by job', header: ['Job', 'Proof', 'Day'], isRepeated: true },
      rows: [
        ['Second step', 'Screenshot in the client folder', '2026-11-20'],
        ['Backup', '', ''],
      ],
    },
  ])
  expect(links).toEqual([
    { text: 'Book a call', url: 'https://northgate-it.example/call' },
    { text: 'How we count', url: 'https://check.example/method/' },
  ])
  expect(paragraphs).toContainEqual({ style: 'ListNumber', text: 'first', list: '2' })
  expect(paragraphs).toContainEqual({ style: 'Small', text: 'Nobody checked it.', list: undefined })
  expect(paragraphs).toContainEqual({ style: 'ListBullet', text: '3 have no proof.', list: undefined })
  expect([header, footer]).toEqual([
    'Northgate IT\tEvidence for Tom & Jerry',
    '24 November 2026\tPage 1 of 1',
  ])
  expect(core).toMatchObject({
    title: 'Evidence for Tom & Jerry',
    creator: 'Northgate IT',
    language: 'en-GB',
  })
})

test.each<[string, PaperDocument]>([
  ['checklist.docx', checklistPaper(aChecklist([]))],
  ['microsoft-365-Tom-2026-11-24.docx', aLeaveBehind()],
  ['bad-day.docx', aSheet()],
  ['evidence-Tom-2026-11-24.docx', aPaper()],
])('the Word file of a document is called %s', (name, source) => {
  expect(wordFileName(source)).toBe(name)
})

test('fields of half width with the same labels are the columns of one table', async () => {
  const side = (id: string, ...labels: string[]): PaperDocument['blocks'][number] => ({
    ...{ kind: 'fields', title: id, half: true },
    fields: labels.map((label) => ({
      ...{ id: `${id}-${label}`, tip: `${id}: ${label}`, label, kind: 'text', example: '' },
    })),
  })
  const paper = { ...aPaper(), pages: 1 }
  const both = await read({
    ...paper,
    blocks: [side('Client', 'Name', 'Date'), side('Provider', 'Name', 'Date')],
  })
  expect(both.tables.map(({ header, rows }) => [header, rows.map(([label]) => label)])).toEqual([
    [
      ['', 'Client', 'Provider'],
      ['Name', 'Date'],
    ],
  ])
  const three = await read({ ...paper, blocks: ['A', 'B', 'C'].map((id) => side(id, 'Name')) })
  expect(three.tables.map(({ header }) => header)).toEqual([['', 'A', 'B']])
  expect(three.headings.slice(1)).toEqual([[2, 'C']])
  for (const labels of [['Day'], ['Name', 'Day'], []]) {
    const apart = await read({ ...paper, blocks: [side('Client', 'Name'), side('Provider', ...labels)] })
    expect(apart.tables).toEqual([])
    expect(apart.headings.slice(1)).toEqual([
      [2, 'Client'],
      [2, 'Provider'],
    ])
  }
})
