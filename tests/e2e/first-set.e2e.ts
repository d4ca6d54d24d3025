/** Tests that answers to the question set of November 2026, the first one, open in today's site without a loss. */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { givenAnswers } from '../../src/core/answers/given-answers.ts'
import { fill } from '../../src/core/model/format.ts'
import { model, ui } from '../support/answer-sets.ts'
import { saidRow } from '../support/quiz-screens.ts'
import { comparison, droppedNote, openPast, past, replied, score } from '../support/report-screens.ts'
import { openQuiz, quickTest } from '../support/visitor.ts'

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))
const kept = fixture('kept.2026-11') as { answers: object; changed: object }
const links = fixture('links.v1') as { what: string; payload: string }[]
const { reply } = fixture('ask.v1') as { reply: { payload: string } }
const moved = fill(ui.past.movedList, { list: 'Sending with only a password' })
const questionOf = (id: string): (typeof model.questions)[number] =>
  model.questions.find((one) => one.id === id)!
const rowOf = (page: Page, id: string): Locator => saidRow(page, questionOf(id).summary)

/** Stores a text in local storage, as the site stored it in November 2026. */
const store = (page: Page, key: string, data: object): Promise<void> =>
  page.evaluate(
    ([name, text]) => localStorage.setItem(`whose-job/${name!}`, text!),
    [key, JSON.stringify(data)],
  )

quickTest('stored answers to the first question set appear in today’s list of answers', async ({ page }) => {
  await store(page, 'answers', { quiz: '2026-11', ...kept })
  await openQuiz(page, '#check')
  await expect(droppedNote(page)).toContainText(moved)
  await expect(droppedNote(page)).toContainText(ui.past.droppedRest)
  const administrators = givenAnswers(questionOf('administrators'), ['key-no', 'separate', 'spare'])
  for (const label of administrators.flatMap(({ labels }) => labels))
    await expect(rowOf(page, 'administrators')).toContainText(label)
  await expect(rowOf(page, 'identity-check')).toContainText(ui.quiz.notAnswered)
})

quickTest('a share link made with the first question set opens a result', async ({ page }) => {
  const { payload } = links.find(({ what }) => what === 'the worked example with its name')!
  await page.goto(`/report/#r=${payload}`)
  await expect(score(page)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Harbour Street Dental')
})

quickTest('an IT person’s reply to the first question set can be opened', async ({ page }) => {
  await store(page, 'answers', { quiz: '2026-11', ...kept })
  await page.goto(`/report/#reply=${reply.payload}`)
  await expect(replied(page)).toContainText(givenAnswers(questionOf('apps'), ['blocked'])[0]!.labels[0]!)
})

quickTest('a saved assessment of the first question set is compared without scores', async ({ page }) => {
  await store(page, 'answers', { quiz: '2026-11', ...kept })
  await store(page, 'shelf/autumn', {
    ...{ name: 'Autumn', date: '2026-11-02', quiz: '2026-11', model: 1 },
    ...{
      answers: kept.answers,
      frozen: { choices: {}, context: {}, controls: { 'IA-01': 0.5 }, scope: 'quick' },
    },
  })
  await page.goto('/report/')
  await openPast(page)
  await past(page)
    .getByRole('button', { name: /Autumn/ })
    .filter({ hasText: ui.past.compare })
    .click()
  const versions = { was: '2026-11', is: model.constants.quiz }
  await expect(comparison(page)).toContainText(fill(ui.compare.otherQuiz, versions))
})
