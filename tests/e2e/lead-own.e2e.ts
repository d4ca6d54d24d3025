/** A site of somebody’s own: the example brand that takes leads, with a name for the check that is its own, too. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Page, expect, test as base } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { build } from '../brand/built.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { frameIn, pageWith, test as withHosts, toResult } from '../support/host-pages.ts'
import { readPdf } from '../support/read-pdf.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'

const ENDPOINT = 'https://northgate-it.example/leads'
let server: Server
let site = ''

base.describe.configure({ mode: 'default' })
base.beforeAll(async () => {
  base.setTimeout(300_000)
  mkdirSync('.cache/e2e-brand', { recursive: true })
  for (const logo of ['northgate.svg', 'northgate-dark.svg'])
    cpSync(`content/brands/${logo}`, `.cache/e2e-brand/${logo}`)
  const file = readFileSync('content/brands/northgate.yml', 'utf8')
  writeFileSync(
    '.cache/e2e-brand/northgate.yml',
    file.replace(/^quizName: .*/m, 'quizName: The harbour check'),
  )
  const { out } = build('e2e-northgate', { BRAND: '.cache/e2e-brand/northgate.yml' })
  server = await serveFolder(out, '/', 0)
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
base.afterAll(() => {
  server.close()
})

interface Heard {
  name: string
  detail: Record<string, unknown>
}
interface Endpoint {
  /** What it got, in order. */
  got: string[]
  /** How it answers. */
  status: number
  body: string
  isThere: boolean
}

/** The brand's endpoint, everything else that is asked for elsewhere, and the events of every page of the visit. */
const test = withHosts.extend<{ endpoint: Endpoint; strays: string[]; heard: Heard[] }>({
  endpoint: async ({ page }, use) => {
    const endpoint: Endpoint = { got: [], status: 200, body: '', isThere: true }
    await page.route(ENDPOINT, async (route) => {
      endpoint.got.push(route.request().postData() ?? '')
      if (!endpoint.isThere) return route.abort('connectionrefused')
      return route.fulfill({
        status: endpoint.status,
        body: endpoint.body,
        headers: { 'access-control-allow-origin': '*' },
      })
    })
    await use(endpoint)
  },
  strays: async ({ page }, use) => {
    const strays: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url())) strays.push(request.url())
    })
    await use(strays)
  },
  heard: async ({ page }, use) => {
    const heard: Heard[] = []
    await page.exposeFunction('hear', (name: string, detail: Record<string, unknown>) => {
      heard.push({ name, detail })
    })
    await page.addInitScript(() => {
      for (const name of ['ready', 'start', 'progress', 'complete', 'lead', 'cta', 'close', 'error'])
        document.addEventListener(`quiz-${name}`, (event) => {
          const hear = (window as never)['hear'] as (name: string, detail: unknown) => void
          hear(name, (event as CustomEvent).detail)
        })
    })
    await use(heard)
  },
})

/** A report from answers that an earlier visit left. */
async function toForm(page: Page, path = '/report/'): Promise<void> {
  await page.goto(`${site}/privacy/`)
  const changed = Object.fromEntries(Object.keys(exampleChoices).map((id) => [`choices.${id}`, 1]))
  await page.evaluate(
    (kept) => {
      localStorage.setItem('whose-job/answers', kept)
    },
    JSON.stringify({
      answers: { choices: exampleChoices, context: {}, controls: {}, scope: 'quick' },
      changed,
    }),
  )
  await page.goto(site + path)
  await page.locator('.lead form').waitFor()
}

async function write(page: Page): Promise<void> {
  await page.locator('#lead-name').fill('Ada')
  await page.locator('#lead-email').fill('ada@example.com')
  await page.locator('#lead-consent').check()
}
const send = (page: Page) => page.locator('.lead button[type=submit]')

