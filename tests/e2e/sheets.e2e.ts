/** Tests the sheets to fill in: their pages, their printed pages, and the sheet from the answers. */
import { expect } from '@playwright/test'
import { lintPdf } from '../pdf/lint.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { readPdf } from '../support/read-pdf.ts'
import { businessName, bytesOf, openExports, openReport } from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'
import { content } from '../content/content.ts'

const { sheets } = content
const words = ui.sheets

quickTest('the everyday list leads to the sheets, and a sheet to its empty PDF', async ({ page }) => {
  await page.goto('/checklist/everyday/')
  await page.getByRole('link', { name: words.everyday }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title)
  const [sheet] = sheets
  await page.getByRole('link', { name: sheet!.title }).click()
  await expect(page.getByText(words.exampleNote)).toBeVisible()
  const address = await page.getByRole('link', { name: words.pdf }).getAttribute('href')
  const bytes = new Uint8Array(await (await page.request.get(address ?? '')).body())
  expect(await lintPdf(bytes)).toEqual([])
  const { title, language, boxes, isTagged } = await readPdf(bytes)
  expect(title).toContain(sheet!.title)
  expect(language).toBe('en-GB')
  expect(isTagged).toBe(true)
  expect(boxes).toBeGreaterThan(30)
})

for (const { id, pages } of sheets) {
  quickTest(
    `the page of the sheet ${id} has no script and prints on ${String(pages)} page(s)`,
    async ({ page }) => {
      await page.goto(`/checklist/sheets/${id}/`)
      await expectAccessible(page, id)
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format, preferCSSPageSize: true })
        expect((await readPdf(new Uint8Array(pdf))).pages, format).toBe(pages)
      }
    },
  )
}

quickTest('a report makes the sheet who does what from the answers', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await businessName(page).fill('Tom & Jerry')
  await openExports(page)
  const states = await page.locator('.layers .state--gap, .layers .state--covered').allInnerTexts()
  expect(states.length).toBeGreaterThan(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.take.sheetSave }).click()
  const bytes = await bytesOf(await download)
  expect(await lintPdf(bytes.slice())).toEqual([])
  const { text, pages } = await readPdf(bytes)
  expect(pages).toBe(2)
  expect(text).toContain('Made for Tom & Jerry')
  for (const state of states) expect(text).toContain(state.split('\n')[0]?.trim())
  await expect(page.getByText(/^Saved: who-does-what-Tom-Jerry-.*\.pdf$/)).toBeVisible()
})
