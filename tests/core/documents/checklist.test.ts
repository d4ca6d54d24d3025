import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { type Checklist, blankChecklist, filledChecklist } from '../../../src/core/documents/checklist.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { answers, tinyModel, tinyWords } from '../tiny.ts'

const today = '2026-11-24'
const brand = { quizName: 'Quiz', quizTitle: 'Quiz:' }
function filled(given: Partial<Answers>, name?: string, model = tinyModel()): Checklist {
  return filledChecklist(
    writeReport(model, tinyWords, answers(given), { today, name }),
    tinyWords,
    brand,
    'browser',
  )
}
const SOME = { 'XA-01': 1, 'XA-02': 0.5, 'XB-01': 0, 'XB-02': 0 } as const
const UNKNOWN = { 'XA-01': 'unknown', 'XA-02': 'unknown', 'XB-01': 0, 'XB-02': 0 } as const

test('a filled checklist lists the action plan’s groups, then the controls in place', () => {
  const { kind, sections } = filled({ controls: SOME })
  expect(kind).toBe('filled')
  expect(sections.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
    ['thisWeek', ['XA-02']],
    ['thisMonth', ['XB-01']],
    ['thisQuarter', ['XB-02']],
    ['inPlace', ['XA-01']],
  ])
})

test('only the checkboxes of controls in place are ticked', () => {
  const rows = filled({ controls: SOME }).sections.flatMap((section) => section.rows)
  expect(rows.filter(({ done }) => done).map(({ id }) => id)).toEqual(['XA-01'])
})

test('the label of a checklist row contains score points and state of the control', () => {
  const rows = filled({ controls: SOME }).sections.flatMap((section) => section.rows)
  expect(Object.fromEntries(rows.map(({ id, flag }) => [id, flag]))).toEqual({
    'XA-01': '',
    'XA-02': '+13 · partly',
    'XB-01': '+15',
    'XB-02': '+10',
  })
})

test('the label of a checklist row starts with the control’s deadline if it is near', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(1, 2)) {
    control.deadline = '2026-12-31'
    control.words.deadline = 'it ends'
  }
  const [first] = filled({ controls: SOME }, undefined, model).sections[0]?.rows ?? []
  expect(first?.flag).toBe('by 31 December 2026: it ends · +13 · partly')
})

test('a filled checklist has the company name on the cover and in title and file name', () => {
  expect(filled({ controls: SOME }, 'Müller & Söhne / 2')).toMatchObject({
    title: 'Quiz: list for Müller & Söhne / 2',
    cover: { lead: 'made for Müller & Söhne / 2' },
    fileName: 'list-Müller-Söhne-2-2026-11-24.pdf',
  })
})

test('the cover of a checklist shows at most two contact lines of the brand', () => {
  const words = { ...tinyWords, checklist: { ...tinyWords.checklist, contact: '{label}: {address}' } }
  const contactOf = (more: object) =>
    blankChecklist(tinyModel(), words, { ...brand, ...more }, today).cover.contact
  const booking = { label: 'Book a call', url: 'https://acme.example/call/' }
  expect(contactOf({ booking, phone: '+44 (20) 7946-0000' })).toEqual([
    { text: 'Book a call: acme.example/call', url: 'https://acme.example/call/' },
    { text: '+44 (20) 7946-0000', url: 'tel:+442079460000' },
  ])
  expect(contactOf({ booking: { label: 'Write', url: 'mailto:hello@acme.example' } })).toEqual([
    { text: 'Write: hello@acme.example', url: 'mailto:hello@acme.example' },
  ])
  const email = 'hello@acme.example'
  expect(contactOf({ email })).toEqual([{ text: email, url: 'mailto:hello@acme.example' }])
  // The cover has space for two contact lines beside the title. A third line would overlap the title.
  expect(contactOf({ booking, phone: '12345', email })).toHaveLength(2)
  expect(contactOf({})).toEqual([])
  const report = writeReport(tinyModel(), words, answers({ controls: SOME }), { today })
  expect(filledChecklist(report, words, { ...brand, booking }, 'browser').cover.contact).toEqual(
    contactOf({ booking }),
  )
})

