/** Several assessments on one device, an older one beside today's, and a question set that has changed since. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { exampleChoices, model, ui, type Choices } from '../support/answer-sets.ts'
import { keepAnswers, openQuiz, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'

const AUTUMN = 'Żółć & Søn 東京, autumn'
const later: Choices = { ...exampleChoices, backup: ['daily'], restore: ['this-year'], 'sign-in': ['some'] }
const words = ui.past
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)?.words.title ?? 'missing'
const keys = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).sort())
const told = (page: Page) => page.locator('.past > [role=status]')

/** The text of “Save my answers as a file”. */
async function savedAnswers(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.store.save }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

/** Opens a file beside today's answers. */
const openBeside = (page: Page, body: string): Promise<void> =>
  page
    .locator('.past input[type=file]')
    .setInputFiles({ name: 'august.json', mimeType: 'application/json', buffer: Buffer.from(body) })

/** Answers of autumn, kept under a name, and today's in use. */
async function keepAutumn(page: Page, today: Choices = later): Promise<void> {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await page.getByLabel(words.name).fill(AUTUMN)
  await page.getByRole('button', { name: words.keep }).click()
  await expect(told(page)).toHaveText(words.kept)
  await keepAnswers(page, today)
  await page.goto('/report/')
}

test('a copy of autumn beside today: what improved and slipped, with both scores, in words and a table', async ({
  page,
}) => {
  await keepAutumn(page)
  await page.getByRole('button', { name: words.compare }).click()
  await expect(page.locator('#comparison')).toBeFocused()
  const comparison = page.locator('.comparison')
  await expect(comparison).toContainText(AUTUMN)
  await expect(comparison).toContainText('2 improved, 1 slipped')
  await expect(comparison).toContainText(/Score then: \d+. Score today: \d+./)
  const improved = page.getByRole('table', { name: words.improved })
  await expect(improved).toContainText(titleOf('DP-01'))
  await expect(page.getByRole('table', { name: words.slipped })).toContainText(titleOf('IA-01'))
  await page.emulateMedia({ media: 'print' })
  await expect(improved).toBeVisible()
  await expect(page.getByRole('button', { name: words.keep })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: words.close }).click()
  await expect(comparison).toHaveCount(0)
})

