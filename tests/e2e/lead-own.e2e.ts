/** A site of one's own: the example brand that takes leads, with its own name for the check. It needs a build, so all of it is @full. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Locator, type Page, expect, test as base } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { build } from '../brand/built.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { frameIn, pageWith, test as withHosts, toResult } from '../support/host-pages.ts'
import { choose, nextButton, seeResult } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  businessName,
  bytesOf,
  leadForm,
  readChecklist,
  score,
  shareLink,
} from '../support/report-screens.ts'
import { keepAnswers, ready } from '../support/visitor.ts'

const ENDPOINT = 'https://northgate-it.example/leads'
const words = ui.lead
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

/** The brand's endpoint, requests to any other site, and the events of every page of the visit. */
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

/** A report from answers that an earlier visit left, with its form. */
async function toForm(page: Page, path = '/report/'): Promise<void> {
  await keepAnswers(page, exampleChoices, {}, site)
  await page.goto(site + path)
  await leadForm(page).getByRole('button').first().waitFor()
}

const nameField = (page: Page): Locator => leadForm(page).getByLabel(words.name, { exact: true })
const emailField = (page: Page): Locator => leadForm(page).getByLabel(words.email, { exact: true })
/** The one tick that a lead needs: its sentence ends with what may be done. */
const consent = (page: Page): Locator => leadForm(page).getByRole('checkbox').last()
const title = (page: Page): Locator => leadForm(page).getByRole('heading', { level: 2 })
/** What the form says after it was not sent. */
const notSent = (page: Page): Locator => leadForm(page).getByRole('region', { name: words.failed })

async function write(page: Page): Promise<void> {
  await nameField(page).fill('Ada')
  await emailField(page).fill('ada@example.com')
  await consent(page).check()
}
/** The button that sends; after a failure it tries again. */
const send = (page: Page): Locator => leadForm(page).getByRole('button', { name: SEND })
const SEND = new RegExp(`^(?:${words.send.split('{')[0] ?? ''}.*|${words.again})$`)

