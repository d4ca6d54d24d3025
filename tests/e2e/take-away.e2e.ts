/** What a result can be taken away as: files for other programs, a link, and what is said about them. */
import { type Page, expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { fill } from '../../src/quiz/words.ts'
import { allBest, allNo, allUnknown, exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import {
  businessName,
  bytesOf,
  downloadButton,
  downloadStatus,
  jobs,
  openReport,
  readChecklist,
  readScore,
  shareForm,
  takeAway,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, storedEntries, test } from '../support/visitor.ts'

const LONG = 'Zażółć gęślą jaźń & Żółte Łodzie, Søren Ångström w Łodzi 123' // 60 letters
const words = ui.take

async function openResult(page: Page, choices = exampleChoices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await page.getByRole('heading', { name: words.planTitle }).waitFor()
}

/** What pressing a button saves. */
async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer; text: string }> {
  const download = page.waitForEvent('download')
  await takeAway(page).getByRole('button', { name, exact: true }).click()
  const done = await download
  const bytes = Buffer.from(await bytesOf(done))
  return { file: done.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

const rows = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, relax_column_count: false })
const plain = (text: string): string => text.replace(/\s+/g, ' ')

quickTest('the table has every job of the page in its order', async ({ page }) => {
  await openResult(page)
  await businessName(page).fill(LONG)
  const { file, bytes, text } = await saved(page, words.tableSave)
  // A spreadsheet reads the letters right only after this mark.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(file).toMatch(/^microsoft-365-plan-Zażółć-gęślą-jaźń-.*\.csv$/)
  await expect(takeAway(page).getByText(fill(words.saved, { file }))).toBeVisible()
  const titles = await jobs(page).allInnerTexts()
  expect(
    rows(text)
      .slice(0, titles.length)
      .map((row) => plain(row['What to do'] ?? '')),
  ).toEqual(titles.map(plain))
})

quickTest('no cell of the table can run as a formula', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await businessName(page).fill('=1+1')
  const { text } = await saved(page, words.tableSave)
  for (const cell of rows(text).flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

quickTest(
  'the tasks have Planner’s columns and a bucket and day each',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page)
    const { file, text } = await saved(page, words.plannerSave)
    expect(file).toMatch(/^microsoft-365-planner-\d{4}-\d\d-\d\d\.csv$/)
    const tasks = rows(text)
    expect(Object.keys(tasks[0] ?? {}).slice(0, 6)).toEqual([
      'Task Name',
      'Bucket Name',
      'Progress',
      'Priority',
      'Start Date',
      'Due Date',
    ])
    for (const task of tasks) expect(task['Due Date']).toMatch(/^\d{4}-\d\d-\d\d$/)
  },
)

quickTest('a second calendar file changes the same entries', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await businessName(page).fill('Żółć & Søn 東京')
  const first = await saved(page, words.calendarSave)
  expect(first.file).toMatch(/\.ics$/)
  // Calendars take lines of at most 75 bytes that end in CR and LF.
  for (const line of first.bytes.toString('latin1').split('\r\n')) {
    expect(line).not.toMatch(/[\r\n]/)
    expect(line.length).toBeLessThanOrEqual(75)
  }
  const uids = (text: string): string[] => text.match(/^UID:.*$/gm) ?? []
  expect(new Set(uids(first.text)).size).toBeGreaterThan(2)
  expect(first.text).toContain('RRULE:FREQ=YEARLY')
  const again = await saved(page, words.calendarSave)
  expect(uids(again.text)).toEqual(uids(first.text))
  expect(first.text.replaceAll('\r\n ', '')).not.toContain('#r=')
})

quickTest(
  'the report as data has the score of the page and links to its schema',
  async ({ page, request }) => {
    await openResult(page)
    const { text } = await saved(page, words.dataSave)
    const report = JSON.parse(text) as { format: string; score: number; head: { figure: string } }
    expect(report.format).toBe('whose-job/report')
    expect(report.head.figure).toBe(await readScore(page))
    const schema = await request.get(
      (await page.getByRole('link', { name: words.schema }).getAttribute('href')) ?? '',
    )
    expect(((await schema.json()) as { title: string }).title).toBe('Report, version 1')
  },
)

