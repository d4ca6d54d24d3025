/** The browser page of a visitor, and the data that the page stores on the device. */
import {
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  expect,
  test as base,
} from '@playwright/test'
import { type Choices, model } from './answer-sets.ts'
import { choose, nextButton } from './quiz-screens.ts'

/** Collects script errors, violations of the content policy, and requests to other sites. */
function watchForTrouble(page: Page, baseURL: string): { trouble: string[] } {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${baseURL}/`) && !/^(data|blob):/.test(url)) trouble.push(`request to ${url}`)
    if (request.method() !== 'GET' || request.postData()) trouble.push(`sent something to ${url}`)
  })
  return { trouble }
}

/** The smallest page of the site. Its only script looks up which pages are stored. */
const LIGHTEST = '/offline/'

/**
 * Like Playwright's `test`, but fails on any script error, violation of the content policy or request to another
 * site.
 */
export const test = base.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const { trouble } = watchForTrouble(page, baseURL ?? '')
    await use(page)
    expect(trouble).toEqual([])
  },
})

/**
 * Like `test`, but faster: tests of a worker share one page, which is cleared before each test. Service workers are
 * blocked. Not for tests that change the page or its context permanently.
 */
export const quickTest = base.extend<
  { context: BrowserContext; page: Page },
  { workerContext: BrowserContext; workerPage: Page }
>({
  workerContext: [
    async ({ browser }, use) => {
      const baseURL = `http://127.0.0.1:${process.env['E2E_PORT'] ?? '4399'}`
      const context = await browser.newContext({ baseURL, locale: 'en-GB', serviceWorkers: 'block' })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  workerPage: [
    async ({ workerContext }, use) => {
      const page = await workerContext.newPage()
      const refuse = (): never => {
        throw new Error('This stays for the tests that follow: use `test` and not `quickTest`.')
      }
      Object.assign(page, { addInitScript: refuse, exposeFunction: refuse })
      await use(page)
    },
    { scope: 'worker' },
  ],
  context: async ({ workerContext, hasTouch, isMobile, javaScriptEnabled }, use) => {
    if (hasTouch || isMobile || !javaScriptEnabled)
      throw new Error('A context of its own is needed: use `test` and not `quickTest`.')
    await use(workerContext)
    await workerContext.clearPermissions()
    await workerContext.setOffline(false)
    await workerContext.unrouteAll()
  },
  page: async ({ context, workerPage: page, baseURL, viewport, colorScheme, forcedColors }, use) => {
    await page.goto(LIGHTEST)
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.emulateMedia({ media: null, colorScheme, forcedColors: forcedColors ?? null })
    if (viewport) await page.setViewportSize(viewport)
    const { trouble } = watchForTrouble(page, baseURL ?? '')
    await use(page)
    for (const event of ['request', 'console', 'pageerror']) page.removeAllListeners(event)
    await page.unrouteAll()
    for (const other of context.pages()) if (other !== page) await other.close()
    expect(trouble).toEqual([])
  },
})

/**
 * Opens a page for a second visitor, in a context that shares nothing with the first visitor. The context closes with
 * the browser of the test.
 */
export async function openElsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  return context.newPage()
}

/** Stores answers on the device, as an earlier visit does. `site` names a site other than the tested one. */
export async function keepAnswers(
  page: Page,
  choices: Choices,
  controls: Record<string, unknown> = {},
  site = '',
): Promise<void> {
  if (!page.url().endsWith(LIGHTEST) || site) await page.goto(`${site}${LIGHTEST}`)
  const changed = Object.fromEntries(Object.keys(choices).map((id) => [`choices.${id}`, 1]))
  await page.evaluate(
    (kept) => {
      localStorage.setItem('whose-job/answers', kept)
    },
    JSON.stringify({
      quiz: model.constants.quiz,
      answers: { choices, context: {}, controls, scope: 'quick' },
      changed,
    }),
  )
}

/** Returns the stored answers of the device as text, or `null` without stored answers. */
export const storedAnswers = (page: Page): Promise<string | null> =>
  // Removes the line break that the site adds at the end of each stored text.
  page.evaluate(() => localStorage.getItem('whose-job/answers')?.replace(/\n$/, '') ?? null)

/** Returns the number of stored entries of this site: in localStorage, in sessionStorage, as cookies. */
export const storedEntries = (page: Page): Promise<number[]> =>
  page.evaluate(() => [
    localStorage.length,
    sessionStorage.length,
    document.cookie.split(';').filter(Boolean).length,
  ])

/** True if the browser requests a script again that has failed. Chromium 156 does, Chromium 150 does not. */
export const requestsFailedScripts = (page: Page): boolean =>
  Number.parseInt(page.context().browser()?.version() ?? '', 10) >= 156

/** Opens the quiz and waits until it responds. */
export async function openQuiz(page: Page, hash = ''): Promise<void> {
  await page.goto(`/quiz/${hash}`)
  await ready(page, 'quiz')
}

/**
 * Waits until the script of a part of a page responds. Then the attribute `data-ready` names the part. Also waits for
 * the other islands that load with the page: each loads on its own, and a press before then is lost.
 */
export async function ready(page: Page, part: string): Promise<void> {
  await page.locator(`html[data-ready="${part}"]`).waitFor()
  await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0)
}

/** Waits for two animation frames of the page, or of the document that contains an element. */
export const nextFrames = (where: Page | Locator): Promise<void> =>
  ('goto' in where ? where.locator('html') : where).evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            done()
          }),
        )
      }),
  )

/** Answers every question of the quiz by mouse, up to the check screen. */
export async function answerQuiz(page: Page, choices: Choices): Promise<void> {
  while (!page.url().endsWith('#check')) {
    const id = new URL(page.url()).hash.slice('#q='.length)
    for (const chosen of choices[id] ?? []) await choose(page, chosen, id)
    await nextButton(page).click()
    await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
  }
}

/** Fails if the focused element is outside the window or covered by another element (WCAG 2.4.11). */
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

/** Blocks the storage of the browser, as some settings for privacy do. Call it before the page opens. */
export const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })
