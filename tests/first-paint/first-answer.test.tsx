/** Tests the script that takes an answer and a press of Next before the scripts of the quiz page run. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { NO_ANSWERS, choose } from '../../src/core/answers/answers.ts'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { keyStorage } from '../../src/state/browser.ts'
import { model, ui } from '../content/content.ts'

const question = model.questions[0]!
const [option] = question.options
const { quiz } = model.constants
let pressed = 0

const stored = () => keyStorage(acceptAnswers(model, ui.file), quiz, 'answers').read()

/** Starts the script on a page with the first question. */
async function start(key = 'whose-job/', address = '/quiz/'): Promise<void> {
  history.replaceState(null, '', address)
  document.body.innerHTML = `<div class="quiz-page"><form method="dialog">${question.options
    .map(({ id }) => `<input type="radio" name="${question.id}" value="${id}">`)
    .join('')}<button>Next</button></form></div>`
  form().requestSubmit = () => {
    form().dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  }
  form().addEventListener('submit', () => (pressed += 1))
  vi.stubGlobal('PAGE', { start: key, id: question.id, quiz, answers: NO_ANSWERS })
  vi.resetModules()
  await import('../../src/first-paint/first-answer.ts')
}
const form = (): HTMLFormElement => document.querySelector('form')!
const tap = (index = 0): void => form().querySelectorAll('input')[index]!.click()
const next = (): void => form().requestSubmit()
const scriptsRun = (hash = `#q=${question.id}`): void => {
  history.replaceState(null, '', hash)
  document.dispatchEvent(new Event('quiz-ready'))
}

beforeEach(() => {
  localStorage.clear()
  pressed = 0
})
afterEach(() => {
  // Removes the listeners of the test.
  document.dispatchEvent(new Event('quiz-ready'))
  vi.unstubAllGlobals()
})

test('a choice is stored as the quiz would store it', async () => {
  await start()
  tap()
  expect(stored()?.answers).toEqual(choose(NO_ANSWERS, question, [option!.id]))
  expect(Object.keys(stored()?.changed ?? {})).toEqual([`choices.${question.id}`])
})

test('after a choice, the address names the question, so that the quiz stays there', async () => {
  await start('whose-job/', '/quiz/?for=Acme')
  tap()
  expect(location.search + location.hash).toBe(`?for=Acme#q=${question.id}`)
})

test('stored answers stay as they are', async () => {
  localStorage.setItem('whose-job/answers', 'earlier')
  await start()
  tap()
  expect(localStorage.getItem('whose-job/answers')).toBe('earlier')
})

test('a site under a path leaves texts of an earlier version to the quiz', async () => {
  localStorage.setItem('whose-job/name', 'Acme')
  await start('whose-job /check/ ')
  tap()
  expect(Object.keys(localStorage)).toEqual(['whose-job/name'])
})

test('a site under a path stores the answer under its own key', async () => {
  await start('whose-job /check/ ')
  tap()
  expect(Object.keys(localStorage)).toEqual(['whose-job /check/ answers'])
})

test('with blocked storage, the quiz gets the choice when it starts', async () => {
  vi.stubGlobal('localStorage', undefined)
  await start()
  tap()
  const taken: string[] = []
  document.addEventListener('change', ({ target }) => taken.push((target as HTMLInputElement).value), {
    once: true,
  })
  scriptsRun()
  expect(taken).toEqual([option!.id])
})

test('a choice that the quiz stores first stays on its question too', async () => {
  await start()
  form().addEventListener('change', () => {
    localStorage.setItem('whose-job/answers', 'of the quiz')
  })
  tap()
  expect(location.hash).toBe(`#q=${question.id}`)
  expect(stored()?.answers.choices).toEqual({ [question.id]: [option!.id] })
})

test.each(['/quiz/#ask=abc', '/quiz/#q=another'])(
  'a link to another screen stores nothing: %s',
  async (at) => {
    await start('whose-job/', at)
    tap()
    expect(localStorage).toHaveLength(0)
  },
)

test('a press of Next waits until the scripts run', async () => {
  await start()
  tap()
  next()
  expect(pressed).toBe(0)
  scriptsRun()
  expect(pressed).toBe(1)
})

test('Next is not pressed on another question', async () => {
  await start()
  next()
  scriptsRun('#q=another')
  expect(pressed).toBe(0)
})

test('without a press, nothing is pressed when the scripts run', async () => {
  await start()
  tap()
  scriptsRun()
  expect(pressed).toBe(0)
})

test('afterwards, choices and presses reach the quiz alone', async () => {
  await start()
  scriptsRun()
  tap()
  next()
  expect(localStorage).toHaveLength(0)
  expect(pressed).toBe(1)
})