test('what is shown goes to the address in the brand file and nowhere else, in the brand’s legal name', async ({
  page,
  endpoint,
  strays,
}) => {
  await toForm(page)
  await expect(page.locator('.lead h2')).toHaveText('Send your result to Northgate IT Ltd')
  await expect(page.locator('.lead-agree .choice')).toContainText('Northgate IT Ltd')
  await expect(page.locator('.lead-agree .choice')).toContainText('127.0.0.1')
  await expect(page.locator('.lead-link')).toHaveAttribute('href', 'https://northgate-it.example/privacy')
  expect(strays).toEqual([])
  await write(page)
  const shown = (await page.locator('.lead pre code').allTextContents()).join('')
  await send(page).click()
  await expect(page.locator('.lead h2')).toBeFocused()
  expect(endpoint.got).toEqual([shown])
  expect(strays).toEqual([ENDPOINT])
  // A new visit to the page remembers nobody.
  await page.reload()
  await page.locator('.lead form').waitFor()
  await expect(page.locator('#lead-email')).toHaveValue('')
  expect(endpoint.got).toHaveLength(1)
})

test('the document hears ready, start, one progress a question, the result, the lead and the call to action', async ({
  page,
  endpoint,
  heard,
}) => {
  await page.goto(`${site}/quiz/`)
  await page.locator('html[data-ready="quiz"]').waitFor()
  const seen: string[] = []
  for (let screens = 0; screens < 30; screens += 1) {
    await page.locator('.q h1').waitFor()
    if ((await page.locator('.check').count()) > 0) break
    const id = (await page.locator('.ans input').first().getAttribute('name')) ?? ''
    seen.push(id)
    for (const option of exampleChoices[id] ?? [])
      await page.locator(`.ans label:has(input[value="${option}"])`).click()
    await page.locator('form .btn[type=submit]').click()
    await expect(page.locator(`.ans input[name="${id}"]`)).toHaveCount(0)
  }
  await page.locator('.check a.btn--big').click()
  await page.locator('.lead form').waitFor()
  await write(page)
  expect(JSON.stringify(heard)).not.toMatch(/ada@|sign-in|recycle-bin/)
  await send(page).click()
  await expect(page.locator('.lead h2')).toBeFocused()
  expect(endpoint.got).toHaveLength(1)
  await page.route('https://northgate-it.example/call', (route) => route.fulfill({ body: 'there' }))
  await page.locator('.way-on a.btn').click()
  await expect.poll(() => heard.at(-1)?.name).toBe('cta')
  expect(heard.map(({ name }) => name)).toEqual([
    'ready',
    'start',
    ...seen.map(() => 'progress'),
    'complete',
    'lead',
    'cta',
  ])
  expect(heard.at(-1)?.detail).toEqual({ href: 'https://northgate-it.example/call', label: 'Book a call' })
})

/** Names of the product and of its makers, which no site of somebody else’s carries. */
const OURS = /whose job|whose-job\.example|the open project|brightside/i

test('MSP 1: every file, mail and link that a visitor takes away carries the brand and nobody else', async ({
  page,
  endpoint,
}) => {
  endpoint.status = 500
  await toForm(page)
  await page.locator('.make input[type=text]').fill('Quay Lane Vets')
  const save = async (name: string): Promise<{ file: string; bytes: Buffer; text: string }> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    const done = await download
    const bytes = readFileSync(await done.path())
    const file = done.suggestedFilename()
    const text = file.endsWith('.pdf') ? JSON.stringify(await readPdf(new Uint8Array(bytes))) : String(bytes)
    return { file, bytes, text }
  }
  const files = [await save(ui.result.download)]
  for (const what of ['questions as a file', 'calendar file', 'table', 'tasks', 'report as data'])
    files.push(await save(`Save the ${what}`))
  files.push(await save(ui.store.save))
  for (const { file, text } of files) {
    expect(file).not.toMatch(/whose|harbour|northgate/i)
    expect(text, file).not.toMatch(OURS)
  }
  const pdf = files[0]!.text.replaceAll('\u00a0', ' ')
  for (const part of ['The harbour check', 'Book a call: northgate-it.example/call', '+44 20 7946 0000'])
    expect(pdf).toContain(part)
  await write(page)
  await send(page).click()
  await page.locator('.lead-told').waitFor()
  const mails = await page
    .locator('a[href^="mailto:"]')
    .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).href)))
  expect(mails.some((one) => one.includes('/quiz/#ask='))).toBe(true)
  expect(mails.some((one) => one.startsWith('mailto:hello@northgate-it.example?'))).toBe(true)
  for (const mail of mails) expect(mail).not.toMatch(OURS)
  expect(await page.locator('body').innerText()).not.toMatch(OURS)
  await expect(page.locator('.acts a[href="https://northgate-it.example/call"]')).toBeVisible()
  // Whoever opens the link sees the brand and its telephone number.
  const link = await page.locator('.share input[type=text]').inputValue()
  await page.goto('about:blank')
  await page.goto(link.replace(/^https?:\/\/[^/]+/, site))
  await page.locator('.rh').waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(OURS)
  await expect(page.getByRole('link', { name: '+44 20 7946 0000' })).toHaveAttribute(
    'href',
    'tel:+442079460000',
  )
})

