import { expect, test } from 'vitest'
import { buildItQuestions } from '../../src/core/handover/ask.ts'
import { startHandoverSession } from '../../src/state/handover-session.ts'
import { startQuizFlow } from '../../src/state/quiz-flow.ts'
import { startVisit } from '../../src/state/visit.ts'
import { tinyModel } from '../core/tiny.ts'
import { tinyDevice, tinyTexts } from './device.ts'
import { tinyHistory } from './history.ts'

const model = tinyModel()
const LINK = '1abc'

interface Place {
  texts: Map<string, string>
  listeners: Set<() => void>
  isFull: boolean
}
const place = (): Place => ({ texts: new Map(), listeners: new Set(), isFull: false })

/** Opens a link with the questions `ids` in a new tab of the device `on`. */
function tab(ids: string[], on = place(), hash = `ask=${LINK}`) {
  const history = tinyHistory(hash)
  const flow = startQuizFlow(model, startVisit(model, tinyDevice().openTab()), history.address)
  flow.open()
  const questions = buildItQuestions(model, { ids }, 'no idea')
  const visit = startHandoverSession({
    ...{ questions, payload: LINK, address: history.address },
    ...{ texts: tinyTexts(on.texts, () => on.isFull, on.listeners), today: () => '2026-11-24' },
  })
  visit.open()
  return {
    ...history,
    visit,
    /** Returns the current screen: "start", "check" or the id of a question. */
    at: () => {
      const screen = visit.$screen.get()
      return screen.kind === 'question' ? screen.question.id : screen.kind
    },
    /** Returns the kind of screen that the quiz on the same page shows. */
    quiz: () => flow.$screen.get().kind,
    answer: (...optionIds: string[]) => {
      visit.choose(optionIds)
      visit.next()
    },
  }
}

test('the link payload moves out of the URL, and the start screen replaces the quiz', () => {
  const { hashes, at, quiz, here } = tab(['first', 'XB-01'])
  expect([hashes(), at(), quiz()]).toEqual([[''], 'start', 'asked'])
  expect(here().memory).toEqual({ ask: LINK })
})

test('each question and the check screen add one history entry', () => {
  const { visit, answer, at, hashes, back } = tab(['XB-01', 'first'])
  visit.begin(false)
  expect([at(), visit.$screen.get()]).toMatchObject(['first', { number: 1, total: 2, back: 'a=' }])
  answer('half')
  expect([at(), visit.$screen.get()]).toMatchObject(['XB-01', { number: 2, back: 'a=first' }])
  answer('unknown')
  expect([at(), visit.$chosen.get()]).toEqual(['check', { first: ['half'], 'XB-01': ['unknown'] }])
  expect(hashes()).toEqual(['', 'a=first', 'a=XB-01', 'a=check'])
  back()
  back()
  expect(at()).toBe('first')
})

test('Next without a choice signals a missing choice until an option is chosen', () => {
  const { visit, at } = tab(['first'])
  visit.begin(false)
  visit.next()
  expect([visit.$missing.get(), at()]).toEqual([true, 'first'])
  visit.choose(['no'])
  expect(visit.$missing.get()).toBe(false)
})

test('pressing an option adds it to the chosen options of the question', () => {
  const { visit } = tab(['ticks'])
  const { options } = model.questions.find(({ id }) => id === 'ticks')!
  const [first, second] = options.filter(({ alone, unknown }) => !alone && !unknown).map(({ id }) => id)
  visit.press(first!)
  expect(visit.$chosen.get()).toEqual({})
  visit.begin(false)
  visit.press(first!)
  visit.press(second!)
  expect(visit.$chosen.get()['ticks']).toEqual([first, second])
})

test('changing an answer from the check screen returns to the check screen', () => {
  const { visit, answer, at } = tab(['first', 'XB-01'])
  visit.begin(false)
  answer('half')
  answer('1')
  visit.change(model.questions.find(({ id }) => id === 'first')!)
  expect(visit.$screen.get()).toMatchObject({ kind: 'question', returns: true, back: 'a=check' })
  answer('all')
  expect([at(), visit.$chosen.get()['first']]).toEqual(['check', ['all']])
})

