/** Tests the pages of the controls in a browser: what leads there, what leads on, the visitor's plan, and printing. */
import { existsSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { readContent } from '../../src/content/read.ts'
import { questionOf } from '../../src/core/answers/questions-to-ask.ts'
import { wordsFor } from '../../src/core/answers/scope.ts'
import { DEFAULT_CONTEXT } from '../../src/core/model/model.ts'
import { withoutMarks } from '../../src/content/marks.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import { openPdf } from '../paper/pdf/reader.ts'
import {
  doneBox,
  downloadChecklist,
  job,
  jobRows,
  openGroups,
  openReport,
  score,
} from '../support/report-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, openQuiz, quickTest, storedAnswers, test } from '../support/visitor.ts'

const { howTos } = readContent('content')
const words = ui.howTo
const ids = model.controls.map(({ id }) => id)
const asked = ids.find((id) => questionOf(model, id))!
const notAsked = ids.find((id) => !questionOf(model, id))!
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title

test('every control has a page with a preview picture', () => {
  for (const id of ids) {
    expect(existsSync(`dist/checklist/${id}/index.html`), id).toBe(true)
    expect(existsSync(`dist/og/checklist/${id}.png`), id).toBe(true)
  }
})

quickTest(
  'the checklist leads to the page of a job, and the page leads back to the job',
  async ({ page }) => {
    await page.goto(`/checklist/#${asked}`)
    const row = page.locator(`#${asked}`)
    await row.getByRole('link', { name: words.link }).click()
    await expect(page.getByRole('heading', { level: 1, name: titleOf(asked) })).toBeVisible()
    await page.getByRole('link', { name: words.list }).click()
    await expect(page).toHaveURL(new RegExp(`/checklist/#${asked}$`))
    await expect(row).toBeInViewport()
  },
)

quickTest('a page leads to the question of the check that asks about its control', async ({ page }) => {
  await page.goto(`/checklist/${asked}/`)
  await page.getByRole('link', { name: words.asked }).click()
  await expect(heading(page)).toContainText(questionOf(model, asked)!.title)
})

quickTest(
  'a page of a control that no question asks about leads deeper into the report',
  async ({ page }) => {
    await page.goto(`/checklist/${notAsked}/`)
    await expect(page.getByRole('link', { name: words.deeper })).toHaveAttribute(
      'href',
      `/report/#deep=${notAsked}`,
    )
  },
)

quickTest('a page leads to its neighbours, and each link inside the page has a target', async ({ page }) => {
  const [first, second] = ids
  await page.goto(`/checklist/${first}/`)
  for (const link of await page.locator('main a[href^="#"]').all())
    await expect(page.locator((await link.getAttribute('href'))!)).toHaveCount(1)
  await page.getByRole('navigation', { name: words.way }).getByRole('link', { name: second! }).click()
  await expect(page.getByRole('heading', { level: 1, name: titleOf(second!) })).toBeVisible()
})

quickTest('a page shows each command as it is, and whether it changes something', async ({ page }) => {
  const howTo = howTos.find(({ ways }) => ways.some(({ steps }) => steps.some(({ command }) => command)))!
  const step = howTo.ways.flatMap(({ steps }) => steps).find(({ command }) => command)!
  await page.goto(`/checklist/${howTo.control}/`)
  const item = page
    .getByRole('listitem')
    .filter({ hasText: withoutMarks(step.text) })
    .first()
  await expect(item.getByText(words.changes)).toBeVisible()
  expect(await item.locator('pre').first().textContent()).toBe(step.command!.run.trimEnd())
  await expect(page.getByText(words.reads, { exact: true })).toHaveCount(howTo.check.commands.length)
})

const twoWays = howTos.find(({ ways }) => ways.length > 1)!
const [firstWay, lastWay] = [twoWays.ways[0]!, twoWays.ways.at(-1)!]
const otherPlan = lastWay.plans[0]!
/** The heading of each way in the order of the page, and if the first step of the way is visible. */
const shownWays = async (page: Page): Promise<[string, boolean][]> =>
  Promise.all(
    (
      await page
        .getByRole('group')
        .filter({ has: page.getByRole('heading', { level: 3 }) })
        .all()
    ).map(async (way) => [
      (await way.getByRole('heading', { level: 3 }).innerText()).trim(),
      await way.getByRole('list').first().isVisible(),
    ]),
  )
const inOwnOrder: [string, boolean][] = twoWays.ways.map(({ title }) => [withoutMarks(title), true])
const forOtherPlan: [string, boolean][] = [
  [withoutMarks(lastWay.title), true],
  ...twoWays.ways.slice(0, -1).map(({ title }): [string, boolean] => [withoutMarks(title), false]),
]
const planList = (page: Page) => page.getByRole('combobox', { name: words.yourPlan })

test('the way of the plan from the check comes first, without a layout shift', async ({ page }) => {
  await keepAnswers(page, { ...exampleChoices, plan: [otherPlan] })
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset['shift'] = String((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto(`/checklist/${twoWays.control}/`)
  expect(await shownWays(page)).toEqual(forOtherPlan)
  await expect(page.getByText(`${words.yourPlan}: ${ui.plans[otherPlan]!}`)).toBeVisible()
  await expect(planList(page)).toBeHidden()
  await expect(page.locator('html')).not.toHaveAttribute('data-shift')
  await expectAccessible(page, 'a how-to page for a plan')
})

quickTest('one person reads the title of their plan, and no message to colleagues', async ({ page }) => {
  const control = model.controls.find(({ id }) => id === 'GP-01')!
  const own = wordsFor(control.words, { ...DEFAULT_CONTEXT, people: 1 })
  const message = page.getByRole('heading', { name: words.message })
  await page.goto('/checklist/GP-01/')
  await expect(page.getByRole('heading', { level: 1, name: control.words.title })).toBeVisible()
  await expect(message).toBeVisible()
  await keepAnswers(page, { people: ['one'], it: ['ourselves'] })
  await page.goto('/checklist/GP-01/')
  await expect(page.getByRole('heading', { level: 1, name: own.title })).toBeVisible()
  await expect(message).toBeHidden()
  await expectAccessible(page, 'a how-to page for one person')
})

quickTest(
  'one person can pass the check of a page, and reads nothing about other people',
  async ({ page }) => {
    const howTo = howTos.find((one) => one.control === 'EC-01')!
    const forAll = page.getByText(withoutMarks(howTo.check.done))
    const forOne = page.getByText(withoutMarks(howTo.onePerson!.check.done!))
    const aboutOthers = page.getByText(
      withoutMarks(howTo.breaks.find(({ isForSeveral }) => isForSeveral)!.text),
    )
    await page.goto('/checklist/EC-01/')
    await expect(forAll).toBeVisible()
    await expect(forOne).toBeHidden()
    await expect(aboutOthers).toBeVisible()
    await keepAnswers(page, { people: ['one'], it: ['ourselves'] })
    await page.goto('/checklist/EC-01/')
    await expect(forOne).toBeVisible()
    await expect(forAll).toBeHidden()
    await expect(aboutOthers).toBeHidden()
  },
)

quickTest('links to the page and the sheet of a job have its title for one person', async ({ page }) => {
  const control = model.controls.find(({ id }) => id === 'GP-01')!
  const own = wordsFor(control.words, { ...DEFAULT_CONTEXT, people: 1 })
  for (const [choices, shown, hidden] of [
    [{ people: ['ten'], it: ['ourselves'] }, control.words.title, own.title],
    [{ people: ['one'], it: ['ourselves'] }, own.title, control.words.title],
  ] as const) {
    await keepAnswers(page, { people: [...choices.people], it: [...choices.it] })
    for (const path of ['/checklist/sheets/call-back/', '/checklist/GP-02/']) {
      await page.goto(path)
      await expect(page.getByRole('link', { name: shown })).toBeVisible()
      await expect(page.getByRole('link', { name: hidden })).toHaveCount(0)
    }
  }
})

quickTest('a job that is partly in place starts with its check, on its page too', async ({ page }) => {
  const date = model.controls.find(({ id }) => id === 'IA-01')!.words.date!
  await keepAnswers(page, { ...exampleChoices, 'sign-in': ['text-codes'] })
  await openReport(page)
  await openGroups(page)
  await expect(job(page, 'IA-01')).toContainText(date)
  await job(page, 'IA-01').getByText(ui.result.details).click()
  await job(page, 'IA-01').getByRole('link', { name: ui.result.howTo }).click()
  await expect(page).toHaveURL(/\/checklist\/IA-01\/#check$/)
  await expect(page.getByText(date)).toBeVisible()
  const checkFirst = page.getByRole('link', { name: words.begunCheck })
  await expect(checkFirst).toBeVisible()
  await expectAccessible(page, 'a how-to page of a job that is partly in place')
  await keepAnswers(page, { ...exampleChoices, 'sign-in': ['nobody'] })
  await page.goto('/checklist/IA-01/')
  await expect(checkFirst).toBeHidden()
})

quickTest('a printed result names its day and its site on the first page', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  const { text } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
  expect(text.slice(0, 200)).toContain(new URL(page.url()).host)
  expect(text.slice(0, 200)).toMatch(/· \d+ \p{L}+ \d{4} ·/u)
})

quickTest('without a result, a page remembers the plan that the visitor chooses', async ({ page }) => {
  await page.goto(`/checklist/${twoWays.control}/`)
  expect(await shownWays(page)).toEqual(inOwnOrder)
  await planList(page).selectOption(ui.plans[otherPlan]!)
  expect(await shownWays(page)).toEqual(forOtherPlan)
  await expectAccessible(page, 'a how-to page for a chosen plan')
  await page.reload()
  await expect(planList(page)).toHaveValue(otherPlan)
  expect(await shownWays(page)).toEqual(forOtherPlan)
  await page.getByRole('heading', { name: withoutMarks(firstWay.title) }).click()
  await expect(
    page.getByRole('list').filter({ hasText: withoutMarks(firstWay.steps[0]!.text) }),
  ).toBeVisible()
  await planList(page).selectOption(ui.filter.anyPlan)
  expect(await shownWays(page)).toEqual(inOwnOrder)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

quickTest('“Delete my answers” in the quiz also deletes the chosen plan', async ({ page }) => {
  await page.goto(`/checklist/${twoWays.control}/`)
  await planList(page).selectOption(ui.plans[otherPlan]!)
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

quickTest('the cost of a job names the row of the visitor’s plan', async ({ page }) => {
  const { id, plans } = model.controls.find((one) => !one.addOn && one.plans.length < 5)!
  await keepAnswers(page, { ...exampleChoices, plan: [plans.at(-1)!] })
  await page.goto(`/checklist/${id}/`)
  const own = page.getByRole('row', { name: words.yourPlan })
  await expect(own).toHaveCount(1)
  await expect(own).toContainText(words.included)
  await expect(page.getByText(words.half)).toBeHidden()
})

test('the ways of the other plans are printed too', async ({ page }) => {
  await keepAnswers(page, { ...exampleChoices, plan: [otherPlan] })
  await page.goto(`/checklist/${twoWays.control}/`)
  const { text } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
  for (const { title } of twoWays.ways) expect(text).toContain(withoutMarks(title))
  for (const { steps } of twoWays.ways) expect(text).toContain(withoutMarks(steps.at(-1)!.text).slice(0, 30))
  expect(await shownWays(page)).toEqual(forOtherPlan)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('all ways of a job are open in their own order', async ({ page }) => {
    await page.goto(`/checklist/${twoWays.control}/`)
    expect(await shownWays(page)).toEqual(inOwnOrder)
    await expect(planList(page)).toBeHidden()
    await expect(page.getByRole('button', { name: words.copy })).toHaveCount(0)
  })
})

test('each command, message and value to paste has a button that copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { control, check, message } = howTos.find(({ rule }) => rule)!
  await page.goto(`/checklist/${control}/`)
  const buttons = page.getByRole('button', { name: new RegExp(`^${words.copy}: `) })
  const figures = await page.getByRole('figure').count()
  expect(figures).toBeGreaterThanOrEqual(check.commands.length)
  await expect(buttons).toHaveCount(figures + 2)
  await page.getByRole('button', { name: `${words.copy}: ${words.message}` }).click()
  await expect(page.getByRole('status').filter({ hasText: words.copied })).toHaveText(words.copied)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(message.replaceAll('\u00a0', ' '))
  await expectAccessible(page, 'a how-to page after copying')
})

const markButton = (page: Page) => page.getByRole('button', { name: words.mark })
const undoButton = (page: Page) => page.getByRole('button', { name: ui.standing.undo })
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

quickTest('without a result, “Mark as done” ticks the job on the checklist', async ({ page }) => {
  await page.goto(`/checklist/${asked}/`)
  await markButton(page).press('Enter')
  await expect(said(page, words.onList)).toHaveCount(1)
  await expect(undoButton(page)).toBeFocused()
  await expectAccessible(page, 'a how-to page of a job that is done')
  await page.goto('/checklist/')
  const box = page.getByRole('checkbox', { name: titleOf(asked) })
  await expect(box).toBeChecked()
  await page.goto(`/checklist/${asked}/`)
  await expect(page.getByText(words.onList).first()).toBeVisible()
  await undoButton(page).press('Enter')
  await expect(markButton(page)).toBeFocused()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: ui.site.start })).toHaveAttribute('href', '/quiz/')
})

quickTest(
  'with a result, “Mark as done” marks the job in the plan, and undo opens it again',
  async ({ page }) => {
    await keepAnswers(page, exampleChoices, { 'IA-02': 0.5 })
    await openReport(page)
    await score(page).waitFor()
    await page.goto('/checklist/IA-02/')
    const stored = async (): Promise<unknown> =>
      (JSON.parse((await storedAnswers(page))!) as { answers: { controls: object } }).answers.controls
    await markButton(page).click()
    await expect(said(page, words.inResult)).toHaveCount(1)
    expect(await stored()).toEqual({ 'IA-02': 1 })
    await undoButton(page).click()
    expect(await stored()).toEqual({ 'IA-02': 0.5 })
    await markButton(page).click()
    await page.reload()
    await expect(page.getByText(words.inResult).first()).toBeVisible()
    await expect(markButton(page)).toBeHidden()
    await undoButton(page).click()
    expect(await stored()).toEqual({ 'IA-02': 0.5 })
    await markButton(page).click()
    await page.getByRole('link', { name: words.back }).last().click()
    await expect(page).toHaveURL(/\/report\/#IA-02$/)
    const row = job(page, 'IA-02')
    await expect(row).toBeFocused()
    await expect(row.getByText(/: \d+ → \d+/)).toBeVisible()
    await expect(doneBox(page, 'IA-02')).toBeChecked()
    await expect(row).toBeInViewport()
  },
)

quickTest('with a result, a page leads to the plan, and to its next open job', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  const rows = await jobRows(page).evaluateAll((all) => all.map(({ id }) => id))
  await page.goto(`/checklist/${rows[1]!}/`)
  const crumb = page.getByRole('main').getByRole('link', { name: words.back }).first()
  await expect(crumb).toHaveAttribute('href', `/report/#${rows[1]!}`)
  const next = page.getByRole('navigation', { name: words.way }).getByRole('link', { name: words.nextInPlan })
  await expect(next).toHaveAttribute('href', `/checklist/${rows[2]!}/`)
  const asked = page.getByRole('region', { name: words.askedTitle })
  await expect(asked).toBeVisible()
  await markButton(page).click()
  await expect(asked).toBeHidden()
  await expect(next).toHaveAttribute('href', `/checklist/${rows[2]!}/`)
  await undoButton(page).click()
  await expect(asked).toBeVisible()
  await page.goto(`/checklist/${rows.at(-1)!}/`)
  await expect(next).toHaveAttribute('href', `/checklist/${rows[0]!}/`)
})

test.describe('while the result loads', () => {
  // The stored copy would answer at once.
  test.use({ serviceWorkers: 'block' })

  test('“Mark as done” counts if it is pressed before the result has loaded', async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    await score(page).waitFor()
    let answer = (): void => undefined
    const isPressed = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/data/en.json*', async (route) => {
      await isPressed
      await route.continue()
    })
    const isAsked = page.waitForRequest('**/data/en.json*')
    await page.goto('/checklist/IA-02/')
    await isAsked
    await markButton(page).dblclick()
    answer()
    await expect(said(page, words.inResult)).toHaveCount(1)
    await undoButton(page).click()
    await expect(markButton(page)).toBeVisible()
  })
})

