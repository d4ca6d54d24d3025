/** Tests stored answers after an update of the site. A build with other questions replaces the site at the same URL. */
import { type BrowserContext, type Locator, type Page, expect, test } from '@playwright/test'
import { encodeAsk } from '../../src/core/handover/ask.ts'
import { fill, plural } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { buildNextSet, NEXT, type Published, servePublished } from '../support/next-question-set.ts'
import { choose, chosenOptions, heading, nextButton, saidRow, seeResult } from '../support/quiz-screens.ts'
import {
  areaRows,
  comparison,
  droppedNote,
  jobs,
  openPast,
  past,
  plan,
  score,
} from '../support/report-screens.ts'
import { answerQuiz, openQuiz } from '../support/visitor.ts'

const { reworded, removed, added, changed } = NEXT
const words = ui.past
const question = (id: string) => model.questions.find((one) => one.id === id)!
const labelOf = (id: string): string =>
  question(id).options.find((one) => one.id === exampleChoices[id]?.[0])?.label ?? 'missing'
const control = (id: string) => model.controls.find((one) => one.id === id)!
/** The entry of the older result in the list of saved assessments. */
const older = (): Locator => past(page).getByRole('listitem')

let nextBuild = ''
let site: Published
let context: BrowserContext
let page: Page
/** The texts of the result before the update: the score, the heading, the areas and the jobs. */
let before: string[][] = []

const resultOf = async (on: Page): Promise<string[][]> => {
  await areaRows(on).first().waitFor()
  return Promise.all([score(on), heading(on), areaRows(on), jobs(on)].map((part) => part.allInnerTexts()))
}

test.describe('after the next question set', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'serial' })

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(240_000)
    nextBuild = buildNextSet(model.constants.quiz)
    site = await servePublished('dist')
    context = await browser.newContext({ baseURL: site.address })
    page = await context.newPage()
    await openQuiz(page)
    await answerQuiz(page, exampleChoices)
    await seeResult(page).click()
    await past(page).waitFor()
    before = await resultOf(page)
    await page.close()
    site.publish(nextBuild)
    page = await context.newPage()
  })

  test.afterAll(async () => {
    await context.close()
    site.stop()
  })

  test('a notice names the removed question and the question with a new meaning', async () => {
    await openQuiz(page)
    const notice = droppedNote(page)
    await expect(notice).toContainText(words.droppedTitle)
    await expect(notice).toContainText(`No longer asked: ${question(removed.id).summary}.`)
    await expect(notice).toContainText(
      `Asked again, because the question or its answers changed: ${question(changed.id).summary}.`,
    )
    await expect(notice).toContainText(words.droppedRest)
  })

  test('questions with new wording and unchanged questions keep their stored answers', async () => {
    await openQuiz(page, `#q=${reworded.id}`)
    await expect(heading(page)).toHaveText(reworded.title)
    await expect(chosenOptions(page)).toHaveValue(exampleChoices[reworded.id]?.[0] ?? '')
    await openQuiz(page, '#check')
    for (const { id, summary, options } of model.questions) {
      if (id === removed.id || id === changed.id) continue
      for (const option of options.filter((one) => exampleChoices[id]?.includes(one.id)))
        await expect(saidRow(page, summary)).toContainText(option.label)
    }
    await expect(saidRow(page, question(removed.id).summary)).toHaveCount(0)
    for (const summary of [question(changed.id).summary, added.summary])
      await expect(saidRow(page, summary)).toContainText(ui.quiz.notAnswered)
  })

  test('a saved result from before the update shows the same score and jobs as before', async () => {
    await page.goto('/report/')
    await expect(droppedNote(page)).toContainText(question(removed.id).summary)
    const today = await resultOf(page)
    expect(today).not.toEqual(before)
    await openPast(page)
    const old = older()
    await expect(old).toHaveCount(1)
    await expect(old).toContainText(fill(words.earlier, { quiz: model.constants.quiz }))
    await old.getByRole('button', { name: words.read }).click()
    await expect(heading(page)).toBeFocused()
    await expect(page.getByText(`the questions from ${model.constants.quiz}`)).toBeVisible()
    expect(await resultOf(page)).toEqual(before)
    await expect(plan(page).getByRole('checkbox', { name: ui.standing.box })).toHaveCount(0)
    await expect(old.or(droppedNote(page))).toHaveCount(0)
    await expectAccessible(page, 'an older result')
    await page.getByRole('button', { name: ui.result.back }).click()
    await expect(heading(page)).toBeFocused()
    expect(await resultOf(page)).toEqual(today)
  })

  test('an older link sent to the IT person asks only the questions that still exist', async () => {
    const asked =
      encodeAsk({ ...model, constants: { ...model.constants } }, { ids: [reworded.id, removed.id] }) ?? ''
    await page.goto(`/quiz/#ask=${asked}`)
    await expect(page.getByRole('listitem').filter({ hasText: reworded.title })).toHaveCount(1)
    await expect(page.getByText(question(removed.id).title)).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText(plural(ui.asked.left, 1, ui.language))
  })

  test('the comparison with the old assessment includes answers to removed questions', async () => {
    await page.goto('/report/')
    await openPast(page)
    const old = older()
    await old.getByRole('button', { name: words.compare }).click()
    const table = comparison(page)
    const sets = { was: model.constants.quiz, is: NEXT.quiz }
    await expect(table).toContainText(fill(ui.compare.otherQuiz, sets))
    const rung = { [removed.control]: 0.5, [changed.control]: 0.25 }
    for (const [id, value] of Object.entries(rung)) {
      const row = table.getByRole('rowgroup').filter({ hasText: control(id).words.title })
      await expect(row.getByRole('cell').first()).toHaveText(
        control(id).words.rungs[[0, 0.25, 0.5, 1].indexOf(value)] ?? '',
      )
    }
  })

  test('the quiz asks only the new question and the question with a new meaning', async () => {
    for (const { id, title } of [changed, added]) {
      await openQuiz(page)
      await expect(page).toHaveURL(new RegExp(`#q=${id}$`))
      await expect(heading(page)).toHaveText(title)
      await expect(chosenOptions(page)).toHaveCount(0)
      await choose(page, question(id === added.id ? removed.id : id).options.at(-2)?.id ?? '')
      await nextButton(page).click()
    }
    await openQuiz(page)
    await expect(page).toHaveURL(/#check$/)
    await expect(page.getByRole('main')).not.toContainText(ui.quiz.notAnswered)
    await expect(page.getByRole('main')).toContainText(labelOf(reworded.id))
    await seeResult(page).click()
    await score(page).waitFor()
    expect(await score(page).allInnerTexts()).not.toEqual(before[0])
    await expect(page.getByText(ui.result.carryOn)).toHaveCount(0)
  })
})