test.describe('a site that takes leads', { tag: '@full' }, () => {
  test('the form names the brand’s legal name and its privacy notice', async ({ page }) => {
    await toForm(page)
    await expect(title(page)).toHaveText('Send your result to Northgate IT Ltd')
    await expect(consent(page)).toHaveAccessibleName(
      /Northgate IT Ltd.*127\.0\.0\.1|127\.0\.0\.1.*Northgate IT Ltd/,
    )
    await expect(leadForm(page).getByRole('link', { name: /northgate-it\.example/ })).toHaveAttribute(
      'href',
      'https://northgate-it.example/privacy',
    )
  })

  test('what is shown goes to the brand’s endpoint and nowhere else', async ({ page, endpoint, strays }) => {
    await toForm(page)
    expect(strays).toEqual([])
    await write(page)
    const shown = (await leadForm(page).locator('pre code').allTextContents()).join('')
    await send(page).click()
    await expect(title(page)).toBeFocused()
    expect(endpoint.got).toEqual([shown])
    expect(strays).toEqual([ENDPOINT])
    // A new visit to the page knows nothing of the last one.
    await page.reload()
    await send(page).waitFor()
    await expect(emailField(page)).toHaveValue('')
    expect(endpoint.got).toHaveLength(1)
  })

  test('the document gets each event of a visit once, in order', async ({ page, endpoint, heard }) => {
    await page.goto(`${site}/quiz/`)
    await ready(page, 'quiz')
    const seen: string[] = []
    while (!page.url().endsWith('#check')) {
      const id = new URL(page.url()).hash.slice('#q='.length)
      seen.push(id)
      for (const one of exampleChoices[id] ?? []) await choose(page, one, id)
      await nextButton(page).click()
      await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
    }
    await seeResult(page).click()
    await send(page).waitFor()
    await write(page)
    expect(JSON.stringify(heard)).not.toMatch(/ada@|sign-in|recycle-bin/)
    await send(page).click()
    await expect(title(page)).toBeFocused()
    expect(endpoint.got).toHaveLength(1)
    await page.route('https://northgate-it.example/call', (route) => route.fulfill({ body: 'there' }))
    await page.getByRole('link', { name: 'Book a call' }).last().click()
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

  /** Names of the product and of its makers, which no branded site carries. */
  const OURS = /whose job|whose-job\.example|the open project|brightside/i

  async function save(page: Page, name: string): Promise<{ file: string; text: string }> {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    const done = await download
    const bytes = await bytesOf(done)
    const file = done.suggestedFilename()
    const text = file.endsWith('.pdf') ? JSON.stringify(await readPdf(bytes)) : Buffer.from(bytes).toString()
    return { file, text }
  }

  for (const name of [
    ui.asking.file,
    ui.take.calendarSave,
    ui.take.tableSave,
    ui.take.plannerSave,
    ui.take.dataSave,
    ui.store.save,
  ]) {
    test(`“${name}” carries no name but the brand’s`, async ({ page }) => {
      await toForm(page)
      await businessName(page).fill('Quay Lane Vets')
      const { file, text } = await save(page, name)
      expect(file).not.toMatch(/whose|harbour|northgate/i)
      expect(text).not.toMatch(OURS)
    })
  }

  test('the checklist carries the brand and no other name', async ({ page }) => {
    await toForm(page)
    const { file, text } = await save(page, ui.result.download)
    expect(file).not.toMatch(/whose|harbour|northgate/i)
    expect(text).not.toMatch(OURS)
    const pdf = text.replaceAll('\u00a0', ' ')
    for (const part of ['The harbour check', 'Book a call: northgate-it.example/call', '+44 20 7946 0000'])
      expect(pdf).toContain(part)
  })

  test('every email that a visitor can send carries no name but the brand’s', async ({ page, endpoint }) => {
    endpoint.status = 500
    await toForm(page)
    await write(page)
    await send(page).click()
    await notSent(page).waitFor()
    const mails = await page
      .locator('a[href^="mailto:"]')
      .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).href)))
    expect(mails.some((one) => one.includes('/quiz/#ask='))).toBe(true)
    expect(mails.some((one) => one.startsWith('mailto:hello@northgate-it.example?'))).toBe(true)
    for (const mail of mails) expect(mail).not.toMatch(OURS)
    expect(await page.locator('body').innerText()).not.toMatch(OURS)
  })

  test('who opens a shared link sees the brand and its telephone number', async ({ page }) => {
    await toForm(page)
    await expect(page.getByRole('link', { name: 'Book a call' }).first()).toHaveAttribute(
      'href',
      'https://northgate-it.example/call',
    )
    const link = await shareLink(page).inputValue()
    await page.goto('about:blank')
    await page.goto(link.replace(/^https?:\/\/[^/]+/, site))
    await score(page).waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(OURS)
    await expect(page.getByRole('link', { name: '+44 20 7946 0000' })).toHaveAttribute(
      'href',
      'tel:+442079460000',
    )
  })

  test('framed by another company the checklist carries that company alone', async ({ page, hosts }) => {
    await page.setViewportSize({ width: 1000, height: 900 })
    const chosen = 'brand=Acme%20IT&cta=https%3A%2F%2Facme.example%2Ftalk'
    const framed = `<iframe src="${site}/frame/quiz/#${chosen}" title="Check" width="960" height="800"></iframe>`
    await page.goto(hosts.put('host', '/', pageWith(framed)))
    const frame = await frameIn(page, 'iframe')
    await toResult(frame)
    const pdf = await readChecklist(page, frame)
    expect(pdf.text.replaceAll('\u00a0', ' ')).toContain('acme.example/talk')
    expect(JSON.stringify(pdf)).toContain('Acme IT')
    for (const own of ['Northgate', 'northgate', '7946', 'Managed backup']) {
      expect(JSON.stringify(pdf)).not.toContain(own)
      expect(await frame.locator('#root').innerText()).not.toContain(own)
    }
  })

  test('a script of the page may take the lead over', async ({ page, endpoint }) => {
    await page.addInitScript(() => {
      document.addEventListener('quiz-lead', (event) => {
        event.preventDefault()
      })
    })
    await toForm(page)
    await write(page)
    await send(page).click()
    await expect(title(page)).toHaveText('Sent to Northgate IT Ltd')
    expect(endpoint.got).toEqual([])
  })

  test('a refusal shows the receiver’s words as text and loses nothing', async ({ page, endpoint }) => {
    Object.assign(endpoint, { status: 400, body: '{"message":"<b>Not today</b>"}' })
    await toForm(page)
    await write(page)
    await send(page).click()
    await expect(notSent(page).getByRole('heading')).toBeFocused()
    await expect(notSent(page)).toContainText('The answer was: <b>Not today</b>')
    await expect(emailField(page)).toHaveValue('ada@example.com')
    const mail = await page.getByRole('link', { name: words.mail }).getAttribute('href')
    expect(mail).toMatch(/^mailto:hello@northgate-it\.example\?subject=/)
    endpoint.isThere = false
    await send(page).click()
    await expect(notSent(page)).toContainText('could not be reached')
    Object.assign(endpoint, { isThere: true, status: 200, body: '' })
    await send(page).click()
    await expect(title(page)).toHaveText('Sent to Northgate IT Ltd')
    expect(new Set(endpoint.got.map((one) => (JSON.parse(one) as { id: string }).id)).size).toBe(1)
  })

  test('the worked example has no form', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${site}/report/`)
    await page.getByRole('button', { name: ui.result.example }).click()
    // The last part of the report to load: a form would have been asked for before.
    await page.getByRole('heading', { name: ui.take.planTitle }).waitFor()
    await expect(leadForm(page)).toHaveCount(0)
    expect(asked.filter((url) => /lead\.|LeadApp/.test(url))).toEqual([])
  })

  for (const path of ['/', '/quiz/', '/sales/', '/sales/present/', '/checklist/']) {
    test(`${path} has no form`, async ({ page }) => {
      await page.goto(site + path)
      await expect(leadForm(page)).toHaveCount(0)
    })
  }

  test('presenter mode loads no form with its result', async ({ page }) => {
    const asked: string[] = []
    await keepAnswers(page, exampleChoices, {}, site)
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${site}/sales/present/`)
    await ready(page, 'present')
    await page.getByRole('button', { name: ui.present.result, exact: true }).click()
    await expect(page.getByText(ui.present.noResult).or(score(page))).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => /lead\.|LeadApp/.test(url))).toEqual([])
  })

  test('beside a form the report does not say that nothing was sent', async ({ page }) => {
    await toForm(page)
    const main = page.getByRole('main')
    await expect(main).toContainText(ui.leadSite.private)
    await expect(main).not.toContainText(ui.result.private)
  })

  base.describe('without script', () => {
    base.use({ javaScriptEnabled: false })
    base('the report says that the form needs it too', async ({ page }) => {
      await page.goto(`${site}/report/`)
      const said = page.getByRole('main')
      expect(await said.innerText()).toContain('The form for writing to Northgate IT needs script too.')
      await expect(said.locator('a[href="mailto:hello@northgate-it.example"]')).toBeVisible()
    })
  })

  test('the form has no accessibility problem in any state', async ({ page, endpoint }) => {
    test.slow()
    endpoint.status = 500
    await toForm(page)
    await expectAccessibleInEveryMode(page, 'form')
    await send(page).click()
    await expect(nameField(page)).toBeFocused()
    await expectAccessibleInEveryMode(page, 'errors')
    await write(page)
    await leadForm(page).getByText(words.raw).click()
    await send(page).click()
    await notSent(page).waitFor()
    await expectAccessibleInEveryMode(page, 'not sent')
    endpoint.status = 200
    await send(page).click()
    await expect(send(page)).toHaveCount(0)
    await expectAccessibleInEveryMode(page, 'sent')
  })
})
