import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timesLeftOf } from '../../src/content/asking.ts'
import {
  PACE,
  PACE_SOURCE,
  countWords,
  measureQuiz,
  minutesOfQuiz,
  withCheckTime,
} from '../../src/content/quiz-time.ts'
import { NO_ANSWERS, applicableQuestions, groupsOf } from '../../src/core/answers/answers.ts'
import { minutesFrom } from '../../src/core/answers/position.ts'
import { anyAnswers } from '../core/anything.ts'
import { forAll } from '../support/for-all.ts'
import { content, everyText, model, ui } from './content.ts'

/** The highest permitted number of words on the screens of the quiz. A repeated sentence counts once. */
const MOST_WORDS = 1300

const length = measureQuiz({ ...model, words: ui.quiz }, ui.language)

test('a visitor who gets every question reads at most 1,300 words', () => {
  expect(length.words).toBeLessThanOrEqual(MOST_WORDS)
  expect(length.words).toBeGreaterThan(1000)
})

test.each([
  { people: ['ten'], it: ['provider'] },
  { people: ['one'], it: ['provider'] },
  { people: ['one'], it: ['ourselves'], circumstances: ['no-outsiders'] },
])('with the answers %j the quiz has at most 1,300 words too', (choices) => {
  const questions = applicableQuestions(model, { ...NO_ANSWERS, choices })
  expect(measureQuiz({ ...model, questions, words: ui.quiz }, ui.language).words).toBeLessThanOrEqual(
    MOST_WORDS,
  )
})

test('measureQuiz counts all 18 questions and every press of an option or a button', () => {
  expect(length.questions).toBe(18)
  const radios = model.questions.filter(({ kind }) => kind !== 'many').flatMap((one) => groupsOf(one))
  expect(length.presses).toBe(radios.length + PACE.ticks + length.questions + 1)
})

test('a sentence that several screens repeat counts once', () => {
  expect(countWords(['We ring. Nobody reads it.', 'Nobody reads it.', ''], 'en-GB')).toBe(5)
})

test('the words of a language without spaces are counted', () => {
  expect(countWords(['这是一个测试。'], 'zh')).toBeGreaterThan(1)
})

test('the first question has as many minutes left as the quiz takes', () => {
  expect(minutesFrom(model, NO_ANSWERS, model.questions[0]!)).toBe(minutesOfQuiz(length))
})

test('the quiz has a text for the time from each question, whatever the answers are', () => {
  const timesLeft = timesLeftOf(content)
  expect(timesLeft.slice(1, 3)).toEqual(['about 1 minute left', 'about 2 minutes left'])
  forAll(anyAnswers(model), fc.constantFrom(...model.questions), (answers, question) => {
    expect(timesLeft[minutesFrom(model, answers, question)]).toBeDefined()
  })
})

test.each([
  ['words', { words: 2380, presses: 0, questions: 0 }, 10],
  ['presses', { words: 0, presses: 40, questions: 0 }, 1],
  ['questions', { words: 0, presses: 0, questions: 12 }, 1],
  ['a started minute', { words: 2381, presses: 0, questions: 0 }, 11],
])('minutesOfQuiz counts %s', (_, given, minutes) => {
  expect(minutesOfQuiz(given)).toBe(minutes)
})

test('the source of the reading speed is in the list of sources', () => {
  expect(model.sources.map(({ id }) => id)).toContain(PACE_SOURCE)
})

test('withCheckTime writes the minutes of the quiz into each text and plural form', () => {
  const changed = { ...ui, home: { ...ui.home, facts: 'In {checkTime}.' } }
  const plurals = { ...changed, quiz: { ...ui.quiz, checkCount: { other: '{n} in {checkTime}' } } }
  const { home, quiz } = withCheckTime(plurals, model)
  expect(home.facts).toMatch(/^In \d+ minutes\.$/)
  expect(quiz.checkCount).toEqual({ other: `{n} in ${home.facts.slice(3, -1)}` })
})

test('no text states the duration of the quiz as a fixed number', () => {
  const fixed = everyText('en').filter(({ text }) => /\babout (?:\d+|six|ten) minutes/i.test(text))
  expect(fixed).toEqual([])
})

test('no text of the interface still contains the placeholder {checkTime}', () => {
  expect(JSON.stringify(ui)).not.toContain('{checkTime}')
})
