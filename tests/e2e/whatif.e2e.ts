/** What if some jobs were done: everything on the report follows, and comes back exactly. */
import { type Page, expect } from '@playwright/test'
import { allBest, allNo, allUnknown, exampleChoices, model } from '../support/answer-sets.ts'
import { expectFocusShown, keepAnswers, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'

const switches = (page: Page) => page.locator('.al .switch input')
const figure = (page: Page) => page.locator('.sc .n')
const said = (page: Page) => page.locator('.wi [role=status]')
const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('whose-job/answers'))

/** Every number and word that a what-if could move, as they stand. */
const reportText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    ['.rh', '.prof', '.scen', '.risks', '.layers', '.al', '.asks']
      .map((part) => document.querySelector<HTMLElement>(part)?.innerText ?? '')
      .join('\n'),
  )

async function openReport(page: Page, choices = exampleChoices): Promise<void> {
  await keepAnswers(page, choices)
  await page.goto('/report/')
  await heading(page).waitFor()
}

test('three jobs ticked move score, floor, risks, drawing and matrix, are announced, and unticked all is as before', async ({
  page,
}) => {
  await openReport(page, allNo)
  const before = await reportText(page)
  const kept = await stored(page)
  const first = await figure(page).innerText()
  for (const index of [0, 1, 2]) {
    await switches(page).nth(index).check()
    await expect(switches(page).nth(index)).toBeChecked()
  }
  await expect(figure(page)).not.toHaveText(first)
  await expect(page.locator('.if-note')).toContainText(`Today it is ${first}.`)
  await expect(page.locator('.first-figure')).toHaveText(`${first} today`)
  await expect(page.locator('.layer--if').first()).toContainText('Today: Gap')
  await expect(page.locator('.prof .then').first()).toBeVisible()
  await expect(page.locator('.key .k-if')).toHaveCount(1)
  await expect(page.locator('.risk--gone').first()).toBeVisible()
  await expect(page.locator('.wi-n')).toHaveText(await figure(page).innerText())
  await expect(said(page)).toContainText(`Score ${await figure(page).innerText()}, was ${first}.`)
  await expect(said(page)).toContainText('in place')
  for (const index of [2, 0, 1]) await switches(page).nth(index).uncheck()
  await expect(page.locator('.if-note')).toHaveCount(0)
  expect(await reportText(page)).toBe(before)
  await expect(said(page)).toContainText(`Score ${first}, was`)
  expect(await stored(page)).toBe(kept)
})

test('what holds the score down follows too: ticked, it is free, and unticked it is held again', async ({
  page,
}) => {
  const first = model.questions.find(({ id }) => id === 'sign-in')?.options[0]?.id ?? ''
  await openReport(page, { ...allBest, 'sign-in': [first] })
  const before = await reportText(page)
  await expect(heading(page)).toContainText('held at')
  await switches(page).first().check()
  await expect(heading(page)).toContainText('Resilient')
  await expect(said(page)).toContainText('No single basic holds your score down any more.')
  await expect(page.locator('.lv [aria-current]')).toContainText('Resilient')
  await page.locator('.if-note').getByRole('button').click()
  await expect(heading(page)).toContainText('held at')
  await expect(heading(page)).toBeFocused()
  expect(await reportText(page)).toBe(before)
})

