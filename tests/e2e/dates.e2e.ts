/**
 * Tests the dates on which Microsoft changes or ends a service: the page of dates, the calendar file and the dates in a
 * report.
 */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { openReport, readChecklist } from '../support/report-screens.ts'
import { keepAnswers, quickTest, test } from '../support/visitor.ts'

const words = ui.dates
const entries = (page: Page, list: string) =>
  page.getByRole('region', { name: list, exact: true }).getByRole('article')
const idsOf = (page: Page, list: string): Promise<string[]> =>
  entries(page, list).evaluateAll((all) => all.map(({ id }) => id))

/** Joins the folded lines of a calendar file (.ics), and returns the text of each calendar event. */
const eventsOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)

quickTest('every service date shows who is affected, what to do and a dated source', async ({ page }) => {
  await page.goto('/dates/')
  await expect(page.getByText(/^This page was made on \d/)).toBeVisible()
  for (const list of [words.coming, words.past]) {
    for (const entry of await entries(page, list).all()) {
      const terms = await entry.getByRole('term').allInnerTexts()
      expect(terms).toEqual([
        words.who,
        words.find,
        ...(list === words.past ? [words.now] : [words.before, words.after]),
      ])
      await expect(entry.getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', /^https:/)
      await expect(entry.getByText(/text (?:of \d|without a date)/).first()).toBeVisible()
    }
  }
  const past = await entries(page, words.past).allInnerTexts()
  expect(past.every((text) => text.startsWith('Since '))).toBe(true)
})

quickTest(
  'the calendar file of the dates page has an event for each coming service date',
  async ({ page }) => {
    await page.goto('/dates/')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: words.calendar }).click()
    const done = await download
    expect(done.suggestedFilename()).toBe(`${words.file}.ics`)
    const events = eventsOf(readFileSync(await done.path(), 'utf8'))
    const ids = await idsOf(page, words.coming)
    expect(events.map((event) => /UID:date-(.*)@/.exec(event)?.[1])).toEqual(ids)
    for (const [index, event] of events.entries()) {
      expect(event).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/)
      expect(event).toContain(`/dates/#${String(ids[index])}`)
    }
  },
)

test('report and PDF list the same next service dates, with links in the report', async ({ page }) => {
  // With this answer, several devices still send email with only a password. So one service date concerns the business.
  await keepAnswers(page, exampleChoices, { 'IA-03': 0.25 })
  await openReport(page)
  const section = page.getByRole('region', { name: ui.nextDates.title })
  const rows = section.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const named = await rows.getByRole('link').allInnerTexts()
  expect(named.length).toBeLessThanOrEqual(3)
  await expect(rows.filter({ hasText: ui.nextDates.concerns }).first()).toContainText('only a password')
  const { text } = await readChecklist(page)
  for (const title of named) expect(text).toContain(title)
  expect(text).toContain('/dates')
  await rows.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/dates\/#[a-z0-9-]+$/)
  await expect(page.locator('article:target')).toContainText(named[0] ?? '')
})

test('the report omits a service date that does not concern the business', async ({ page }) => {
  await keepAnswers(page, exampleChoices, { 'IA-03': 1 })
  await openReport(page)
  const section = page.getByRole('region', {
    name: new RegExp(`^(${ui.nextDates.title}|${ui.nextDates.titleCheck})$`),
  })
  await section.locator('summary').click()
  await expect(section.getByRole('listitem').first()).toBeVisible()
  await expect(section).not.toContainText('only a password')
})
