/** The recovery clock: what can still be brought back, and until when. */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { ready, test } from '../support/visitor.ts'

const words = ui.clock
const NOW = new Date('2026-11-24T12:00:00')

async function openClock(page: Page, hash = ''): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await page.goto(`/recovery/${hash}`)
  await ready(page, 'recovery')
}

/** The clock: the answer in one sentence, the line and each part with its own clock. */
const verdict = (page: Page): Locator => page.getByRole('region', { name: words.panel })

test('a deleted mail folder: first look in Deleted Items, then its last safe day', async ({ page }) => {
  await openClock(page)
  await page.getByRole('radio', { name: 'Email' }).check()
  await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
  await expect(verdict(page)).toContainText('First look in Deleted Items.')
  await page.getByLabel('The day it left Deleted Items').fill('2026-11-04')
  await page.getByRole('radio', { name: 'Yes, it is there' }).check()
  await expect(verdict(page)).toContainText('Yes. No clock is running.')
  await page.getByRole('radio', { name: 'No, it is gone from there' }).check()
  await expect(verdict(page)).toContainText('No longer. The last safe day was 17 November 2026.')
  // The source of that limit is next to it, with the day it was read.
  const source = page.getByRole('listitem').filter({ hasText: /read \d+ \w+ 2026/ })
  await expect(source.first().getByRole('link')).toHaveAttribute('href', /^https:\/\/learn\.microsoft\.com\//)
})

test('a longer retention and a backup move the last safe day', async ({ page }) => {
  await openClock(page, '#what=mail&on=2026-11-04&still=0')
  await page.getByText(words.settings).click()
  await page.getByLabel(words.mailRetention).fill('30')
  await page.keyboard.press('Tab')
  await expect(verdict(page)).toContainText('Yes. You can bring it back until 3 December 2026.')

  await page.getByLabel('The day it left Deleted Items').fill('2026-10-15')
  await expect(verdict(page)).toContainText('No longer. The last safe day was 13 November 2026.')
  await page.getByRole('switch', { name: words.backupSwitch }).click()
  await expect(verdict(page)).toContainText('Yes, from your backup, until 14 October 2027.')
  expect(new URL(page.url()).hash).toBe('#what=mail&on=2026-10-15&still=0&mailRetention=30&backup=365')
})

test('the switch and its words are in one line', { tag: '@full' }, async ({ page }) => {
  await openClock(page, '#what=mail&on=2026-11-04')
  expect((await page.getByText(words.backupSwitch).boundingBox())?.height).toBeLessThan(50)
})

test('trying things out adds no entry to the history', { tag: '@full' }, async ({ page }) => {
  await page.goto('/privacy/')
  await openClock(page, '#what=leaver&on=2026-10-10&oneDriveRetention=365')
  await expect(page.getByRole('radio', { name: 'Someone left' })).toBeChecked()
  await expect(verdict(page)).toContainText('2 of 4 can still be brought back.')
  await page.getByRole('radio', { name: 'A subscription ended' }).check()
  await page.getByRole('radio', { name: 'A trial ran out' }).check()
  await page.goBack()
  await expect(page).toHaveURL(/\/privacy\/$/)
})

test('what happened is chosen by arrow keys', { tag: '@full' }, async ({ page }) => {
  await openClock(page)
  await page.getByRole('radio', { name: 'Something was deleted' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Someone left' })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Their account' })).toBeChecked()
})

test('the line moves day by day by arrow keys and says day and date', async ({ page }) => {
  await openClock(page)
  await page.getByRole('radio', { name: 'Someone left' }).check()
  const slider = page.getByRole('slider', { name: words.slider })
  await slider.focus()
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 45, 24 November 2026')
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 0, 10 October 2026')
  for (let presses = 0; presses < 29; presses += 1) await page.keyboard.press('ArrowRight')
  await expect(verdict(page)).toContainText(words.allOpen)
  await page.keyboard.press('ArrowRight')
  await expect(verdict(page)).toContainText('From this day on')
  await expect(verdict(page)).not.toContainText(words.allOpen)
  await page.getByRole('button', { name: words.backToToday }).click()
  await expect(slider).toHaveAttribute('aria-valuetext', 'Day 45, 24 November 2026')
})

