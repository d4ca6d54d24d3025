/**
 * Tests the checklist page: its ticks, the result in its boxes, its filter, its links to single jobs, and its
 * printed pages.
 */
import { type Page, expect } from '@playwright/test'
import { allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, openQuiz, quickTest, storedAnswers, test } from '../support/visitor.ts'
import { fill } from '../../src/core/model/format.ts'

const words = ui.filter
const critical = model.controls.filter((control) => control.critical)
const titleOf = (id: string): string => model.controls.find((control) => control.id === id)!.words.title
const box = (page: Page, id: string) =>
  page.getByRole('checkbox', { name: fill(words.done, { title: titleOf(id) }) })
/**
 * The rows that the filter shows. The test finds a row by its class, because other list items have the same
 * role.
 */
const rows = (page: Page) => page.locator('.job-row:visible')
const count = (page: Page) => page.getByRole('status').first()
const openOnly = (page: Page) => page.getByRole('button', { name: ui.site.listOpen.split('{')[0]! })
const counted = (n: number): string => fill(words.count, { n, total: model.controls.length })

quickTest('the checklist keeps ticks after a reload and changes no stored answer', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/checklist/')
  await expect(openOnly(page)).toBeVisible()
  const answers = await storedAnswers(page)
  await box(page, 'GP-05').check()
  await page.reload()
  await expect(box(page, 'GP-05')).toBeChecked()
  await expect(page.getByText(fill(words.tally, { n: 1, total: 5 }))).toBeVisible()
  expect(await storedAnswers(page)).toBe(answers)
})

quickTest('after “Clear my ticks”, “Bring them back” restores the ticks', async ({ page }) => {
  await page.goto('/checklist/')
  await box(page, 'IA-01').check()
  await page.getByRole('button', { name: words.clear }).click()
  await expect(box(page, 'IA-01')).not.toBeChecked()
  await expect(page.getByRole('button', { name: words.undo })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(page, 'IA-01')).toBeChecked()
  await expect(page.getByRole('button', { name: words.clear })).toBeFocused()
})

quickTest(
  'each checklist box shows its job’s status, and one button shows only open jobs',
  async ({ page }) => {
    await keepAnswers(page, exampleChoices, { 'IA-01': 1, 'IA-02': 0.5, 'IA-03': 'unknown' })
    await page.goto('/checklist/')
    await expect(box(page, 'IA-01')).toBeChecked()
    await expect(box(page, 'IA-02')).toBeChecked({ indeterminate: true })
    await expect(box(page, 'IA-02')).toHaveAccessibleDescription(`${words.key} ${words.keyPart}`)
    await expect(box(page, 'IA-03')).toHaveAccessibleDescription(`${words.key} ${words.keyUnknown}`)
    await expect(page.getByRole('link', { name: ui.site.listMine })).toBeHidden()
    const open = Number(/\d+$/.exec(await openOnly(page).innerText())![0])
    await openOnly(page).click()
    await expect(rows(page)).toHaveCount(open)
    await box(page, 'IA-02').click()
    await expect(rows(page)).toHaveCount(open - 1)
    await expect(count(page)).toHaveText(counted(open - 1))
  },
)

quickTest('after a tick is removed, the checklist box shows its job’s status again', async ({ page }) => {
  await keepAnswers(page, exampleChoices, { 'IA-02': 0.5 })
  await page.goto('/checklist/')
  await expect(box(page, 'IA-02')).toBeChecked({ indeterminate: true })
  await box(page, 'IA-02').click()
  await expect(box(page, 'IA-02')).toBeChecked()
  await box(page, 'IA-02').click()
  await expect(box(page, 'IA-02')).toBeChecked({ indeterminate: true })
})

quickTest('filter and search show only the matching jobs and their number', async ({ page }) => {
  await page.goto('/checklist/')
  await expect(count(page)).toHaveText(counted(model.controls.length))
  await page.getByText(fill(words.first, { n: critical.length })).click()
  await expect(rows(page)).toHaveCount(critical.length)
  await expect(count(page)).toHaveText(counted(critical.length))
  await page.getByRole('searchbox', { name: words.search }).fill('dmarc')
  await expect(page.locator('#EC-03')).toBeVisible()
  await expect(page.getByRole('heading', { name: model.areas[0]!.name })).toBeHidden()
  await page.getByRole('searchbox').fill('no such job')
  await expect(page.getByText(words.none)).toBeVisible()
  await page.getByRole('button', { name: words.reset }).click()
  await expect(count(page)).toHaveText(counted(model.controls.length))
})

quickTest('a link to a job of the checklist opens the job, even if a filter hides it', async ({ page }) => {
  const { why } = model.controls.find(({ id }) => id === 'IA-03')!.words
  await page.goto('/checklist/#IA-03')
  await expect(page.getByText(why)).toBeInViewport()
  await page.goto('/checklist/')
  await page.getByText(fill(words.first, { n: critical.length })).click()
  await expect(page.locator('#IA-03')).toBeHidden()
  await page.evaluate(() => {
    location.hash = '#IA-03'
  })
  await expect(page.getByText(why)).toBeInViewport()
})

quickTest(
  '“Delete my answers” in the quiz also deletes the ticks of the checklist',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await page.goto('/checklist/')
    await box(page, 'IA-01').check()
    await openQuiz(page, '#check')
    await page.getByRole('button', { name: ui.store.delete }).click()
    await page.getByRole('button', { name: ui.store.deleteYes }).click()
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  },
)

test(
  'a notice says that the browser cannot store the ticks of the checklist',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full')
      }
    })
    await page.goto('/checklist/')
    await box(page, 'IA-01').check()
    await expect(page.getByText(words.notKept)).toBeVisible()
    await expect(box(page, 'IA-01')).toBeChecked()
  },
)

test('a tick in one tab appears in another tab', { tag: '@full' }, async ({ page, context }) => {
  await page.goto('/checklist/')
  const other = await context.newPage()
  await other.goto('/checklist/')
  await box(other, 'IA-01').check()
  await expect(box(page, 'IA-01')).toBeChecked()
})

quickTest(
  'the checklist with stored answers has no accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, allUnknown, { 'IA-01': 1, 'IA-02': 0.5 })
    await page.goto('/checklist/#IA-01')
    await expect(box(page, 'IA-01')).toBeChecked()
    await expectAccessibleInEveryMode(page, 'the checklist with a result')
  },
)

quickTest(
  'the list of jobs is under 2800 px high on a desktop and 4400 px on a phone',
  { tag: '@full' },
  async ({ page }) => {
    for (const [width, height, most] of [
      [1280, 800, 2800],
      [390, 664, 4400],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto('/checklist/')
      expect(await page.locator('#jobs').evaluate((list) => list.clientHeight)).toBeLessThan(most)
    }
  },
)

for (const format of ['A4', 'Letter'] as const) {
  quickTest(
    `the printed checklist has all jobs on two ${format} pages`,
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/checklist/#IA-01')
      await expect(box(page, 'IA-01')).toBeVisible()
      const { text, pages } = await readPdf(
        new Uint8Array(await page.pdf({ format, preferCSSPageSize: true })),
      )
      expect(pages).toBe(2)
      for (const { id } of model.controls) expect(text, id).toContain(id)
    },
  )
}
