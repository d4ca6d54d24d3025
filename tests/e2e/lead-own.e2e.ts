/** Tests a site with its own brand and a contact form. The brand of the site is the example brand. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Locator, type Page, expect, test as base } from '@playwright/test'
import { printLead } from '../../src/cli/print-lead.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { fill } from '../../src/core/model/format.ts'
import { JOB_IDS, type JobDoer } from '../../src/core/whose-job/jobs.ts'
import { encodeTen } from '../../src/core/whose-job/link.ts'
import type { Person } from '../../src/core/whose-job/people.ts'
import { build } from '../brand/built.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { builtFile } from '../support/built-files.ts'
import { frameIn, pageWith, test as withHosts, toResult } from '../support/host-pages.ts'
import { choose, heading, nextButton, options, seeResult } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  nameBusiness,
  bytesOf,
  leadForm,
  openAsk,
  openAskPart,
  openExports,
  readChecklist,
  shareLink,
} from '../support/report-screens.ts'
import { keepAnswers, ready } from '../support/visitor.ts'
import { answerTen, picture } from '../support/whose-job-screens.ts'

const ENDPOINT = 'https://northgate-it.example/leads'
let server: Server
let site = ''
/** What the server printed. */
const printed: string[] = []
/** The script of the contact form. */
let formScript = ''

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
  formScript = builtFile('src/islands/lead/LeadApp.tsx', out)
  server = await serveFolder(
    out,
    '/',
    0,
    printLead((text) => printed.push(text)),
  )
  // On 127.0.0.1, the form would send to this machine only.
  site = `http://northgate.localhost:${String((server.address() as AddressInfo).port)}`
})
base.afterAll(() => {
  server.close()
})

interface Heard {
  name: string
  detail: Record<string, unknown>
}
interface Endpoint {
  /** The bodies of the requests to the endpoint, in order. */
  got: string[]
  /** The status code that the endpoint returns. */
  status: number
  body: string
  isThere: boolean
}

/**
 * Test fixtures: `endpoint` is the brand's endpoint, `strays` lists all other requests to other sites, and `heard`
 * lists the events of every page.
 */
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

const words = ui.lead
const RECEIVER = 'Northgate IT Ltd'
const fillIn = (sentence: string): string => sentence.replace('{receiver}', RECEIVER)
/** The `form` element. The section around the form stays on the page after the lead is sent. */
const form = (page: Page): Locator => leadForm(page).locator('form')
const nameField = (page: Page): Locator => page.getByLabel(words.name, { exact: true })
const email = (page: Page): Locator => page.getByLabel(words.email, { exact: true })
/** The consent checkbox. Its accessible name is the consent text. */
const consent = (page: Page): Locator => page.getByRole('checkbox', { name: /^I agree/ })
/** The button that sends the lead. After a failure, the button has another label. */
const send = (page: Page): Locator =>
  leadForm(page).getByRole('button', { name: new RegExp(`^(?:${fillIn(words.send)}|${words.again})$`) })
const sent = (page: Page): Locator => page.getByRole('heading', { name: fillIn(words.sent) })
const failed = (page: Page): Locator => page.getByRole('heading', { name: words.failed })

/** Opens the report with stored answers of an earlier visit, and waits for the contact form. */
async function toForm(page: Page): Promise<void> {
  await keepAnswers(page, exampleChoices, {}, site)
  await page.goto(`${site}/report/`)
  await form(page).waitFor()
}

async function write(page: Page): Promise<void> {
  await nameField(page).fill('Ada')
  await email(page).fill('ada@example.com')
  await consent(page).check()
}

test(
  'the contact form sends exactly the shown lead, only to the brand’s endpoint',
  { tag: '@full' },
  async ({ page, endpoint, strays }) => {
    await toForm(page)
    await expect(page.getByRole('heading', { name: 'Send your result to Northgate IT Ltd' })).toBeVisible()
    await expect(consent(page)).toHaveAccessibleName(/Northgate IT Ltd.*northgate\.localhost/)
    const notice = words.privacy.replace('{where}', 'northgate-it.example')
    await expect(leadForm(page).getByRole('link', { name: notice })).toHaveAttribute(
      'href',
      'https://northgate-it.example/privacy',
    )
    expect(strays).toEqual([])
    await write(page)
    const shown = (await leadForm(page).locator('pre code').allTextContents()).join('')
    await send(page).click()
    await expect(sent(page)).toBeFocused()
    expect(endpoint.got).toEqual([shown])
    expect(strays).toEqual([ENDPOINT])
    // A reload clears the contact details.
    await page.reload()
    await form(page).waitFor()
    await expect(email(page)).toHaveValue('')
    expect(endpoint.got).toHaveLength(1)
  },
)

