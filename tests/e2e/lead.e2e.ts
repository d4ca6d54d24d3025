/** The form after a report, inside other people's pages. */
import { AxeBuilder } from '@axe-core/playwright'
import { buildSync } from 'esbuild'
import { type FrameLocator, type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import {
  FRAME,
  type Hosts,
  LOADER,
  answerInFrame,
  check,
  frameIn,
  leaveOff,
  pageWith,
  settled,
  showAll,
  test,
} from '../support/host-pages.ts'

interface Heard {
  name: string
  detail: Record<string, unknown>
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate<Heard[]>('heard')
const names = async (page: Page): Promise<string[]> => (await heard(page)).map(({ name }) => name)
const words = ui.lead
const send = (frame: FrameLocator) => frame.locator('.lead button[type=submit]')
const body = async (frame: FrameLocator): Promise<string> =>
  (await frame.locator('.lead pre code').allTextContents()).join('')

interface Where {
  site?: Parameters<Hosts['put']>[0]
  head?: string
  /** Whether every question is answered, which takes its time. */
  isWhole?: boolean
}

/** A host's page with the check on it, answered up to the form; nothing is waited for where there will be none. */
async function toResult(
  page: Page,
  hosts: Hosts,
  attributes: string,
  { site = 'host', head = '', isWhole = false }: Where = {},
): Promise<FrameLocator> {
  await page.goto(hosts.put(site, '/', pageWith(check(attributes), { head: LOADER + head })))
  const frame = await frameIn(page)
  if (isWhole) {
    await answerInFrame(frame, exampleChoices)
    await frame.locator('.check a.btn--big').click()
  } else {
    await frame.locator('.start .btn').click()
    await frame.locator('.ans input').first().check()
    await frame.locator('form .btn[type=submit]').click()
    await leaveOff(frame)
  }
  await frame.locator('#result').waitFor()
  await settled(page)
  await showAll(page, ui.frame.moreReport)
  return frame
}

async function toForm(
  ...[page, hosts, attributes, more]: Parameters<typeof toResult>
): Promise<FrameLocator> {
  const frame = await toResult(page, hosts, attributes, more)
  await frame.locator('.lead').waitFor()
  return frame
}

async function write(frame: FrameLocator, consents = true): Promise<void> {
  await frame.getByLabel(words.name, { exact: true }).fill('Ada Löw')
  await frame.getByLabel(words.email, { exact: true }).fill('ada@example.com')
  await frame.locator('#lead-message').fill('Could you look\nat our backup?')
  // By key: as mistakes are put right the frame gets shorter, and a press by mouse may land where the box was.
  if (consents) await frame.locator('#lead-consent').press('Space')
}

test('MSP 6 and 14: the events come once each in order, and only the deliberate lead says who somebody is', async ({
  page,
  hosts,
  trouble,
}) => {
  const box = hosts.take('/lead', 200)
  const frame = await toForm(
    page,
    hosts,
    'brand="Acme IT" lead-endpoint="/lead" cta="https://acme.test/book"',
    { isWhole: true },
  )
  await write(frame)
  const before = JSON.stringify(await heard(page))
  for (const secret of ['ada@', 'Ada', 'sign-in', 'backup']) expect(before).not.toContain(secret)
  await send(frame).click()
  await expect(frame.getByRole('heading', { name: fillIn(words.sent) })).toBeFocused()
  const all = await names(page)
  expect(all.filter((name) => name !== 'progress')).toEqual(['ready', 'start', 'complete', 'lead'])
  expect(all.indexOf('complete')).toBe(all.lastIndexOf('progress') + 1)
  expect(box).toHaveLength(1)
  // A script that listens on the host's window, as a tag manager does, has heard nothing but the greeting.
  const messages = await page.evaluate<{ data: object }[]>('messages')
  expect(new Set(messages.map(({ data }) => JSON.stringify(data)))).toEqual(
    new Set(['{"responsibilityCheck":"hello","min":1,"max":1}']),
  )
  await page.context().route('https://acme.test/**', (route) => route.fulfill({ body: 'there' }))
  await frame.locator('a[href="https://acme.test/book"]').first().click()
  await expect.poll(async () => (await names(page)).at(-1)).toBe('cta')
  expect(trouble).toEqual([])
})

const fillIn = (sentence: string, receiver = 'host.localhost'): string =>
  sentence.replace('{receiver}', receiver)

test('MSP 7: without the tick nothing goes, and what is shown is what arrives, byte for byte', async ({
  page,
  hosts,
  trouble,
}) => {
  const box = hosts.take('/lead', 200)
  const frame = await toForm(
    page,
    hosts,
    'brand="Acme IT" lead-endpoint="/lead" privacy="https://acme.test/privacy"',
    { isWhole: true },
  )
  await expect(frame.locator('.lead :checked')).toHaveCount(0)
  await write(frame, false)
  await send(frame).click()
  await expect(frame.locator('#lead-consent')).toBeFocused()
  await expect(frame.locator('#lead-consent')).toHaveAccessibleDescription(words.consentMissing)
  await expect(frame.locator('#lead-message')).toHaveValue('Could you look\nat our backup?')
  expect(box).toHaveLength(0)
  expect(await names(page)).not.toContain('lead')

  await frame.locator('#lead-consent').press('Space')
  await expect(frame.locator('.error')).toHaveCount(0)
  await expect(frame.getByRole('link', { name: /acme\.test/ })).toHaveAttribute(
    'href',
    'https://acme.test/privacy',
  )
  await frame.locator('.lead summary').click()
  const shown = await body(frame)
  const rows = await frame.locator('.lead dd').allTextContents()
  await send(frame).click()
  await expect(frame.locator('.lead form')).toHaveCount(0)
  expect(box.map(({ body: arrived }) => arrived)).toEqual([shown])
  const lead = JSON.parse(shown) as Record<string, unknown>
  expect(Object.keys(lead)).toEqual([
    ...['id', 'at', 'locale', 'contact', 'summary', 'consent', 'consentText', 'consentVersion', 'host'],
  ])
  expect(lead).toMatchObject({
    contact: { name: 'Ada Löw', email: 'ada@example.com', message: 'Could you look\nat our backup?' },
    consent: true,
    host: 'host.localhost',
  })
  expect(Math.abs(Date.now() - Date.parse(String(lead['at'])))).toBeLessThan(120_000)
  for (const part of ['Ada Löw', 'ada@example.com', lead['consentText'], 'host.localhost'])
    expect(rows).toContain(part)
  // What was sent stays to be read.
  expect(await frame.locator('.lead dd').allTextContents()).toEqual(rows)
  expect((await heard(page)).at(-1)).toEqual({ name: 'lead', detail: lead })
  expect(trouble).toEqual([])
})

test('an endpoint that fails costs nothing: all is kept, said, and can be mailed or sent again', async ({
  page,
  hosts,
}) => {
  const broken = hosts.take('/lead', 500)
  const frame = await toForm(page, hosts, 'lead-endpoint="/lead" cta="mailto:hello@acme.test"')
  const result = (await frame.locator('#result').textContent()) ?? ''
  await write(frame)
  await send(frame).click()
  await expect(frame.getByRole('heading', { name: words.failed })).toBeFocused()
  expect(broken).toHaveLength(1)
  await expect(frame.locator('#lead-email')).toHaveValue('ada@example.com')
  await expect(frame.locator('#lead-consent')).toBeChecked()
  await expect(frame.locator('#result')).toHaveText(result)
  const text = await frame.locator('.lead-told textarea').inputValue()
  expect(text).toContain('Could you look\nat our backup?')
  const mail = new URL((await frame.getByRole('link', { name: words.mail }).getAttribute('href')) ?? '')
  expect(mail.pathname).toBe('hello@acme.test')
  expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'))
  const mended = hosts.take('/lead', 200)
  await frame.getByRole('button', { name: words.again }).click()
  await expect(frame.locator('.lead form')).toHaveCount(0)
  const [first, second] = [broken[0]!, mended[0]!].map(({ body: one }) => JSON.parse(one) as { id: string })
  expect(second?.id).toBe(first?.id)
})

test('13: a host that calls itself somebody else is named by its real address', async ({ page, hosts }) => {
  const frame = await toForm(page, hosts, 'brand="Acme IT" cta="https://acme.test/" lead-endpoint="/lead"', {
    site: 'evil',
  })
  const form = frame.locator('.lead')
  await expect(form.getByRole('heading', { level: 2 })).toHaveText(fillIn(words.title, 'evil.localhost'))
  await expect(form.locator('.lead-agree .choice')).toContainText('evil.localhost')
  await expect(form.locator('.lead-agree .choice')).toContainText('made by The open project')
  await expect(form).not.toContainText('Acme')
  expect((JSON.parse(await body(frame)) as { host: string }).host).toBe('evil.localhost')
})

test('15: where a brand names its hosts, the form stays away from every other, and names the brand there', async ({
  page,
  hosts,
}) => {
  let allowedHosts = ['www.acme.example']
  await page.route('**/data/lead.en.json*', async (route) => {
    // Node knows no names below localhost.
    const url = route.request().url().replace('quiz.localhost', '127.0.0.1')
    const content = (await (await route.fetch({ url })).json()) as { brand: object }
    const brand = { ...content.brand, allowedHosts, legalName: 'Acme Ltd', consent: 'Acme may call.' }
    await route.fulfill({ json: { ...content, brand } })
  })
  const refused = page.waitForResponse('**/data/lead.en.json*')
  const frame = await toResult(page, hosts, 'lead-endpoint="/lead"')
  await refused
  await page.waitForTimeout(500)
  await expect(frame.locator('#take')).toBeAttached()
  await expect(frame.locator('.lead')).toHaveCount(0)
  allowedHosts = ['host.localhost']
  const allowed = await toForm(page, hosts, 'lead-endpoint="/lead"')
  await expect(allowed.locator('.lead-agree .choice')).toContainText('Acme Ltd')
  await expect(allowed.locator('.lead-agree .choice')).toContainText(
    'by way of host.localhost. Acme may call.',
  )
})

test('19: what would go to a foreign address without https goes nowhere, and the visitor is told', async ({
  page,
  hosts,
}) => {
  const stolen = hosts.take('/steal', 200)
  const frame = await toForm(page, hosts, `lead-endpoint="${hosts.origin('evil')}/steal"`)
  await write(frame)
  await send(frame).click()
  await expect(frame.getByRole('heading', { name: words.failed })).toBeFocused()
  expect(stolen).toHaveLength(0)
})

test('a host that takes the event over answers for it', async ({ page, hosts }) => {
  const box = hosts.take('/lead', 200)
  const frame = await toForm(page, hosts, 'lead-endpoint="/lead"', {
    head: '<script>addEventListener("quiz-lead", (event) => event.preventDefault())</script>',
  })
  await write(frame)
  await send(frame).click()
  await expect(frame.locator('.lead h2')).toHaveText(fillIn(words.sent))
  expect(box).toHaveLength(0)
})

test('after a reload nothing goes again, and nothing of what was written is kept anywhere', async ({
  page,
  hosts,
}) => {
  const box = hosts.take('/lead', 200)
  const frame = await toForm(page, hosts, 'lead-endpoint="/lead"', { site: 'near' })
  await write(frame)
  await send(frame).click()
  await expect(frame.locator('.lead form')).toHaveCount(0)
  await page.reload()
  const again = await frameIn(page)
  await again.locator('.start .btn').click()
  await again.locator('.ans').waitFor()
  await leaveOff(again)
  await again.locator('#lead-email').waitFor({ state: 'attached' })
  await expect(again.locator('#lead-email')).toHaveValue('')
  await expect(again.locator('.lead :checked')).toHaveCount(0)
  const kept = await again
    .locator('html')
    .evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        history.state,
        location.href,
      ]),
    )
  expect(kept).not.toContain('ada@example.com')
  expect(box).toHaveLength(1)
})