test('last quarter’s file beside today: improved, slipped, unchanged and newly asked, each job once', async ({
  page,
}) => {
  const { apps: _, ...before } = exampleChoices
  await keepAnswers(page, before)
  await page.goto('/report/')
  const text = await savedAnswers(page)
  await keepAnswers(page, later)
  await page.goto('/report/')
  await openBeside(page, text)
  const comparison = page.locator('.comparison')
  await expect(comparison).toContainText('2 improved, 1 slipped, 17 unchanged, 1 newly asked')
  const titles = (caption: string) => page.getByRole('table', { name: caption }).locator('th[scope=rowgroup]')
  const same = (await comparison.locator('.same li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  const moved = { improved: ['DP-01', 'DP-02'], slipped: ['IA-01'], new: ['AI-01'] } as const
  for (const [movement, ids] of Object.entries(moved))
    await expect(titles(words[movement as keyof typeof moved])).toHaveText(ids.map(titleOf))
  const gone: string[] = Object.values(moved).flat()
  const rest = model.controls.filter(({ id, critical }) => critical && !gone.includes(id))
  expect(same).toHaveLength(rest.length)
  for (const { id } of rest)
    expect(same.filter((text) => text.startsWith(titleOf(id).replace(/\s+/g, ' ')))).toHaveLength(1)
})

test('a new one starts empty, the old one comes back by its name, and nothing is lost on the way', async ({
  page,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const score = await page.locator('.sc .n').innerText()
  await page.getByLabel(words.name).fill(AUTUMN)
  await page.getByRole('button', { name: words.saveName }).click()
  await expect(told(page)).toHaveText(words.named)
  await page.getByRole('button', { name: words.startNew }).click()
  await expect(page).toHaveURL(/\/quiz\/#q=plan$/)
  await expect(page.locator('.ans input:checked')).toHaveCount(0)
  // No answer yet, and still a way back.
  await page.goto('/report/')
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  await expect(page.locator('.shelf')).toContainText(AUTUMN)
  await page.getByRole('button', { name: words.use }).click()
  await expect(page.locator('.sc .n')).toHaveText(score)
  await expect(page.getByLabel(words.name)).toHaveValue(AUTUMN)
  await expect(page.locator('.shelf')).toHaveCount(0)
})

test('another tab shows the shelf as it is, and deleting the answers empties it', async ({
  page,
  context,
}) => {
  await keepAutumn(page)
  const other = await context.newPage()
  await other.goto('/report/')
  await expect(other.locator('.shelf li')).toHaveCount(1)
  await page.getByRole('button', { name: words.remove }).click()
  await expect(other.locator('.shelf')).toHaveCount(0)
  await page.getByRole('button', { name: words.putBack }).click()
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  expect(await keys(page)).toEqual([])
  await expect(heading(other)).toHaveText(ui.result.emptyTitle)
  expect(await keys(other)).toEqual([])
})

test('questions that changed since are named, on the quiz and on the report, and the result of before can be read', async ({
  page,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await expect.poll(() => keys(page)).toContain('whose-job/shelf/current')
  // As a release before this one would have left it: one question since gone, one option since gone.
  await page.evaluate(() => {
    for (const key of ['whose-job/answers', 'whose-job/shelf/current']) {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as {
        quiz: string
        answers: { choices: Record<string, string[]> }
      }
      kept.quiz = '2026-10'
      kept.answers.choices['fax'] = ['none']
      kept.answers.choices['backup'] = ['tape']
      localStorage.setItem(key, JSON.stringify(kept))
    }
  })
  await openQuiz(page)
  await expect(page.locator('.dropped')).toContainText(words.droppedTitle)
  await expect(page.locator('.dropped')).toContainText('Separate backup')
  await expect(page.locator('.dropped')).toContainText(words.someQuestions)
  await expectAccessible(page, 'quiz with a notice')
  await page.goto('/report/')
  await expect(page.locator('.dropped')).toContainText('Separate backup')
  await expect(page.locator('.shelf')).toContainText('2026-10')
  await page.getByRole('button', { name: words.compare }).click()
  await expect(page.locator('.comparison')).toContainText('The scores are not compared')
  await expect(page.getByRole('table', { name: words.gone })).toContainText(titleOf('DP-01'))
})

test('without a connection, asking, coming back and taking a reply in go on', async ({ page, context }) => {
  await keepAnswers(page, { ...exampleChoices, leavers: ['unknown'] })
  await page.goto('/report/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: words.keep }).click()
  await expect(told(page)).toHaveText(words.kept)
  await page.getByRole('button', { name: words.compare }).click()
  await expect(page.locator('.comparison')).toContainText('0 improved, 0 slipped')
  const ask = await page.getByRole('link', { name: ui.asking.mail }).getAttribute('href')
  expect(decodeURIComponent(ask ?? '')).toContain('#ask=1')
  const reply = encodeReply(model, { choices: { leavers: ['same-day'] }, controls: {} }) ?? ''
  await page.goto('/privacy/')
  await page.goto(`/report/#reply=${reply}`)
  await page.getByRole('button', { name: ui.replied.take }).click()
  await expect(page.locator('.replied')).toContainText('1')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } })
      test('shelf and comparison have no accessibility problem', async ({ page }) => {
        test.slow()
        await keepAutumn(page)
        await page.getByRole('button', { name: words.rename }).click()
        await page.getByRole('button', { name: words.compare }).click()
        await page.locator('.comparison').waitFor()
        await expectAccessible(page, 'comparison')
        await expectNoSideScroll(page)
      })
    })
  }
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('the comparison has no accessibility problem', async ({ page }) => {
    await keepAutumn(page)
    await page.getByRole('button', { name: words.compare }).click()
    await page.locator('.comparison').waitFor()
    await expectAccessible(page, 'comparison')
  })
})
