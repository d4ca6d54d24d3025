import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { type AdviserBrand, type AdviserNotes, writeAdviser } from '../../../src/core/documents/adviser.ts'
import { type PaperBlock, type PaperDocument, plainText } from '../../../src/core/documents/paper.ts'
import { mustFind } from '../../../src/core/model/must.ts'
import type { Model, Reply } from '../../../src/core/model/model.ts'
import { ALL, SOME, tinyControl, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { textsOf } from '../../support/documents.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const words = {
  ...tinyWords,
  plans: { ...tinyWords.plans, other: 'another plan' },
  points: { ...echo('points'), terms: '{who}: {effort}. {cost}.' },
  adviser: echo('adviser', {
    titleFor: 'title for {name}',
    headingFor: 'before {name}',
    whoProvider: '{people} on {plan}, provider',
    whoOwn: '{people} on {plan}',
    people: { one: '{n} person', other: '{n} people' },
    matters: 'matters {list}',
    point: '{title}: {text}',
    unusualPlan: '{title} not in {plan}',
    unusualBefore: '{title} before {before}',
    unusualPeople: '{n} too many',
    unknownMore: { one: 'and {n}', other: 'and {n} more' },
    offers: 'offers of {brand}',
    file: 'adviser-{name}-{date}',
    runningHead: 'not for the client, {date}',
  }),
}
const notes: AdviserNotes = {
  misread: {
    'XA-01': { text: 'misread one', sources: ['page'] },
    'XA-02': { text: 'misread two', sources: ['page', 'other'] },
  },
  contradictions: [
    { id: 'odd', when: { 'XA-01': { from: 1 }, 'XA-02': { to: 0 } }, text: 'one and not two' },
    { id: 'ranges', when: { 'XB-01': { from: 0.25, to: 0.5 } }, text: 'between' },
    { id: 'strange', when: { 'ZZ-99': {} }, text: 'never' },
  ],
}
const brand: AdviserBrand = { name: 'Acme', offers: [] }

const withSources = (changes: Partial<Model> = {}): Model => {
  const model = tinyModel(changes)
  model.sources.push({ id: 'other', title: 'Other', url: 'https://other.example/', reviewed: '2026-01-01' })
  for (const control of model.controls) control.sources = ['page', 'other']
  return model
}

interface Given {
  name?: string
  model?: Model
  brand?: AdviserBrand
  notes?: AdviserNotes
}
function page(said: Partial<Answers>, given: Given = {}): PaperDocument {
  const model = given.model ?? withSources()
  const report = tinyReport(said, { model, words, today: '2026-11-26', name: given.name })
  return writeAdviser(model, words, given.notes ?? notes, report, given.brand ?? brand)
}

/** Returns the blocks below a heading, up to the next heading of any level. */
function under({ blocks }: PaperDocument, title: string): PaperBlock[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  if (start < 0) return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(({ kind }) => kind === 'heading')
  return end < 0 ? rest : rest.slice(0, end)
}
const itemsUnder = (paper: PaperDocument, title: string): readonly string[] =>
  under(paper, title).flatMap((block) => (block.kind === 'list' ? block.items.map(plainText) : []))
const rowsUnder = (paper: PaperDocument, title: string): readonly (readonly string[])[] =>
  under(paper, title).flatMap((block) => (block.kind === 'table' ? textsOf(block) : []))
const textsUnder = (paper: PaperDocument, title: string): string[] =>
  under(paper, title).flatMap((block) => (block.kind === 'text' ? [plainText(block.text)] : []))
