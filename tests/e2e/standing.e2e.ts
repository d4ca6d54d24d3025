/** Where single controls stand, and an area gone through control by control. */
import { type Page, expect } from '@playwright/test'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { keepAnswers, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'

async function openReport(page: Page, controls: Record<string, unknown> = {}): Promise<void> {
  await keepAnswers(page, exampleChoices, controls)
  await page.goto('/report/')
  await heading(page).waitFor()
}

const row = (page: Page, id: string) => page.locator(`.al > #${id}`)
const kept = (
  page: Page,
): Promise<{ statuses: Record<string, unknown>; controls: Record<string, unknown> }> =>
  page.evaluate(
    () => (JSON.parse(localStorage.getItem('whose-job/answers') ?? '{}') as { answers: never }).answers,
  )

/** Opens the form of a control and chooses how it stands. */
async function stand(page: Page, id: string, label: string): Promise<void> {
  await page.locator(`[data-stand="${id}"] > summary`).click()
  await page.locator(`[data-stand="${id}"]`).getByRole('radio', { name: label }).check()
}
const keep = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Keep this', exact: true }).click()

test('another product counts, with its name; what is done leaves the plan, and comes back', async ({
  page,
}) => {
  await openReport(page)
  await stand(page, 'IA-01', 'Another product')
  await keep(page)
  await expect(page.locator('.stand .error')).toHaveText('Name the product that does it.')
  await page.locator('#IA-01-product').fill('Guard & Söhne')
  await page.getByRole('checkbox', { name: 'It covers everyone' }).check()
  await keep(page)
  const done = page.locator('.ticks li').filter({ has: page.locator('[data-stand="IA-01"]') })
  await expect(done).toContainText('covered for everyone by Guard & Söhne')
  await expect(page.locator('[data-stand="IA-01"] > summary')).toBeFocused()
  await stand(page, 'IA-01', 'As your answers say.')
  await keep(page)
  await expect(row(page, 'IA-01')).toBeVisible()
  await stand(page, 'IA-01', 'Done. In place')
  await keep(page)
  await expect(done).toBeVisible()
  await expect(page.locator('.layers')).toContainText('1 of')
  await page.reload()
  await stand(page, 'IA-01', 'As your answers say.')
  await keep(page)
  await expect(row(page, 'IA-01')).toBeVisible()
  expect((await kept(page)).controls).toEqual({})
})

test('an accepted risk needs a reason, stands apart until its day, and comes back on top when that is over', async ({
  page,
}) => {
  await openReport(page)
  await stand(page, 'EC-01', 'We accept the risk')
  await keep(page)
  await expect(page.locator('.stand .error')).toHaveCount(2)
  await page.locator('#EC-01-until').fill('2090-06-30')
  await page.locator('#EC-01-why').fill('x'.repeat(201))
  await keep(page)
  await expect(page.locator('.stand .error')).toHaveText('The reason has 201 characters. Use at most 200.')
  await page.locator('#EC-01-why').fill('We move house in June')
  await keep(page)
  await expect(page.locator('.group--accepted')).toContainText(
    'Risk accepted until 30 June 2090. Why: We move house',
  )
  await page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('whose-job/answers')!) as {
      answers: { statuses: Record<string, { until: string }> }
    }
    all.answers.statuses['EC-01']!.until = '2020-06-30'
    localStorage.setItem('whose-job/answers', JSON.stringify(all))
  })
  await page.reload()
  await expect(page.locator('.al > li').first()).toContainText(
    'The risk was accepted until 30 June 2020. Decide again',
  )
})

test('somebody else’s result has no forms', async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: 'See a worked example' }).click()
  await expect(page.locator('.al > li').first()).toBeVisible()
  await expect(page.locator('.stand')).toHaveCount(0)
  await expect(page.locator('#deeper')).toHaveCount(0)
})

