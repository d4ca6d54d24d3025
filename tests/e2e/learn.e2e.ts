import { readFileSync, readdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import { expectAccessible, expectNoSideScroll, test } from './person.ts'

const slugs = readdirSync('content/en/learn').map((file) => file.replace(/\.mdx$/, ''))
const paths = ['/learn/', ...slugs.map((slug) => `/learn/${slug}/`)]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 860 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport })
      for (const path of paths) {
        test(`${path} has no accessibility problem and no side scroll`, async ({ page }) => {
          await page.goto(path)
          await expectAccessible(page, path)
          await expectNoSideScroll(page)
        })
      }
    })
  }
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('the guide and a page have no accessibility problem', async ({ page }) => {
    for (const path of ['/learn/', '/learn/saas/']) {
      await page.goto(path)
      await expectAccessible(page, path)
    }
  })
})

test.describe('at 320 px, as at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  test('no page of the guide is wider than the window', async ({ page }) => {
    for (const path of paths) {
      await page.goto(path)
      await expectNoSideScroll(page)
    }
  })
})

test('the guide ships no script and no style attribute, and every page carries the strict policy', async ({
  page,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  for (const path of paths) {
    await page.goto(path)
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
    const html = readFileSync(`dist${path}index.html`, 'utf8')
    expect(html, path).not.toMatch(/<[^>]+ style=/)
    expect(html, path).toMatch(/content-security-policy[^>]+default-src 'none'/)
    expect(html, path).not.toMatch(/Microsoft 365\b/)
  }
  expect(scripts).toEqual([])
})

test('every link of the guide leads to something that is there', async ({ page, request }) => {
  const checked = new Set<string>()
  for (const path of paths) {
    await page.goto(path)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const origin = new URL(page.url()).origin
    for (const link of links.filter((one) => one.startsWith(origin) && !checked.has(one))) {
      checked.add(link)
      const answer = await request.get(link)
      expect(answer.status(), `${link} on ${path}`).toBe(200)
      const { hash, pathname } = new URL(link)
      if (hash && !pathname.startsWith('/quiz/'))
        expect(await answer.text(), link).toContain(`id="${hash.slice(1)}"`)
    }
  }
})

test('a person reads in order, sees the sources and arrives at the question', async ({ page }) => {
  await page.goto('/learn/')
  await page.getByRole('link', { name: 'Why there is a line' }).click()
  await page
    .getByRole('navigation', { name: 'Before and after this page' })
    .getByRole('link', { name: /^Next/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your own server' })).toBeVisible()
  await page.goto('/learn/backup/')
  await page.getByRole('link', { name: 'Source 1' }).first().click()
  await expect(page.locator('#source-1')).toBeInViewport()
  await expect(page.locator('#source-1')).toContainText('Read 24 November 2026.')
  await page.getByRole('link', { name: 'Answer this question' }).click()
  await expect(page.locator('main h1:visible')).toContainText('Four months later you need it')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('one model of the table shows at a time, chosen by touch or arrow keys without script', async ({
    page,
  }) => {
    await page.goto('/learn/iaas/')
    const table = page.getByRole('table', { name: 'Who looks after each of ten layers' })
    await expect(table.getByRole('columnheader')).toHaveText(['Layer', /A rented server/])
    await page.getByText('Microsoft 365', { exact: true }).first().click()
    await expect(table.getByRole('columnheader')).toHaveText(['Layer', /Microsoft.365/])
    await page.keyboard.press('ArrowUp')
    await expect(table.getByRole('columnheader')).toHaveText(['Layer', /A rented platform/])
  })
})
