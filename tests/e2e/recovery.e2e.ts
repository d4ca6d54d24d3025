/** Tests the recovery clock, which computes the last day on which deleted data or a leaver's data can be restored. */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { ready, test } from '../support/visitor.ts'

const NOW = new Date('2026-11-24T12:00:00')

async function openClock(page: Page, hash = ''): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await page.goto(`/recovery/${hash}`)
  await ready(page, 'recovery')
}

/** The sentence about the chosen day, which has no role. */
const verdict = (page: Page): Locator => clock(page).locator('.verdict')
const clock = (page: Page): Locator => page.getByRole('region', { name: ui.clock.panel })
/** The field for the kind of loss event, and the field for the loss event of the kind “deleted”. */
const kinds = (page: Page): Locator => page.getByRole('combobox', { name: ui.clock.what })
const deleted = (page: Page): Locator => page.getByRole('combobox', { name: 'What was deleted?' })

test('for a deleted email folder, the recovery clock first points to Deleted Items', async ({ page }) => {
  await openClock(page)
  await deleted(page).selectOption('Email')
  await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
  await expect(verdict(page)).toContainText('First look in Deleted Items.')
  await page.getByLabel('The day it left Deleted Items').fill('2026-11-04')
  await page.getByRole('radio', { name: 'Yes, it is there' }).check()
  await expect(verdict(page)).toContainText(ui.clock.yesSafe)
  await page.getByRole('radio', { name: 'No, it is gone', exact: true }).check()
  await expect(verdict(page)).toContainText(fill(ui.clock.noLonger, { date: '17 November 2026' }))
  // The sources of the advice, and the day on which we read them.
  const dates = page.getByRole('region', { name: ui.clock.datesTitle })
  await expect(dates).toContainText(/read on \d+\s\w+\s2026/i)
  await expect(dates.getByRole('listitem').first().getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\//,
  )

  await page.getByText(ui.clock.more, { exact: true }).click()
  await page.getByLabel(ui.clock.mailRetention).fill('30')
  await page.keyboard.press('Tab')
  await expect(verdict(page)).toContainText('Yes. You can bring it back until 3 December 2026.')

  await page.getByLabel('The day it left Deleted Items').fill('2026-10-15')
  await expect(verdict(page)).toContainText(fill(ui.clock.noLonger, { date: '13 November 2026' }))
  const backup = page.getByRole('switch', { name: ui.clock.backupSwitch })
  const label = page.getByText(ui.clock.backupSwitch)
  expect((await label.boundingBox())?.height, 'switch and words stand in one line').toBeLessThan(50)
  await backup.click()
  await expect(verdict(page)).toContainText('Yes, from your backup, until 14 October 2027.')
  expect(new URL(page.url()).hash).toBe('#what=mail&on=2026-10-15&still=0&mailRetention=30&backup=365')
})

test(
  'opening a recovery clock link chooses the data loss event that its URL names',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/offline/')
    await openClock(page, '#what=leaver&on=2026-10-10&oneDriveRetention=365')
    await expect(kinds(page)).toHaveValue('left')
    await expect(verdict(page)).toContainText('2 of 4 can still be brought back.')
    await kinds(page).selectOption('A subscription ended')
    await page.getByRole('combobox', { name: 'How did it end?' }).selectOption('A trial ran out')
    await page.goBack()
    await expect(page).toHaveURL(/\/offline\/$/)
  },
)