test(
  'the site dispatches quiz, lead and button events in the order of the visit',
  { tag: '@full' },
  async ({ page, endpoint, heard }) => {
    await page.goto(`${site}/quiz/`)
    await ready(page, 'quiz')
    const seen: string[] = []
    while (!page.url().endsWith('#check')) {
      const id = (await options(page).first().getAttribute('name')) ?? ''
      seen.push(id)
      for (const chosen of exampleChoices[id] ?? []) await choose(page, chosen, id)
      await nextButton(page).click()
      await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0)
    }
    await seeResult(page).click()
    await form(page).waitFor()
    await write(page)
    expect(JSON.stringify(heard)).not.toMatch(/ada@|sign-in|recycle-bin/)
    await send(page).click()
    await expect(sent(page)).toBeFocused()
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
  },
)

test('a direct link says where the visitor came from until the lead is sent', async ({ page, endpoint }) => {
  await page.goto(`${site}/quiz/?source=newsletter&campaign=2026-11&for=Harbour%20Street%20Dental`)
  await ready(page, 'quiz')
  await expect(page).toHaveURL(/\/quiz\/#q=/)
  await expect(page.getByText(ui.quiz.named.replace('{name}', 'Harbour Street Dental'))).toBeVisible()
  await keepAnswers(page, exampleChoices, {}, site)
  await page.goto(`${site}/report/`)
  await form(page).waitFor()
  const from = leadForm(page).getByRole('definition').filter({ hasText: 'newsletter' })
  await expect(from).toBeVisible()
  await write(page)
  await send(page).click()
  await expect(sent(page)).toBeFocused()
  expect(JSON.parse(endpoint.got[0]!)).toMatchObject({ source: 'newsletter', campaign: '2026-11' })
  await page.reload()
  await form(page).waitFor()
  await expect(from).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('on the host’s own machine, the form sends to the terminal only', async ({ page, endpoint, strays }) => {
  const here = site.replace('northgate.localhost', '127.0.0.1')
  await keepAnswers(page, exampleChoices, {}, here)
  await page.goto(`${here}/report/`)
  await form(page).waitFor()
  await write(page)
  await send(page).click()
  await expect(page.getByRole('heading', { name: words.trial })).toBeFocused()
  expect(printed.join('')).toContain('"email": "ada@example.com"')
  expect(endpoint.got).toEqual([])
  expect(strays.filter((url) => !url.startsWith(here))).toEqual([])
})

/** Opens the ten jobs of the site without answers. */
async function openOwnTen(page: Page, hash = ''): Promise<void> {
  await page.goto(`${site}/whose-job/${hash}`)
  await ready(page, 'whose-job')
}

test('the ten jobs send only counts, after consent, exactly as shown', async ({ page, endpoint, strays }) => {
  await openOwnTen(page)
  await expect(page.getByRole('main')).toContainText(ui.leadSite.tenLead)
  await answerTen(page, 'mibinnmbim')
  await form(page).waitFor()
  expect(strays).toEqual([])
  await send(page).click()
  await expect(nameField(page)).toBeFocused()
  expect(endpoint.got).toEqual([])
  await write(page)
  const shown = (await leadForm(page).locator('pre code').allTextContents()).join('')
  const { summary } = JSON.parse(shown) as { summary: Record<string, unknown> }
  expect(summary).toMatchObject({ start: 'whose-job', jobs: { microsoft: 3 } })
  expect(shown).not.toMatch(/mibinn|"answers":\s*{/)
  await send(page).click()
  await expect(sent(page)).toBeFocused()
  expect(endpoint.got).toEqual([shown])
  expect(strays).toEqual([ENDPOINT])
})

test('the answers of a second person have no contact form', async ({ page }) => {
  const person = (role: 'business' | 'it', doer: JobDoer): Person => ({ role, said: JOB_IDS.map(() => doer) })
  const people = [person('business', 'it'), person('it', 'business')]
  await openOwnTen(page, `#ten=${encodeTen({ people })}`)
  await picture(page).waitFor()
  // The last section of the page is there.
  await page.getByRole('button', { name: ui.whoseJob.again }).waitFor()
  await expect(leadForm(page)).toHaveCount(0)
})

/** Matches names of this project, which a site with its own brand must not show. */
const OURS = /whose job|whose-job\.example|the open project|brightside/i

test(
  'files, emails and share links show the brand and not the name of this project',
  { tag: '@full' },
  async ({ page, endpoint }) => {
    endpoint.status = 500
    await toForm(page)
    await nameBusiness(page, 'Quay Lane Vets')
    const save = async (name: string): Promise<{ file: string; text: string }> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).first().click()
      const done = await download
      const bytes = await bytesOf(done)
      const file = done.suggestedFilename()
      const text = file.endsWith('.pdf')
        ? JSON.stringify(await readPdf(bytes))
        : new TextDecoder().decode(bytes)
      return { file, text }
    }
    await openExports(page)
    await openAskPart(page, ui.asking.preview)
    const files = [await save(ui.result.download)]
    for (const what of ['questions as a file', 'calendar file']) files.push(await save(`Save the ${what}`))
    files.push(await save(ui.take.tableCsv))
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
    await failed(page).waitFor()
    await openAsk(page)
    const mails = await page
      .locator('a[href^="mailto:"]')
      .evaluateAll((all) => all.map((one) => decodeURIComponent((one as HTMLAnchorElement).href)))
    expect(mails.some((one) => one.includes('/quiz/#ask='))).toBe(true)
    expect(mails.some((one) => one.startsWith('mailto:hello@northgate-it.example?'))).toBe(true)
    for (const mail of mails) expect(mail).not.toMatch(OURS)
    expect(await page.locator('body').innerText()).not.toMatch(OURS)
    await expect(page.getByRole('link', { name: 'Book a call' }).first()).toHaveAttribute(
      'href',
      'https://northgate-it.example/call',
    )
    // A visitor who opens the share link sees the brand and its telephone number.
    const link = await shareLink(page).inputValue()
    await page.goto('about:blank')
    await page.goto(link.replace(/^https?:\/\/[^/]+/, site))
    await heading(page).waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(OURS)
    await expect(page.getByRole('link', { name: '+44 20 7946 0000' })).toHaveAttribute(
      'href',
      'tel:+442079460000',
    )
  },
)

test(
  'a checklist from a frame shows only the brand that the frame’s URL names',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.setViewportSize({ width: 1000, height: 900 })
    const options = 'brand=Acme%20IT&cta=https%3A%2F%2Facme.example%2Ftalk'
    const framed = `<iframe src="${site}/frame/quiz/#${options}" title="Check" width="960" height="800"></iframe>`
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
  },
)

test(
  'the report shows the contact form only below the visitor’s own result',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(`${site}/report/`)
    await page.getByRole('button', { name: ui.result.example }).click()
    // Waits for the last section of the report, because a contact form would be on the page by then.
    await page.getByRole('heading', { name: ui.take.planTitle }).waitFor()
    await expect(leadForm(page)).toHaveCount(0)
    for (const path of ['/', '/quiz/', '/sales/', '/sales/present/', '/checklist/']) {
      await page.goto(site + path)
      await expect(leadForm(page)).toHaveCount(0)
    }
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await toForm(page)
    await page.goto(`${site}/sales/present/`)
    asked.length = 0
    await page.getByRole('button', { name: ui.present.next, exact: true }).first().click()
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => url.includes('/data/lead.') || url.endsWith(formScript))).toEqual([])
  },
)

test(
  'a report with a contact form does not promise that answers stay on the device',
  { tag: '@full' },
  async ({ page }) => {
    await toForm(page)
    await expect(page.getByRole('main')).toContainText(ui.leadSite.private)
    await expect(page.getByRole('main')).not.toContainText(ui.result.private)
  },
)

base.describe('without JavaScript', () => {
  base.use({ javaScriptEnabled: false })
  base(
    'the report shows the brand’s email address beside the contact form',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto(`${site}/report/`)
      const said = page.getByRole('main')
      expect(await said.innerText()).toContain(fill(ui.leadSite.noScript, { brand: 'Northgate IT' }))
      await expect(said.locator('a[href="mailto:hello@northgate-it.example"]')).toBeVisible()
    },
  )
})

test(
  'no state of the contact form has an accessibility problem',
  { tag: '@full' },
  async ({ page, endpoint }) => {
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
    await failed(page).waitFor()
    await expectAccessibleInEveryMode(page, 'not sent')
    endpoint.status = 200
    await send(page).click()
    await expect(form(page)).toHaveCount(0)
    await expectAccessibleInEveryMode(page, 'sent')
  },
)