const headings = ({ blocks }: PaperDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

test('the page names the client in heading, title and file name', () => {
  expect(page({ controls: SOME }, { name: 'Żółć & Søn' })).toMatchObject({
    title: 'title for Żółć & Søn',
    heading: 'before Żółć & Søn',
    names: ['Żółć & Søn'],
    fileName: 'adviser-Żółć-Søn-2026-11-26',
    contact: [],
    labels: { runningHead: 'not for the client, 26 November 2026', page: 'page' },
  })
  expect(page({ controls: SOME })).toMatchObject({
    ...{ title: 'title', heading: 'heading', names: [], fileName: 'adviser-2026-11-26' },
  })
})

test('two lines say who the client is and what matters there', () => {
  const context = { plan: 'e5', people: 1, data: 'health', payments: true, itProvider: true } as const
  expect(page({ controls: SOME, context }).facts).toEqual([
    '1 person on Five, provider',
    'matters health, payments and outsideAccess',
  ])
  const plain = { outsideAccess: false, people: 1200 }
  expect(page({ controls: SOME, context: plain }).facts).toEqual([
    '1,200 people on another plan',
    'mattersNone',
  ])
})

test('the talking points are those of the first gaps of the result', () => {
  const paper = page({ controls: SOME })
  expect(itemsUnder(paper, 'Do XA-02')).toEqual(['why: Why XA-02', 'takes: it: an hour. nothing.'])
  expect(paper.blocks[0]).toMatchObject({ kind: 'text' })
})

test('a result without a known gap says so', () => {
  expect(textsUnder(page({ controls: ALL }), 'points')).toEqual(['pointsNone'])
})

test('the page lists contradictions whose values all match', () => {
  const odd = page({ controls: { ...SOME, 'XA-02': 0 } })
  expect(itemsUnder(odd, 'contradictory')).toEqual(['one and not two'])
  expect(itemsUnder(page({ controls: { ...SOME, 'XB-01': 0.25 } }), 'contradictory')).toEqual(['between'])
  expect(headings(page({ controls: SOME }))).not.toContain('contradictory')
  expect(headings(page({ controls: { ...SOME, 'XA-02': 'unknown' } }))).not.toContain('contradictory')
})

test('a control in place that the plan lacks is unusual unless it is covered', () => {
  const context = { plan: 'business-basic' } as const
  const said = { controls: { ...SOME, 'XB-01': 1 }, context } as const
  expect(itemsUnder(page(said), 'unusual')).toEqual(['Do XB-01 not in Basic'])
  const statuses = { 'XB-01': { kind: 'covered', by: 'Other', full: true } } as const
  expect(itemsUnder(page({ ...said, statuses }), 'unusual')).toEqual([])
})

test('a control in place before its prerequisite is unusual', () => {
  const controls = { ...SOME, 'XA-01': 0, 'XA-02': 0.5 } as const
  expect(itemsUnder(page({ controls }), 'unusual')).toEqual(['Do XA-02 before Do XA-01'])
  expect(itemsUnder(page({ controls: { ...controls, 'XA-01': 0.25 } }), 'unusual')).toEqual([])
  expect(itemsUnder(page({ controls: { ...controls, 'XA-02': 0.25 } }), 'unusual')).toEqual([])
})

test('too many people for a plan and a result without a gap are unusual', () => {
  const crowd = page({ controls: SOME, context: { plan: 'business-basic', people: 400 } })
  expect(itemsUnder(crowd, 'unusual')).toEqual(['400 too many'])
  expect(itemsUnder(page({ controls: ALL }), 'unusual')).toEqual(['unusualAll'])
})

test('the page lists eight unknown controls, and the number of the others', () => {
  const controls = Array.from({ length: 10 }, (_, n) => tinyControl(`XA-${String(n + 10)}`))
  const model = withSources({ controls, gates: [], questions: [], layers: [] })
  const unknown = Object.fromEntries(controls.map(({ id }) => [id, 'unknown'] as const))
  const paper = page({ controls: unknown }, { model })
  expect(itemsUnder(paper, 'unknown')).toHaveLength(9)
  expect(itemsUnder(paper, 'unknown').at(-1)).toBe('and 2 more')
  expect(itemsUnder(page({ controls: { ...SOME, 'XB-01': 'unknown' } }), 'unknown')).toHaveLength(1)
})

test('critical controls in place are listed unless a scanner shows them', () => {
  const heavy = withSources()
  mustFind(heavy.controls, 'XA-02').weight = 10
  mustFind(heavy.controls, 'XA-01').weight = 2
  expect(rowsUnder(page({ controls: ALL }, { model: heavy }), 'unseen')).toEqual([
    ['Do XA-02', 'Done XA-02'],
    ['Do XA-01', 'Done XA-01'],
  ])
  const marks = { 'XA-01': { tool: 'maester', date: '2026-11-01' } } as const
  expect(rowsUnder(page({ controls: ALL, marks }), 'unseen')).toEqual([['Do XA-02', 'Done XA-02']])
  const statuses = { 'XA-02': { kind: 'covered', by: '', full: true } } as const
  expect(rowsUnder(page({ controls: ALL, marks, statuses }), 'unseen')).toEqual([])
})

test('a result in which nothing stands out says so', () => {
  const controls = { 'XA-01': 0.5, 'XA-02': 0.5, 'XB-01': 0, 'XB-02': 0 } as const
  expect(textsUnder(page({ controls }), 'check')).toEqual(['checkNone'])
})

test('what people get wrong is listed for known controls, the open ones first', () => {
  expect(rowsUnder(page({ controls: SOME }), 'misread')).toEqual([
    ['Do XA-02', 'stateOpen', 'misread two'],
    ['Do XA-01', 'stateInPlace', 'misread one'],
  ])
  const unknown = { ...SOME, 'XA-01': 'unknown', 'XA-02': 'unknown' } as const
  expect(headings(page({ controls: unknown }))).not.toContain('misread')
})

test('pages fold what people get wrong after the first eight notes', () => {
  const controls = Array.from({ length: 10 }, (_, n) => tinyControl(`XA-${String(n + 10)}`))
  const model = withSources({ controls, gates: [], questions: [], layers: [] })
  const open = Object.fromEntries(controls.map(({ id }) => [id, 0] as const))
  const misread = Object.fromEntries(controls.map(({ id }) => [id, { text: `misread ${id}`, sources: [] }]))
  const paper = page({ controls: open }, { model, notes: { misread, contradictions: [] } })
  expect(rowsUnder(paper, 'misread')).toHaveLength(8)
  const [rest] = paper.blocks.filter(({ title }) => title === 'misreadMore')
  expect(rest).toMatchObject({ kind: 'table', isFolded: true, rows: { length: 2 } })
})

const sourcesOf = ({ blocks }: PaperDocument) => blocks.filter(({ title }) => title === 'sources')

test('each source is listed once, with the dates of its text and of our review', () => {
  expect(sourcesOf(page({ controls: SOME }))).toEqual([
    {
      ...{ kind: 'links', title: 'sources', isFolded: true },
      items: [
        { text: 'A page. no date, read 1\u00a0January\u00a02026.', url: 'https://example.com/' },
        { text: 'Other. no date, read 1\u00a0January\u00a02026.', url: 'https://other.example/' },
      ],
    },
  ])
  const silent = page({ controls: ALL }, { notes: { misread: {}, contradictions: [] } })
  expect(sourcesOf(silent)).toEqual([])
})

const offers = [
  { title: 'Backup', text: 'It keeps.', controls: ['XB-02', 'XA-01'] },
  { title: 'Sign-in', text: 'It asks.', controls: ['XA-02', 'XB-02'] },
]

test('the page lists open jobs with their offers in the order of the plan', () => {
  const paper = page({ controls: SOME }, { brand: { name: 'Acme', offers } })
  const rows = rowsUnder(paper, 'offers of Acme')
  const { actions } = tinyReport({ controls: SOME }, { model: withSources() })
  const plan = actions.map(({ title }) => title)
  const jobs = [...new Set(rows.map(([job = '']) => job))]
  expect(jobs).toEqual(plan.filter((title) => jobs.includes(title)))
  expect(rows).toHaveLength(3)
  expect(rows).not.toContainEqual(['Do XA-01', 'Backup', 'It keeps.'])
  const done = page({ controls: ALL }, { brand: { name: 'Acme', offers } })
  expect(textsUnder(done, 'offers of Acme')).toEqual(['offersNone'])
  expect(headings(page({ controls: SOME }))).not.toContain('offers of Acme')
})

test('offers change no other part of the page', () => {
  const without = ({ blocks }: PaperDocument): PaperBlock[] => {
    const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'offers of Acme')
    const end = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'questions')
    return start < 0 ? blocks.slice() : [...blocks.slice(0, start), ...blocks.slice(end)]
  }
  const selling = page({ controls: SOME }, { brand: { name: 'Acme', offers } })
  expect(without(selling)).toEqual(without(page({ controls: SOME })))
})

test('the questions of the first two gaps follow the questions for every client', () => {
  const asked = itemsUnder(page({ controls: { ...SOME, 'XA-02': 0 } }), 'questions')
  expect(asked.slice(0, 4)).toEqual(['questionWorry', 'questionDecide', 'questionStop', 'questionTried'])
  expect(asked.slice(4)).toHaveLength(2)
  expect(asked[4]).toMatch(/^Ask about/)
  expect(itemsUnder(page({ controls: SOME }), 'never')).toHaveLength(6)
})

test('any values of the controls give a page with unique list entries', () => {
  const reply = fc.constantFrom<Reply[]>(0, 0.25, 0.5, 1, 'unknown')
  const given = fc.record({ 'XA-01': reply, 'XA-02': reply, 'XB-01': reply, 'XB-02': reply })
  forAll(given, fc.integer({ min: 1, max: 1000 }), (controls, people) => {
    const { blocks } = page({ controls, context: { people } }, { brand: { name: 'Acme', offers } })
    for (const block of blocks) {
      if (block.kind === 'list') expect(new Set(block.items).size).toBe(block.items.length)
      if (block.kind === 'table')
        for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length)
    }
  })
})
