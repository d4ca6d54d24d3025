import { expect, test } from 'vitest'
import { blankChecklist, filledChecklist } from '../../../src/core/documents/checklist.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { blankSays, filledSays, type Checklist } from '../../support/checklist.ts'
import {
  ALL,
  BRAND,
  NO,
  PROOF,
  SOME,
  TODAY,
  UNKNOWN,
  tinyModel,
  tinyQuestions,
  tinyReport,
  tinyWords,
} from '../tiny.ts'

function filled(given: Partial<Answers>, name?: string, model = tinyModel()): Checklist {
  return filledSays(tinyReport(given, { model, name }), tinyWords, BRAND, 'browser')
}

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

test('the cover and this week’s section name the next step to a separate backup', () => {
  const { cover, sections } = filled({ controls: NO })
  expect(cover.first?.items.at(-1)).toEqual({ title: 'backupOrder', terms: 'it · backupEffort' })
  expect(cover.first?.items).toHaveLength(4)
  expect(sections.map(({ lead }) => lead?.includes('backupOrder. backupEffort.'))).toEqual([
    true,
    false,
    false,
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

test('a row that is partly in place says what was answered and what full means', () => {
  const [row] = filled({ controls: SOME }).sections[0]?.rows ?? []
  expect(row?.details.slice(0, 2)).toEqual([
    { label: 'youSaid', text: 'half' },
    { label: 'goal', text: 'all' },
  ])
  const covered = { 'XA-02': { kind: 'covered', by: 'Other', full: false } } as const
  const [other] = filled({ controls: SOME, statuses: covered }).sections[0]?.rows ?? []
  expect(other?.details[0]).toEqual({ label: 'goal', text: 'all' })
})

test('the label of a checklist row starts with its deadline', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(1, 2)) {
    control.deadline = '2026-12-31'
    control.words.deadline = 'it ends'
  }
  const [first] = filled({ controls: SOME }, undefined, model).sections[0]?.rows ?? []
  expect(first?.flag).toBe('by 31 December 2026: it ends · +13 · partly')
})

test('an open row says what to do first and for free, and a done row does not', () => {
  const model = tinyModel()
  const words = {
    ...tinyWords,
    report: { ...tinyWords.report, doFirst: 'first:', findFirst: 'find out:', halfStep: 'for free: {step}' },
  }
  for (const control of model.controls.slice(0, 2)) {
    control.plans = ['e5']
    control.words.halfStep = 'print it'
    control.safeAfter = ['XB-01']
  }
  const report = tinyReport({ controls: SOME }, { model, words })
  const rows = filledSays(report, words, BRAND, 'browser').sections.flatMap(({ rows: some }) => some)
  const whyOf = (id: string): string | undefined => rows.find((row) => row.id === id)?.why
  expect(whyOf('XA-02')).toMatch(/ first: Do XB-01 \(XB-01\)\. for free: print it$/)
  expect(whyOf('XA-01')).not.toMatch(/first:|for free:/)
  const unknown = tinyReport({ controls: { ...SOME, 'XB-01': 'unknown' } }, { model, words })
  const asked = filledSays(unknown, words, BRAND, 'browser').sections.flatMap(({ rows: some }) => some)
  expect(asked.find(({ id }) => id === 'XA-02')?.why).toContain(' find out: Do XB-01 (XB-01).')
})

test('a filled checklist has the company name on the cover and in title and file name', () => {
  expect(filled({ controls: SOME }, 'Müller & Söhne / 2')).toMatchObject({
    title: 'Quiz: list for Müller & Söhne / 2',
    cover: { lead: 'made for Müller & Söhne / 2' },
    fileName: 'list-Müller-Söhne-2-2026-11-24',
  })
})

test('the cover of a checklist shows at most two contact lines of the brand', () => {
  const words = { ...tinyWords, checklist: { ...tinyWords.checklist, contact: '{label}: {address}' } }
  const contactOf = (more: object) =>
    blankSays(tinyModel(), words, { ...BRAND, ...more }, TODAY).cover.contact
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
  const report = tinyReport({ controls: SOME }, { words })
  expect(filledSays(report, words, { ...BRAND, booking }, 'browser').cover.contact).toEqual(
    contactOf({ booking }),
  )
})

test('a filled checklist lists the report’s service dates and links to their page', () => {
  const dates = [
    { id: 'a', when: '2026-12', title: 'It ends', concerns: [{ control: { id: 'XA-02' } }], spares: [] },
  ]
  const report = tinyReport({ controls: SOME }, { model: tinyModel({ dates }) })
  const datesOf = (datesUrl?: string) =>
    filledSays(report, tinyWords, { ...BRAND, datesUrl }, 'browser').dates
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
    fileName: 'list-2026-11-24',
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
  expect(filled({ controls: ALL }).cover.first).toBeUndefined()
})

test('the first job on the cover is to ask IT if too much is unknown', () => {
  const { first } = filled({ controls: UNKNOWN }).cover
  expect(first?.items.map(({ terms }) => terms)).toEqual(['you · askEffort', 'it · an hour', 'it · an hour'])
})

test('unknown controls of one quiz question become one question of the checklist', () => {
  const choices = { first: ['all'], second: ['all'], ticks: ['unknown'] }
  const { sections } = filled({ choices })
  const findOut = sections.find(({ id }) => id === 'ask')
  expect(findOut).toMatchObject({ title: 'askPerson 1', lead: 'findOutLead', rows: [] })
  expect(findOut?.questions).toEqual([
    {
      id: 'ticks',
      title: 'ticks',
      asks: ['ticks?'],
      places: ['Where XB-01', 'Where XB-02'],
      offers: [],
      tick: 'answered ticks',
    },
  ])
  expect(sections.flatMap(({ rows }) => rows).map(({ id }) => id)).toEqual(['XA-01', 'XA-02'])
})

test('a checklist asks the IT person and the owner in two sections', () => {
  const questions = tinyQuestions.map((one) => (one.id === 'first' ? { ...one, knows: 'you' as const } : one))
  const choices = { first: ['unknown'], ticks: ['unknown'] }
  const report = tinyReport({ choices }, { model: tinyModel({ questions }) })
  const { cover, sections } = filledSays(report, tinyWords, BRAND, 'browser')
  expect(sections.map(({ id, title, questions: asked }) => [id, title, asked?.map(({ id }) => id)])).toEqual([
    ['ask', 'askPerson 2', ['second', 'ticks']],
    ['lookUp', 'lookUpOwn 1', ['first']],
  ])
  expect(cover.first?.items.map(({ title }) => title)).toEqual(['askPerson 2', 'lookUpOwn 1'])
})

test('a row of a checklist names a licence only if some plans do not include it', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) control.plans = ['e5']
  const words = { ...tinyWords, report: { ...tinyWords.report, fromPlan: 'From {plan}', anyPlan: 'Any' } }
  const [section] = blankSays(model, words, BRAND, TODAY).sections
  expect(section?.rows.map(({ id, details }) => [id, details[0]?.label])).toEqual([
    ['XA-01', expect.stringMatching(/^From .* · where$/)],
    ['XA-02', 'where'],
  ])
})

