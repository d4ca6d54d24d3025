import { type Page, expect } from '@playwright/test'
import { allNo, allUnknown, exampleChoices, model, ui, type Choices } from '../support/answer-sets.ts'
import { answerQuiz, keepAnswers, openQuiz, test } from '../support/visitor.ts'
import { heading } from '../support/quiz-screens.ts'

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
  const eighth = model.questions[7]?.id ?? ''
  await expect(page).toHaveURL(new RegExp(`#q=${eighth}$`))
  await expect(page.locator('.where')).toContainText('question 8')
  await choose(page, exampleChoices[eighth]?.[0] ?? '')
  await next(page)
  await expect(page.locator('.where')).toContainText('question 9')
  await page.goto('/quiz/#check')
  for (const { id, summary, options } of model.questions.slice(0, 8)) {
    const said = page.locator('.said > div').filter({ has: page.getByText(summary, { exact: true }) })
    await expect(said.locator('dd').first().locator('p')).toHaveText(
      options.filter((one) => exampleChoices[id]?.includes(one.id)).map(({ label }) => label),
    )
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

test('two open tabs show each other’s newest answer within a second', async ({ page, context }) => {
  await openQuiz(page)
  const other = await context.newPage()
  await openQuiz(other)
  await choose(page, 'e3')
  await expect(other.locator('input[value=e3]')).toBeChecked({ timeout: 1000 })
  await choose(other, 'e5')
  await expect(page.locator('input[value=e5]')).toBeChecked({ timeout: 1000 })
})

test('where the browser refuses to keep anything, the quiz goes on, says so, and the result comes all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })
  await openQuiz(page)
  await choose(page, 'e3')
  await expect(page.getByRole('status').first()).toContainText(ui.store.memoryOnly)
  await answerQuiz(page, exampleChoices)
  // It leads to a result too, and would go there without the answers.
  await expect(page.getByRole('link', { name: ui.quiz.scan })).toHaveCount(0)
  await page.locator('.check a.btn--big').click()
  const score = page.locator('.sc .n')
  await expect(score).toHaveText('33')
  expect(page.url()).toMatch(/\/report\/$/)
  await expect(page.getByText(ui.store.memoryOnly)).toBeVisible()
  await page.reload()
  await expect(score).toHaveText('33')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.store.save }).click()
  expect((await download).suggestedFilename()).toBe('microsoft-365-answers.json')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(score).toHaveCount(0)
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

test('“I don’t know” throughout gives a range, no level, no band, and a question to ask for each', async ({
  page,
}) => {
  await keepAnswers(page, allUnknown)
  await page.goto('/report/')
  await expect(page.locator('.sc .n')).toHaveText('0 to 100')
  await expect(page.locator('.lv, .scen, canvas')).toHaveCount(0)
  await expect(heading(page)).toContainText('21 of 21 controls are waiting for an answer')
  for (const area of await page.locator('.prof td b').allInnerTexts()) expect(area).toBe('0 to 100')
  const text = await page.locator('main').innerText()
  const bands = model.constants.bands.map(({ name }) => name)
  for (const name of [...model.levels.map((level) => level.name), ...bands])
    expect(text).not.toMatch(new RegExp(`\\b${name}\\b`))
  const asks = await page.locator('.asks li').allInnerTexts()
  expect(asks).toHaveLength(21)
  const plain = (words: string): string => words.replace(/\s+/g, ' ')
  for (const { words } of model.controls.filter(({ critical }) => critical))
    expect(asks.filter((ask) => plain(ask).includes(plain(words.ask)))).toHaveLength(1)
})

test('“I don’t know” throughout and “no” throughout differ in score text and first action', async ({
  page,
}) => {
  const read = async (choices: Choices): Promise<string[]> => {
    await keepAnswers(page, choices)
    await page.goto('/report/')
    const first = page.locator('.first a').first()
    return [
      await page.locator('.sc .n').innerText(),
      await heading(page).innerText(),
      await first.innerText(),
    ]
  }
  const unknown = await read(allUnknown)
  const no = await read(allNo)
  expect(no[0]).toBe('0')
  expect(no.filter((text, index) => text === unknown[index])).toEqual([])
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

for (const [year, date] of [
  [99, '99-06-15'],
  [12_000, '12000-06-15'],
] as const) {
  test(`finding 17: with a clock in the year ${String(year)} the report and the recovery clock work`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(2000, 5, 15, 12)).setUTCFullYear(year))
    await keepAnswers(page, exampleChoices)
    await page.goto('/report/')
    expect(await page.evaluate(() => `${String(new Date().getFullYear())}-06-15`)).toBe(date)
    await expect(heading(page)).toContainText('Basic')
    const download = page.waitForEvent('download')
    await page.locator('.make [type=submit]').click()
    await download
    await page.goto('/recovery/')
    await page.locator('html[data-ready="recovery"]').waitFor()
    await page.getByRole('radio', { name: 'Email' }).check()
    await expect(page.locator('.verdict')).not.toBeEmpty()
    await openQuiz(page, '#check')
    await expect(page.locator('.said > div').first()).toBeVisible()
  })
}

test('finding 17: an answer changes although its stored time is beyond any clock', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.evaluate(() => {
    const key = 'whose-job/answers'
    localStorage.setItem(
      key,
      (localStorage.getItem(key) ?? '').replace('"choices.plan":1', '"choices.plan":1e308'),
    )
  })
  expect(await stored(page)).toContain('1e308')
  await openQuiz(page, '#q=plan')
  await choose(page, 'e3')
  await expect(page.locator('.ans input[value=e3]')).toBeChecked()
  await page.reload()
  await expect(page.locator('.ans input[value=e3]')).toBeChecked()
})