test('the table says the same as the drawing', async ({ page }) => {
  await openClock(page, '#what=file&on=2026-11-24')
  const rows = page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: words.columnDate }) })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').or(page.getByRole('cell')) })
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('92')
  await expect(rows.first()).toContainText('24 February 2027')
  await expect(rows.first()).toContainText('only Microsoft might')
  await expect(rows.last()).toContainText('10 March 2027')
  await expect(rows.last()).toContainText('gone for good')
})

test('the calendar file has each last safe day that is still to come', async ({ page }) => {
  await openClock(page)
  await page.getByLabel('The day it was deleted').fill('2026-11-04')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.calendar }).click()
  expect((await download).suggestedFilename()).toBe('last-safe-days.ics')
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(file).toContain('DTSTART;VALUE=DATE:20270204\r\nDTEND;VALUE=DATE:20270205\r\n')
  expect(file).not.toContain('20261117')
  expect(file.replaceAll('\r\n', '')).not.toContain('\n')
})

test('the example has no calendar file', { tag: '@full' }, async ({ page }) => {
  await openClock(page)
  await page.getByRole('button', { name: words.calendar }).click()
  await expect(page.getByText(words.calendarExample)).toBeVisible()
})

test('a copied link holds what was said and nothing else', { tag: '@full' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openClock(page, '#what=chat&on=2026-11-20')
  await page.getByRole('button', { name: words.copyLink }).click()
  await expect(page.getByText(words.copied)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/recovery\/#what=chat&on=2026-11-20$/)
})

test(
  'an address full of nonsense opens the clock as if it were empty',
  { tag: '@full' },
  async ({ page }) => {
    await openClock(page, `#what=${'%00'.repeat(20)}&on=9999-99-99&backup=-1`)
    await expect(verdict(page)).toContainText('2 of 5 can still be brought back.')
  },
)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('every way back can be read with its length and its source', async ({ page }) => {
    await page.goto('/recovery/')
    await expect(page.getByRole('slider', { name: words.slider })).toBeHidden()
    await expect(page.getByRole('table')).toHaveCount(4)
    await expect(page.getByRole('row', { name: /Recover deleted items/ }).first()).toContainText('14')
    await expect(
      page.getByRole('listitem').filter({ hasText: 'read 24 November 2026' }).first(),
    ).toBeVisible()
  })
})

const states = [
  '',
  '#what=mail&on=2026-11-04',
  '#what=leaver&on=2026-10-10&backup=365&hold=1',
  '#what=directory',
]

for (const hash of states) {
  test(`no accessibility problem: ${hash || 'as it opens'}`, { tag: '@full' }, async ({ page }) => {
    await openClock(page, hash)
    const settings = page.getByText(words.settings)
    if ((await settings.count()) > 0) await settings.click()
    await expectAccessibleInEveryMode(page, hash)
  })
}

test.describe('by touch at 360 px', { tag: '@full' }, () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })
  test('everything can be tapped, and every target is 44 px high', async ({ page }) => {
    await openClock(page)
    await page.getByText('Someone left', { exact: true }).first().tap()
    await page.getByText('Only their licence', { exact: true }).first().tap()
    await page.getByRole('button', { name: words.later }).tap()
    await expect(page.getByRole('slider', { name: words.slider })).toHaveAttribute(
      'aria-valuetext',
      /^Day 46,/,
    )
    await expectNoSideScroll(page)
    // A label is as large a target as its field, and has no role of its own.
    const targets = page
      .getByRole('main')
      .locator(':is(button, label:has(input), input[type=date], summary):visible')
    for (const target of await targets.all())
      expect((await target.boundingBox())?.height, await target.innerText()).toBeGreaterThanOrEqual(44)
  })
})
