/**
 * Tests the dates on which Microsoft changes or ends a service: the page of dates, the calendar file and the dates in a
 * report.
 */
import { readFileSync, statSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { resolveContext, resolveReplies } from '../../src/core/answers/answers.ts'
import { addDays, localDay } from '../../src/core/model/dates.ts'
import { fill } from '../../src/core/model/format.ts'
import { dateInWords } from '../../src/core/model/format-dates.ts'
import { lastDayOf, splitDates } from '../../src/core/model/service-dates.ts'
import { markDate } from '../../src/core/report/date-marks.ts'
import { dates, exampleChoices, model, soloNo, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { openReport, readChecklist } from '../support/report-screens.ts'
import { keepAnswers, quickTest, test } from '../support/visitor.ts'

const words = ui.dates
const { coming, past } = splitDates(model.dates, localDay(new Date()))
const list = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** The lines of a list that are not folded away. A group of lines is a list item too, with a heading of level 3. */
const lines = (page: Page, name: string) =>
  list(page, name)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4 }) })
    .filter({ hasNot: page.getByRole('heading', { level: 3 }) })
/** The place of the page that a link to a service date leads to. */
const idsOf = (page: Page, name: string): Promise<string[]> =>
  lines(page, name).evaluateAll((all) => all.map((line) => line.querySelector('details > div')!.id))
const unfoldAll = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true
  })

/** Joins the folded lines of a calendar file (.ics), and returns the text of each calendar event. */
const eventsOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)

quickTest('every service date shows who is affected, what to do and a dated source', async ({ page }) => {
  await page.goto('/dates/')
  await unfoldAll(page)
  for (const name of [words.coming, words.past]) {
    const all = await lines(page, name).all()
    expect(all).toHaveLength(name === words.past ? past.length : coming.length)
    for (const line of all) {
      const terms = await line.getByRole('term').allInnerTexts()
      expect(terms).toEqual([
        words.who,
        words.find,
        ...(name === words.past ? [words.now] : [words.before, words.after]),
      ])
      await expect(line.getByRole('listitem').getByRole('link').first()).toHaveAttribute('href', /^https:/)
      await expect(line.getByText(/text (?:of \d|without a date)/).first()).toBeVisible()
    }
  }
  const texts = await lines(page, words.past).allInnerTexts()
  expect(texts.every((text) => text.startsWith('Since '))).toBe(true)
})

