import { expect, test } from 'vitest'
import { type Checklist, checklistPaper, saysOf } from '../../support/checklist.ts'
import { makeWord } from '../../../src/paper/word/make-word.ts'
import { aChecklist, aRow, brand } from '../pdf/fixture.ts'
import { readWord } from './reader.ts'
import { realDocuments, whose } from './real.ts'

const read = async (checklist: Checklist) => readWord(await makeWord(checklistPaper(checklist), brand, 'a4'))
const section = (rows: Checklist['sections'][number]['rows']) => [{ id: 'week', title: 'This week', rows }]

test('the title, the sections and the jobs are headings of three levels', async () => {
  const { headings } = await read(aChecklist(section([aRow('IA-01'), aRow('IA-02')])))
  expect(headings).toEqual([
    [1, 'Whose job is it?'],
    [2, 'This week'],
    [3, '☐ Close the account of someone who left, IA-01'],
    [3, '☐ Close the account of someone who left, IA-02'],
  ])
})

test('each job has a box to tick with its name, ticked if the job is done', async () => {
  const { controls } = await read(aChecklist(section([aRow('IA-01'), aRow('IA-02', { done: true })])))
  expect(controls.filter(({ kind }) => kind === 'box')).toEqual([
    { title: 'IA-01, not done', tag: 'IA-01', kind: 'box', ticked: false },
    { title: 'IA-02, not done', tag: 'IA-02', kind: 'box', ticked: true },
  ])
})

test('each job has a field for who did it', async () => {
  const { controls, text } = await read(aChecklist(section([aRow('IA-01')])))
  expect(controls.at(-1)).toMatchObject({ kind: 'text', tag: 'IA-01-done' })
  expect(text).toContain('Done by, date _____')
})

test('a job shows its reason, its terms, its details, the offer and a link', async () => {
  const row = aRow('IA-01', {
    page: { url: 'https://check.example/checklist/IA-01/', text: 'How to do IA-01' },
    offer: 'From Northgate IT: Managed backup',
  })
  const { text, links } = await read(aChecklist(section([row])))
  for (const part of [row.why, row.offer, 'Critical', ...row.terms, row.details[0]?.text])
    expect(text).toContain(part)
  expect(links).toContainEqual({ text: row.page?.text, url: row.page?.url })
})

test('a question has what to ask as a list, and fields for the answer and the person', async () => {
  const { paragraphs, controls } = await read(
    aChecklist([
      {
        ...{ id: 'find', title: 'Find out', rows: [] },
        questions: [
          {
            id: 'q',
            title: 'Accounts',
            asks: ['Who?', 'How many?'],
            places: ['Portal > Accounts'],
            offers: ['An offer'],
            tick: 'Answered: Accounts',
          },
        ],
      },
    ]),
  )
  expect(paragraphs.filter(({ style }) => style === 'ListBullet').map(({ text }) => text)).toEqual([
    'Who?',
    'How many?',
  ])
  expect(controls.map(({ tag, kind }) => [tag, kind])).toEqual([
    ['q', 'box'],
    ['q-answer', 'text'],
    ['q-by', 'text'],
  ])
  expect(paragraphs.map(({ text }) => text)).toContain('An offer')
})

test('the first jobs are a list with numbers, and each list starts at 1', async () => {
  const first = {
    title: 'Start with these',
    items: [
      { title: 'One', terms: 'You' },
      { title: 'Two', terms: 'IT' },
    ],
  }
  const list = aChecklist([])
  const { paragraphs, files } = await read({ ...list, cover: { ...list.cover, first } })
  const items = paragraphs.filter(({ style }) => style === 'ListNumber')
  expect(items.map(({ text, list: id }) => [text, id])).toEqual([
    ['One\nYou', '2'],
    ['Two\nIT', '2'],
  ])
  expect(files['word/numbering.xml']).toContain('<w:startOverride w:val="1"/>')
})

test('the drawing of the areas is a chart with a text alternative and its own numbers', async () => {
  const list = aChecklist([])
  const bands = [{ name: 'Backup & more', value: 5, high: 40, text: '5 to 40' }]
  const { pictures, files } = await read({ ...list, cover: { ...list.cover, bands } })
  expect(pictures).toEqual([list.cover.alt])
  const chart = files['word/charts/chart1.xml'] ?? ''
  expect([...chart.matchAll(/<c:pt idx="0"><c:v>([^<]*)</g)].map(([, value]) => value)).toEqual(
    [5, 35, 60].flatMap((value) => ['Backup &amp; more · 5 to 40', String(value)]),
  )
  expect(chart).not.toContain('externalData')
})

test('a blank checklist lists the areas instead of an empty drawing', async () => {
  const { pictures, paragraphs } = await read({ ...aChecklist([]), kind: 'blank' })
  expect(pictures).toEqual([])
  expect(paragraphs.map(({ text }) => text)).toContain('Area 1 · 80')
})

test('the service dates and the references follow the sections of the document', async () => {
  const { text, links } = await read(
    aChecklist(section([aRow('IA-01')]), {
      dates: {
        ...{ title: 'Next dates', lead: 'Microsoft changes these.' },
        items: [{ when: 'March 2027', title: 'Basic sign-in ends', note: 'Check printers.' }],
        more: { text: 'All dates', url: 'https://check.example/dates/' },
      },
      references: { title: 'References', lead: 'For an auditor.', items: [{ id: 'IA-01', text: 'CIS 6.3' }] },
    }),
  )
  for (const part of ['March 2027 · Basic sign-in ends\nCheck printers.', 'IA-01\tCIS 6.3'])
    expect(text).toContain(part)
  expect(text.indexOf('Next dates')).toBeLessThan(text.indexOf('This week'))
  expect(text.indexOf('References')).toBeGreaterThan(text.indexOf('This week'))
  expect(links).toContainEqual({ text: 'All dates', url: 'https://check.example/dates/' })
})

test.each(['filled', 'unknown', 'blank', 'everyday'])(
  'the checklist “%s” of the real content contains every text of its document',
  async (name) => {
    const page = realDocuments[name]!
    const checklist = saysOf(page)
    const { text, controls, core } = readWord(await makeWord(page, whose, 'letter'))
    const rows = checklist.sections.flatMap((one) => one.rows)
    const questions = checklist.sections.flatMap((one) => one.questions ?? [])
    for (const part of [
      ...rows.flatMap(({ title, why, terms, details }) => [
        title,
        why,
        ...terms,
        ...details.map((one) => one.text),
      ]),
      ...questions.flatMap(({ title, asks }) => [title, ...asks]),
      ...(checklist.references?.items ?? []).map((one) => one.text),
      checklist.cover.lead,
      checklist.cover.sentence,
    ])
      expect(text).toContain(part)
    expect(controls.filter(({ kind }) => kind === 'box')).toHaveLength(rows.length + questions.length)
    expect(core['title']).toBe(checklist.title)
  },
)
