/** Tests which parts of the quiz are visible without scrolling, and the button that chooses “I don't know”. */
import { type Page, expect } from '@playwright/test'
import { encodeAsk } from '../../src/core/handover/ask.ts'
import { groupsOf } from '../../src/core/answers/answers.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import {
  askItButton,
  choose,
  chosenOptions,
  heading,
  nextButton,
  option,
  seeResult,
} from '../support/quiz-screens.ts'
import { keepAnswers, openQuiz, quickTest } from '../support/visitor.ts'

/** The window of a common phone whose browser shows its bars. */
const PHONE = { width: 390, height: 664 }
const posture = model.questions.filter(({ area }) => area !== 'context')
const withBackup = { ...exampleChoices, backup: ['daily'], restore: ['this-year'] }

/** Opens the screen of each question in the given order, and calls `look` on each screen. */
async function eachQuestion(
  page: Page,
  questions: typeof posture,
  look: (id: string) => Promise<void>,
): Promise<void> {
  await keepAnswers(page, withBackup)
  await openQuiz(page)
  for (const { id, title } of questions) {
    await page.evaluate((hash) => {
      location.hash = hash
      scrollTo(0, 0)
    }, `#q=${id}`)
    await expect(heading(page)).toHaveText(title)
    await look(id)
  }
}

quickTest('on a phone, each button “I don’t know” is in the top 600 px', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const ends: Record<string, number> = {}
  await eachQuestion(page, posture, async (id) => {
    const { knows, options } = posture.find((one) => one.id === id)!
    const label = options.find(({ unknown }) => unknown)?.label ?? ''
    const button = knows === 'it' ? askItButton(page) : page.getByRole('button', { name: label, exact: true })
    await expect(page.getByRole('main')).toContainText(knows === 'it' ? ui.quiz.notMine : label)
    await expect(askItButton(page)).toHaveCount(knows === 'it' ? 1 : 0)
    const { y, height } = (await button.boundingBox())!
    expect(height).toBeGreaterThanOrEqual(44)
    ends[id] = y + height
  })
  expect(Object.keys(ends)).toHaveLength(14)
  expect(Object.entries(ends).filter(([, end]) => end > 600)).toEqual([])
})

for (const size of [PHONE, { width: 320, height: 640 }, { width: 1280, height: 800 }]) {
  const name = `${String(size.width)}×${String(size.height)}`
  quickTest(`a window of ${name} shows Next and “See your result” without scrolling`, async ({ page }) => {
    await page.setViewportSize(size)
    await eachQuestion(page, model.questions, async () => {
      await expect(nextButton(page)).toBeInViewport({ ratio: 1 })
    })
    await openQuiz(page, '#check')
    await expect(seeResult(page)).toBeInViewport({ ratio: 1 })
  })
}

quickTest(
  'on a phone, “I don’t know, ask IT” chooses the unknown answer without scrolling',
  async ({ page }) => {
    await page.setViewportSize(PHONE)
    await openQuiz(page, '#q=sign-in')
    const before = await askItButton(page).boundingBox()
    await askItButton(page).click()
    await expect(option(page, 'unknown', 'sign-in')).toBeChecked()
    await expect(option(page, 'unknown', 'sign-in')).toBeFocused()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect((await askItButton(page).boundingBox())?.y).toBe(before?.y)
    await nextButton(page).click()
    await expect(page).toHaveURL(/#q=identity-check$/)
  },
)

quickTest('Enter on “I don’t know, ask IT” chooses the unknown answer and shows it', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openQuiz(page, '#q=sign-in')
  await askItButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(option(page, 'unknown', 'sign-in')).toBeFocused()
  await expect(option(page, 'unknown', 'sign-in')).toBeInViewport()
  await expect(option(page, 'unknown', 'sign-in')).toBeChecked()
})

quickTest('“I don’t know, ask IT” answers only the option groups without an answer', async ({ page }) => {
  await openQuiz(page, '#q=administrators')
  await choose(page, 'key-all')
  await askItButton(page).click()
  await expect(chosenOptions(page)).toHaveCount(
    groupsOf(model.questions.find(({ id }) => id === 'administrators')!).length,
  )
  for (const id of ['key-all', 'separate-unknown', 'spare-unknown'])
    await expect(option(page, id, 'administrators')).toBeChecked()
})

quickTest('questions about the business or for the IT person have no button “ask IT”', async ({ page }) => {
  await openQuiz(page)
  await expect(askItButton(page)).toHaveCount(0)
  await openQuiz(page, `#ask=${encodeAsk(model, { ids: ['sign-in'] })!}`)
  await startAsked(page)
  await expect(heading(page)).toHaveText(posture[0]!.title)
  await expect(askItButton(page)).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText(ui.quiz.between)
})

/** Presses the button that starts the questions for the IT person. */
async function startAsked(page: Page): Promise<void> {
  await page.getByRole('button', { name: ui.asked.start }).click()
}

quickTest(
  'the check-your-answers screen shows unknown answers first and folds the others',
  async ({ page }) => {
    await keepAnswers(page, { ...withBackup, 'sign-in': ['unknown'] })
    await openQuiz(page, '#check')
    const rows = page.getByRole('main').getByRole('term')
    await expect(rows).toHaveText(
      model.questions.filter(({ id }) => id === 'sign-in' || id === 'apps').map(({ summary }) => summary),
    )
    await page.getByRole('main').locator('details > summary').first().click()
    await expect(rows).toHaveCount(2 + model.questions.length - posture.length)
  },
)
