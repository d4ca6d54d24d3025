import { expect, test, vi } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import type { Question } from '../../src/core/model/model.ts'
import { type QuizScreen, hashOfQuestion, startQuizFlow } from '../../src/state/quiz-flow.ts'
import { startVisit } from '../../src/state/visit.ts'
import { answers, tinyModel } from '../core/tiny.ts'
import { tinyDevice } from './device.ts'
import { type History, tinyHistory } from './history.ts'

const model = tinyModel()
const question = (id: string): Question => model.questions.find((one) => one.id === id) as Question
const ALL = { plan: ['small'], people: ['few'], facts: ['none'], first: ['no'], ticks: ['none'] }

const shown = (screen: QuizScreen): string => (screen.kind === 'question' ? screen.question.id : screen.kind)

/** Opens the quiz at a URL hash, with the answers of an earlier visit. */
function quiz(given: Answers['choices'] = {}, hash = '') {
  const isNew = Object.keys(given).length === 0
  const device = tinyDevice(isNew ? undefined : { answers: answers({ choices: given }), changed: {} })
  const history = tinyHistory(hash)
  const visit = startVisit(model, device.openTab())
  const flow = startQuizFlow(model, visit, history.address)
  visit.open()
  const stop = flow.open()
  return {
    ...history,
    ...{ flow, visit, device, stop },
    /** Returns the id of the question on screen, or "check". */
    at: () => shown(flow.$screen.get()),
    number: () => (flow.$screen.get() as Extract<QuizScreen, { kind: 'question' }>).number,
    /** Chooses options of the question on screen and presses Next. */
    answer: (...optionIds: string[]) => {
      flow.choose(optionIds)
      flow.next()
    },
  }
}

test('until `open` is called, the quiz shows the first question of the built page', () => {
  const flow = startQuizFlow(model, startVisit(model, tinyDevice().openTab()), tinyHistory('check').address)
  expect(flow.$screen.get()).toEqual({
    ...{ kind: 'question', question: question('plan'), number: 1, total: 6, isExact: false },
    ...{ returns: false, back: undefined },
  })
})

test.each<[string, Answers['choices'], string, string, string]>([
  ['the first question', {}, '', 'plan', 'q=plan'],
  ['the first question without an answer', { plan: ['small'], facts: ['none'] }, '', 'people', 'q=people'],
  ['the check screen after all answers', ALL, '', 'check', 'check'],
  ['the question in the hash', ALL, 'q=first', 'first', 'q=first'],
  ['the check screen in the hash', {}, 'check', 'check', 'check'],
  ['the first question for an unknown question', ALL, 'q=never', 'plan', 'q=never'],
  ['the first question for an unknown hash', ALL, 'elsewhere', 'plan', 'elsewhere'],
  ['the first question for one that is not asked', ALL, 'q=second', 'plan', 'q=second'],
  ['a conditional question in the hash', { first: ['all'] }, 'q=second', 'second', 'q=second'],
])('a visit starts at %s and adds no history entry', (_, given, hash, screen, url) => {
  const { at, hashes } = quiz(given, hash)
  expect([at(), hashes()]).toEqual([screen, [url]])
})

test('a link to one question after all answers leads on to the list of all answers', () => {
  const { at, answer, flow } = quiz(ALL, 'q=people')
  expect(flow.$screen.get()).toMatchObject({ returns: true, back: 'check' })
  answer('crowd')
  expect(at()).toBe('check')
})

test('a link to one question before all answers leads on to the next question', () => {
  const { at, answer } = quiz({ ...ALL, ticks: [] }, 'q=people')
  answer('crowd')
  expect(at()).toBe('facts')
})

test('Next without a choice stays on the question and signals the missing choice', () => {
  const { flow, at, hashes } = quiz()
  expect(flow.$missing.get()).toBe(false)
  flow.next()
  expect(flow.$missing.get()).toBe(true)
  expect(at()).toBe('plan')
  expect(hashes()).toEqual(['q=plan'])
})

test('choosing an option removes the message about a missing choice', () => {
  const { flow } = quiz()
  flow.next()
  flow.choose(['small'])
  expect(flow.$missing.get()).toBe(false)
})

test('opening another screen removes the message about a missing choice', () => {
  const { flow, back, forward, answer } = quiz()
  answer('small')
  flow.next()
  back()
  expect(flow.$missing.get()).toBe(false)
  forward()
  expect(flow.$missing.get()).toBe(false)
})

test('Next opens the screen that can be drawn ahead, on every question', () => {
  const { flow, at, answer } = quiz()
  const drawn: (string | undefined)[] = []
  for (const options of Object.values(ALL)) {
    flow.choose(options)
    const screen = flow.ahead()
    expect(flow.next()).toBe(true)
    drawn.push(screen && shown(screen))
    expect(at()).toBe(drawn.at(-1))
  }
  expect(drawn).toEqual(['people', 'facts', 'first', 'ticks', 'check'])
  flow.change(question('first'))
  expect(flow.ahead()).toBeUndefined()
  answer('bit')
  expect(at()).toBe('second')
})

