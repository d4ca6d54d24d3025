import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import {
  type LeaveFacts,
  type LeaveParts,
  essentialControls,
  leavePaper,
  leaveParts,
  writeLeaveBehind,
} from '../../../src/core/documents/leave-behind.ts'
import type { Model } from '../../../src/core/model/model.ts'
import { essentialGaps, gapsOf } from '../../../src/core/documents/talking-points.ts'
import { blankReport } from '../../../src/core/report/report.ts'
import { ALL, SOME, TODAY, UNKNOWN, tinyControl, tinyModel, tinyReport, tinyWords } from '../tiny.ts'
import { echo } from '../../support/words.ts'

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
): LeaveParts {
  const report = given ? tinyReport(given, { model, name: more.name }) : blankReport(model, tinyWords, TODAY)
  return leaveParts(model, tinyWords, leave, report, given ? 'filled' : 'blank', { ...facts, ...more })
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

test('a leave-behind without answers shows essential controls and no score', () => {
  const { kind, result, actions, actionsTitle, drawing, code } = page(undefined)
  expect([kind, result, actionsTitle]).toEqual(['blank', undefined, '2 essentials'])
  expect(actions.map(({ id, text }) => [id, text])).toEqual([
    ['XA-01', 'Why XA-01'],
    ['XA-02', 'Why XA-02'],
  ])
  expect(drawing).toMatchObject({ bands: [], alt: 'owners You: Yours. Them: Theirs' })
  expect(code.title).toBe('code')
})

test('a leave-behind with answers shows three actions, the score and area scores', () => {
  const { kind, result, actions, actionsTitle, drawing, code } = page({ controls: SOME })
  expect([kind, actionsTitle, code.title]).toEqual(['filled', 'actions', 'codeAgain'])
  expect(actions.map(({ title }) => title)).toEqual(['Do XA-02', 'Do XB-01', 'Do XB-02'])
  expect(result).toMatchObject({ figure: '62', of: 'of full', weakest: 'weakest Area B 0' })
  expect(drawing.bands.map(({ name }) => name)).toEqual(['Area A', 'Area B'])
  expect([drawing.owners, drawing.legend]).toEqual([[], 'legendFilled'])
})

test('if too much is unknown, the first action on a leave-behind is to ask IT', () => {
  const { actions, drawing } = page({ controls: UNKNOWN })
  expect(actions.map(({ id }) => id)).toEqual(['ask', 'XB-01', 'XB-02'])
  expect(actions[0]).toMatchObject({ text: '', short: '', first: '', terms: 'you · askEffort', source: '' })
  expect(drawing).toMatchObject({ alt: 'filled Area A 0 to 100 unknown, Area B 0', legend: 'legendUnknown' })
})

test('a leave-behind with too few answers shows who secures each layer, and no score', () => {
  const { result, drawing } = page({ controls: { 'XA-01': 1 } })
  expect(result).toMatchObject({ figure: '', of: 'full', weakest: '' })
  expect(drawing.owners).toHaveLength(2)
})

test('a leave-behind lists no actions if every control is in place', () => {
  expect(page({ controls: ALL })).toMatchObject({ actions: [], actionsTitle: 'actionsNone' })
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
  expect(page(undefined, { contact: [' Ana\u202e ', '', '1', '2', '3', '4'] }).contact.lines).toEqual([
    'Ana',
    '1',
    '2',
    '3',
  ])
  expect(page(undefined).contact.lines).toEqual(['Brand', '+44 20 7946 0000', 'hello@example.com'])
  expect(page(undefined, { brand: { name: 'Brand', quizTitle: 'Quiz:' } }).contact.lines).toEqual(['Brand'])
})

test('an action on a leave-behind shows its source with publication and review date', () => {
  expect(page(undefined, {}, sourced()).actions[0]?.source).toBe('A page: undated, read 1 January 2026.')
  expect(page(undefined).actions[0]?.source).toBe('')
})

test('an action on a leave-behind has its whole reason and its first two sentences', () => {
  const model = tinyModel()
  for (const control of model.controls)
    control.words = { ...control.words, why: 'It breaks. Often at night. Nobody knows.' }
  expect(page(undefined, {}, model).actions[0]).toMatchObject({
    text: 'It breaks. Often at night. Nobody knows.',
    short: 'It breaks. Often at night.',
    first: 'It breaks.',
  })
})

test('a leave-behind ends with lines for the decision, the owner and the day', () => {
  const lines = { decision: 'decision', owner: 'owner', day: 'day' }
  expect([page(undefined).agreed, page({ controls: SOME }).agreed]).toEqual([lines, lines])
})

test('the QR code of a leave-behind contains the quiz URL without the client’s name', () => {
  expect(page(undefined, { name: 'Harbour' }).code).toMatchObject({
    url: 'https://check.example.com/quiz/',
    address: 'check.example.com/quiz',
    alt: 'code to check.example.com/quiz',
  })
})

test('a control that is not in place has three talking points: reason, work and effort', () => {
  const report = tinyReport({ controls: SOME }, { model: sourced() })
  const [gap] = gapsOf(report, points)
  expect(gap).toEqual({
    id: 'XA-02',
    title: 'Do XA-02',
    sentence: 'Why XA-02',
    facts: [
      { id: 'who', title: 'who', text: 'it' },
      { id: 'time', title: 'time', text: 'an hour' },
      { id: 'cost', title: 'cost', text: 'nothing' },
    ],
    points: [
      { id: 'why', title: 'why', text: 'Why XA-02' },
      { id: 'do', title: 'do', text: 'How to do XA-02' },
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
  expect(gapsOf(report, points)[0]?.sentence).toBe('Bad things happen.')
})

test('gapsOf returns no gap if the values of all open controls are unknown', () => {
  const report = tinyReport({ controls: { ...ALL, 'XA-01': 'unknown' } })
  expect(gapsOf(report, points)).toEqual([])
})

test('essentialGaps returns the given number of essential controls', () => {
  const gaps = essentialGaps(tinyModel(), points, blankReport(tinyModel(), tinyWords, TODAY))
  expect(gaps.map(({ id, points: said }) => [id, said[2]?.id])).toEqual([
    ['XA-01', 'takes'],
    ['XA-02', 'takes'],
  ])
  expect(essentialGaps(tinyModel(), points, blankReport(tinyModel(), tinyWords, TODAY), 1)).toHaveLength(1)
})

test('a leave-behind has the ten jobs only if it is given them', () => {
  const ten = { title: 'Ten', job: 'Job', columns: ['You'], rows: [] }
  expect(page(undefined, { ten })).toEqual({ ...page(undefined), ten })
  expect(Object.keys(page(undefined, { ten: undefined }))).not.toContain('ten')
})

test('a leave-behind is a page with the score, a drawing, the jobs and a code', () => {
  const kindsOf = (parts: LeaveParts) => leavePaper(parts).blocks.map(({ kind }) => kind)
  const end = ['steps', 'lines', 'contact', 'code']
  expect(kindsOf(page({ controls: SOME }))).toEqual(['score', 'bands', ...end])
  expect(kindsOf(page(undefined))).toEqual(['owners', ...end])
  const ten = {
    ...{ title: 'Ten', job: 'Job', columns: ['You said'] },
    rows: [{ id: 'copy', title: 'A copy', said: ['IT'], isEachOther: true }],
  }
  expect(leavePaper(page(undefined, { ten })).blocks[0]).toMatchObject({
    ...{ kind: 'table', caption: 'Ten', head: 'Job' },
    rows: [{ title: 'A copy', isStrong: true, cells: [{ fixed: 'IT' }] }],
  })
})

test('a request of a leave-behind has no reason, and a job has three', () => {
  const steps = leavePaper(page({ controls: UNKNOWN })).blocks.find((block) => block.kind === 'steps')?.steps
  expect(steps?.map(({ reasons }) => reasons.length)).toEqual([0, 3, 3])
})

test('writeLeaveBehind returns the page of what a leave-behind says', () => {
  const given = [
    tinyModel(),
    tinyWords,
    leave,
    blankReport(tinyModel(), tinyWords, TODAY),
    'blank',
    facts,
  ] as const
  expect(writeLeaveBehind(...given)).toEqual(leavePaper(leaveParts(...given)))
})
