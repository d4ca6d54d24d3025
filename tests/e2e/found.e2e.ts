import { globSync, readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import sharp from 'sharp'
import { chooseBrand } from '../../src/brand/read.ts'
import { quickTest, test } from '../support/visitor.ts'

const { site, base } = chooseBrand(process.env)
const home = site + base

/** The paths of all built pages. `hidden` lists the pages that search engines must not list. */
const all = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .sort()
const hidden = ['404.html', 'offline/']
/** Pages that other sites embed in a frame. The canonical URL of such a page is the URL of another page. */
const framed = ['frame/quiz/', 'frame/whose-job/']
const pages = all.filter((path) => ![...hidden, ...framed].includes(path))

/** Returns the content of a meta tag, found by its name because it has no role. */
const contentOf = (page: Page, name: string): Promise<string | null> =>
  page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content')

test('every page has a unique title and description of a suitable length', () => {
  const seen = { titles: new Map<string, string>(), descriptions: new Map<string, string>() }
  for (const path of all) {
    const html = readFileSync(`dist/${path.endsWith('.html') ? path : `${path}index.html`}`, 'utf8')
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
    const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(seen.titles.get(title), `${path} has the title of another page: ${title}`).toBeUndefined()
    expect(seen.descriptions.get(description), `${path} has the description of another page`).toBeUndefined()
    seen.titles.set(title, path)
    seen.descriptions.set(description, path)
    expect(title.length, path).toBeGreaterThan(10)
    expect(description.length, `${path}: ${description}`).toBeGreaterThan(40)
    expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(200)
  }
})

/** Tests the metadata without JavaScript, because search engines and messengers may not run scripts. */
test.describe('without JavaScript', { tag: '@full' }, () => {
  test.use({ javaScriptEnabled: false })

  test('every public page has its own canonical URL and its own preview picture', async ({
    page,
    request,
  }) => {
    const pictures = new Set<string>()
    for (const path of pages) {
      await page.goto(base + path)
      const address = home + path
      await expect(page.locator('link[rel=canonical]'), path).toHaveAttribute('href', address)
      expect(await contentOf(page, 'og:url'), path).toBe(address)
      await expect(page.locator('meta[name=robots]'), path).toHaveCount(0)
      expect(await contentOf(page, 'twitter:card'), path).toBe('summary_large_image')
      expect(await contentOf(page, 'og:image:alt'), path).toBe(await page.title())
      const picture = (await contentOf(page, 'og:image')) ?? ''
      expect(picture.startsWith(`${home}og/`), `${path}: ${picture}`).toBe(true)
      expect(pictures.has(picture), picture).toBe(false)
      pictures.add(picture)
      const answer = await request.get(picture.slice(site.length))
      expect(answer.headers()['content-type'], picture).toBe('image/png')
      const { width, height, format } = await sharp(await answer.body()).metadata()
      expect([format, String(width), String(height)], picture).toEqual([
        'png',
        await contentOf(page, 'og:image:width'),
        await contentOf(page, 'og:image:height'),
      ])
      expect([width, height]).toEqual([1200, 630])
    }
  })
})

quickTest(
  'a page hidden from search engines is marked noindex and has no preview picture',
  async ({ page }) => {
    for (const path of hidden) {
      await page.goto(base + path)
      expect(await contentOf(page, 'robots')).toBe('noindex')
      const forSearch = 'link[rel=canonical], meta[property="og:image"], script[type="application/ld+json"]'
      await expect(page.locator(forSearch)).toHaveCount(0)
    }
  },
)

interface Thing {
  '@type': string
  url?: string
  headline?: string
  name?: string
  dateModified?: string
  itemListElement?: { position: number; name: string; item: string }[]
}

// This test also checks that the content policy allows structured data. The fixture `page` fails if the
// policy blocks anything.
quickTest(
  'the structured data of each page matches its URL and main heading',
  { tag: '@full' },
  async ({ page }) => {
    for (const path of pages) {
      await page.goto(base + path)
      const block = page.locator('script[type="application/ld+json"]')
      const isBelow = path === '' || path.split('/').filter(Boolean).length > 1
      expect(await block.count(), path).toBe(isBelow ? 1 : 0)
      if (!isBelow) continue
      const text = await block.textContent()
      const data = JSON.parse(text ?? '') as { '@context': string; '@graph': Thing[] }
      expect(data['@context'], path).toBe('https://schema.org')
      const kinds = data['@graph'].map((thing) => thing['@type'])
      const [first, article] = data['@graph']
      if (path === '') {
        expect(kinds).toEqual(['WebSite'])
        expect(first?.url).toBe(home)
        continue
      }
      const about = /^learn\/./.test(path) ? ['Article'] : /^checklist\/[A-Z]/.test(path) ? ['HowTo'] : []
      expect(kinds, path).toEqual(['BreadcrumbList', ...about])
      const steps = first?.itemListElement ?? []
      expect(
        steps.map(({ position }) => position),
        path,
      ).toEqual(steps.map((_, index) => index + 1))
      expect(steps[0]?.item, path).toBe(home)
      expect(steps.at(-1)?.item, path).toBe(home + path)
      for (const { item } of steps) expect(pages, `${item} on ${path}`).toContain(item.slice(home.length))
      if (article)
        expect(article.headline ?? article.name, path).toBe(
          // The heading of a job also has the words for one person, hidden.
          (await page.getByRole('heading', { level: 1 }).first().innerText()).trim(),
        )
    }
  },
)

test('robots.txt names the sitemap, which lists all public pages', async ({ request }) => {
  const robots = await (await request.get(`${base}robots.txt`)).text()
  const sitemap = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''
  expect(sitemap).toBe(`${home}sitemap-index.xml`)
  const listed = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  const read = async (address: string): Promise<string> =>
    (await request.get(address.slice(site.length))).text()
  const parts = listed(await read(sitemap))
  const addresses = (await Promise.all(parts.map(read))).flatMap(listed)
  expect(addresses.toSorted()).toEqual(pages.map((path) => home + path).toSorted())
})
