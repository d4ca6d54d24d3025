import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { keepAnswers, openQuiz, test } from '../support/visitor.ts'
import { heading } from '../support/quiz-screens.ts'

const openFile = (page: Page, text: string): Promise<void> =>
  page
    .locator('.files input[type=file]')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) })

const score = (page: Page) => page.locator('.sc .n')

test('answers saved as a file open on another device with the same numbers', async ({ page, browser }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const before = await score(page).innerText()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save my answers as a file' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const other = await (await browser.newContext()).newPage()
  await openQuiz(other, '#check')
  await openFile(other, text)
  await expect(other.getByRole('status').last()).toContainText('Your answers from the file are here now')
  await other.getByRole('link', { name: 'See your result' }).click()
  await expect(score(other)).toHaveText(before)
  await other.context().close()
})

test('a link with answers opens elsewhere as a guest, with the same numbers and the name that was ticked', async ({
  page,
  browser,
  baseURL,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const before = await score(page).innerText()
  const jobs = await page.locator('.al h4').allInnerTexts()
  const areas = await page.locator('.prof td b').allInnerTexts()
  await page.locator('.make input[type=text]').fill('Żółć & Søn 東京')
  await page.locator('.share').getByText('With my answers.').click()
  await page.locator('.share').getByText('Put the business name in the link too').click()
  const link = await page.locator('.share input[type=text]').inputValue()
  expect(link.length).toBeLessThan(2048 + 80)

  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const other = await context.newPage()
  await other.goto(link)
  await expect(score(other)).toHaveText(before)
  await expect(other.locator('.al h4')).toHaveText(jobs)
  await expect(other.locator('.prof td b')).toHaveText(areas)
  await expect(other.locator('.banner')).toContainText('Żółć & Søn 東京')
  expect(other.url()).not.toContain('r=')
  await other.locator('a[href="#take"]').click()
  await expect(other.locator('.banner')).toContainText('Żółć & Søn 東京')
  await other.reload()
  await expect(score(other)).toHaveText(before)
  expect(await other.evaluate(() => localStorage.length)).toBe(0)
  await other.getByRole('button', { name: 'Keep these answers' }).click()
  await expect(other.locator('.banner')).not.toContainText('Keep it on this device')
  // The answers, and beside them the result as it is today, for the day on which the questions change.
  await expect
    .poll(() => other.evaluate(() => Object.keys(localStorage).sort()))
    .toEqual(['whose-job/answers', 'whose-job/shelf/current'])
  await context.close()
})

test('a link without answers shows the summary and no plan', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const before = await score(page).innerText()
  const link = await page.locator('.share input[type=text]').inputValue()
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto('/privacy/')
  await page.goto(link)
  await expect(score(page)).toHaveText(before)
  await expect(page.locator('.al, .make')).toHaveCount(0)
})

test('a damaged link says so and shows what the device holds', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/#r=1abcdef')
  await expect(page.getByRole('alert')).toContainText('link')
  await expect(page.locator('.al li').first()).toBeVisible()
})

test('on a device without answers a link cut or changed anywhere says so in words and shows nobody’s result', async ({
  page,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await page.locator('.make input[type=text]').fill('Żółć & Søn 東京')
  await page.locator('.share').getByText('With my answers.').click()
  await page.locator('.share').getByText('Put the business name in the link too').click()
  const link = new URL(await page.locator('.share input[type=text]').inputValue())
  await page.evaluate(() => {
    localStorage.clear()
  })
  const middle = Math.floor(link.hash.length / 2)
  const other = link.hash.charAt(middle) === 'A' ? 'B' : 'A'
  for (const damaged of [
    link.hash.slice(0, -1),
    link.hash.slice(0, middle),
    `${link.hash.slice(0, middle)}${other}${link.hash.slice(middle + 1)}`,
    `${link.hash}A`,
    '#r=1',
    '#r=',
  ]) {
    await page.goto('/privacy/')
    await page.goto(`/report/${damaged}`)
    await expect(page.getByRole('alert'), damaged).toContainText('link')
    await expect(heading(page)).toHaveText('There is no result yet')
    await expect(page.locator('.sc, .al')).toHaveCount(0)
    await expect(page.locator('main')).not.toContainText('Żółć')
  }
})

test('the report without answers says what to do and offers a marked example', async ({ page }) => {
  await page.goto('/report/')
  await expect(heading(page)).toHaveText('There is no result yet')
  await page.getByRole('button', { name: 'See a worked example' }).click()
  await expect(page.locator('.banner')).toContainText('made up')
  await expect(score(page)).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.getByRole('button', { name: 'Leave the example' }).click()
  await expect(heading(page)).toHaveText('There is no result yet')
})
