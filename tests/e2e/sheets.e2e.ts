/** Tests the sheets to fill in: their pages, their printed pages, and the sheet from the answers. */
import { expect } from '@playwright/test'
import { countryName } from '../../src/core/documents/help.ts'
import { PAPER_PAGES } from '../../src/core/documents/paper-pages.ts'
import { fill } from '../../src/core/model/format.ts'
import { lintPdf } from '../paper/pdf/lint.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { readPdf } from '../support/read-pdf.ts'
import { nameBusiness, bytesOf, openExports, openReport } from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'
import { content } from '../content/content.ts'

const { sheets, help } = content
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
  const { title, language, fields, isTagged } = await readPdf(bytes)
  expect(title).toContain(sheet!.title)
  expect(language).toBe('en-GB')
  expect(isTagged).toBe(true)
  expect(fields).toBeGreaterThan(30)
})

/** The sheets, and the documents with a page beside them. */
const listed = [
  ...sheets,
  ...PAPER_PAGES.map(({ id, write }) => ({
    id,
    pages: write(content, { quizTitle: '' }, '2026-11-26').pages ?? 1,
  })),
]
for (const { id, pages } of listed) {
  quickTest(
    `the page of the sheet ${id} loads no script file and prints on ${String(pages)} page(s)`,
    async ({ page }) => {
      await page.goto(`/checklist/sheets/${id}/`)
      await expectAccessible(page, id)
      expect(await page.locator('script:is([src], [type="module"])').count()).toBe(0)
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format, preferCSSPageSize: true })
        expect((await readPdf(new Uint8Array(pdf))).pages, format).toBe(pages)
      }
    },
  )
}

quickTest('one country at a time is open, and its sheet has a page more', async ({ page }) => {
  const sheet = sheets.find(({ hasHelp }) => hasHelp)!
  const [first, second] = help.map(({ country }) => country)
  await page.goto(`/checklist/sheets/${sheet.id}/`)
  await page.locator(`#help-${first!} summary`).click()
  await page.locator(`#help-${second!} summary`).click()
  await expect(page.locator('.help-country[open]')).toHaveAttribute('id', `help-${second!}`)
  await expectAccessible(page, 'a country is open')
  const name = countryName(second!, ui.language)
  const pdf = page.getByRole('link', { name: fill(words.helpPdf, { country: name }) })
  const bytes = new Uint8Array(await (await page.request.get((await pdf.getAttribute('href')) ?? '')).body())
  expect(await lintPdf(bytes.slice())).toEqual([])
  const { pages, text } = await readPdf(bytes)
  expect(pages).toBe(sheet.pages + 1)
  expect(text).toContain(name)
})

quickTest('the everyday list loads no script file, and prints only the open country', async ({ page }) => {
  await page.goto('/checklist/everyday/')
  expect(await page.locator('script:is([src], [type="module"])').count()).toBe(0)
  const countries = page.locator('.help-country')
  await countries.first().locator('summary').click()
  expect(await countries.first().locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print' })
  await expect(countries.first()).toBeVisible()
  await expect(countries.last()).toBeHidden()
})

quickTest('a report makes the sheet who does what from the answers', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await nameBusiness(page, 'Tom & Jerry')
  await openExports(page)
  const states = await page.locator('.layers summary').allInnerTexts()
  expect(states.length).toBeGreaterThan(0)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.take.sheetSave }).click()
  const bytes = await bytesOf(await download)
  expect(await lintPdf(bytes.slice())).toEqual([])
  const { text, pages } = await readPdf(bytes)
  expect(pages).toBe(2)
  expect(text).toContain('Made for Tom & Jerry')
  for (const state of states) expect(text).toContain(state.replaceAll('\u00a0', ' ').trim())
  await expect(page.getByText(/^Saved: who-does-what-Tom-Jerry-.*\.pdf$/)).toBeVisible()
})
