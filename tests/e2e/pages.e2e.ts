/** Tests that run for every built page. A new page is tested without a change here. */
import { type APIRequestContext, type Page, expect } from '@playwright/test'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { allPages, type BuiltPage, pagesOfEveryKind } from '../support/built-pages.ts'
import { expectFocusShown, quickTest, ready, test } from '../support/visitor.ts'

/** One page of each kind. `npm test` checks the accessibility of these pages, `npm run test:full` that of all pages. */
const KEY_PAGES = [
  '/',
  '/checklist/everyday/',
  '/checklist/IA-01/',
  '/checklist/GP-01/',
  '/learn/backup/',
  '/method/',
]

/** Opens a page and waits until all of its islands are hydrated. */
async function open(page: Page, { path, html }: BuiltPage): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  // Astro removes the attribute `ssr` from an island when the island is hydrated.
  if (html.includes('<astro-island')) await expect(page.locator('astro-island[ssr]')).toHaveCount(0)
}

quickTest('the site has more than twenty pages', () => {
  expect(allPages.length).toBeGreaterThan(20)
})

quickTest('on every page, a space separates a link from the words around it', () => {
  const joined = allPages.flatMap(({ path, html }) =>
    [...html.matchAll(/.{0,40}(?:<\/a>[\p{L}\p{N}]|[\p{L}\p{N}.,:;]<a[\s>]).{0,20}/gu)].map(
      ([text]) => `${path} ${text}`,
    ),
  )
  expect(joined).toEqual([])
})

for (const path of KEY_PAGES) {
  quickTest(`${path} has no accessibility problem in light mode`, async ({ page }) => {
    await open(
      page,
      allPages.find((built) => built.path === path)!,
    )
    await expectAccessible(page, path)
  })
}

// The colours and the layout of an element depend on its kind, not on its words.
for (const built of pagesOfEveryKind) {
  quickTest(
    `${built.path} has no accessibility problem in any colour mode`,
    { tag: '@full' },
    async ({ page }) => {
      // Checks the whole page in each colour mode. The checklist page is more than 30,000 px high.
      test.slow()
      await open(page, built)
      await expectAccessibleInEveryMode(page, built.path)
    },
  )
}

for (const built of allPages.filter((one) => !pagesOfEveryKind.has(one))) {
  quickTest(
    `${built.path} has no accessibility problem, and does not scroll sideways`,
    { tag: '@full' },
    async ({ page }) => {
      await open(page, built)
      await expectAccessible(page, built.path)
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await expectNoSideScroll(page, `${built.path}, ${String(width)} px`)
      }
    },
  )
}

for (const path of ['/recovery/', '/checklist/']) {
  for (const { width, height } of [
    { width: 1280, height: 860 },
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ]) {
    quickTest(
      `every element of ${path} that Tab focuses is visible at ${width} px`,
      { tag: '@full' },
      async ({ page }) => {
        await page.setViewportSize({ width, height })
        await page.goto(path)
        if (path === '/recovery/') await ready(page, 'recovery')
        else await page.getByRole('checkbox').first().check()
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let presses = 0; presses < 25; presses += 1) {
            await page.keyboard.press(key)
            await expectFocusShown(page)
          }
        }
      },
    )
  }
}

quickTest('pages without an island load no script file', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  const still = allPages.filter(({ hasScript }) => !hasScript)
  expect(still.length).toBeGreaterThan(15)
  for (const { path } of still) {
    await page.goto(path)
    // The only scripts are in the page: the links of the header for a returning visitor, and the words for one person.
    const inPage = await page.locator('script:not([type="application/ld+json"])').allTextContents()
    const forOne = await page.locator('[data-unless]').count()
    expect(inPage, path).toHaveLength(forOne > 0 ? 2 : 1)
    expect(
      inPage.filter((text) => text.includes('data-start')),
      path,
    ).toHaveLength(1)
  }
  expect(scripts).toEqual([])
})

quickTest('no element of a page has a style attribute', () => {
  for (const { path, html } of allPages) expect(html, path).not.toMatch(/<[^>]+ style=/)
})

quickTest('every page has a strict content security policy', () => {
  for (const { path, html } of allPages) {
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("require-trusted-types-for 'script'")
    expect(policy, path).not.toMatch(/unsafe-/)
  }
})

quickTest('no page sets a cookie', { tag: '@full' }, async ({ page }) => {
  for (const built of allPages) {
    await open(page, built)
    expect(await page.evaluate(() => document.cookie), built.path).toBe('')
  }
})

quickTest('no page shows an unfilled placeholder such as “{name}”', { tag: '@full' }, async ({ page }) => {
  for (const built of allPages) {
    await open(page, built)
    const text = await page.getByRole('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement
      // The output of a command may contain a list in braces.
      for (const part of copy.querySelectorAll('script, style, pre')) part.remove()
      return copy.textContent
    })
    expect(text, built.path).not.toMatch(/\{\w+\}/)
  }
})

/** Fails if a link inside the site leads to a page or an id that does not exist. */
async function expectLinksLead(
  links: Iterable<string>,
  from: string,
  request: APIRequestContext,
): Promise<void> {
  const texts = new Map<string, string>()
  for (const link of new Set(links)) {
    const { hash, pathname } = new URL(link, 'https://site.example')
    if (!texts.has(pathname)) {
      const answer = await request.get(pathname)
      expect(answer.status(), `${link} on ${from}`).toBe(200)
      texts.set(pathname, await answer.text())
    }
    // Skips the hashes of quiz, report, recovery clock and presenter mode. They name a state, or a row that a script adds.
    if (hash && !hash.includes('=') && !/\/(?:quiz|report|present)\/$/.test(pathname))
      expect(texts.get(pathname), `${link} on ${from}`).toContain(`id="${hash.slice(1)}"`)
  }
}

test('every link inside the site leads to a page and an id that exist', async ({ request }) => {
  const links = allPages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a [^>]*href="(?!\w+:)([^"]*)"/g)].map(
      ([, href]) => new URL(href ?? '', `https://site.example${path}`).href,
    ),
  )
  expect(links.length).toBeGreaterThan(500)
  await expectLinksLead(links, 'the site', request)
})

quickTest(
  'every link that a script renders leads to a page and an id that exist',
  { tag: '@full' },
  async ({ page, request }) => {
    for (const built of allPages.filter(({ hasScript }) => hasScript)) {
      await open(page, built)
      const { origin } = new URL(page.url())
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      await expectLinksLead(
        links.filter((one) => one.startsWith(origin)),
        built.path,
        request,
      )
    }
  },
)
