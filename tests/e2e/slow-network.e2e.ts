/** Tests a slow or failing network: no answer is lost, and a failed download can be tried again. */
import { type Page, expect, test } from '@playwright/test'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { builtFile } from '../support/built-files.ts'
import { choose, heading, nextButton, seeResult } from '../support/quiz-screens.ts'
import { blockStorage, keepAnswers, openQuiz, ready, requestsFailedScripts } from '../support/visitor.ts'

// The tests block the service worker. It would respond from its cache, and a test cannot delay these
// responses.
test.use({ serviceWorkers: 'block' })

/** Answers one question, and goes to the screen “Check your answers”. */
async function answerOne(page: Page): Promise<void> {
  await openQuiz(page, '#q=backup')
  await choose(page, exampleChoices['backup']![0]!, 'backup')
  await nextButton(page).click()
  await page.evaluate(() => {
    location.hash = '#check'
  })
}

/** The script that writes the answers into a link. */
const SHARE = `**/${builtFile('src/core/exchange/share.ts')}`

test('if storage is blocked, the answer reaches the result over a slow network', async ({ page }) => {
  await blockStorage(page)
  let deliver: () => void = () => undefined
  const isDelivered = new Promise<void>((resolve) => (deliver = resolve))
  await page.route(SHARE, async (route) => {
    await isDelivered
    await route.continue()
  })
  await answerOne(page)
  await seeResult(page).click()
  await expect(page.getByText(ui.quiz.openingResult)).toBeVisible()
  deliver()
  await expect(page).toHaveURL(/\/report\/$/)
  await expect(heading(page)).not.toHaveText(ui.result.emptyTitle)
})

test(
  'if storage is blocked, the answer survives a failed attempt to open the result',
  { tag: '@full' },
  async ({ page }) => {
    await blockStorage(page)
    await page.route(SHARE, (route) => route.abort())
    await answerOne(page)
    await seeResult(page).click()
    await expect(page.getByRole('alert')).toContainText(ui.store.partFailed)
    await expect(page).toHaveURL(/\/quiz\/#check$/)
    await page.unroute(SHARE)
    const retry = page.getByRole('alert').getByRole('button', { name: ui.store.retry })
    await retry.click()
    if (!requestsFailedScripts(page)) {
      await retry.click()
      await expect(retry).toBeVisible()
      await expect(seeResult(page)).toBeVisible()
      return
    }
    await expect(page).toHaveURL(/\/report\/$/)
    await expect(heading(page)).not.toHaveText(ui.result.emptyTitle)
  },
)

/** Holds back all scripts of a page until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let deliver: () => void = () => undefined
  const isDelivered = new Promise<void>((resolve) => (deliver = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await isDelivered
    await route.continue()
  })
  return deliver
}

const [first, second] = model.questions
const [, firstOption] = first!.options
const answer = (page: Page) => page.locator(`.quiz-island input[value="${firstOption!.id}"]`)

test('Next before the scripts run opens the next question when they run', async ({ page }) => {
  const deliver = await holdScripts(page)
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await answer(page).check()
  await nextButton(page).click()
  expect(new URL(page.url()).search).toBe('')
  deliver()
  await expect(page).toHaveURL(new RegExp(`#q=${second!.id}$`))
  await expect(heading(page)).toBeFocused()
  await page.goBack()
  await expect(answer(page)).toBeChecked()
})

test('Next before the scripts run asks for an answer when they run', async ({ page }) => {
  const deliver = await holdScripts(page)
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await nextButton(page).click()
  deliver()
  await expect(page.getByRole('alert')).toBeFocused()
})

test('an answer before the scripts run is stored, although the visitor leaves at once', async ({ page }) => {
  const deliver = await holdScripts(page)
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await answer(page).check()
  deliver()
  await page.goto('/privacy/')
  await page.goto('/quiz/')
  await expect(page).toHaveURL(new RegExp(`#q=${second!.id}$`))
  await page.goBack()
  await page.goto(`/quiz/#q=${first!.id}`)
  await expect(answer(page)).toBeChecked()
})

/** Answers the first question some ms after it appeared, on a slow phone. */
async function answerAfter(page: Page, moment: number, pressesNext: boolean): Promise<void> {
  await page.goto('/offline/')
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await answer(page).waitFor()
  await page.evaluate(
    ([wait, chosen, next]) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const input = document.querySelector<HTMLInputElement>(`.quiz-island input[value="${chosen!}"]`)!
          input.click()
          if (next) input.form!.querySelector<HTMLButtonElement>('button[type=submit]')!.click()
          resolve()
        }, Number(wait))
      }),
    [String(moment), firstOption!.id, pressesNext ? 'next' : ''],
  )
}

test.describe('on a slow phone', { tag: '@full' }, () => {
  test.slow()
  test.beforeEach(async ({ page }) => {
    const browser = await page.context().newCDPSession(page)
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  })

  test('an answer and Next at any moment of the start are taken once', async ({ page }) => {
    for (let moment = 0; moment <= 1000; moment += 50) {
      await answerAfter(page, moment, true)
      await expect(page, `after ${moment} ms`).toHaveURL(new RegExp(`/quiz/#q=${second!.id}$`))
      await expect(heading(page), `after ${moment} ms`).toHaveText(second!.title)
    }
  })

  test('an answer alone at any moment of the start stays on its question', async ({ page }) => {
    for (let moment = 0; moment <= 1000; moment += 50) {
      await answerAfter(page, moment, false)
      await ready(page, 'quiz')
      await expect(heading(page), `after ${moment} ms`).toHaveText(first!.title)
      await expect(answer(page), `after ${moment} ms`).toBeChecked()
      await nextButton(page).click()
      await expect(heading(page), `after ${moment} ms`).toHaveText(second!.title)
    }
  })
})

/**
 * Parts of the report that load when a disclosure opens: name, pattern of the URL to block, the title of the disclosure, and a
 * text in the part.
 */
const PARTS = [
  [
    'the choice of questions for the IT person',
    `**/${builtFile('src/islands/handover/asking/AskMore.tsx')}`,
    ui.asking.others,
    ui.asking.othersLead,
  ],
  ['the list of saved results', '**/data/more.*.json*', ui.past.title, ui.past.lead],
  ['the downloads below the action plan', '**/data/take.*.json*', ui.take.otherTitle, ui.take.otherLead],
] as const

for (const [index, [name, address, title, text]] of PARTS.entries()) {
  const tag = index === 0 ? {} : { tag: '@full' }
  test(`a second attempt loads ${name} after a failure`, tag, async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await page.route(address, (route) => route.fulfill({ status: 503, body: 'busy' }))
    await page.goto('/report/')
    const fold = page.locator('details').filter({ has: page.locator('> summary', { hasText: title }) })
    await fold.locator('> summary').click()
    const notice = page.getByRole('alert').filter({ hasText: ui.store.partFailed })
    await expect(notice.first()).toBeVisible()
    await expect(page.getByText(text).first()).toBeHidden()
    await page.unroute(address)
    // Without `requestsFailedScripts`, the second try loads the page again.
    await expect(async () => {
      if ((await notice.count()) > 0)
        await notice.first().getByRole('button', { name: ui.store.retry }).click({ timeout: 1000 })
      // After the page has loaded again, the disclosure is closed.
      if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click({ timeout: 1000 })
      await expect(page.getByText(text).first()).toBeVisible({ timeout: 1000 })
    }).toPass()
  })
}