test('an area is gone through control by control; Back works, leaving loses nothing, and an answer is taken back', async ({
  page,
}) => {
  await openReport(page)
  const deep = model.controls
    .filter(({ area }) => area === 'DP')
    .toSorted((a, b) => Number(b.critical) - Number(a.critical))
  await page.getByRole('link', { name: 'Go through Backup and recovery' }).click()
  await expect(page.locator('.deep h1')).toHaveText(deep[0]!.words.title)
  await expect(page.locator('.deep h1')).toBeFocused()
  await expect(page.locator('.deep .ans input:checked')).toHaveCount(0)
  await expect(page.locator('.deep .ans small')).toHaveText('Your quick answer')
  await page.locator('.deep .ans input').nth(3).check()
  await page.getByRole('button', { name: 'Next control' }).click()
  await expect(page.locator('.deep .where')).toContainText(`control 2 of ${String(deep.length)}`)
  await page.goBack()
  await expect(page.locator('.deep .ans input').nth(3)).toBeChecked()
  await page.reload()
  await expect(page.locator('.deep .ans input').nth(3)).toBeChecked()
  await page.getByRole('link', { name: 'back to your result' }).click()
  const way = page.locator('[data-deep=DP]')
  await expect(way).toBeFocused()
  await expect(way).toBeInViewport()
  await expect(way).toHaveText('Go on with Backup and recovery')
  await expect(page.locator('.deeper li').filter({ has: way })).toContainText(`1 of ${String(deep.length)}`)
  await page.goBack()
  await page.getByRole('button', { name: 'Use my quick answer again' }).click()
  await expect(page.locator('.deep .ans input:checked')).toHaveCount(0)
  await expect(page.locator('.deep .ans small')).toHaveText('Your quick answer')
  expect((await kept(page)).controls).toEqual({})
})

test('an area of the drawing leads to its controls, and each unknown to its own', async ({ page }) => {
  const [unknown] = model.controls.filter(({ area }) => area === 'DP')
  await openReport(page, { [unknown!.id]: 'unknown' })
  await page.locator('.prof').getByRole('link', { name: 'Backup and recovery' }).click()
  await expect(page.locator('.deep .where')).toContainText('Backup and recovery, control')
  await page.getByRole('link', { name: 'back to your result' }).click()
  await page.locator(`#find #${unknown!.id}`).getByRole('link', { name: 'Answer it here' }).click()
  await expect(page.locator('.deep h1')).toHaveText(unknown!.words.title)
})

test('says that the form of a job could not be loaded, and loads it on a second try', async ({ context }) => {
  // A page of its own: a failed request logs an error in the console.
  const page = await context.newPage()
  await context.route(/StandForm\.[\w-]+\.js/, (route) => route.abort())
  await openReport(page)
  const details = page.locator('[data-stand="IA-01"]')
  await details.locator('summary').click()
  await expect(details.getByRole('alert')).toContainText(ui.store.partFailed)
  await context.unroute(/StandForm\.[\w-]+\.js/)
  await details.getByRole('button', { name: ui.store.retry }).click()
  await expect(details.getByRole('alert')).toHaveCount(0)
  await expect(details.getByRole('radio').first()).toBeVisible()
})

test('when every control has an answer the result is a full one, and quick again when one is taken back', async ({
  page,
}) => {
  const others = model.controls.filter(({ critical }) => !critical)
  await openReport(page, Object.fromEntries(others.slice(1).map(({ id }) => [id, 0.5])))
  await expect(page.locator('.sc .of')).toContainText('Quick result')
  const [left] = others
  await page.goto(`/report/#deep=${left!.id}`)
  await page.locator('.deep .ans input').nth(1).check()
  await page
    .getByRole('link', { name: 'back to your result' })
    .or(page.getByRole('button', { name: 'Back to your result' }))
    .first()
    .click()
  await expect(page.locator('.sc .of')).toContainText('Full result')
  await expect(page.locator('#deeper')).toContainText('this is a full result')
  await page.goto(`/report/#deep=${left!.id}`)
  await page.getByRole('button', { name: 'Take this answer back' }).click()
  await page.goto('/report/#plan')
  await expect(page.locator('.sc .of')).toContainText('Quick result')
})

for (const [colorScheme, forcedColors, width] of [
  ['light', 'none', 1280],
  ['dark', 'none', 390],
  ['light', 'none', 320],
  ['light', 'active', 1280],
] as const) {
  test.describe(`${colorScheme}, forced colours ${forcedColors}, ${String(width)} px`, () => {
    test.use({ colorScheme, forcedColors, viewport: { width, height: 844 } })
    test('a form with mistakes and a control on its own have no accessibility problem and no side scroll', async ({
      page,
    }) => {
      await openReport(page)
      await stand(page, 'IA-01', 'We accept the risk')
      await keep(page)
      await expect(page.locator('.stand .error')).toHaveCount(2)
      await expectNoSideScroll(page)
      await expectAccessible(page, 'standing')
      await page.goto('/report/#deep=DP-01')
      await page.locator('.deep .ans input').nth(1).check()
      await expectNoSideScroll(page)
      await expectAccessible(page, 'deeper')
    })
  })
}
