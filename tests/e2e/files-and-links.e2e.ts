/**
 * Tests that an answers file or a share link gives the same numbers on another device. A damaged file or link changes
 * nothing.
 */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { fileInput, heading, seeResult } from '../support/quiz-screens.ts'
import {
  areaScores,
  nameBusiness,
  downloadButton,
  downloadStatus,
  expectScore,
  jobRows,
  jobs,
  openExports,
  openPast,
  openReport,
  past,
  plan,
  readScore,
  score,
  shareForm,
  shareLink,
} from '../support/report-screens.ts'
import { keepAnswers, openElsewhere, openQuiz, quickTest, storedEntries } from '../support/visitor.ts'

const NAME = 'Żółć & Søn 東京'
const words = ui.result

const files = (page: Page): Locator => page.getByRole('region', { name: ui.store.label })
const openFile = (page: Page, text: string): Promise<void> =>
  fileInput(files(page)).setInputFiles({
    name: 'answers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
/** The element with this text in the main part of a page. */
const note = (page: Page, text: string): Locator => page.getByRole('main').getByText(text)

/** Returns the share link of a report with all answers and the name of the business. */
async function linkWithAnswers(page: Page): Promise<string> {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await nameBusiness(page, NAME)
  await openExports(page)
  await shareForm(page).getByRole('radio', { name: words.shareAnswers }).check()
  await shareForm(page).getByRole('checkbox', { name: words.shareName }).check()
  return shareLink(page).inputValue()
}

quickTest(
  'answers saved as a file give the same score on another device',
  async ({ page, browser, baseURL }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    const before = await readScore(page)
    await openExports(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: ui.store.save }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    const other = await openElsewhere(browser, baseURL)
    await openQuiz(other, '#check')
    await openFile(other, text)
    await expect(files(other).getByRole('status')).toContainText(ui.store.opened)
    await seeResult(other).click()
    await expectScore(other, before)
    await other.context().close()
  },
)

quickTest('an opened file keeps the former answers, and the keyboard goes back to them', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  const before = await readScore(page)
  await openExports(page)
  const file = { format: 'whose-job/answers', version: 1, controls: { 'IA-01': 1 }, scope: 'full' }
  await openFile(page, JSON.stringify(file))
  const status = files(page).getByRole('status')
  await expect(status).toContainText(ui.store.opened)
  await expect(heading(page)).not.toContainText(before)
  const back = status.getByRole('button', { name: ui.past.goBack })
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(status).toHaveText(ui.past.wentBack)
  await expect(status).toBeFocused()
  await expectScore(page, before)
  await page.reload()
  await expectScore(page, before)
  await openPast(page)
  await expect(past(page).getByRole('listitem')).toHaveCount(1)
})

for (const [what, text, says, tag] of [
  ['broken JSON', '{"format":', ui.file.notJson, ''],
  [
    'an unknown control',
    '{"format":"whose-job/answers","version":1,"controls":{"ZZ-99":1}}',
    'ZZ-99',
    '@full',
  ],
  ['a value of 0.3', '{"format":"whose-job/answers","version":1,"controls":{"IA-01":0.3}}', '0.3', '@full'],
  ['a size of 5 MB', ' '.repeat(5_000_000), 'KB', '@full'],
  ['a later version', '{"format":"whose-job/answers","version":9}', 'newer', '@full'],
] as const) {
  quickTest(
    `an answers file with ${what} shows an error and changes no answer`,
    { tag: tag ? [tag] : [] },
    async ({ page }) => {
      await keepAnswers(page, exampleChoices)
      await openQuiz(page, '#check')
      await openFile(page, text)
      await expect(files(page).getByRole('status')).toContainText(ui.store.notOpened)
      await expect(files(page).getByRole('status')).toContainText(says)
      await expect(page.getByRole('main')).toContainText('Business Premium')
    },
  )
}

quickTest(
  'a share link with answers shows the same result on another device',
  async ({ page, browser, baseURL }) => {
    const link = await linkWithAnswers(page)
    expect(link.length).toBeLessThan(2048 + 80)
    const before = await readScore(page)
    const titles = await jobs(page).allInnerTexts()
    const scores = await areaScores(page).allInnerTexts()

    const other = await openElsewhere(browser, baseURL)
    await other.goto(link)
    await expectScore(other, before)
    await expect(jobs(other)).toHaveText(titles)
    await expect(areaScores(other)).toHaveText(scores)
    await expect(note(other, NAME)).toBeVisible()
    expect(other.url()).not.toContain('r=')
    await other.context().close()
  },
)

quickTest(
  'a share link’s result survives a reload and is stored only if the visitor asks',
  async ({ page, browser, baseURL }) => {
    const link = await linkWithAnswers(page)
    const before = await readScore(page)
    const other = await openElsewhere(browser, baseURL)
    await other.goto(link)
    await expect(note(other, NAME)).toBeVisible()
    await expect(other.getByRole('link', { name: words.guestCheck })).toBeVisible()
    await other.reload()
    await expectScore(other, before)
    expect(await storedEntries(other)).toEqual([0, 0, 0])
    await other.getByRole('button', { name: words.guestKeep }).click()
    await expect(other.getByRole('button', { name: words.guestKeep })).toHaveCount(0)
    // The device stores the answers with today's result, so that the result can be shown after the questions change.
    // The keys with "/shelf/" store the automatic copy of today's answers.
    await expect
      .poll(() =>
        other.evaluate(() =>
          Object.keys(localStorage)
            .filter((key) => !key.includes('/shelf/'))
            .toSorted(),
        ),
      )
      .toEqual(['whose-job/answers', 'whose-job/result'])
    await expect
      .poll(() => other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/shelf/'))))
      .toHaveLength(2)
    await other.context().close()
  },
)

quickTest(
  'a share link without answers shows the summary and no action plan',
  async ({ page, browser, baseURL }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    const before = await readScore(page)
    await openExports(page)
    const other = await openElsewhere(browser, baseURL)
    await other.goto(await shareLink(page).inputValue())
    await expectScore(other, before)
    await expect(plan(other)).toHaveCount(0)
    await expect(downloadButton(other)).toHaveCount(0)
    await other.context().close()
  },
)

quickTest('a damaged share link shows an error and the result of the stored answers', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page, '#r=1abcdef')
  await expect(page.getByRole('alert')).toContainText('link')
  await expect(jobRows(page).first()).toBeVisible()
})

