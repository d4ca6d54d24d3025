/** Tests the files that a report offers for other programs, and the page that describes them. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { listQuestions } from '../../src/core/answers/questions-to-ask.ts'
import { strFromU8, unzipSync } from 'fflate'
import { xmlText } from '../../src/paper/ooxml/xml.ts'
import { allNo, allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import {
  nameBusiness,
  downloadButton,
  downloadChecklist,
  downloadStatus,
  deleteAll,
  jobs,
  openExports,
  openPast,
  openReport,
  readChecklist,
  takeAway,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, storedEntries, test } from '../support/visitor.ts'

const LONG = 'Zażółć gęślą jaźń & Żółte Łodzie, Søren Ångström w Łodzi 123' // A company name of 60 characters

async function openOwnReport(page: Page, choices = exampleChoices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await openExports(page)
}

/** Presses a button and returns the downloaded file. */
async function saved(
  page: Page,
  name: string | RegExp,
): Promise<{ file: string; bytes: Buffer; text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const done = await download
  const bytes = readFileSync(await done.path())
  return { file: done.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

const rows = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, relax_column_count: false })

quickTest('the CSV file has every job of the report page in order and no formula', async ({ page }) => {
  await openOwnReport(page)
  await nameBusiness(page, LONG)
  const { file, bytes, text } = await saved(page, ui.take.tableCsv)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(file).toMatch(/^microsoft-365-plan-Zażółć-gęślą-jaźń-.*\.csv$/)
  await expect(takeAway(page).getByText(`Saved: ${file}`).first()).toBeVisible()
  const plain = (words: string): string => words.replace(/\s+/g, ' ')
  const titles = await jobs(page).allInnerTexts()
  expect(
    rows(text)
      .slice(0, titles.length)
      .map((row) => plain(row['What to do'] ?? '')),
  ).toEqual(titles.map(plain))
  for (const cell of rows(text).flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

quickTest(
  'the Excel workbook is saved, and its name has the business',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await nameBusiness(page, 'Żółć & Søn')
    const { file, bytes } = await saved(page, ui.take.tableSave)
    expect(file).toMatch(/^microsoft-365-plan-Żółć-Søn-.*\.xlsx$/)
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    for (const title of await jobs(page).allInnerTexts()) expect(sheet).toContain(xmlText(title))
  },
)

quickTest('a second calendar file has the same event ids as the first calendar file', async ({ page }) => {
  await openOwnReport(page)
  await nameBusiness(page, 'Żółć & Søn 東京')
  const first = await saved(page, ui.take.calendarSave)
  expect(first.file).toMatch(/\.ics$/)
  for (const line of first.bytes.toString('latin1').split('\r\n')) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(line.length).toBeLessThanOrEqual(75)
  }
  const uids = (text: string): string[] => text.match(/^UID:.*$/gm) ?? []
  expect(new Set(uids(first.text)).size).toBeGreaterThan(2)
  expect(first.text).toContain('RRULE:FREQ=YEARLY')
  const again = await saved(page, ui.take.calendarSave)
  expect(uids(again.text)).toEqual(uids(first.text))
  expect(first.text.replaceAll('\r\n ', '')).not.toContain('#r=')
})

quickTest(
  'one page describes what each file and share link of the report contains',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await page
      .getByRole('link', { name: /What each file and link contains/ })
      .first()
      .click()
    await expect(heading(page)).toHaveText(ui.files.title)
    for (const id of ['pdf', 'summary', 'link', 'ask', 'answers', 'tables', 'calendar', 'report', 'scan']) {
      const item = page.locator(`section#${id}`)
      await expect(item.getByRole('term')).toHaveText([
        ui.files.holds,
        ui.files.not,
        ui.files.who,
        ui.files.gone,
      ])
    }
  },
)

for (const [what, choices] of [
  ['all jobs are open', allNo],
  ['all answers are unknown', allUnknown],
] as const) {
  quickTest(`if ${what}, each downloaded file contains every job`, { tag: '@full' }, async ({ page }) => {
    await openOwnReport(page, choices)
    await nameBusiness(page, LONG)
    const table = rows((await saved(page, ui.take.tableCsv)).text)
    expect(table).toHaveLength(21)
    const pdf = await readChecklist(page)
    const isOpen = choices === allNo
    // The PDF has a box for each job, or for each question about unknown controls.
    expect(pdf.boxes).toBe(isOpen ? 21 : model.questions.filter(({ area }) => area !== 'context').length)
    const squeeze = (text: string): string => text.replace(/\s+/g, ' ')
    const questions = listQuestions(
      model,
      { ...NO_ANSWERS, choices },
      model.controls.flatMap(({ id, critical }) => (critical ? [id] : [])),
    )
    const expected = isOpen
      ? table.map((row) => row['What to do'] ?? '')
      : questions.flatMap(({ parts }) => parts.map(({ text }) => text))
    for (const text of expected) expect(squeeze(pdf.text)).toContain(squeeze(text))
  })
}

quickTest(
  'saving all files sends no data, and deleting the answers empties the storage',
  async ({ page }) => {
    await openOwnReport(page)
    await nameBusiness(page, 'Harbour Street')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const name of [ui.take.tableCsv, ui.take.calendarSave, ui.store.save]) await saved(page, name)
    await downloadChecklist(page)
    // The page may request only the script and the fonts of the PDF. Their URLs have no query.
    for (const url of asked) expect(url).toMatch(/\/_astro\/[\w.-]+$|^blob:/)
    await openPast(page)
    await deleteAll(page)
    await expect(heading(page)).toHaveText(ui.result.emptyTitle)
    expect(await storedEntries(page)).toEqual([0, 0, 0])
  },
)

test(
  'the share button passes the checklist PDF to the share menu of the system',
  { tag: '@full' },
  async ({ page }) => {
    await page.addInitScript(() => {
      const outcomes: (string | undefined)[] = ['NotAllowedError', undefined, 'AbortError']
      const sheet = { files: [] as File[] }
      Object.assign(window, { sheet })
      navigator.canShare = ({ files } = {}) => files?.[0]?.type === 'application/pdf'
      navigator.share = ({ files } = {}) => {
        const problem = outcomes.shift()
        if (problem) return Promise.reject(new DOMException('no', problem))
        sheet.files.push(...(files ?? []))
        return Promise.resolve()
      }
    })
    await openOwnReport(page)
    const send = takeAway(page).getByRole('button', { name: 'Send the checklist' })
    const status = downloadStatus(page)
    await send.click()
    await expect(status).toHaveText(ui.result.sendAgain)
    await expect(status).toBeInViewport()
    await send.click()
    await expect(status).toHaveText('')
    const sent = await page.evaluate(async () => {
      const { sheet } = window as unknown as { sheet: { files: File[] } }
      return Promise.all(sheet.files.map(async (file) => [file.name, (await file.text()).slice(0, 5)]))
    })
    expect(sent).toEqual([[expect.stringMatching(/\.pdf$/), '%PDF-']])
    await send.click()
    await expect(status).toHaveText('')
    await expect(downloadButton(page)).toBeVisible()
  },
)

quickTest(
  'after a download, the report has no accessibility problem in any colour mode',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await nameBusiness(page, '東'.repeat(60))
    await saved(page, ui.take.tableCsv)
    await expectAccessibleInEveryMode(page, 'a saved table')
  },
)
