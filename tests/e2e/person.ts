/** What a person does and sees, for the journeys. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect, test as base } from '@playwright/test'

/** A page that fails the test on any script error, any violation of the content policy and any request elsewhere. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const trouble: string[] = []
    page.on('pageerror', (error) => trouble.push(`script error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${baseURL ?? ''}/`) && !/^(data|blob):/.test(url))
        trouble.push(`request to ${url}`)
      if (request.method() !== 'GET' || request.postData()) trouble.push(`sent something to ${url}`)
    })
    await use(page)
    expect(trouble).toEqual([])
  },
})

/** Chosen option ids by question, as `tests/e2e/answers.ts` makes them. */
export type Choices = Record<string, string[]>

/** Puts answers on the device, as an earlier visit would have. */
export async function keepAnswers(
  page: Page,
  choices: Choices,
  controls: Record<string, unknown> = {},
): Promise<void> {
  await page.goto('/privacy/')
  const changed = Object.fromEntries(Object.keys(choices).map((id) => [`choices.${id}`, 1]))
  await page.evaluate(
    (kept) => {
      localStorage.setItem('whose-job/answers', kept)
    },
    JSON.stringify({ answers: { choices, context: {}, controls, scope: 'quick' }, changed }),
  )
}

/** The question on screen: its heading. */
export function heading(page: Page) {
  return page.locator('main h1:visible')
}

/** Waits until the quiz listens. */
export async function openQuiz(page: Page, hash = ''): Promise<void> {
  await page.goto(`/quiz/${hash}`)
  await page.locator('html[data-ready="quiz"]').waitFor()
}

/** Answers every question that is asked, by mouse, up to check-your-answers. */
export async function answerQuiz(page: Page, choices: Choices): Promise<void> {
  while (!page.url().endsWith('#check')) {
    const id = new URL(page.url()).hash.slice('#q='.length)
    for (const option of choices[id] ?? [])
      await page.locator(`.ans label:has(input[name="${id}"][value="${option}"])`).click()
    await page.locator('form .btn[type=submit]').click()
    await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
  }
}

/** No accessibility problem that axe can find, on the page as it stands. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // What is laid out only near the window overlaps its neighbours until then, unseen: axe measures what a person sees.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible'
  })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  )
  expect(found).toEqual([])
}

/** Nothing is wider than the window. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** What has the focus is in the window and not under anything else (WCAG 2.4.11). */
export async function expectFocusShown(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return ''
    const box = focused.getBoundingClientRect()
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2)
    const isShown =
      middle !== null &&
      (focused.contains(middle) ||
        middle.contains(focused) ||
        middle.closest('label')?.contains(focused) === true)
    return isShown ? '' : focused.outerHTML.slice(0, 120)
  })
  expect(hidden).toBe('')
}