quickTest(
  'a share link whose text is cut or changed anywhere shows no result',
  async ({ page, browser, baseURL }) => {
    const { hash } = new URL(await linkWithAnswers(page))
    const middle = Math.floor(hash.length / 2)
    const changed = hash.charAt(middle) === 'A' ? 'B' : 'A'
    const other = await openElsewhere(browser, baseURL)
    for (const damaged of [
      hash.slice(0, -1),
      hash.slice(0, middle),
      `${hash.slice(0, middle)}${changed}${hash.slice(middle + 1)}`,
      `${hash}A`,
      '#r=1',
      '#r=',
    ]) {
      await other.goto('about:blank')
      await other.goto(`/report/${damaged}`)
      await expect(other.getByRole('alert'), damaged).toContainText('link')
      await expect(heading(other)).toHaveText(words.emptyTitle)
      await expect(score(other).or(plan(other))).toHaveCount(0)
      await expect(other.getByRole('main')).not.toContainText('Żółć')
    }
    await other.context().close()
  },
)

quickTest(
  'without answers, the report page offers the worked example and stores nothing',
  async ({ page }) => {
    await openReport(page)
    await expect(heading(page)).toHaveText(words.emptyTitle)
    await page.getByRole('button', { name: words.example }).click()
    await expect(note(page, words.exampleNote)).toBeVisible()
    await expect(score(page)).toBeVisible()
    expect(await storedEntries(page)).toEqual([0, 0, 0])
    await page.getByRole('button', { name: words.exampleLeave }).click()
    await expect(heading(page)).toHaveText(words.emptyTitle)
  },
)

quickTest(
  'if no font can draw the business name, the report offers to print',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    // No font contains this code point, because Unicode has not assigned it.
    await nameBusiness(page, '\u0378')
    await downloadButton(page).click()
    await expect(downloadStatus(page)).toContainText(words.print)
  },
)

quickTest('the hatch of the area chart is drawn in a named colour space', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  // Firefox draws a repeating gradient with `color-mix` in plain grey if it names no colour space. A drawing has no role.
  const hatch = page.locator('.area-open')
  await expect(hatch).toHaveCSS('background-image', /in srgb/)
})
