import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import {
  type LeaveFacts,
  essentialControls,
  writeLeaveBehind,
} from '../../../src/core/documents/leave-behind.ts'
import type { PaperDocument } from '../../../src/core/documents/paper.ts'
import type { Model } from '../../../src/core/model/model.ts'
import { essentialGaps, gapsOf } from '../../../src/core/documents/talking-points.ts'
import { blankReport } from '../../../src/core/report/report.ts'
import { ALL, SOME, TODAY, UNKNOWN, tinyControl, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { blockOf } from '../../support/documents.ts'
import { echo } from '../../support/words.ts'
import { plainTable } from '../../../src/core/documents/paper.ts'

const leave = {
  ...echo('leave'),
  titleFor: '{quiz} for {name}',
  madeFor: 'made for {name}',
  essentials: '{n} essentials',
  source: '{title}: {dates}',
  altOwners: 'owners {list}',
  codeAlt: 'code to {address}',
  file: 'page-{name}-{date}',
}
const points = {
  ...echo('points'),
  terms: '{who}: {effort}. {cost}.',
}
const facts: LeaveFacts = {
  today: TODAY,
  contact: [],
  brand: { name: 'Brand', quizTitle: 'Quiz:', email: 'hello@example.com', phone: '+44 20 7946 0000' },
  quizUrl: 'https://check.example.com/quiz/',
}

function page(
  given: Partial<Answers> | undefined,
  more: Partial<LeaveFacts> = {},
  model = tinyModel(),
): PaperDocument {
  const report = given ? tinyReport(given, { model, name: more.name }) : blankReport(model, tinyWords, TODAY)
  return writeLeaveBehind(model, tinyWords, leave, report, given ? 'filled' : 'blank', { ...facts, ...more })
}
const sourced = (): Model => {
  const model = tinyModel()
  for (const control of model.controls) control.sources = ['page']
  return model
}

test('essentialControls returns the gates, then the critical controls by weight', () => {
  expect(essentialControls(tinyModel()).map(({ id }) => id)).toEqual(['XA-01', 'XA-02'])
  const many = tinyModel({
    controls: [1, 2, 3, 4, 5, 6].map((n) => tinyControl(`XA-0${String(n)}`, { weight: n })),
    gates: [{ control: 'XA-02', caps: [40, 60, 80], because: 'it is open' }],
  })
  expect(essentialControls(many).map(({ id }) => id)).toEqual(['XA-02', 'XA-06', 'XA-05', 'XA-04', 'XA-03'])
})

const stepsOf = (one: PaperDocument) => blockOf(one, 'steps').steps
const kindsOf = ({ blocks }: PaperDocument) => blocks.map(({ kind }) => kind)
const linesOf = (more: Partial<LeaveFacts>) => blockOf(page(undefined, more), 'contact').lines
const END = ['steps', 'lines', 'contact', 'code']

test('a leave-behind without answers shows essential controls and no score', () => {
  const blank = page(undefined)
  expect(kindsOf(blank)).toEqual(['owners', ...END])
  expect(blockOf(blank, 'steps').title).toBe('2 essentials')
  expect(stepsOf(blank).map(({ id, reasons }) => [id, reasons[0]])).toEqual([
    ['XA-01', 'Why XA-01'],
    ['XA-02', 'Why XA-02'],
  ])
  expect(blockOf(blank, 'owners').alt).toBe('owners You: Yours. Them: Theirs')
  expect(blockOf(blank, 'code').title).toBe('code')
})

test('a leave-behind with answers shows three actions, the score and area scores', () => {
  const filled = page({ controls: SOME })
  expect(kindsOf(filled)).toEqual(['score', 'bands', ...END])
  expect([blockOf(filled, 'steps').title, blockOf(filled, 'code').title]).toEqual(['actions', 'codeAgain'])
  expect(stepsOf(filled).map(({ title }) => title)).toEqual(['Do XA-02', 'Do XB-01', 'Do XB-02'])
  expect(blockOf(filled, 'score')).toMatchObject({ figure: '62', of: 'of full', note: 'weakest Area B 0' })
  const { bands, legend } = blockOf(filled, 'bands')
  expect([...bands.map(({ name }) => name), legend]).toEqual(['Area A', 'Area B', 'legendFilled'])
})

test('if too much is unknown, the first action on a leave-behind is to ask IT', () => {
  const unsure = page({ controls: UNKNOWN })
  expect(stepsOf(unsure).map(({ id }) => id)).toEqual(['ask', 'XB-01', 'XB-02'])
  expect(stepsOf(unsure)[0]).toMatchObject({ reasons: [], terms: 'you · askEffort', source: '' })
  expect(blockOf(unsure, 'bands')).toMatchObject({
    ...{ alt: 'filled Area A 0 to 100 unknown, Area B 0', legend: 'legendUnknown' },
  })
})

test('a leave-behind with too few answers shows who secures each layer, and no score', () => {
  const few = page({ controls: { 'XA-01': 1 } })
  expect(blockOf(few, 'score')).toMatchObject({ figure: '', of: 'full', note: '' })
  expect(blockOf(few, 'owners').owners).toHaveLength(2)
})

test('a leave-behind lists no actions if every control is in place', () => {
  expect(blockOf(page({ controls: ALL }), 'steps')).toMatchObject({ steps: [], title: 'actionsNone' })
})

test('a leave-behind shows the client’s name in title, text and file name', () => {
  expect(page(undefined, { name: 'Żółć & Søn' })).toMatchObject({
    title: 'Quiz: for Żółć & Søn',
    madeFor: 'made for Żółć & Søn',
    fileName: 'page-Żółć-Søn-2026-11-24',
  })
  expect(page(undefined)).toMatchObject({
    title: 'title',
    madeFor: 'madeForAll',
    fileName: 'page-2026-11-24',
  })
})

test('the file name of a leave-behind keeps the combining marks of letters', () => {
  expect(page(undefined, { name: 'हिन्दी/../' }).fileName).toBe('page-हिन्दी-2026-11-24')
})

test('a leave-behind shows at most four contact lines, by default the brand’s lines', () => {
  expect(linesOf({ contact: [' Ana\u202e ', '', '1', '2', '3', '4'] })).toEqual(['Ana', '1', '2', '3'])
  expect(linesOf({})).toEqual(['Brand', '+44 20 7946 0000', 'hello@example.com'])
  expect(linesOf({ brand: { name: 'Brand', quizTitle: 'Quiz:' } })).toEqual(['Brand'])
})

test('a leave-behind names the booking address of the brand if a line can hold it', () => {
  const withBooking = (url: string) =>
    linesOf({ brand: { name: 'Brand', quizTitle: 'Quiz:', booking: { label: 'Book a call', url } } })
  expect(withBooking('https://example.com/call/')).toEqual(['Brand', 'Book a call: example.com/call'])
  expect(withBooking(`https://example.com/${'x'.repeat(80)}`)).toEqual(['Brand'])
})

test('an action on a leave-behind shows its source with publication and review date', () => {
  expect(stepsOf(page(undefined, {}, sourced()))[0]?.source).toBe('A page: undated, read 1 January 2026.')
  expect(stepsOf(page(undefined))[0]?.source).toBe('')
})

test('an action on a leave-behind has its whole reason and its first two sentences', () => {
  const model = tinyModel()
  for (const control of model.controls)
    control.words = { ...control.words, why: 'It breaks. Often at night. Nobody knows.' }
  expect(stepsOf(page(undefined, {}, model))[0]?.reasons).toEqual([
    'It breaks. Often at night. Nobody knows.',
    'It breaks. Often at night.',
    'It breaks.',
  ])
})

test('a leave-behind ends with lines for the decision, the owner and the day', () => {
  const labels = blockOf(page(undefined), 'lines').lines.map(({ label }) => label)
  expect(labels).toEqual(['decision', 'owner', 'day'])
})

test('the QR code of a leave-behind contains the quiz URL without the client’s name', () => {
  expect(blockOf(page(undefined, { name: 'Harbour' }), 'code')).toMatchObject({
    url: 'https://check.example.com/quiz/',
    address: 'check.example.com/quiz',
    alt: 'code to check.example.com/quiz',
  })
})

test('a control that is not in place has two talking points: reason and effort', () => {
  const report = tinyReport({ controls: SOME }, { model: sourced() })
  const [gap] = gapsOf(report, points, tinyWords)
  expect(gap).toEqual({
    id: 'XA-02',
    title: 'Do XA-02',
    isLater: false,
    sentence: 'Why XA-02',
    facts: [
      { id: 'who', title: 'who', text: 'it' },
      { id: 'time', title: 'time', text: 'an hour' },
      { id: 'cost', title: 'cost', text: 'nothing' },
    ],
    points: [
      { id: 'why', title: 'why', text: 'Why XA-02' },
      { id: 'takes', title: 'takes', text: 'it: an hour. nothing.' },
    ],
    sources: [
      {
        title: 'A page',
        url: 'https://example.com/',
        dates: 'no date, read 1\u00a0January\u00a02026.',
      },
    ],
  })
})

test('the sentence of a gap is the first sentence of its reason', () => {
  const model = sourced()
  const why = 'Bad things happen. Often at night.'
  const controls = model.controls.map((control) => ({ ...control, words: { ...control.words, why } }))
  const report = tinyReport({ controls: SOME }, { model: { ...model, controls } })
  expect(gapsOf(report, points, tinyWords)[0]?.sentence).toBe('Bad things happen.')
})

test('a talk about the first jobs ends with one that the host offers help with', () => {
  const none = Object.fromEntries(tinyModel().controls.map(({ id }) => [id, 0 as const]))
  const report = tinyReport({ controls: none })
  const first = report.head.first.map(({ id }) => id)
  const later = report.actions.map(({ id }) => id).find((id) => !first.includes(id))!
  const idsWith = (...offered: string[]): string[] =>
    gapsOf(report, points, tinyWords, offered).map(({ id }) => id)
  expect(idsWith()).toEqual(first)
  expect(idsWith(later)).toEqual([...first, later])
  const isLater = gapsOf(report, points, tinyWords, [later]).map((gap) => gap.isLater)
  expect(isLater).toEqual([...first.map(() => false), true])
  expect(idsWith(later, first[0]!)).toEqual(first)
  expect(idsWith('XX-99')).toEqual(first)
})

test('gapsOf returns no gap if the values of all open controls are unknown', () => {
  const report = tinyReport({ controls: { ...ALL, 'XA-01': 'unknown' } })
  expect(gapsOf(report, points, tinyWords)).toEqual([])
})

test('essentialGaps returns the given number of essential controls', () => {
  const gaps = essentialGaps(tinyModel(), points, tinyWords, blankReport(tinyModel(), tinyWords, TODAY))
  expect(gaps.map(({ id, points: said }) => [id, said[1]?.id])).toEqual([
    ['XA-01', 'takes'],
    ['XA-02', 'takes'],
  ])
  expect(
    essentialGaps(tinyModel(), points, tinyWords, blankReport(tinyModel(), tinyWords, TODAY), 1),
  ).toHaveLength(1)
})

test('a leave-behind has the ten jobs as a table, only if it is given them', () => {
  const ten = plainTable('Ten', ['Job', 'You said'], [['A copy', 'IT']])
  expect(kindsOf(page({ controls: SOME }, { ten }))).toEqual(['score', 'table', ...END])
  expect(page(undefined, { ten }).blocks[0]).toBe(ten)
})

test('the code can open another address than the one in print', () => {
  const codeUrl = 'https://check.example.com/quiz/#for=Quay'
  expect(blockOf(page(undefined, { name: 'Quay', codeUrl }), 'code')).toMatchObject({
    url: codeUrl,
    address: 'check.example.com/quiz',
    alt: 'code to check.example.com/quiz',
  })
})