test('on the page of another company the checklist carries that company and nothing of the site it comes from', async ({
  page,
  hosts,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 })
  const options = 'brand=Acme%20IT&cta=https%3A%2F%2Facme.example%2Ftalk'
  const framed = `<iframe src="${site}/frame/quiz/#${options}" title="Check" width="960" height="800"></iframe>`
  await page.goto(hosts.put('host', '/', pageWith(framed)))
  const frame = await frameIn(page, 'iframe')
  await toResult(frame)
  const download = page.waitForEvent('download')
  await frame.locator('.make button[type=submit]').click()
  const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
  expect(pdf.text.replaceAll('\u00a0', ' ')).toContain('acme.example/talk')
  expect(JSON.stringify(pdf)).toContain('Acme IT')
  for (const own of ['Northgate', 'northgate', '7946', 'Managed backup']) {
    expect(JSON.stringify(pdf)).not.toContain(own)
    expect(await frame.locator('#root').innerText()).not.toContain(own)
  }
})

test('nobody is asked before there is a result of their own, nor by the pages that sell or present', async ({
  page,
}) => {
  await page.goto(`${site}/report/`)
  await page.getByRole('button', { name: ui.result.example }).click()
  await page.locator('#take').waitFor()
  await page.waitForTimeout(300)
  await expect(page.locator('.lead')).toHaveCount(0)
  for (const path of ['/', '/quiz/', '/sales/', '/sales/present/', '/checklist/']) {
    await page.goto(site + path)
    await expect(page.locator('.lead')).toHaveCount(0)
  }
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await toForm(page)
  await page.goto(`${site}/sales/present/`)
  asked.length = 0
  await page.getByRole('button', { name: ui.present.next, exact: true }).first().click()
  await page.waitForTimeout(500)
  expect(asked.filter((url) => /lead\.|LeadApp/.test(url))).toEqual([])
})

test('the checklist promises nothing of answers that a form may have sent', async ({ page }) => {
  await toForm(page)
  await expect(page.locator('.acts')).toContainText(ui.leadSite.private)
  await expect(page.locator('.acts')).not.toContainText(ui.result.private)
})

base.describe('without script', () => {
  base.use({ javaScriptEnabled: false })
  base('the report says that the form needs it too, and names the mail address', async ({ page }) => {
    await page.goto(`${site}/report/`)
    const said = page.locator('.empty')
    expect(await said.innerText()).toContain('The form for writing to Northgate IT needs script too.')
    await expect(said.locator('a[href="mailto:hello@northgate-it.example"]')).toBeVisible()
  })
})

for (const [colorScheme, forcedColors, width] of [
  ['light', 'none', 1280],
  ['light', 'none', 390],
  ['dark', 'none', 390],
  ['dark', 'none', 1280],
  ['light', 'none', 320],
  ['light', 'active', 390],
] as const) {
  test.describe(`${colorScheme}, forced colours ${forcedColors}, ${String(width)} px`, () => {
    test.use({ colorScheme, forcedColors, viewport: { width, height: 800 } })
    test('every state of the form is accessible and fits', async ({ page, endpoint }) => {
      test.slow()
      endpoint.status = 500
      await toForm(page)
      const look = async (where: string): Promise<void> => {
        await expectAccessible(page, where)
        await expectNoSideScroll(page)
      }
      await look('form')
      await send(page).click()
      await expect(page.locator('#lead-name')).toBeFocused()
      await look('errors')
      await write(page)
      await page.locator('.lead summary').click()
      await send(page).click()
      await page.locator('.lead-told').waitFor()
      await look('not sent')
      endpoint.status = 200
      await send(page).click()
      await expect(page.locator('.lead form')).toHaveCount(0)
      await look('sent')
    })
  })
}
