/** Tests that the result opens in the document of the quiz, and that the history of the tab works as with two documents. */
import { type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { seeResult } from '../support/quiz-screens.ts'
import { readScore } from '../support/report-screens.ts'
import { keepAnswers, nextFrames, quickTest, ready, test } from '../support/visitor.ts'

/** Opens the check screen with stored answers, and waits until the quiz has loaded the report page. */
async function openCheck(page: Page): Promise<void> {
  await keepAnswers(page, exampleChoices)
  const loaded = page.waitForResponse('**/report/')
  await page.goto('/quiz/#check')
  await ready(page, 'quiz')
  await loaded
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }))
}

const isSameDocument = (page: Page): Promise<boolean> =>
  page.evaluate(() => Object.hasOwn(window, 'isSameDocument'))

quickTest('the result opens in the document of the quiz', async ({ page }) => {
  await openCheck(page)
  await seeResult(page).click()
  await expect(page.locator('#result')).toBeFocused()
  expect(await isSameDocument(page)).toBe(true)
  expect(new URL(page.url()).pathname).toBe('/report/')
  await expect(page).toHaveTitle(new RegExp(ui.result.title))
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/report\/$/)
  await expect(page.getByRole('contentinfo')).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

for (const [motion, moves] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`after the last press, the mark of the score ${moves ? 'moves' : 'does not move'} (${motion})`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion })
    await openCheck(page)
    await page.evaluate(() => {
      addEventListener('animationstart', ({ animationName }) => {
        Object.assign(window, { [animationName]: true })
      })
    })
    await seeResult(page).click()
    await page.locator('#plan').waitFor()
    await nextFrames(page)
    for (const name of ['mark-arrives', 'line-arrives'])
      expect(await page.evaluate((one) => Object.hasOwn(window, one), name)).toBe(moves)
    if (moves) await expect(page.locator('html')).not.toHaveAttribute('data-arrival')
  })

/** Returns the positions and styles of the sections on the page, after the lazily loaded parts have appeared. */
async function settledLook(page: Page): Promise<string> {
  await expect(page.locator('#plan')).toBeVisible()
  const lookOf = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('body > *, main section, main h1, main h2, footer a')]
        .map((one) => {
          const { top, left, width, height } = one.getBoundingClientRect()
          const { font, color, margin, padding } = getComputedStyle(one)
          return [
            one.tagName,
            one.id,
            top + scrollY,
            left,
            width,
            height,
            font,
            color,
            margin,
            padding,
          ].join()
        })
        .join('\n'),
    )
  let look = ''
  await expect
    .poll(
      async () => {
        const before = look
        look = await lookOf()
        return look === before
      },
      { intervals: [500] },
    )
    .toBe(true)
  return look
}

quickTest('the result in the document of the quiz looks like the report page', async ({ page }) => {
  await openCheck(page)
  await seeResult(page).click()
  const here = await settledLook(page)
  await page.reload()
  expect(await settledLook(page)).toBe(here)
})

quickTest('Back leads from the result to the answers, and Forward to the result', async ({ page }) => {
  await openCheck(page)
  await seeResult(page).click()
  await expect(page.locator('#result')).toBeVisible()
  const score = await readScore(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: ui.quiz.checkTitle })).toBeVisible()
  expect(page.url()).toMatch(/\/quiz\/#check$/)
  await page.goForward()
  await expect(page.locator('#result')).toBeVisible()
  expect(await readScore(page)).toBe(score)
  expect(new URL(page.url()).pathname).toBe('/report/')
})

quickTest('a reload of the result in the document of the quiz shows the result', async ({ page }) => {
  await openCheck(page)
  await seeResult(page).click()
  await expect(page.locator('#result')).toBeVisible()
  const score = await readScore(page)
  await page.reload()
  expect(await readScore(page)).toBe(score)
})

quickTest('the result opens in a new document if the quiz could not load the report', async ({ page }) => {
  await page.route('**/report/', (route) =>
    route.request().resourceType() === 'document'
      ? route.continue()
      : route.fulfill({ contentType: 'text/html', body: '<p>Sign in to the hotel network.</p>' }),
  )
  await keepAnswers(page, exampleChoices)
  const answered = page.waitForResponse('**/report/')
  await page.goto('/quiz/#check')
  await answered
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }))
  await seeResult(page).click()
  await expect(page.locator('#result')).toBeVisible()
  expect(await isSameDocument(page)).toBe(false)
})

test('a click with the control key opens the result in a new tab', async ({ page, context }) => {
  await openCheck(page)
  const opened = context.waitForEvent('page')
  await seeResult(page).click({ modifiers: ['ControlOrMeta'] })
  await expect((await opened).locator('#result')).toBeVisible()
  await expect(seeResult(page)).toBeVisible()
})
