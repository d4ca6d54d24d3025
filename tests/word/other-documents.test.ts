import { expect, test } from 'vitest'
import { leavePaper } from '../../src/core/documents/leave-behind.ts'
import { makeWord } from '../../src/word/make-word.ts'
import { checklistPaper } from '../../src/core/documents/checklist.ts'
import type { PaperDocument } from '../../src/core/documents/paper.ts'
import { wordFileName } from '../../src/word/word-document.ts'
import { aChecklist, brand } from '../pdf/fixture.ts'
import { aLeaveBehind, aPaper, aSheet, leaveBehindSays } from '../support/documents.ts'
import { readWord } from './reader.ts'

const read = async (source: PaperDocument) => readWord(await makeWord(source, brand, 'a4'))

test('a leave-behind has the client, the result, the jobs and the contact', async () => {
  const leaveBehind = leaveBehindSays()
  const { headings, text, pictures, links, paragraphs } = await read(leavePaper(leaveBehind))
  expect(headings).toEqual([
    [1, leaveBehind.heading],
    [2, leaveBehind.actionsTitle],
    [3, leaveBehind.contact.title],
    [3, leaveBehind.code.title],
  ])
  for (const part of [
    leaveBehind.madeFor,
    leaveBehind.lead,
    '54 out of 100',
    'Backup is weakest.',
    'Ana Silva',
  ])
    expect(text).toContain(part)
  expect(pictures).toEqual([leaveBehind.drawing.alt, leaveBehind.code.alt])
  expect(links).toEqual([{ text: leaveBehind.code.address, url: leaveBehind.code.url }])
  expect(paragraphs.filter(({ style }) => style === 'PageItem').map((one) => one.text)).toEqual([
    'Ask your IT person\nYou · 2 minutes',
    'Add a second step\nA password is not enough.\nYou · 1 hour · Microsoft Learn, read in 2026',
  ])
})

test('a leave-behind has the ten jobs as a table in place of the drawing', async () => {
  const ten = {
    ...{ title: 'Each thinks the other', job: 'Job', columns: ['You said', 'Your provider said'] },
    rows: [
      { id: 'copy', title: 'A copy', said: ['IT', 'Business'], isEachOther: true },
      { id: 'bank', title: 'Bank details', said: ['Business', 'Business'], isEachOther: false },
    ],
  }
  const page = leaveBehindSays({ ten })
  const { headings, tables, pictures, text } = await read(leavePaper(page))
  expect(headings.slice(1, 3)).toEqual([
    [2, ten.title],
    [2, page.actionsTitle],
  ])
  expect(tables[0]).toMatchObject({ header: ['Job', 'You said', 'Your provider said'] })
  expect(tables[0]?.rows).toHaveLength(2)
  expect(pictures).toEqual([page.code.alt])
  // The table leaves room for the first sentence of a reason.
  expect(text).toContain(page.actions[1]!.first)
})

test('a leave-behind has fields for the decision, the owner and the day', async () => {
  const agreed = { decision: 'What we decided', owner: 'Who does it', day: 'By when' }
  const { tables, controls } = await read(aLeaveBehind({ agreed }))
  expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([[Object.values(agreed), 1]])
  expect(controls.map(({ title, kind }) => [title, kind])).toEqual([
    ['What we decided', 'text'],
    ['Who does it', 'text'],
    ['By when', 'date'],
  ])
})

test('a leave-behind without scores names the layers of each party', async () => {
  const { text, pictures } = await read(
    aLeaveBehind({
      result: undefined,
      drawing: {
        bands: [],
        owners: [
          { owner: 'you', name: 'You', layers: 'Data' },
          { owner: 'shared', name: 'Shared', layers: 'Identities' },
          { owner: 'provider', name: 'Microsoft', layers: 'Hosts' },
        ],
        ...{ alt: 'Who does what', legend: 'Legend' },
      },
    }),
  )
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
