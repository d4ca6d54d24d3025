/** Tests the documents as Word files: made by the page, and made with the site. */
import { type Locator, type Page, expect } from '@playwright/test'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { localDay } from '../../src/core/model/dates.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import {
  bytesOf,
  nameBusiness,
  downloadStatus,
  openExports,
  openReport,
  takeAway,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, ready } from '../support/visitor.ts'
import { readWord } from '../paper/word/reader.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ')

/** Presses a button and reads the Word file that the page saves. */
async function savedBy(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), ...readWord(await bytesOf(download)) }
}

quickTest('the report page saves the checklist for Word, with a name in any script', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await nameBusiness(page, 'שלום & 東京')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const word = await savedBy(page, takeAway(page).getByRole('button', { name: ui.result.downloadWord }))
  await expect(downloadStatus(page)).toHaveText(ui.result.saved)
  expect(word.name).toMatch(/^microsoft-365-checklist-שלום-東京-\d{4}-\d\d-\d\d\.docx$/)
  const report = writeReport(
    model,
    ui,
    { ...NO_ANSWERS, choices: exampleChoices },
    { today: localDay(new Date()) },
  )
  for (const { title } of [...report.actions, ...report.inPlace].filter(({ value }) => value !== 'unknown'))
    expect(plain(word.text)).toContain(plain(title))
  expect(word.core['title']).toContain('שלום & 東京')
  expect(word.controls.some(({ ticked }) => ticked)).toBe(report.inPlace.length > 0)
  // The page may request only its own scripts, and the fonts of the PDF in the background.
  for (const url of asked) expect(url).toMatch(/\/_astro\/[\w.-]+$|^blob:/)
})

quickTest(
  'the buttons at the top of the report and beside the sheet save Word files too',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    const head = page.getByRole('region', { name: ui.result.actions })
    const checklist = await savedBy(page, head.getByRole('button', { name: ui.result.downloadWord }))
    expect(checklist.name).toMatch(/\.docx$/)
    await openExports(page)
    const sheet = await savedBy(page, takeAway(page).getByRole('button', { name: ui.take.sheetWord }))
    expect(sheet.tables.length).toBeGreaterThan(1)
    expect(sheet.tables.every(({ isRepeated }) => isRepeated)).toBe(true)
  },
)

quickTest('the sales page saves the leave-behind for Word', { tag: '@full' }, async ({ page }) => {
  await page.goto('/sales/')
  await ready(page, 'sales')
  await page.getByRole('textbox', { name: ui.sales.client, exact: false }).first().fill('Żółć & Søn')
  const word = await savedBy(page, page.getByRole('button', { name: ui.sales.downloadWord }))
  expect(word.name).toMatch(/^microsoft-365-Żółć-Søn-\d{4}-\d\d-\d\d\.docx$/)
  expect(word.text).toContain('Made for Żółć & Søn')
})

quickTest(
  'the site has the blank checklist and the sheets for Word',
  { tag: '@full' },
  async ({ page, request }) => {
    for (const [path, boxes] of [
      ['/checklist/', model.controls.length],
      ['/checklist/sheets/who-does-what/', 0],
    ] as const) {
      await page.goto(path)
      const href = await page.locator('main a[href$=".docx"]').first().getAttribute('href')
      const word = readWord(new Uint8Array(await (await request.get(href ?? '')).body()))
      expect(word.headings[0]?.[0]).toBe(1)
      expect(word.controls.filter(({ kind }) => kind === 'box').length).toBeGreaterThanOrEqual(boxes)
    }
  },
)
