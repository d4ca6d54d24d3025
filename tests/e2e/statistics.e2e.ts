/** Tests a site whose brand names a statistics endpoint: what is sent there, and that nothing else leaves. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Page, expect, test as base } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { build } from '../brand/built.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { nextButton, choose, options, seeResult } from '../support/quiz-screens.ts'
import { nameBusiness, downloadChecklist } from '../support/report-screens.ts'
import { ready } from '../support/visitor.ts'

const ENDPOINT = 'https://stats.brightside.example/api/event'
const NAME = 'Quay Lane Vets'
let server: Server
let site = ''

base.describe.configure({ mode: 'default' })
base.beforeAll(async () => {
  base.setTimeout(300_000)
  mkdirSync('.cache/e2e-counting', { recursive: true })
  const file = readFileSync('content/brands/brightside.yml', 'utf8').replace(
    /^logo: .*$/m,
    'mark: M0 0h32v32H0z',
  )
  const statistics = `statistics: { kind: plausible, url: '${ENDPOINT}', site: check.brightside.example }\n`
  writeFileSync('.cache/e2e-counting/brightside.yml', file + statistics)
  const { out } = build('e2e-brightside', { BRAND: '.cache/e2e-counting/brightside.yml' })
  server = await serveFolder(out, '/', 0)
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
base.afterAll(() => {
  server.close()
})

interface Sent {
  body: string
  headers: Record<string, string>
}
/** `counted` lists the requests to the endpoint, `strays` all other requests to other sites or with a body. */
const test = base.extend<{ counted: Sent[]; strays: string[] }>({
  counted: [
    async ({ page }, use) => {
      const counted: Sent[] = []
      await page.route(`${new URL(ENDPOINT).origin}/**`, async (route) => {
        const request = route.request()
        expect([request.method(), request.url()]).toEqual(['POST', ENDPOINT])
        counted.push({ body: request.postData() ?? '', headers: await request.allHeaders() })
        await route.fulfill({ status: 202 })
      })
      await use(counted)
    },
    { auto: true },
  ],
  strays: [
    async ({ page }, use) => {
      const strays: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (url === ENDPOINT || /^(data|blob):/.test(url)) return
        if (!url.startsWith(site) || request.method() !== 'GET' || request.postData()) strays.push(url)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') strays.push(message.text())
      })
      await use(strays)
    },
    { auto: true },
  ],
})

/** Answers the whole quiz, opens the result and downloads the checklist with a name. */
async function visit(page: Page): Promise<void> {
  await page.goto(`${site}/quiz/`)
  await ready(page, 'quiz')
  while (!page.url().endsWith('#check')) {
    const id = (await options(page).first().getAttribute('name')) ?? ''
    for (const chosen of exampleChoices[id] ?? []) await choose(page, chosen, id)
    await nextButton(page).click()
    await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0)
  }
  await seeResult(page).click()
  await nameBusiness(page, NAME)
  await downloadChecklist(page)
}
const nameOf = ({ body }: Sent): unknown => (JSON.parse(body) as { name: unknown }).name

test(
  'a whole visit sends three event names and the level, and nothing else',
  { tag: '@full' },
  async ({ page, counted, strays, context }) => {
    await visit(page)
    await expect.poll(() => counted.map(nameOf)).toEqual(['quiz-start', 'quiz-complete', 'quiz-pdf'])
    for (const { body, headers } of counted) {
      const { name, url, domain, props, ...rest } = JSON.parse(body) as Record<string, unknown>
      expect(rest).toEqual({})
      expect([url, domain]).toEqual(['https://check.brightside.example/', 'check.brightside.example'])
      expect(props).toEqual(name === 'quiz-complete' ? { level: expect.stringMatching(/^\w+$/) } : undefined)
      expect([headers['cookie'], headers['referer']]).toEqual([undefined, undefined])
      const all = JSON.stringify([body, headers])
      expect(all).not.toMatch(/Quay|sign-in|"score"|business-/)
    }
    expect(strays).toEqual([])
    expect(await context.cookies()).toEqual([])
    // A reload shows the same result. It counts again, because nothing remembers the visitor.
    await page.reload()
    await expect.poll(() => counted.map(nameOf).at(-1)).toBe('quiz-complete')
  },
)

for (const signal of ['globalPrivacyControl', 'doNotTrack'])
  test(
    `sends nothing if the browser sends ${signal}`,
    { tag: '@full' },
    async ({ page, counted, strays }) => {
      await page.addInitScript((name) => {
        Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true })
      }, signal)
      await visit(page)
      expect([counted, strays]).toEqual([[], []])
    },
  )

test('the check works if the endpoint is blocked', { tag: '@full' }, async ({ page }) => {
  await page.route(`${new URL(ENDPOINT).origin}/**`, (route) => route.abort('blockedbyclient'))
  await visit(page)
  await expect(page.getByRole('main')).toContainText(ui.result.saved)
})

test('the privacy page names the host and what it receives', { tag: '@full' }, async ({ page }) => {
  await page.goto(`${site}/privacy/`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: ui.statisticsSite.title })).toBeVisible()
  await expect(main).toContainText('stats.brightside.example')
  await expect(main).not.toContainText('count visits')
  const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')
  expect(policy).toContain(`connect-src 'self' ${new URL(ENDPOINT).origin};`)
})

test(
  'the frame and the pages for IT providers load no code that counts',
  { tag: '@full' },
  async ({ page }) => {
    for (const path of ['/frame/quiz/', '/frame/whose-job/', '/sales/', '/sales/present/', '/embed/']) {
      await page.goto(site + path)
      await expect(page.locator('meta[name="statistics"]'), path).toHaveCount(0)
    }
  },
)