test('a notice says that the browser cannot keep the mark', { tag: '@full' }, async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full')
    }
  })
  await page.goto(`/checklist/${asked}/`)
  await markButton(page).click()
  await expect(said(page, words.notKept)).toBeVisible()
})

quickTest('the report leads from a job of the plan to its page', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  const job = page.locator('.action-list > li').first()
  const id = (await job.getAttribute('id'))!
  await job.getByText(ui.result.details).click()
  await job.getByRole('link', { name: ui.result.howTo }).click()
  // The page of a job that is partly in place opens at its check.
  await expect(page).toHaveURL(new RegExp(`/checklist/${id}/(?:#check)?$`))
})

test('the checklist PDF links each job to its page', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  const pdf = await openPdf(await downloadChecklist(page))
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  const notes = (await Promise.all(pages.map(async (one) => (await one).getAnnotations()))).flat()
  const links = notes
    .map(({ url }: { url?: string }) => url ?? '')
    .filter((url) => /\/checklist\/[A-Z]{2}-\d{2}\/$/.test(url))
  expect(new Set(links).size).toBeGreaterThan(15)
})

quickTest(
  'on a phone, the steps of each page start on the second screen at the latest',
  { tag: '@full' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const id of ids) {
      await page.goto(`/checklist/${id}/`)
      const box = await page
        .getByRole('heading', { name: words.do })
        .locator('..')
        .locator('li')
        .first()
        .boundingBox()
      expect(box!.y, id).toBeLessThan(2 * 844)
    }
  },
)

test('printing a control fills at most the two sides of one A4 sheet', { tag: '@full' }, async ({ page }) => {
  test.slow()
  for (const id of ids) {
    await page.goto(`/checklist/${id}/`)
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
    expect(pages, id).toBeLessThanOrEqual(2)
  }
})