quickTest(
  'the service dates are in order of time, with the past ones folded before today',
  async ({ page }) => {
    await page.goto('/dates/')
    await expect(
      page.getByText(fill(words.today, { date: dateInWords(localDay(new Date()), 'en-GB') })),
    ).toBeVisible()
    expect(await idsOf(page, words.coming)).toEqual(coming.map(({ id }) => id))
    await expect(lines(page, words.past)).toHaveCount(0)
    await list(page, words.past).locator('summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await idsOf(page, words.past)).toEqual(past.map(({ id }) => id).reverse())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(lines(page, words.past).first().getByText(words.now)).toBeVisible()
    await expectAccessible(page)
  },
)

quickTest('a link to a service date opens its line, also among the past dates', async ({ page }) => {
  const [next, last] = [coming[0]!, past[0]!]
  const title = (name: string) => page.getByRole('heading', { name, exact: true })
  await page.goto(`/dates/#${last.id}`)
  await expect(title(last.title)).toBeInViewport()
  await expect(lines(page, words.past).last().getByText(words.now)).toBeVisible()
  await page.evaluate((id) => {
    location.hash = id
  }, next.id)
  await expect(title(next.title)).toBeInViewport()
  await expect(lines(page, words.coming).first().getByText(words.before)).toBeVisible()
  await expect(lines(page, words.coming).nth(1).getByText(words.before)).toBeHidden()
})

quickTest('without an IT person, the dates say what to look up, and ask nobody', async ({ page }) => {
  const asks = splitDates(dates, localDay(new Date())).coming.find(({ lookUp }) => lookUp !== undefined)!
  const line = (text: string) => page.locator(`#${asks.id}`).getByText(text, { exact: true })
  await page.goto(`/dates/#${asks.id}`)
  await expect(line(asks.find)).toBeVisible()
  await keepAnswers(page, soloNo)
  await page.goto(`/dates/#${asks.id}`)
  await expect(line(asks.lookUp!)).toBeVisible()
  await expect(line(asks.find)).toBeHidden()
})

for (const plan of ['e3', 'business-basic'])
  quickTest(
    `the service dates are marked from the stored answers, with the plan ${plan}`,
    async ({ page }) => {
      const choices = { ...exampleChoices, plan: [plan], 'sign-in': ['text-codes'] }
      const answers = {
        choices,
        context: {},
        controls: { 'IA-03': 0.25 as const },
        statuses: {},
        scope: 'quick' as const,
      }
      const facts = {
        ...{ context: resolveContext(model, answers), replies: resolveReplies(model, answers), choices },
      }
      const texts = { concerns: words.markYou, plan: words.markPlan, spared: words.markNot }
      await keepAnswers(page, choices, answers.controls)
      await page.goto('/dates/')
      const marks = new RegExp(
        Object.values(texts)
          .map((text) => `^${text}$`)
          .join('|'),
      )
      await expect(list(page, words.coming).getByText(marks).first()).toBeVisible()
      for (const [index, date] of coming.entries()) {
        const mark = markDate(date, facts)
        await expect(lines(page, words.coming).nth(index).getByText(marks)).toHaveText(
          mark ? [texts[mark]] : [],
        )
      }
      await expectAccessible(page)
    },
  )

quickTest('no service date is marked without stored answers', async ({ page }) => {
  await page.goto('/dates/')
  await page.locator('html').evaluate(() => new Promise((done) => requestIdleCallback(done)))
  for (const text of [words.markYou, words.markPlan, words.markNot])
    await expect(page.getByText(text, { exact: true })).toHaveCount(0)
})

test('a date that passed after the build is past before a deferred script runs', async ({ page }) => {
  const first = coming[0]!
  const later = addDays(lastDayOf(first.when), 1)
  const moved = coming.filter(({ when }) => lastDayOf(when) < later).map(({ id }) => id)
  const todayMark = fill(words.today, { date: dateInWords(later, 'en-GB') })
  await page.clock.setFixedTime(new Date(`${later}T12:00:00`))
  // Keeps the text of the mark from the end of parsing, before deferred scripts run and lines could move on screen.
  await page.addInitScript(() => {
    addEventListener(
      'readystatechange',
      () => {
        document.documentElement.dataset['early'] ??= document.querySelector('[data-today]')!.textContent
      },
      { capture: true },
    )
  })
  await page.goto('/dates/')
  await expect(page.getByText(todayMark)).toBeVisible()
  expect(await idsOf(page, words.coming)).toEqual(
    coming.map(({ id }) => id).filter((id) => !moved.includes(id)),
  )
  expect(await page.evaluate(() => document.documentElement.dataset['early'])).toBe(todayMark)
  await unfoldAll(page)
  expect((await idsOf(page, words.past)).slice(-moved.length)).toEqual(moved)
  const line = lines(page, words.past).last()
  await expect(line).toHaveText(/^\s*Since /, { useInnerText: true })
  expect(await line.getByRole('term').allInnerTexts()).toEqual([words.who, words.find, words.now])
  await expect(line.getByRole('link', { name: words.calendarOne })).toBeHidden()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every line of the timeline opens, and a link opens its line', async ({ page }) => {
    await page.goto(`/dates/#${past[0]!.id}`)
    // The page says the day of the build, which can be before today.
    const built = localDay(statSync('dist/dates/index.html').mtime)
    await expect(page.getByText(fill(words.asOf, { date: dateInWords(built, 'en-GB') }))).toBeVisible()
    await expect(lines(page, words.past).last().getByText(words.now)).toBeVisible()
    await lines(page, words.coming).first().locator('summary').click()
    await expect(lines(page, words.coming).first().getByText(words.before)).toBeVisible()
  })
})

quickTest('the printed dates page shows every service date unfolded', async ({ page }) => {
  await page.goto('/dates/')
  await page.emulateMedia({ media: 'print' })
  for (const term of await page.getByText(words.who, { exact: true }).all()) await expect(term).toBeVisible()
  await expect(page.getByText(words.who, { exact: true })).toHaveCount(model.dates.length)
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

quickTest('the calendar file of a service date has the same event as the file of all', async ({ page }) => {
  const { id } = coming.at(-1)!
  await page.goto(`/dates/#${id}`)
  const download = page.waitForEvent('download')
  await lines(page, words.coming).last().getByRole('link', { name: words.calendarOne }).click()
  const done = await download
  expect(done.suggestedFilename()).toBe(`${words.file}-${id}.ics`)
  const all = await (await page.request.get('/dates.ics')).text()
  expect(eventsOf(readFileSync(await done.path(), 'utf8'))).toEqual(eventsOf(all).slice(-1))
})

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
  await expect(page.locator('details[open]').filter({ has: page.locator(':target') })).toContainText(
    named[0] ?? '',
  )
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