test('the numbers of the questions to IT have no gap', () => {
  const { visit, answer, at } = tab(['first', 'second', 'ticks'])
  visit.begin(false)
  expect(visit.$screen.get()).toMatchObject({ number: 1, total: 3, isExact: false })
  answer('no')
  expect([at(), visit.$screen.get()]).toMatchObject(['ticks', { number: 2, total: 2, isExact: true }])
})

test('a question is not asked if its condition is not met', () => {
  const waiting = model.questions.find(({ when }) => when)!
  const { visit, answer, at } = tab(['first', waiting.id])
  visit.begin(false)
  answer('no')
  expect([at(), visit.$asked.get().length]).toEqual(['check', 1])
})

test('a Back link or a jump inside the page keeps the link payload in the history', () => {
  const { visit, answer, at, type, here } = tab(['first', 'XB-01'])
  visit.begin(false)
  answer('half')
  type('a=first')
  expect([at(), here().memory]).toEqual(['first', { ask: LINK, at: 'first' }])
  type('main')
  expect([at(), here().memory]).toEqual(['first', { ask: LINK, at: 'first' }])
  type('q=plan')
  expect(here().memory).toBeNull()
})

test('an unfinished reply survives a reload, and the start screen offers to continue', () => {
  const on = place()
  const first = tab(['first', 'XB-01'], on)
  first.visit.begin(false)
  first.answer('half')
  const again = tab(['first', 'XB-01'], on)
  expect(again.visit.$screen.get()).toEqual({ kind: 'start', draft: '2026-11-24' })
  again.visit.begin(false)
  expect(again.at()).toBe('XB-01')
  const afresh = tab(['first', 'XB-01'], on)
  afresh.visit.begin(true)
  expect([afresh.at(), afresh.visit.$chosen.get(), on.texts.size]).toEqual(['first', {}, 0])
})

test('a tab takes over the answers that another tab adds to the same reply', () => {
  const on = place()
  const one = tab(['first', 'XB-01'], on)
  const other = tab(['first', 'XB-01'], on)
  one.visit.begin(false)
  one.answer('half')
  other.type('a=XB-01')
  other.visit.choose(['1'])
  for (const tell of on.listeners) tell()
  expect(one.visit.$chosen.get()).toEqual({ first: ['half'], 'XB-01': ['1'] })
})

test('an unfinished reply stays in memory if the device refuses to store the reply', () => {
  const on = place()
  const { visit, answer, at } = tab(['first'], on)
  on.isFull = true
  visit.begin(false)
  answer('half')
  for (const tell of on.listeners) tell()
  expect([visit.$keeps.get(), visit.$chosen.get(), at()]).toEqual([false, { first: ['half'] }, 'check'])
})

test('`forget` deletes the unfinished reply from the device', () => {
  const on = place()
  const { visit, answer, at } = tab(['first'], on)
  visit.begin(false)
  answer('half')
  visit.forget()
  expect([on.texts.size, at(), visit.$screen.get()]).toEqual([
    0,
    'start',
    { kind: 'start', draft: undefined },
  ])
})

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no day', JSON.stringify({ date: 'soon', chosen: {} })],
  ['no answers', JSON.stringify({ date: '2026-11-24', chosen: [] })],
])('an invalid stored reply is ignored: %s', (_, text) => {
  const on = place()
  on.texts.set(LINK, text)
  expect(tab(['first'], on).visit.$screen.get()).toEqual({ kind: 'start', draft: undefined })
})

test('chosen options that a question no longer has are dropped from a stored reply', () => {
  const on = place()
  const chosen = { first: ['half', 'gone'], 'XB-01': 'all', plan: ['small'] }
  on.texts.set(LINK, JSON.stringify({ date: '2026-11-24', chosen }))
  expect(tab(['first', 'XB-01'], on).visit.$chosen.get()).toEqual({ first: ['half'] })
})