test('arrow keys choose a data loss event and move the day marker by one day', async ({ page }) => {
  await openClock(page)
  await kinds(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(kinds(page)).toHaveValue('left')
  await expect(page.getByRole('combobox', { name: 'What was removed?' })).toHaveValue('leaver')
  const slider = page.getByRole('slider', { name: 'Days since it happened' })
  await slider.focus()
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 45, 24 November 2026')
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 0, 10 October 2026')
  for (let presses = 0; presses < 29; presses += 1) await page.keyboard.press('ArrowRight')
  await expect(verdict(page)).toContainText(ui.clock.allOpen)
  await expect(clock(page)).toContainText('Last safe day')
  await expect(clock(page)).not.toContainText(ui.clock.goneToday)
  await page.keyboard.press('ArrowRight')
  await expect(clock(page)).toContainText(ui.clock.goneToday)
  await page.getByRole('button', { name: 'Today' }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 45, 24 November 2026')
})

/** Returns the position of the lower edge of an element, in CSS pixels from the top of the window. */
const endOf = async (part: Locator): Promise<number> => {
  const { y, height } = (await part.boundingBox())!
  return y + height
}

/** Returns the colour of a tick line on the scale of the slider, which has no role, and the backgrounds of all that is behind it. */
const coloursOfScale = (page: Page): Promise<{ line: string; behind: string[] }> =>
  clock(page)
    .locator('.clock-tick')
    .first()
    .evaluate((tick) => {
      const behind: string[] = []
      for (let one = tick.parentElement; one; one = one.parentElement)
        behind.push(getComputedStyle(one).backgroundColor)
      return { line: getComputedStyle(tick, '::after').borderInlineStartColor, behind }
    })

for (const [viewport, bars] of [
  [{ width: 1280, height: 800 }, 3],
  [{ width: 390, height: 844 }, 1],
] as const) {
  test.describe(`at ${viewport.width} × ${viewport.height} px`, () => {
    test.use({ viewport })
    test('the first screen of the clock has day, sentence, slider and first bars', async ({ page }) => {
      await openClock(page)
      expect(await endOf(verdict(page))).toBeLessThan(800)
      expect(await endOf(page.getByRole('slider', { name: ui.clock.slider }))).toBeLessThan(800)
      const { line, behind } = await coloursOfScale(page)
      expect(behind, 'the tick lines of the slider are visible').not.toContain(line)
      const rows = clock(page).getByRole('heading', { level: 3 }).filter({ visible: true })
      const drawn = rows.locator('..').locator('.lane-bar')
      for (let bar = 0; bar < bars; bar += 1) expect(await endOf(drawn.nth(bar))).toBeLessThan(800)
      // The date field shows the month as a word until it has the focus.
      await expect(clock(page).getByText('10 October 2026', { exact: true })).toBeVisible()
      await page.getByLabel('The day it was deleted').focus()
      await expect(clock(page).getByText('10 October 2026', { exact: true })).toBeHidden()
    })
  })
}

test(
  'the end of a timeline bar and the date table name the same last safe day',
  { tag: '@full' },
  async ({ page }) => {
    await openClock(page, '#what=channel&on=2026-11-04')
    const row = page.getByRole('region', { name: ui.clock.datesTitle }).getByRole('row').last()
    const day = await row.getByRole('cell').first().innerText()
    // A bar with little room after it has the short label.
    await expect(clock(page).locator('.lane-end .wide')).toHaveText(fill(ui.clock.lastSafeShort, { n: day }))
  },
)

test('the printed clock omits the table of recovery windows unless a link asks for it', async ({ page }) => {
  await openClock(page)
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('region', { name: 'Every way to get it back, and its source' })
  await expect(table).toBeHidden()
  await expect(page.getByRole('region', { name: ui.clock.datesTitle })).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: ui.clock.sourcesGo }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(table).toBeVisible()
})

test('the calendar file contains the last day of every open recovery window', async ({ page }) => {
  await openClock(page)
  await page.getByRole('button', { name: 'Calendar file' }).click()
  const message = page.getByRole('region', { name: ui.clock.takeTitle }).getByRole('status')
  await expect(message).toContainText(ui.clock.calendarExample)
  await page.getByLabel('The day it was deleted').fill('2026-11-04')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Calendar file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('last-safe-days.ics')
  const file = readFileSync(await download.path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(file).toContain('DTSTART;VALUE=DATE:20270204\r\nDTEND;VALUE=DATE:20270205\r\n')
  expect(file).not.toContain('20261117')
  expect(file.replaceAll('\r\n', '')).not.toContain('\n')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the table shows length and source of every recovery window', async ({ page }) => {
    await page.goto('/recovery/')
    await expect(page.getByRole('slider')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('table')).toHaveCount(4)
    await expect(page.getByRole('row', { name: /Recover deleted items/ }).first()).toContainText('14')
    const read = page.getByText(/^(?:All read|Read) on 24\sNovember\s2026/).filter({ visible: true })
    await expect(read).toHaveCount(1)
  })
})

/** Name of a state of the clock → the hash of its URL. */
const states = {
  'without an event': '',
  'a deleted email': '#what=mail&on=2026-11-04',
  'a leaver on hold, with a backup': '#what=leaver&on=2026-10-10&backup=365&hold=1',
  'a directory': '#what=directory',
  'a file with a backup': '#what=file&on=2026-11-04&backup=365',
}

for (const [state, hash] of Object.entries(states)) {
  test(`the recovery clock has no accessibility problem: ${state}`, { tag: '@full' }, async ({ page }) => {
    await openClock(page, hash)
    const settings = page.getByText(ui.clock.more, { exact: true })
    if ((await settings.count()) > 0) await settings.click()
    await expectAccessibleInEveryMode(page, state)
  })
}

test.describe('by touch at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })
  test('every button and field of the recovery clock is 44 px high', { tag: '@full' }, async ({ page }) => {
    await openClock(page)
    await kinds(page).selectOption('Someone left')
    await page.getByRole('combobox', { name: 'What was removed?' }).selectOption('Only their licence')
    await page.getByRole('button', { name: 'Later' }).tap()
    await expect(page.getByRole('slider', { name: ui.clock.slider })).toHaveAttribute(
      'aria-valuetext',
      /^Day 46,/,
    )
    await expectNoSideScroll(page)
    // The touch targets include labels, because a tap on a label also chooses the field of that label.
    const targets = page
      .getByRole('main')
      .locator(':is(button, label:has(input), input[type=date], select, summary):visible')
    for (const target of await targets.all())
      expect((await target.boundingBox())?.height, await target.innerText()).toBeGreaterThanOrEqual(44)
  })
})

test.describe('at 320 px, as at 400% zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  test('no state of the recovery clock is wider than the window', { tag: '@full' }, async ({ page }) => {
    for (const hash of Object.values(states)) {
      await page.goto('/privacy/')
      await openClock(page, hash)
      await expectNoSideScroll(page)
    }
  })
})
