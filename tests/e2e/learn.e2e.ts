import { readFileSync, readdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { dateInWords } from '../../src/core/model/format-dates.ts'
import { sourceDates } from '../../src/core/model/source-dates.ts'
import { matrix, model, ui } from '../support/answer-sets.ts'
import { heading } from '../support/quiz-screens.ts'
import { quickTest, test } from '../support/visitor.ts'

const slugs = readdirSync('content/en/learn').map((file) => file.replace(/\.mdx$/, ''))
const paths = ['/learn/', ...slugs.map((slug) => `/learn/${slug}/`)]

test('no line of the guide can break inside the name “Microsoft 365”', () => {
  for (const path of paths)
    expect(readFileSync(`dist${path}index.html`, 'utf8'), path).not.toMatch(/Microsoft 365\b/)
})

quickTest('a page of the guide links to the next page of the guide', async ({ page }) => {
  await page.goto('/learn/')
  await page.getByRole('link', { name: 'Why there is a line' }).click()
  await page.getByRole('navigation', { name: ui.learn.way }).getByRole('link', { name: /^Next/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your own server' })).toBeVisible()
})

quickTest('a page of the guide links to its sources and to its quiz question', async ({ page }) => {
  await page.goto('/learn/backup/')
  await page.getByRole('link', { name: 'Source 1' }).first().click()
  await expect(page.locator('#source-1')).toBeInViewport()
  await page.getByRole('link', { name: 'Answer this question' }).click()
  await expect(heading(page)).toContainText('A folder was deleted four months ago')
})

quickTest('the site shows the date of an old source and the day on which we read it', async ({ page }) => {
  const old = model.sources.find(({ id }) => id === 'microsoft-365-backup')!
  const sentence = sourceDates(old, ui.sourceDates, ui.language)
  expect(sentence).not.toBe(sourceDates({ ...old, published: old.reviewed }, ui.sourceDates, ui.language))
  for (const path of ['/learn/backup/', '/learn/not-brought-back/']) {
    await page.goto(path)
    const line = page.getByRole('listitem').filter({ hasText: old.title })
    const published = dateInWords(old.published ?? '', ui.language)
    await expect(line).toContainText(fill(ui.sourceDates.onlyOld, { published }).slice(0, -1))
    // The page states once, above the list of sources, on which day we read most sources.
    await expect(page.getByRole('region', { name: ui.learn.sources })).toContainText(
      dateInWords(old.reviewed, ui.language),
    )
  }
  await page.goto('/sources/')
  await expect(page.getByRole('listitem').filter({ hasText: old.title })).toContainText(
    sentence.replaceAll('\u00a0', ' '),
  )
  await page.goto('/')
  await expect(page.getByRole('paragraph').filter({ hasText: old.title })).toContainText(
    sourceDates(old, ui.sourceDates, ui.language).replaceAll('\u00a0', ' '),
  )
})

quickTest('the matrix on the home page shows the dates of its source', async ({ page }) => {
  const source = model.sources.find(({ id }) => id === matrix.source)!
  await page.goto('/')
  await expect(page.getByText(source.title).locator('..')).toContainText(
    sourceDates(source, ui.sourceDates, ui.language).replaceAll('\u00a0', ' '),
  )
})

quickTest('the guide marks a source of which we read only a copy', async ({ page }) => {
  const copied = model.sources.find(({ id }) => id === 'sharepoint-resiliency')!
  await page.goto('/learn/backup/')
  await expect(page.getByRole('listitem').filter({ hasText: copied.title })).toContainText(
    ui.sourceDates.readCopy,
  )
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  test(
    'the matrix table shows only the chosen matrix column without JavaScript',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/learn/iaas/')
      const table = page.getByRole('table', { name: /^Who looks after each of the ten layers/ })
      await expect(table.getByRole('columnheader')).toHaveText(['Layer', /A rented server/])
      await page.getByText('Microsoft 365', { exact: true }).first().click()
      await expect(table.getByRole('columnheader')).toHaveText(['Layer', /Microsoft.365/])
      await page.keyboard.press('ArrowUp')
      await expect(table.getByRole('columnheader')).toHaveText(['Layer', /A rented platform/])
    },
  )
})
