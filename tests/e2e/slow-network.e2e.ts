import { type Page, expect, test } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { answerQuiz, keepAnswers, openQuiz } from '../support/visitor.ts'

// The service worker would answer from its copy, which no route can delay.
test.use({ serviceWorkers: 'block' })

const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })

const seeResult = (page: Page) => page.getByRole('link', { name: ui.quiz.seeResult })

test('without storage, a slow line does not lose the answers on the way to the result', async ({ page }) => {
  await blockStorage(page)
  let deliver: () => void = () => undefined
  const isDelivered = new Promise<void>((resolve) => (deliver = resolve))
  await page.route('**/_astro/share.*.js', async (route) => {
    await isDelivered
    await route.continue()
  })
  await openQuiz(page)
  await answerQuiz(page, exampleChoices)
  await seeResult(page).click()
  await expect(page.getByText(ui.quiz.openingResult)).toBeVisible()
  deliver()
  await expect(page).toHaveURL(/\/report\/$/)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ui.result.emptyTitle)
})

test('without storage, a failed load keeps the answers and can be tried again', async ({ page }) => {
  await blockStorage(page)
  await page.route('**/_astro/share.*.js', (route) => route.abort())
  await openQuiz(page)
  await answerQuiz(page, exampleChoices)
  await seeResult(page).click()
  await expect(page.getByRole('alert')).toContainText(ui.store.partFailed)
  await expect(page).toHaveURL(/\/quiz\/#check$/)
  await page.unroute('**/_astro/share.*.js')
  await page.getByRole('alert').getByRole('button', { name: ui.store.retry }).click()
  await expect(page).toHaveURL(/\/report\/$/)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ui.result.emptyTitle)
})

/** Parts of the report that load after it: the file to block, and a button that shows that the part has arrived. */
const PARTS = [
  ['AskIt', '**/_astro/AskIt.*.js', ui.asking.copy],
  ['the list of saved results', '**/_astro/Assessments.*.js', ui.past.keep],
  ['the words of the sections below', '**/data/take.*.json*', ui.take.calendarSave],
] as const

for (const [name, address, button] of PARTS) {
  test(`says that ${name} could not be loaded and loads it on a second try`, async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await page.route(address, (route) => route.fulfill({ status: 503, body: 'busy' }))
    await page.goto('/report/')
    const notice = page.getByRole('alert').filter({ hasText: ui.store.partFailed })
    await expect(notice.first()).toBeVisible()
    await expect(page.getByRole('button', { name: button }).first()).toBeHidden()
    await page.unroute(address)
    while ((await notice.count()) > 0)
      await notice.first().getByRole('button', { name: ui.store.retry }).click()
    await expect(page.getByRole('button', { name: button }).first()).toBeVisible()
  })
}
