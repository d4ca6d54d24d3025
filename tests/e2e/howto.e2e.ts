/** Tests the pages of the controls in a browser: what leads there, what leads on, printing, and no script. */
import { existsSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readContent } from '../../src/content/read.ts'
import { questionOf } from '../../src/core/answers/answers.ts'
import { withoutMarks } from '../../src/content/marks.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { heading } from '../support/quiz-screens.ts'
import { openPdf } from '../pdf/reader.ts'
import { downloadChecklist, openGroups, openReport } from '../support/report-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, quickTest, test } from '../support/visitor.ts'

const { howTos } = readContent('content')
const words = ui.howTo
const ids = model.controls.map(({ id }) => id)
const asked = ids.find((id) => questionOf(model, id))!
const notAsked = ids.find((id) => !questionOf(model, id))!
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title

test('every control has a page without script, and each page has a preview picture', () => {
  for (const id of ids) {
    const html = readFileSync(`dist/checklist/${id}/index.html`, 'utf8')
    expect(html.match(/<script(?! type="application\/ld\+json")/g), id).toBeNull()
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

quickTest('the report leads from a job of the plan to its page', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  const job = page.locator('.action-list > li').first()
  const id = (await job.getAttribute('id'))!
  await job.getByText(ui.result.details).click()
  await job.getByRole('link', { name: ui.result.howTo }).click()
  await expect(page).toHaveURL(new RegExp(`/checklist/${id}/$`))
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

test('printing a control fills at most the two sides of one A4 sheet', { tag: '@full' }, async ({ page }) => {
  test.slow()
  for (const id of ids) {
    await page.goto(`/checklist/${id}/`)
    const { pages } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
    expect(pages, id).toBeLessThanOrEqual(2)
  }
})
