/** What holds for every page of the site, whoever adds one. */
import { expect, type Page } from '@playwright/test'
import { allPages, type BuiltPage } from '../pages.ts'
import { expectAccessible, expectFocusShown, expectNoSideScroll, test } from './person.ts'

const sizes = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
]

/** Opens a page and waits until its script, where it has any, has drawn it. */
async function open(page: Page, { path, html }: BuiltPage): Promise<void> {
  await page.goto(path)
  await expect(page.locator('main h1:visible').first()).toBeVisible()
  if (html.includes('<astro-island')) await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
}

test('there are pages', () => {
  expect(allPages.length).toBeGreaterThan(20)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport })
      for (const built of allPages) {
        test(`${built.path} has no accessibility problem and no side scroll`, async ({ page }) => {
          await open(page, built)
          await expectAccessible(page, built.path)
          await expectNoSideScroll(page)
        })
      }
    })
  }
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  for (const built of allPages) {
    test(`${built.path} has no accessibility problem`, async ({ page }) => {
      await open(page, built)
      await expectAccessible(page, built.path)
    })
  }
})

test.describe('at 320 px, as at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  test('no page is wider than the window', async ({ page }) => {
    for (const built of allPages) {
      await open(page, built)
      await expectNoSideScroll(page)
    }
  })
})

test('by keyboard, forwards and back, what has the focus is never hidden in the clock and in the filtered list', async ({
  page,
}) => {
  for (const viewport of [...sizes, { width: 320, height: 256 }]) {
    await page.setViewportSize(viewport)
    for (const path of ['/recovery/', '/checklist/']) {
      await page.goto(path)
      if (path === '/recovery/') await page.locator('html[data-ready]').waitFor()
      else {
        await page.locator('.only summary').click()
        await page.locator('#only-critical').check()
      }
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 25; presses += 1) {
          await page.keyboard.press(key)
          await expectFocusShown(page)
        }
      }
    }
  }
})

test('pages without an island ship no script', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  const still = allPages.filter(({ hasScript }) => !hasScript)
  expect(still.length).toBeGreaterThan(15)
  for (const { path } of still) {
    await page.goto(path)
    // A data block for search engines is not run.
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
  }
  expect(scripts).toEqual([])
})

test('no page sets a style attribute or a cookie, and every page carries a strict policy', async ({
  page,
}) => {
  for (const { path, html } of allPages) {
    expect(html, path).not.toMatch(/<[^>]+ style=/)
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("require-trusted-types-for 'script'")
    expect(policy, path).not.toMatch(/unsafe-/)
  }
  await page.goto('/')
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('no page shows a sentence with a name that was never filled in', async ({ page }) => {
  for (const built of allPages) {
    await open(page, built)
    const text = await page.locator('main').evaluate((main) => {
      for (const script of main.querySelectorAll('script, style')) script.remove()
      return main.textContent
    })
    expect(text, built.path).not.toMatch(/\{\w+\}/)
  }
})

test('every link inside the site leads to something that is there', async ({ page, request }) => {
  const answers = new Map<string, string>()
  for (const built of allPages) {
    await open(page, built)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const { origin } = new URL(page.url())
    for (const link of new Set(links.filter((one) => one.startsWith(origin)))) {
      const { hash, pathname } = new URL(link)
      if (!answers.has(pathname)) {
        const answer = await request.get(pathname)
        expect(answer.status(), `${link} on ${built.path}`).toBe(200)
        answers.set(pathname, await answer.text())
      }
      // What stands after "#" on the quiz, the clock and the presenter's steps is a place in them, not an id.
      if (hash && !hash.includes('=') && !/\/(?:quiz|present)\/$/.test(pathname))
        expect(answers.get(pathname), `${link} on ${built.path}`).toContain(`id="${hash.slice(1)}"`)
    }
  }
})
