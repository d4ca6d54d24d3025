/** Tests the adviser's page: from a result on the device or a file to a page to print. */
import { type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { openReport, openExports, shareLink } from '../support/report-screens.ts'
import { keepAnswers, quickTest, ready, storedEntries } from '../support/visitor.ts'

const words = ui.adviser
const NAME = 'Quay Lane Vets'

async function openForm(page: Page): Promise<void> {
  await page.goto('/sales/')
  await ready(page, 'sales')
}
async function openFile(page: Page, content: object, name = 'quay-lane.json'): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  })
}
const paper = (page: Page) => page.getByRole('article')
const FILE = {
  context: { people: 12, plan: 'business-premium' },
  controls: { 'IA-01': 1, 'IA-02': 0, 'DP-01': 'unknown' },
}

quickTest('an adviser opens the answers of a client and prints the page alone', async ({ page }) => {
  await openForm(page)
  await page.getByLabel(words.client).fill(NAME)
  await openFile(page, FILE)
  await expect(paper(page).getByRole('heading', { level: 3 })).toHaveText(`Before you talk to ${NAME}`)
  for (const part of [
    words.points,
    words.check,
    words.contradictory,
    words.misread,
    words.questions,
    words.never,
  ])
    await expect(paper(page).getByRole('heading', { name: part, exact: true })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByLabel(words.client)).toBeHidden()
  await expect(page.getByRole('button', { name: words.print })).toBeHidden()
  await page.emulateMedia({ media: null })
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.reload()
  await ready(page, 'sales')
  await expect(paper(page)).toHaveCount(0)
})

quickTest(
  'the page of a client’s result is not in the link that the client gets',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    await openExports(page)
    const before = await shareLink(page).inputValue()
    await openForm(page)
    await page.getByRole('button', { name: words.fromDevice }).click()
    await expect(paper(page).getByRole('heading', { level: 3 })).toBeFocused()
    expect(page.url()).toMatch(/\/sales\/$/)
    await openReport(page)
    await openExports(page)
    expect(await shareLink(page).inputValue()).toBe(before)
    expect(await page.locator('body').innerText()).not.toContain(words.never)
  },
)

quickTest('a file of another kind is refused by name, and the next one opens', async ({ page }) => {
  await openForm(page)
  await openFile(page, { format: 'whose-job/report' }, 'report.json')
  await expect(page.getByRole('alert')).toContainText('report.json')
  await openFile(page, FILE)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(paper(page)).toBeVisible()
})

quickTest('the adviser’s page has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openForm(page)
  await openFile(page, FILE)
  await paper(page).waitFor()
  await expectAccessibleInEveryMode(page, 'adviser')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSideScroll(page, 'adviser')
  await expectAccessible(page, 'adviser on a phone')
})