test('a filled checklist lists the report’s service dates and links to their page', () => {
  const dates = [
    { id: 'a', when: '2026-12', title: 'It ends', concerns: [{ control: { id: 'XA-02' } }], spares: [] },
  ]
  const report = writeReport(tinyModel({ dates }), tinyWords, answers({ controls: SOME }), { today })
  const datesOf = (datesUrl?: string) =>
    filledChecklist(report, tinyWords, { ...brand, datesUrl }, 'browser').dates
  expect(datesOf('https://site.example/dates/')).toEqual({
    title: 'title',
    lead: 'lead',
    items: [{ when: 'December 2026', title: 'It ends', note: 'concerns' }],
    more: { text: 'more site.example/dates', url: 'https://site.example/dates/' },
  })
  expect(datesOf()?.more).toBeUndefined()
  expect(filled({ controls: SOME }).dates).toBeUndefined()
})

test('the title of a checklist without a company name has no empty placeholder', () => {
  expect(filled({ controls: SOME })).toMatchObject({
    title: 'Quiz: list',
    cover: { lead: 'lead' },
    fileName: 'list-2026-11-24.pdf',
  })
})

test('the cover of a filled checklist shows score, area bars and a text alternative', () => {
  expect(filled({ controls: SOME })).toMatchObject({
    cover: {
      figure: '62',
      of: 'of full',
      bands: [
        { name: 'Area A', value: 83, text: '83' },
        { name: 'Area B', value: 0, text: '0' },
      ],
      alt: 'filled Area A 83, Area B 0',
      legend: 'legendFilled',
    },
    labels: { runningFact: '62 on 24 November 2026' },
  })
})

test('the cover of a filled checklist shows a score range if too much is unknown', () => {
  expect(filled({ controls: UNKNOWN })).toMatchObject({
    cover: {
      figure: '0 to 75',
      alt: 'filled Area A 0 to 100 unknown, Area B 0',
      legend: 'legendUnknown',
      bands: [
        { text: '0 to 100', value: 0, high: 100 },
        { text: '0', value: 0, high: 0 },
      ],
    },
  })
})

test('the checklist cover shows a range for an area although the score is one number', () => {
  const controls = { 'XA-01': 1, 'XA-02': 'unknown', 'XB-01': 0, 'XB-02': 0 } as const
  const { cover } = filled({ controls })
  expect(cover.bands[0]).toMatchObject({ text: '66', value: 66, high: 100 })
  expect(cover).toMatchObject({ alt: 'filled Area A 66 to 100 unknown, Area B 0', legend: 'legendUnknown' })
})

test('the cover of a filled checklist shows no score if there are too few answers', () => {
  expect(filled({ controls: { 'XA-01': 1 } })).toMatchObject({
    cover: {
      figure: '',
      of: 'full',
      alt: 'altUnknown',
      bands: [
        { value: 0, high: 100, text: '' },
        { value: 0, high: 100, text: '' },
      ],
    },
    labels: { runningFact: '24 November 2026' },
  })
})

test('the checklist cover shows for each first job who does it and how long it takes', () => {
  expect(filled({ controls: SOME }).cover.first).toEqual({
    title: 'first',
    items: ['XA-02', 'XB-01', 'XB-02'].map((id) => ({ title: `Do ${id}`, terms: 'it · an hour' })),
  })
  const all = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
  expect(filled({ controls: all }).cover.first).toBeUndefined()
})

test('the first job on the cover is to ask IT if too much is unknown', () => {
  const { first } = filled({ controls: UNKNOWN }).cover
  expect(first?.items.map(({ terms }) => terms)).toEqual(['you · askEffort', 'it · an hour', 'it · an hour'])
})

