/** Tests what the site offers a returning visitor: the result, or the next question. */
import { type Page, expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { type Choices, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import { deleteAll, openPast, openReport, plan, readScore, score } from '../support/report-screens.ts'
import { keepAnswers, quickTest, ready, test } from '../support/visitor.ts'

const words = ui.home
const begun: Choices = Object.fromEntries(Object.entries(exampleChoices).slice(0, 7))
// The links before it answer the first of the ten jobs.
const first = (page: Page) => page.locator('main a[data-start]').first()
const button = (page: Page) => page.getByRole('banner').getByRole('navigation').getByRole('link').last()

/** Stores the answers of the example and opens their result, as if the visitor had finished the quiz. */
async function finish(page: Page): Promise<void> {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await score(page).waitFor()
}

quickTest('after a finished quiz, home page and header link to the result', async ({ page }) => {
  await finish(page)
  const figure = await readScore(page)
  await expect(button(page)).toHaveText(ui.site.yourResult)
  await page.goto('/')
  await expect(first(page)).toHaveText(words.seeResult)
  await expect(first(page)).toHaveAttribute('href', /\/report\/$/)
  await expect(button(page)).toHaveText(ui.site.yourResult)
  const part = (name: string) => page.locator(`[data-part="${name}"]`)
  await expect(part('figure')).toContainText(figure)
  const title = /^Next: (.*?)\. /.exec(await part('next').innerText())?.[1]
  expect(model.controls.map((one) => one.words.title)).toContain(title)
  await expect(page.getByRole('main').getByRole('link', { name: words.start })).toHaveCount(0)
  await page.getByRole('link', { name: words.changeAnswer }).click()
  await expect(page).toHaveURL(/\/quiz\/#check$/)
  await page.goto('/recovery/')
  await expect(button(page)).toHaveText(ui.site.yourResult)
})

quickTest('every page with a menu leads a returning visitor to the result', async ({ page }) => {
  await finish(page)
  for (const path of ['/learn/', '/privacy/', '/404.html', '/offline/', '/checklist/IA-01/', '/files/']) {
    await page.goto(path)
    await expect(button(page), path).toHaveText(ui.site.yourResult)
    await expect(button(page), path).toHaveAttribute('href', '/report/')
    const foot = page.getByRole('contentinfo').getByRole('link', { name: ui.site.yourResult })
    await expect(foot, path).toHaveAttribute('href', '/report/')
  }
  await keepAnswers(page, begun)
  await page.evaluate(() => localStorage.removeItem('whose-job/result'))
  await page.goto('/learn/')
  await expect(button(page)).toHaveText(ui.site.continueCheck)
  await expect(button(page)).toHaveAttribute('href', '/quiz/')
})

test(
  'the header follows a result that another tab stores or deletes',
  { tag: '@full' },
  async ({ page, context }) => {
    await page.goto('/privacy/')
    await expect(button(page)).toHaveText(ui.site.start)
    const other = await context.newPage()
    await finish(other)
    await expect(button(page)).toHaveText(ui.site.yourResult)
    await other.evaluate(() => localStorage.clear())
    await expect(button(page)).toHaveText(ui.site.start)
    await expect(button(page)).toHaveAttribute('href', '/quiz/')
  },
)

quickTest('the menu stays in its place when the text of its button changes', async ({ page }) => {
  const place = () => page.getByRole('banner').getByRole('navigation').getByRole('link').first().boundingBox()
  await page.goto('/recovery/')
  const before = await place()
  await keepAnswers(page, begun)
  await page.goto('/recovery/')
  await expect(button(page)).toHaveText(ui.site.continueCheck)
  expect(await place()).toEqual(before)
  await finish(page)
  await page.goto('/recovery/')
  await expect(button(page)).toHaveText(ui.site.yourResult)
  expect(await place()).toEqual(before)
})

quickTest('a link on the home page continues an unfinished quiz at the next question', async ({ page }) => {
  await keepAnswers(page, begun)
  await page.goto('/')
  const name = fill(words.continueUpTo, { n: 8, total: model.questions.length })
  await expect(first(page)).toHaveText(name)
  await expect(page.getByRole('main').getByRole('link', { name: words.start })).toHaveCount(0)
  await first(page).click()
  await ready(page, 'quiz')
  await expect(heading(page)).toHaveText(model.questions[7]!.title)
})

quickTest(
  'if answers changed since the last score, the home page hides the score',
  { tag: '@full' },
  async ({ page }) => {
    await finish(page)
    await keepAnswers(page, { ...exampleChoices, backup: ['daily'] })
    // The texts of the report never arrive, so the page says what it knows without them.
    await page.route('**/data/*.json*', () => undefined)
    await page.goto('/')
    await expect(first(page)).toHaveText(words.seeResult)
    await expect(page.locator('[data-part="figure"]')).toBeHidden()
  },
)

quickTest(
  'deleting the answers deletes the stored summary of the result',
  { tag: '@full' },
  async ({ page }) => {
    await finish(page)
    await openPast(page)
    await deleteAll(page)
    await expect(heading(page)).toHaveText(ui.result.emptyTitle)
    await expect(button(page)).toHaveText(ui.site.start)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  },
)

test('the first link of the menu on a phone leads to the result', { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 })
  await finish(page)
  await page.goto('/')
  await page.getByText(ui.site.menu, { exact: true }).click()
  const entries = page.getByRole('navigation', { name: ui.site.mainMenu }).getByRole('link')
  await expect(entries.first()).toHaveText(ui.site.yourResult)
  await expect(entries.filter({ hasText: ui.site.providers })).toHaveCount(0)
  await expect(page.getByRole('contentinfo').getByRole('link', { name: ui.site.providers })).toBeVisible()
  await expectAccessible(page, 'home with a result and an open menu')
})

test(
  'the matrix drawing begins in the window of a laptop, below the first job',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/')
    const box = await page.locator('.strata-cut').boundingBox()
    expect(box!.y).toBeLessThanOrEqual(800 - 200)
  },
)

for (const [way, leave] of [
  ['a reload', (page: Page) => page.reload()],
  [
    'a return with Back',
    async (page: Page) => {
      await page.goto('/')
      await page.goBack()
    },
  ],
] as const) {
  quickTest(`after ${way}, the report is where the visitor left it`, { tag: '@full' }, async ({ page }) => {
    await finish(page)
    const top = async (): Promise<number> => (await plan(page).boundingBox())?.y ?? Infinity
    await page.mouse.wheel(0, (await top()) + 200)
    await expect.poll(top).toBeLessThan(-150)
    await page.waitForTimeout(300)
    const before = await top()
    await leave(page)
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(20)
  })
}

quickTest('a link to a section of the report opens that section', async ({ page }) => {
  await finish(page)
  await page.goto('/')
  await openReport(page, '#risks')
  await expect(page.getByRole('heading', { name: ui.result.scenarios })).toBeInViewport()
})

quickTest(
  'Back after a link of the section bar returns to the earlier place',
  { tag: '@full' },
  async ({ page }) => {
    await finish(page)
    const top = async (): Promise<number> => (await plan(page).boundingBox())?.y ?? Infinity
    const before = await top()
    await page
      .getByRole('navigation', { name: ui.result.bar })
      .getByRole('link', { name: ui.result.barRisks })
      .click()
    await expect.poll(top).toBeLessThan(0)
    await page.goBack()
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(20)
  },
)