test('without an endpoint there is no form, no word of it and no request for it', async ({ page, hosts }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const frame = await toResult(page, hosts, 'brand="Acme IT"')
  await page.waitForTimeout(600)
  await expect(frame.locator('.lead')).toHaveCount(0)
  expect(asked.filter((url) => /lead/i.test(url))).toEqual([])
})

test('the form in a frame has no accessibility problem, and its targets are 44 px high', async ({
  page,
  hosts,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const frame = await toForm(page, hosts, 'lead-endpoint="/none"')
  const look = async (where: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.map(
        ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
      ),
    ).toEqual([])
  }
  await look('form')
  await send(frame).click()
  await look('errors')
  await write(frame)
  await send(frame).click()
  await frame.locator('.lead-told').waitFor()
  await look('not sent')
  for (const target of await frame
    .locator('.lead :is(input:not([type=checkbox]), textarea, label.choice, button, a, summary)')
    .all())
    expect(
      (await target.boundingBox())?.height,
      await target.evaluate((one) => one.outerHTML),
    ).toBeGreaterThanOrEqual(44)
})

test('an address that refuses other sites, one that redirects and one that is not there take nothing', async ({
  page,
  hosts,
}) => {
  const script = buildSync({
    stdin: {
      contents: "export { json } from './src/lead/json.ts'; export { sendParcel } from './src/lead/send.ts'",
      resolveDir: '.',
    },
    bundle: true,
    format: 'iife',
    globalName: 'lead',
    write: false,
  }).outputFiles[0]!.text
  await page.goto(hosts.put('host', '/', `<!doctype html><title>Sends</title><script>${script}</script>`))
  const open = hosts.take('/open', 200)
  const outcome = (to: string): Promise<unknown> =>
    page.evaluate((address) => {
      const { json, sendParcel } = (window as never)['lead'] as {
        json: { pack: (lead: object) => object }
        sendParcel: (to: string, parcel: object, adapter: object) => Promise<unknown>
      }
      return sendParcel(address, json.pack({ id: 'a' }), json)
    }, to)
  expect(await outcome(`${hosts.origin('evil')}/open`)).toEqual({ state: 'sent' })
  expect(open).toHaveLength(1)
  // The quiz's own server answers no preflight: what a server without CORS does.
  const unreachable = { state: 'failed', why: 'unreachable' }
  expect(await outcome(FRAME)).toEqual(unreachable)
  expect(await outcome('http://127.0.0.1:9/')).toEqual(unreachable)
})