test('a blank checklist contains every control by area, critical controls first', () => {
  const model = tinyModel()
  for (const control of model.controls.slice(0, 1)) control.critical = false
  const list = blankSays(model, tinyWords, BRAND, TODAY)
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
  expect(blankSays(tinyModel(), tinyWords, BRAND, TODAY)).toMatchObject({
    cover: {
      lead: '4 controls, 2 critical',
      figure: '4',
      bands: [
        { value: 0, text: '2 rows' },
        { value: 0, text: '2 rows' },
      ],
      alt: 'blank Area A 2, Area B 2',
    },
    fileName: 'list',
  })
})

test('only a checklist made in the browser promises that nobody has seen the answers', () => {
  const report = tinyReport()
  expect(filledSays(report, tinyWords, BRAND, 'browser').cover.promise).toBe('promise')
  expect(filledSays(report, tinyWords, BRAND, 'file').cover.promise).toBe('promiseFile')
  // A contact form may have sent the answers, so the cover cannot promise privacy.
  expect(filledSays(report, tinyWords, BRAND, 'sender').cover.promise).toBe('')
})

test('a service offer adds a line to a row or a question and changes nothing else', () => {
  const model = tinyModel()
  const report = tinyReport()
  const offering = { ...BRAND, offerLines: { 'XA-01': 'From Acme: Backup' } }
  const lists = [BRAND, offering].map((one) => [
    filledSays(report, tinyWords, one, 'browser'),
    blankSays(model, tinyWords, one, TODAY),
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
  const list = blankSays(model, tinyWords, BRAND, TODAY)
  expect(list.references).toEqual({
    title: 'references',
    lead: 'referencesLead',
    items: [{ id: 'XA-02', text: 'ISO 7.2.3, 7.2.11' }],
  })
  expect(list.sections[0]?.rows[0]).toMatchObject({ tick: 'tick XA-01 Do XA-01' })
  expect(blankSays(tinyModel(), tinyWords, BRAND, TODAY).references).toBeUndefined()
})

test('a blank checklist has the company name on the cover and in title and file name', () => {
  const list = blankSays(tinyModel(), tinyWords, BRAND, TODAY, 'Müller & Söhne')
  expect([list.title, list.cover.lead, list.fileName]).toEqual([
    'Quiz: list for Müller & Söhne',
    'leadBlankFor',
    'list-Müller-Söhne-2026-11-24',
  ])
})

test('each row links to its page, and the first section says once where the pages are', () => {
  const pagesUrl = 'https://site.example/checklist/'
  const words = { ...tinyWords, checklist: { ...tinyWords.checklist, howTo: 'at {example}' } }
  const report = tinyReport({ controls: { 'XA-01': 0, 'XA-02': 0.5 } }, { words })
  for (const list of [
    filledSays(report, words, { ...BRAND, pagesUrl }, 'browser'),
    blankSays(tinyModel(), words, { ...BRAND, pagesUrl }, TODAY),
  ]) {
    const rows = list.sections.flatMap((section) => section.rows)
    expect(rows.map(({ page }) => page?.url)).toEqual(rows.map(({ id }) => `${pagesUrl}${id}/`))
    expect(list.sections.filter(({ lead = '' }) => lead.includes('at site.example'))).toHaveLength(1)
  }
  const { sections } = filledSays(report, words, BRAND, 'browser')
  expect(sections.flatMap((section) => section.rows).filter(({ page }) => page)).toEqual([])
})

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

test('the cover of a blank checklist has a box for each control of an area', () => {
  const { cover, blocks } = blankChecklist(tinyModel(), tinyWords, BRAND, TODAY)
  expect(cover?.boxes).toEqual(blocks.flatMap((block) => (block.kind === 'jobs' ? [block.jobs.length] : [])))
  expect(
    filledChecklist(tinyReport({ controls: SOME }), tinyWords, BRAND, 'browser').cover?.boxes,
  ).toBeUndefined()
})
