/**
 * `npm run test:screen-reader`: answers two questions, makes an error, opens the result and marks a job as done, with keys
 * alone, and fails if Orca does not say what a visitor must hear. Orca adds its own words, which differ between versions.
 */
import { spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import type { Locator } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { NO_ANSWERS, choose, questionFor } from '../../src/core/answers/answers.ts'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { heading, nextButton, options, seeResult } from '../support/quiz-screens.ts'
import { doneBox, jobRows, openGroups, past } from '../support/report-screens.ts'
import { keepAnswers, openQuiz } from '../support/visitor.ts'
import { type Reader, missingPrograms, startReader } from './orca.ts'

/** How long a text may take until Orca says it, in ms. */
const PATIENCE = 30_000
/** Orca has finished when it says nothing more for this time, in ms. */
const QUIET = 700

const wait = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time))
/** Returns the words of a text, without punctuation, which Orca may change. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Waits until Orca says nothing more. */
async function untilQuiet({ spoken }: Reader): Promise<void> {
  for (let before = -1; before !== spoken().length;) {
    before = spoken().length
    await wait(QUIET)
  }
}

/** Does something, and fails if Orca does not then say the texts, in this order, within a time in ms. */
async function hear(
  reader: Reader,
  act: () => Promise<unknown>,
  texts: string[],
  patience = PATIENCE,
): Promise<void> {
  await untilQuiet(reader)
  const from = reader.spoken().length
  await act()
  const end = Date.now() + patience
  for (;;) {
    const said = reader.spoken().slice(from)
    const heard = ` ${wordsOf(said.join(' '))} `
    let at = 0
    const missing = texts.find((text) => {
      const found = heard.indexOf(` ${wordsOf(text)} `, at)
      at = found + wordsOf(text).length
      return found === -1
    })
    if (missing === undefined) {
      await untilQuiet(reader)
      for (const line of reader.spoken().slice(from)) console.log(`  “${line}”`)
      return
    }
    if (Date.now() > end)
      throw new Error(`Orca did not say “${missing}”. It said:\n${said.join('\n') || '(nothing)'}`)
    await wait(200)
  }
}

/** Presses Tab until the element has the focus. */
async function tabTo(reader: Reader, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    const from = reader.spoken().length
    reader.press('Tab')
    // Orca first says the name of the key, then the element. It skips an element if the next key comes too soon.
    for (let waits = 0; waits < 20 && reader.spoken().length < from + 2; waits += 1) await wait(100)
    await wait(300)
  }
  throw new Error(`150 presses of Tab do not reach ${String(target)}.`)
}

/**
 * Moves to the element with Tab, and fails if Orca does not say the texts. On a busy machine, Orca can miss one change of the
 * focus. Then the visitor moves one step back and forth, up to twice.
 */
async function reach(reader: Reader, target: Locator, texts: string[]): Promise<void> {
  for (let tries = 0; ; tries += 1)
    try {
      await hear(reader, () => tabTo(reader, target), texts)
      return
    } catch (error) {
      if (tries === 2) throw error
      reader.press('shift+Tab')
      await wait(1000)
    }
}

/** Takes the whole way, and says what Orca says. */
async function walk(reader: Reader): Promise<void> {
  const { page, press } = reader
  const [first, second, third] = model.questions
  const key = (name: string) => (): Promise<void> => {
    press(name)
    return Promise.resolve()
  }
  const stage = (name: string): void => {
    console.log(name)
  }
  stage('opens the quiz')
  await hear(reader, () => openQuiz(page), ['Whose job is it?'])

  stage('goes on without an answer')
  await reach(reader, nextButton(page), [ui.quiz.next])
  await hear(reader, key('Return'), [`${ui.quiz.problem} ${ui.quiz.chooseOne}`])

  let answers = NO_ANSWERS
  for (const [question, next] of [
    [first!, second!],
    [second!, third!],
  ] as const) {
    stage(`answers “${question.title}”`)
    const answer = options(page).first()
    // Some options have other words after an earlier answer.
    const [option] = questionFor(question, answers)!.options
    answers = choose(answers, question, [option!.id])
    await reach(reader, answer, [option!.label])
    await hear(reader, key('space'), ['selected'])
    if (!(await answer.isChecked())) throw new Error('The space bar does not choose the answer.')
    await tabTo(reader, nextButton(page))
    await hear(reader, key('Return'), [next.title])
  }

  stage('opens the result')
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await tabTo(reader, seeResult(page))
  await hear(reader, key('Return'), [ui.report.of])
  const said = wordsOf(reader.spoken().join(' '))
  for (const part of (await heading(page).innerText()).split('\n').map(wordsOf))
    if (!said.includes(part)) throw new Error(`Orca did not say the part of the heading: ${part}`)

  stage('marks a job as done')
  await past(page).waitFor()
  await openGroups(page)
  const id = (await jobRows(page).first().getAttribute('id')) ?? ''
  const title = model.controls.find((one) => one.id === id)!.words.title
  const { box, saved, done } = ui.standing
  await reach(reader, doneBox(page, id), [box, title])
  await hear(reader, key('space'), [fill(saved, { title, state: done })])
}

const missing = missingPrograms()
if (missing.length > 0) {
  console.log(
    `Orca: NOT TRIED: ${missing.join(', ')} missing. On Debian or Ubuntu: apt-get install --no-install-recommends ` +
      'orca xvfb at-spi2-core speech-dispatcher dbus-daemon xdotool',
  )
} else {
  const build = spawnSync('node', ['tests/build-site.ts'], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
  const server = await serveFolder('dist', '/', 0)
  const reader = await startReader(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
  console.log(reader.version)
  try {
    await walk(reader)
    console.log('1 passed, 0 failed')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.log('0 passed, 1 failed')
    process.exitCode = 1
  }
  await reader.stop()
  server.close()
}
