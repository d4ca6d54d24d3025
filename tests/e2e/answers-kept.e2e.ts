import { type Page, expect } from '@playwright/test'
import { allNo, allUnknown, exampleChoices, model } from './answers.ts'
import { heading, keepAnswers, openQuiz, test } from './person.ts'

const choose = (page: Page, option: string): Promise<void> =>
  page.locator(`.ans label:has(input[value="${option}"])`).click()
const next = (page: Page): Promise<void> => page.locator('form .btn[type=submit]').click()
const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('whose-job/answers'))

test('nothing is stored before an answer is given', async ({ page }) => {
  await openQuiz(page)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ])
})

test('Back five times, Forward five times and a reload lose nothing', async ({ page }) => {
  await openQuiz(page)
  const ids = model.questions.slice(0, 7).map(({ id }) => id)
  for (const id of ids) {
    for (const option of exampleChoices[id] ?? []) await choose(page, option)
    await next(page)
  }
  await expect(page).toHaveURL(new RegExp(`#q=${model.questions[7]?.id ?? ''}$`))
  for (let times = 0; times < 5; times += 1) await page.goBack()
  await expect(page).toHaveURL(new RegExp(`#q=${ids[2] ?? ''}$`))
  await expect(page.locator('.ans input:checked')).toHaveCount(1)
  for (let times = 0; times < 5; times += 1) await page.goForward()
  await page.reload()
  await expect(page).toHaveURL(new RegExp(`#q=${model.questions[7]?.id ?? ''}$`))
  await page.goto('/quiz/#check')
  for (const id of ids.slice(0, 3)) {
    const label = model.questions
      .find((one) => one.id === id)
      ?.options.find((one) => one.id === exampleChoices[id]?.[0])?.label
    await expect(page.locator('.said')).toContainText(label ?? 'missing')
  }
})

test('a tab that is closed and opened again goes on where it was', async ({ page, context }) => {
  await openQuiz(page)
  await choose(page, 'e3')
  await next(page)
  await page.close()
  const again = await context.newPage()
  await openQuiz(again)
  await expect(again).toHaveURL(/#q=people$/)
})

test('Next without a choice says what is missing, beside the question and on top', async ({ page }) => {
  await openQuiz(page)
  await next(page)
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.locator('.ans input').first()).toBeFocused()
  await choose(page, 'e3')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('changing one answer asks only what is new, comes back, and names what no longer counts', async ({
  page,
}) => {
  await keepAnswers(page, { ...exampleChoices, backup: ['recycle-bin'] })
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: 'Change: Separate backup' }).click()
  await choose(page, 'daily')
  await next(page)
  await expect(page).toHaveURL(/#q=restore$/)
  await choose(page, 'this-year')
  await next(page)
  await expect(page).toHaveURL(/#check$/)
  await page.getByRole('button', { name: 'Change: Separate backup' }).click()
  await choose(page, 'recycle-bin')
  await next(page)
  await expect(page).toHaveURL(/#check$/)
  await expect(page.locator('.check')).toContainText(
    'Not counted any more, because of another answer: Trying the backup.',
  )
})

test('two open tabs show each other’s newest answer within a second', async ({ page, context }) => {
  await openQuiz(page)
  const other = await context.newPage()
  await openQuiz(other)
  await choose(page, 'e3')
  await expect(other.locator('input[value=e3]')).toBeChecked({ timeout: 1000 })
  await choose(other, 'e5')
  await expect(page.locator('input[value=e5]')).toBeChecked({ timeout: 1000 })
})

test('where the browser refuses to keep anything, the quiz goes on and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await openQuiz(page)
  await choose(page, 'e3')
  await expect(page.getByRole('status').first()).toContainText('does not let us keep your answers')
  await next(page)
  await expect(page).toHaveURL(/#q=people$/)
})

test('“Delete my answers” leaves nothing on the device', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: 'Delete my answers' }).click()
  await page.getByRole('button', { name: 'No, keep them' }).click()
  expect(await stored(page)).not.toBeNull()
  await page.getByRole('button', { name: 'Delete my answers' }).click()
  await page.getByRole('button', { name: 'Yes, delete them' }).click()
  await expect(page.getByRole('status').last()).toContainText('deleted')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

test('“I don’t know” throughout and “no” throughout read differently', async ({ page }) => {
  await keepAnswers(page, allUnknown)
  await page.goto('/report/')
  await expect(page.locator('.sc .n')).toHaveText('0 to 100')
  await expect(page.locator('.lv, .scen, canvas')).toHaveCount(0)
  await expect(page.locator('.asks li')).toHaveCount(21)
  const unknown = [await heading(page).innerText(), await page.locator('.first a').first().innerText()]
  await keepAnswers(page, allNo)
  await page.goto('/report/')
  await expect(page.locator('.sc .n')).toHaveText('0')
  const no = [await heading(page).innerText(), await page.locator('.first a').first().innerText()]
  expect(no[0]).not.toBe(unknown[0])
  expect(no[1]).not.toBe(unknown[1])
})

test('home offers to continue once there are answers', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeHidden()
  await keepAnswers(page, { plan: ['e3'] })
  await page.goto('/')
  await page.getByRole('link', { name: 'Continue where you left off' }).click()
  await expect(page).toHaveURL(/\/quiz\/#q=people$/)
})

test('the link that skips to the main part does not move the quiz', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#q=sign-in')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.ans input[name=sign-in]').first()).toBeVisible()
})

test('a report that lay in the cache of Back shows what was answered meanwhile', async ({ page }) => {
  await page.goto('/report/')
  await expect(heading(page)).toHaveText('There is no result yet')
  await page.getByRole('link', { name: 'Check your business' }).click()
  await page.locator('html[data-ready="quiz"]').waitFor()
  await choose(page, 'e3')
  await page.goBack()
  await expect(heading(page)).not.toHaveText('There is no result yet')
})