test('the three jobs of the head ticked move score, level, hold and matrix, on screen and announced, and come back exactly', async ({
  page,
}) => {
  const worst = (id: string): string => model.questions.find((one) => one.id === id)?.options[0]?.id ?? ''
  await openReport(page, {
    ...allBest,
    'sign-in': [worst('sign-in')],
    'bank-details': [worst('bank-details')],
    leavers: [worst('leavers')],
  })
  const before = await reportText(page)
  const score = await figure(page).innerText()
  const held = await heading(page).innerText()
  expect(held).toContain('held at')
  const gaps = await page.locator('.layers .state--gap').count()
  const top = await page
    .locator('.rh .first a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash))
  expect(top).toHaveLength(3)
  for (const hash of top) await page.locator(`.al > ${hash} .switch input`).check()

  await expect(figure(page)).toHaveText('100')
  await expect(heading(page)).not.toContainText('held at')
  await expect(page.locator('.lv [aria-current]')).toContainText('Resilient')
  await expect(page.locator('.layers .state--gap')).not.toHaveCount(gaps)
  const layers = await page.locator('.layer--if').allInnerTexts()
  await expect(said(page)).toContainText(`Score 100, was ${score}.`)
  await expect(said(page)).toContainText('No single basic holds your score down any more.')
  for (const layer of layers) await expect(said(page)).toContainText(layer.split('\t')[0] ?? 'missing')

  for (const hash of top) await page.locator(`.al > ${hash} .switch input`).uncheck()
  await expect(figure(page)).toHaveText(score)
  await expect(page.locator('.if-note')).toHaveCount(0)
  expect(await reportText(page)).toBe(before)
  await expect(said(page)).toContainText(`Score ${score}, was 100.`)
})

test('rows stay where they are under the finger, and keep their order', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await openReport(page)
    const order = await page.locator('.al h4').allInnerTexts()
    for (const index of [0, 3, 1]) {
      const one = switches(page).nth(index)
      await one.scrollIntoViewIfNeeded()
      await page.waitForTimeout(100)
      const top = (await one.boundingBox())!.y
      await one.focus()
      await page.keyboard.press('Space')
      await expect(one).toBeChecked()
      await page.waitForTimeout(100)
      expect(Math.abs((await one.boundingBox())!.y - top)).toBeLessThan(2)
      await expect(one).toBeFocused()
    }
    expect(await page.locator('.al h4').allInnerTexts()).toEqual(order)
  }
})

test('with the keyboard alone: tick, keep as a plan, see the days, undo', async ({ page }) => {
  await openReport(page)
  const before = await stored(page)
  await switches(page).first().focus()
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 90; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.matches('.wi-do .btn') ?? false)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.locator('.wi-words')).toContainText('Planned')
  await expect(page.locator('.al > li').first()).toContainText('Planned by')
  await expect(switches(page).first()).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.reload()
  await expect(page.locator('.al > li').first()).toContainText('Planned by')
  await switches(page).first().check()
  await page.getByRole('button', { name: 'Keep this as my plan' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.wi-words')).not.toContainText('Planned')
  expect(before).not.toBeNull()
})

test('a reload drops what was ticked', async ({ page }) => {
  await openReport(page)
  const first = await figure(page).innerText()
  await switches(page).nth(1).check()
  await expect(page.locator('.if-note')).toBeVisible()
  await page.reload()
  await expect(figure(page)).toHaveText(first)
  await expect(page.locator('.switch input:checked')).toHaveCount(0)
})

test('the worked example can be played with, and offers no plan to keep', async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: 'See a worked example' }).click()
  await switches(page).first().check()
  await expect(page.locator('.if-note')).toBeVisible()
  await expect(page.locator('.wi-n')).toHaveText(await figure(page).innerText())
  await expect(page.getByRole('button', { name: 'Keep this as my plan' })).toHaveCount(0)
  await page.locator('.wi').getByRole('button', { name: 'Switch all off' }).click()
  await expect(page.locator('.switch input:checked')).toHaveCount(0)
  expect(await stored(page)).toBeNull()
})

test('where too much is unknown a range moves; where all is in place there is no switch', async ({
  page,
}) => {
  await openReport(page, { ...allUnknown, backup: ['recycle-bin'], 'sign-in': ['nobody'] })
  await switches(page).first().check()
  await expect(page.locator('.if-note')).toBeVisible()
  await expect(figure(page)).toContainText(' to ')
  await expect(page.locator('.wi-level')).toHaveCount(0)
  await openReport(page, allBest)
  await expect(switches(page)).toHaveCount(0)
  await expect(page.locator('.wi')).toHaveCount(0)
})

for (const [colorScheme, forcedColors, width] of [
  ['light', 'none', 1280],
  ['dark', 'none', 1280],
  ['light', 'none', 390],
  ['dark', 'none', 390],
  ['light', 'none', 320],
  ['light', 'active', 1280],
] as const) {
  test.describe(`${colorScheme}, forced colours ${forcedColors}, ${String(width)} px`, () => {
    test.use({ colorScheme, forcedColors, viewport: { width, height: 844 } })
    test('a report with jobs ticked has no accessibility problem and no side scroll', async ({ page }) => {
      await openReport(page)
      for (const index of [0, 1, 2]) await switches(page).nth(index).check()
      await expect(page.locator('.if-note')).toBeVisible()
      await expectNoSideScroll(page)
      await expectAccessible(page, 'what-if')
      await switches(page).nth(2).focus()
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab')
        await expectFocusShown(page)
      }
    })
  })
}