test('unknown controls of one quiz question become one question of the checklist', () => {
  const choices = { first: ['all'], second: ['all'], ticks: ['unknown'] }
  const { sections } = filled({ choices })
  const findOut = sections.find(({ id }) => id === 'findOut')
  expect(findOut).toMatchObject({ rows: [] })
  expect(findOut?.questions).toEqual([
    {
      id: 'ticks',
      title: 'ticks',
      asks: ['Ask about XB-01', 'Ask about XB-02'],
      offers: [],
      tick: 'answered ticks',
    },
  ])
  expect(sections.flatMap(({ rows }) => rows).map(({ id }) => id)).toEqual(['XA-01', 'XA-02'])
})

test('a row of a checklist names a licence only if some plans do not include it', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) control.plans = ['e5']
  const words = { ...tinyWords, report: { ...tinyWords.report, fromPlan: 'From {plan}', anyPlan: 'Any' } }
  const [section] = blankChecklist(model, words, brand, today).sections
  expect(section?.rows.map(({ id, details }) => [id, details[0]?.label])).toEqual([
    ['XA-01', expect.stringMatching(/^From .* · where$/)],
    ['XA-02', 'where'],
  ])
})

test('a blank checklist contains every control by area, critical controls first', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) control.critical = false
  const list = blankChecklist(model, tinyWords, brand, today)
  expect(list.kind).toBe('blank')
  expect(
    list.sections.map(({ title, rows }) => [title, rows.map(({ id, flag, done }) => [id, flag, done])]),
  ).toEqual([
    [
      'Area A',
      [
        ['XA-02', 'critical', false],
        ['XA-01', '', false],
      ],
    ],
    [
      'Area B',
      [
        ['XB-01', '', false],
        ['XB-02', '', false],
      ],
    ],
  ])
})

test('the cover of a blank checklist shows the number of controls and empty area bars', () => {
  expect(blankChecklist(tinyModel(), tinyWords, brand, today)).toMatchObject({
    cover: {
      lead: '4 controls, 2 critical',
      figure: '4',
      bands: [
        { value: 0, text: '2 rows' },
        { value: 0, text: '2 rows' },
      ],
      alt: 'blank Area A 2, Area B 2',
    },
    fileName: 'list.pdf',
  })
})

test('only a checklist made in the browser promises that nobody has seen the answers', () => {
  const report = writeReport(tinyModel(), tinyWords, answers({}), { today })
  expect(filledChecklist(report, tinyWords, brand, 'browser').cover.promise).toBe('promise')
  expect(filledChecklist(report, tinyWords, brand, 'file').cover.promise).toBe('promiseFile')
  // A contact form may have sent the answers, so the cover cannot promise privacy.
  expect(filledChecklist(report, tinyWords, brand, 'sender').cover.promise).toBe('')
})

test('a service offer adds a line to a row or a question and changes nothing else', () => {
  const model = tinyModel()
  const report = writeReport(model, tinyWords, answers({}), { today })
  const offering = { ...brand, offerLines: { 'XA-01': 'From Acme: Backup' } }
  const lists = [brand, offering].map((one) => [
    filledChecklist(report, tinyWords, one, 'browser'),
    blankChecklist(model, tinyWords, one, today),
  ])
  const offers = lists[1]?.map(({ sections }) =>
    sections.flatMap(({ rows, questions = [] }) => [
      ...rows.flatMap(({ id, offer }) => (offer ? [[id, offer]] : [])),
      ...questions.flatMap(({ id, offers: lines }) => lines.map((line) => [id, line])),
    ]),
  )
  expect(offers).toEqual([[['first', 'From Acme: Backup']], [['XA-01', 'From Acme: Backup']]])
  const withoutOffers = lists.map((given) =>
    JSON.stringify(given, (key, value: unknown) => (/^offers?$/.test(key) ? undefined : value)),
  )
  expect(withoutOffers[1]).toBe(withoutOffers[0])
})