test('the last question has no screen to draw ahead while another answer is missing', () => {
  const { flow, at } = quiz({ ...ALL, people: [] }, 'q=ticks')
  expect(flow.ahead()).toBeUndefined()
  expect(flow.next()).toBe(false)
  expect(at()).toBe('people')
})

test('unticking all options counts as no choice', () => {
  const { flow } = quiz({ plan: ['small'], people: ['few'] })
  flow.choose(['pays'])
  flow.choose([])
  flow.next()
  expect(flow.$missing.get()).toBe(true)
})

test('pressing an option adds it to the chosen options of the question', () => {
  const { flow, visit } = quiz({ ...ALL, ticks: [] }, 'q=ticks')
  const [first, second] = question('ticks').options.filter(({ alone, unknown }) => !alone && !unknown)
  flow.press(first!.id)
  flow.press(second!.id)
  expect(visit.$answers.get().choices['ticks']).toEqual([first!.id, second!.id])
  flow.press(first!.id)
  expect(visit.$answers.get().choices['ticks']).toEqual([second!.id])
  flow.next()
  flow.press(first!.id)
  expect(visit.$answers.get().choices['ticks']).toEqual([second!.id])
})

test('choosing an option stores the answer and stays on the screen', () => {
  const { flow, visit, at } = quiz()
  flow.choose(['small'])
  expect(visit.$answers.get().choices).toEqual({ plan: ['small'] })
  expect(at()).toBe('plan')
})

test('pressing Next adds one history entry and opens the next question', () => {
  const { at, hashes, answer } = quiz()
  answer('small')
  answer('few')
  answer('none')
  expect(at()).toBe('first')
  expect(hashes()).toEqual(['q=plan', 'q=people', 'q=facts', 'q=first'])
})

test('the Back link leads to the previous question, and the first question has no Back', () => {
  const back = (hash: string, given: Answers['choices'] = {}): unknown => quiz(given, hash).flow.$screen.get()
  expect(back('q=plan')).toMatchObject({ back: undefined })
  expect(back('q=people')).toMatchObject({ back: 'q=plan' })
  expect(back('q=ticks')).toMatchObject({ back: 'q=first' })
  expect(back('q=ticks', { first: ['all'] })).toMatchObject({ back: 'q=second' })
})

test('Back and Forward of the browser restore the earlier screens', () => {
  const { at, back, forward, answer } = quiz()
  answer('small')
  answer('few')
  back()
  expect(at()).toBe('people')
  back()
  expect(at()).toBe('plan')
  forward()
  expect(at()).toBe('people')
})

test('a question is not asked if its condition is not met', () => {
  const { at, answer } = quiz({}, 'q=first')
  answer('no')
  expect(at()).toBe('ticks')
})

test('a question is asked if its condition is met', () => {
  const { at, answer } = quiz({}, 'q=first')
  answer('bit')
  expect(at()).toBe('second')
})

test('a question that is not asked leaves no gap in the question numbers', () => {
  const { flow, number, answer } = quiz({}, 'q=first')
  expect(number()).toBe(4)
  answer('no')
  expect(number()).toBe(5)
  expect(flow.$screen.get()).toMatchObject({ total: 5, isExact: true })
})

test('the total is the highest possible until an answer decides it', () => {
  const { flow } = quiz({}, 'q=first')
  expect(flow.$screen.get()).toMatchObject({ number: 4, total: 6, isExact: false })
  flow.choose(['no'])
  expect(flow.$screen.get()).toMatchObject({ number: 4, total: 5, isExact: true })
  flow.choose(['bit'])
  expect(flow.$screen.get()).toMatchObject({ number: 4, total: 6, isExact: true })
})

test('the question numbers are consecutive forwards and backwards, for any answers', () => {
  for (const first of question('first').options) {
    const { at, number, flow, back, answer } = quiz()
    const numbers: number[] = []
    while (at() !== 'check') {
      numbers.push(number())
      const screen = flow.$screen.get() as Extract<QuizScreen, { kind: 'question' }>
      answer(at() === 'first' ? first.id : (screen.question.options.at(-1)?.id ?? ''))
    }
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    const returned = numbers.map(() => {
      back()
      return number()
    })
    expect(returned).toEqual(numbers.toReversed())
    expect(flow.$screen.get()).toMatchObject({ total: numbers.length, isExact: true })
  }
})

test('a later visit shows the same question number as before the reload', () => {
  const before = quiz({}, 'q=first')
  before.answer('no')
  const after = quiz(before.visit.$answers.get().choices, 'q=ticks')
  expect(after.flow.$screen.get()).toEqual(before.flow.$screen.get())
})

test('the check screen follows the last question', () => {
  const { at, answer } = quiz({ ...ALL, ticks: [] }, 'q=ticks')
  answer('none')
  expect(at()).toBe('check')
})