quickTest('the link says what it holds, and holds the name only when ticked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openResult(page)
  const share = shareForm(page)
  await expect(share).toContainText(ui.result.shareSummaryHolds)
  await expect(share).toContainText(ui.result.shareAnswersHolds)
  const named = share.getByRole('checkbox', { name: ui.result.shareName })
  await expect(named).toHaveCount(0)
  await businessName(page).fill('Żółć & Søn 東京')
  const copied = async (): Promise<string> => {
    await share.getByRole('button', { name: ui.result.copyLink }).click()
    await expect(share.getByRole('status')).toHaveText(ui.result.copied)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    return Buffer.from(link.split('#r=1')[1] ?? '', 'base64url').toString()
  }
  expect(await copied()).not.toContain('Søn')
  await named.check()
  expect(await copied()).toContain('Żółć & Søn 東京')
})

quickTest('a page says what each file and link contains', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await page.getByRole('link', { name: words.whole }).click()
  await expect(heading(page)).toHaveText(ui.files.title)
  for (const id of ['pdf', 'summary', 'link', 'ask', 'answers', 'tables', 'calendar', 'report', 'scan'])
    await expect(page.locator(`section#${id}`).getByRole('term')).toHaveText([
      ui.files.holds,
      ui.files.not,
      ui.files.who,
      ui.files.gone,
    ])
})

quickTest(
  'with nothing left to do there is a yearly reminder and no table',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page, allBest)
    await expect(takeAway(page)).toContainText(words.nothing)
    await expect(page.getByRole('button', { name: words.tableSave })).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.plannerSave })).toHaveCount(0)
    const { text } = await saved(page, words.calendarSave)
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  },
)

for (const [what, choices] of [
  ['everything is open', allNo],
  ['everything is unknown', allUnknown],
] as const) {
  quickTest(`when ${what}, every file holds every job`, { tag: '@full' }, async ({ page }) => {
    await openResult(page, choices)
    await businessName(page).fill(LONG)
    const table = rows((await saved(page, words.tableSave)).text)
    expect(table).toHaveLength(21)
    expect(rows((await saved(page, words.plannerSave)).text)).toHaveLength(21)
    const pdf = await readChecklist(page)
    expect(pdf.boxes).toBe(21)
    const squeezed = plain(pdf.text)
    for (const row of table) expect(squeezed).toContain(plain(row['What to do'] ?? ''))
  })
}

quickTest('no request carries anything while files are saved', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await businessName(page).fill('Harbour Street')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const name of [
    words.tableSave,
    words.plannerSave,
    words.calendarSave,
    words.dataSave,
    ui.store.save,
    ui.result.download,
  ])
    await saved(page, name)
  // The script and the fonts of the PDF may still come.
  for (const url of asked) expect(url).toMatch(/\/_astro\/[\w.-]+$|^blob:/)
})

quickTest('“Delete my answers” on the report leaves nothing', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
})

test('a phone hands the checklist to its share sheet', { tag: '@full' }, async ({ page }) => {
  await page.addInitScript(() => {
    // The first press comes too late for the phone, the second is sent, the third is closed by the person.
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
  await openResult(page)
  const send = page.getByRole('button', { name: ui.result.sendPdf })
  await send.click()
  await expect(downloadStatus(page)).toHaveText(ui.result.sendAgain)
  await expect(downloadStatus(page)).toBeInViewport()
  await send.click()
  await expect(downloadStatus(page)).toHaveText('')
  const sent = await page.evaluate(async () => {
    const { sheet } = window as unknown as { sheet: { files: File[] } }
    return Promise.all(sheet.files.map(async (file) => [file.name, (await file.text()).slice(0, 5)]))
  })
  expect(sent).toEqual([[expect.stringMatching(/\.pdf$/), '%PDF-']])
  await send.click()
  await expect(downloadStatus(page)).toHaveText('')
  await expect(downloadButton(page)).toHaveText(ui.result.download)
})

quickTest('the section has no accessibility problem after saving', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await businessName(page).fill('東'.repeat(60))
  await saved(page, words.tableSave)
  await expectAccessibleInEveryMode(page, 'take away')
})