test('the references contain sorted section numbers of the printed frameworks only', () => {
  const model = tinyModel()
  for (const control of model.controls) control.frameworks = { own: ['3'] }
  for (const control of model.controls.slice(1, 2))
    control.frameworks = { iso: ['7.2.11', '7.2.3'], own: ['3'] }
  const list = blankChecklist(model, tinyWords, brand, today)
  expect(list.references).toEqual({
    title: 'references',
    lead: 'referencesLead',
    items: [{ id: 'XA-02', text: 'ISO 7.2.3, 7.2.11' }],
  })
  expect(list.sections[0]?.rows[0]).toMatchObject({ tick: 'tick XA-01 Do XA-01' })
  expect(blankChecklist(tinyModel(), tinyWords, brand, today).references).toBeUndefined()
})

test('a blank checklist has the company name on the cover and in title and file name', () => {
  const list = blankChecklist(tinyModel(), tinyWords, brand, today, 'Müller & Söhne')
  expect([list.title, list.cover.lead, list.fileName]).toEqual([
    'Quiz: list for Müller & Söhne',
    'leadBlankFor',
    'list-Müller-Söhne-2026-11-24.pdf',
  ])
})

test('each row links to its page, and the first section says once where the pages are', () => {
  const pagesUrl = 'https://site.example/checklist/'
  const words = { ...tinyWords, checklist: { ...tinyWords.checklist, howTo: 'at {example}' } }
  const given = answers({ controls: { 'XA-01': 0, 'XA-02': 0.5 } })
  const report = writeReport(tinyModel(), words, given, { today: '2026-11-24' })
  for (const list of [
    filledChecklist(report, words, { ...brand, pagesUrl }, 'browser'),
    blankChecklist(tinyModel(), words, { ...brand, pagesUrl }, '2026-11-24'),
  ]) {
    const rows = list.sections.flatMap((section) => section.rows)
    expect(rows.map(({ page }) => page?.url)).toEqual(rows.map(({ id }) => `${pagesUrl}${id}/`))
    expect(list.sections.filter(({ lead = '' }) => lead.includes('at site.example'))).toHaveLength(1)
  }
  const { sections } = filledChecklist(report, words, brand, 'browser')
  expect(sections.flatMap((section) => section.rows).filter(({ page }) => page)).toEqual([])
})

const PROOF = { what: 'Export', where: 'Binder', date: '2026-11-03' }

test('a row of the checklist says who does the job, and what its proof is', () => {
  const records = { 'XA-01': { who: 'Ada', proof: PROOF }, 'XB-01': { who: 'Bo' } }
  const list = filled({ controls: SOME, records })
  const rows = list.sections.flatMap((section) => section.rows)
  expect(rows.find(({ id }) => id === 'XA-01')?.details.slice(1)).toEqual([
    { label: 'assignee', text: 'Ada' },
    { label: 'proof', text: 'Export on 3 November 2026 · Binder' },
  ])
  expect(rows.find(({ id }) => id === 'XB-01')?.details.slice(1)).toEqual([{ label: 'assignee', text: 'Bo' }])
  expect(list.names.toSorted()).toEqual(['Ada', 'Binder', 'Bo', 'Export'])
})

test('the checklist says that a done job has no proof only if another job has one', () => {
  const controls = { ...SOME, 'XA-02': 1 } as const
  const flagOf = (records: Answers['records']): string | undefined =>
    filled({ controls, records })
      .sections.flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'XA-02')?.flag
  expect(flagOf({})).toBe('')
  expect(flagOf({ 'XA-01': { who: 'Ada' } })).toBe('')
  expect(flagOf({ 'XB-01': { proof: PROOF } })).toBe('noProof')
  expect(flagOf({ 'XA-02': { proof: PROOF } })).toBe('')
})