test('a question that was skipped is asked after the last question', () => {
  const { at, answer, flow } = quiz({ plan: ['small'] }, 'q=ticks')
  answer('none')
  expect(at()).toBe('people')
  expect(flow.$screen.get()).toMatchObject({ returns: false })
})

test('changing an answer from the check screen returns to the check screen', () => {
  const { flow, at, hashes, answer } = quiz(ALL)
  flow.change(question('plan'))
  expect(flow.$screen.get()).toMatchObject({ question: { id: 'plan' }, returns: true, back: 'check' })
  answer('large')
  expect(at()).toBe('check')
  expect(hashes()).toEqual(['check', 'q=plan', 'check'])
})

test('changing an answer from the check screen asks only the newly relevant questions', () => {
  const { flow, at, answer } = quiz(ALL)
  flow.change(question('first'))
  answer('half')
  expect(flow.$screen.get()).toMatchObject({ question: { id: 'second' }, returns: true, back: 'check' })
  answer('no')
  expect(at()).toBe('check')
})

test('the quiz returns to the check screen at once if no new question applies', () => {
  const { flow, at, answer } = quiz({ ...ALL, first: ['all'], second: ['all'] })
  flow.change(question('first'))
  answer('no')
  expect(at()).toBe('check')
})

test('Next needs a choice on a question opened from the check screen', () => {
  const { flow, at } = quiz({ ...ALL, ticks: [] }, 'check')
  flow.change(question('ticks'))
  flow.next()
  expect(flow.$missing.get()).toBe(true)
  expect(at()).toBe('ticks')
})

test('an unknown history state is ignored', () => {
  for (const memory of [null, undefined, 7, 'returns', { returns: 'true' }, {}]) {
    const history = tinyHistory('q=people', memory)
    const flow = startQuizFlow(model, startVisit(model, tinyDevice().openTab()), history.address)
    flow.open()
    expect(flow.$screen.get()).toMatchObject({ returns: false, back: 'q=plan' })
  }
})

test('if another tab deletes the answers, the quiz shows a question that still applies', () => {
  const { device, at } = quiz({ first: ['all'] }, 'q=second')
  device.openTab().clear()
  device.deliver()
  expect(at()).toBe('plan')
})

test('choosing an option and Next have no effect on the check screen', () => {
  const { flow, visit, at } = quiz(ALL)
  const before = visit.$answers.get()
  flow.choose(['large'])
  flow.next()
  expect(visit.$answers.get()).toEqual(before)
  expect(flow.$missing.get()).toBe(false)
  expect(at()).toBe('check')
})

test('a stopped quiz no longer follows the URL', () => {
  const { flow, stop, type, at } = quiz()
  flow.next()
  stop()
  type('q=people')
  expect(at()).toBe('plan')
  expect(flow.$missing.get()).toBe(true)
})

test('the hash of a question contains its id', () => {
  expect(hashOfQuestion(question('ticks'))).toBe('q=ticks')
})

test('the skip link keeps the question on screen', () => {
  const { type, at, answer } = quiz()
  answer('small')
  type('main')
  expect(at()).toBe('people')
})

function named(hash: string): History & { names: string[]; at: () => string } {
  const history = tinyHistory(hash)
  const names: string[] = []
  const visit = startVisit(model, tinyDevice().openTab())
  const flow = startQuizFlow(model, visit, history.address, (name) => names.push(name))
  flow.open()
  return { ...history, names, at: () => shown(flow.$screen.get()) }
}

test('the quiz removes a company name from the URL and starts', () => {
  const { names, hashes, at } = named('for=Harbour%20Street')
  expect([names, hashes(), at()]).toEqual([['Harbour%20Street'], ['q=plan'], 'plan'])
})

test('a link with a company name keeps the screen of an open quiz', () => {
  const quizzed = named('q=people')
  quizzed.type('for=Harbour')
  expect([quizzed.names, quizzed.hashes(), quizzed.at()]).toEqual([
    ['Harbour'],
    ['q=people', 'q=people'],
    'people',
  ])
})

test('a quiz without a name callback also removes a company name from the URL', () => {
  const history = tinyHistory('for=Harbour')
  startQuizFlow(model, startVisit(model, tinyDevice().openTab()), history.address).open()
  expect(history.hashes()).toEqual(['q=plan'])
})

test('answers from another language leave the URL and open the next question', () => {
  vi.stubEnv('SITE_LANGUAGES', 'de')
  const history = tinyHistory('own=1payload')
  const visit = startVisit(model, tinyDevice().openTab())
  const taken: string[] = []
  const take = (payload: string, then: () => void): void => {
    taken.push(payload)
    visit.choose(model.questions[0]!, [model.questions[0]!.options[0]!.id])
    then()
  }
  const flow = startQuizFlow(model, visit, history.address, undefined, take)
  flow.open()
  expect(taken).toEqual(['1payload'])
  const screen = flow.$screen.get()
  expect(screen.kind === 'question' && screen.question.id).toBe(visit.$asked.get()[1]!.id)
})
