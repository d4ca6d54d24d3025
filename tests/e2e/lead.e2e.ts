/** Tests the contact form below a report, in frames on other sites. */
import { buildSync } from 'esbuild'
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { builtFile } from '../support/built-files.ts'
import {
  answerInFrame,
  check,
  FRAME,
  frameIn,
  type Hosts,
  leaveOff,
  LOADER,
  names,
  pageWith,
  result,
  settled,
  showAll,
  test,
} from '../support/host-pages.ts'
import { nextButton, options, seeResult, startButton } from '../support/quiz-screens.ts'
import { leadForm } from '../support/report-screens.ts'

interface Heard {
  name: string
  detail: Record<string, unknown>
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate<Heard[]>('heard')
const words = ui.lead
const fillIn = (sentence: string, receiver = 'host.localhost'): string =>
  sentence.replace('{receiver}', receiver)
/** The `form` element. The section around the form stays on the page after the lead is sent. */
const form = (frame: FrameLocator): Locator => leadForm(frame).locator('form')
/** The button that sends the lead. After a failure, the button has another label. */
const send = (frame: FrameLocator): Locator =>
  leadForm(frame).getByRole('button', { name: new RegExp(`^${fillIn(words.send, '')}|^${words.again}$`) })
const email = (frame: FrameLocator): Locator => frame.getByLabel(words.email, { exact: true })
const message = (frame: FrameLocator): Locator => frame.getByLabel(words.message)
/** The consent checkbox. Its accessible name is the consent text. */
const consent = (frame: FrameLocator): Locator => frame.getByRole('checkbox', { name: /^I agree/ })
const ticked = (frame: FrameLocator): Locator => leadForm(frame).getByRole('checkbox', { checked: true })
/** Returns the lead that the form shows, as one text for each row. */
const rowTexts = (frame: FrameLocator): Promise<string[]> =>
  leadForm(frame).getByRole('definition').allTextContents()
const body = async (frame: FrameLocator): Promise<string> =>
  (await leadForm(frame).locator('pre code').allTextContents()).join('')

/** A host page with a heading and a `main` element, so that axe finds no problem in the host page itself. */
const HOST_MAIN = { above: '<main><h1>A host</h1>', below: '</main>' }

interface Where {
  site?: Parameters<Hosts['put']>[0]
  head?: string
  /** True to answer all questions, false to answer only the first question. */
  isWhole?: boolean
}

/**
 * Opens the quiz on a host page and goes to the result. Does not wait for the contact form, because some results have
 * none.
 */
async function toResult(
  page: Page,
  hosts: Hosts,
  attributes: string,
  { site = 'host', head = '', isWhole = false }: Where = {},
): Promise<FrameLocator> {
  await page.goto(hosts.put(site, '/', pageWith(check(attributes), { head: LOADER + head, ...HOST_MAIN })))
  const frame = await frameIn(page)
  if (isWhole) {
    await answerInFrame(frame, exampleChoices)
    await seeResult(frame).click()
  } else {
    await startButton(frame).click()
    await options(frame).first().check()
    await nextButton(frame).click()
    await leaveOff(frame)
  }
  await result(frame).waitFor()
  await settled(page)
  await showAll(page, ui.frame.moreReport)
  return frame
}

async function toForm(
  ...[page, hosts, attributes, more]: Parameters<typeof toResult>
): Promise<FrameLocator> {
  const frame = await toResult(page, hosts, attributes, more)
  await form(frame).waitFor()
  return frame
}

async function write(frame: FrameLocator, consents = true): Promise<void> {
  await frame.getByLabel(words.name, { exact: true }).fill('Ada Löw')
  await email(frame).fill('ada@example.com')
  await message(frame).fill('Could you look\nat our backup?')
  // Presses the checkbox by keyboard, because the frame shrinks when errors disappear, and a mouse click could miss the
  // checkbox.
  if (consents) await consent(frame).press('Space')
}

test(
  'the host receives each event once, and only the lead event names the visitor',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
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
    // Other scripts of the host page, such as a tag manager, can only see the hello message of the frame.
    const messages = await page.evaluate<{ data: object }[]>('messages')
    expect(new Set(messages.map(({ data }) => JSON.stringify(data)))).toEqual(
      new Set(['{"responsibilityCheck":"hello","min":1,"max":1}']),
    )
    await page.context().route('https://acme.test/**', (route) => route.fulfill({ body: 'there' }))
    await frame.locator('a[href="https://acme.test/book"]').first().click()
    await expect.poll(async () => (await names(page)).at(-1)).toBe('cta')
    expect(trouble).toEqual([])
  },
)

test('the contact form sends exactly the shown lead, and only with consent', async ({
  page,
  hosts,
  trouble,
}) => {
  const box = hosts.take('/lead', 200)
  const frame = await toForm(
    page,
    hosts,
    'brand="Acme IT" lead-endpoint="/lead" privacy="https://acme.test/privacy"',
  )
  await expect(ticked(frame)).toHaveCount(0)
  await write(frame, false)
  await send(frame).click()
  await expect(consent(frame)).toBeFocused()
  await expect(consent(frame)).toHaveAccessibleDescription(words.consentMissing)
  await expect(message(frame)).toHaveValue('Could you look\nat our backup?')
  expect(box).toHaveLength(0)
  expect(await names(page)).not.toContain('lead')

  await consent(frame).press('Space')
  await expect(frame.getByText(words.consentMissing)).toHaveCount(0)
  await expect(frame.getByRole('link', { name: /acme\.test/ })).toHaveAttribute(
    'href',
    'https://acme.test/privacy',
  )
  await leadForm(frame).getByText(words.raw).click()
  const shown = await body(frame)
  const rows = await rowTexts(frame)
  await send(frame).click()
  await expect(form(frame)).toHaveCount(0)
  expect(box.map(({ body: arrived }) => arrived)).toEqual([shown])
  const lead = JSON.parse(shown) as Record<string, unknown>
  expect(Object.keys(lead)).toEqual([
    ...[
      'id',
      'at',
      'locale',
      'contact',
      'summary',
      'crm',
      'link',
      'consent',
      'consentText',
      'consentVersion',
      'host',
    ],
  ])
  expect(lead).toMatchObject({
    contact: { name: 'Ada Löw', email: 'ada@example.com', message: 'Could you look\nat our backup?' },
    consent: true,
    host: 'host.localhost',
  })
  expect(Math.abs(Date.now() - Date.parse(String(lead['at'])))).toBeLessThan(120_000)
  for (const part of ['Ada Löw', 'ada@example.com', lead['consentText'], 'host.localhost'])
    expect(rows).toContain(part)
  // The form still shows the lead after it was sent.
  expect(await rowTexts(frame)).toEqual(rows)
  expect((await heard(page)).at(-1)).toEqual({ name: 'lead', detail: lead })
  expect(trouble).toEqual([])
})

test('the lead says where the visitor came from, as shown, and no link for others does', async ({
  page,
  hosts,
  trouble,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  const box = hosts.take('/lead', 200)
  const from = 'for="Harbour Street Dental" source="newsletter" campaign="two words" lead="phone"'
  const frame = await toForm(page, hosts, `brand="Acme IT" lead-endpoint="/lead" ${from}`)
  expect(warnings.filter((text) => text.includes('campaign'))).not.toEqual([])
  await expect(leadForm(frame).getByLabel(words.company)).toHaveValue('Harbour Street Dental')
  const phone = frame.getByLabel(words.phone)
  await expect(phone).toHaveAttribute('type', 'tel')
  await expect(phone).toHaveAttribute('autocomplete', 'tel')
  await phone.fill('+44 20 7946 0000')
  await write(frame)
  const rows = await rowTexts(frame)
  expect(rows).toEqual(expect.arrayContaining(['newsletter', '+44 20 7946 0000']))
  await send(frame).click()
  await expect(form(frame)).toHaveCount(0)
  const lead = JSON.parse(box[0]!.body) as { link: string; source: string; contact: object }
  expect(lead).toMatchObject({
    source: 'newsletter',
    contact: { phone: '+44 20 7946 0000', company: 'Harbour Street Dental' },
  })
  expect(lead).not.toHaveProperty('campaign')
  expect(rows).toContain(lead.link)
  // No link on the page contains where the visitor came from.
  for (const link of await frame.locator('a[href]').all())
    expect(await link.getAttribute('href')).not.toContain('newsletter')
  await page.goto(lead.link)
  await expect(page.getByText(ui.result.guestName.replace('{name}', 'Harbour Street Dental'))).toBeVisible()
  expect(trouble).toEqual([])
})

test('a visitor can send or email a lead again after the endpoint has rejected it', async ({
  page,
  hosts,
}) => {
  const broken = hosts.take('/lead', 500)
  const frame = await toForm(page, hosts, 'lead-endpoint="/lead" cta="mailto:hello@acme.test"')
  const before = (await result(frame).textContent()) ?? ''
  await write(frame)
  await send(frame).click()
  await expect(frame.getByRole('heading', { name: words.failed })).toBeFocused()
  expect(broken).toHaveLength(1)
  await expect(email(frame)).toHaveValue('ada@example.com')
  await expect(consent(frame)).toBeChecked()
  await expect(result(frame)).toHaveText(before)
  const text = await frame.getByLabel(words.text).inputValue()
  expect(text).toContain('Could you look\nat our backup?')
  const mail = new URL((await frame.getByRole('link', { name: words.mail }).getAttribute('href')) ?? '')
  expect(mail.pathname).toBe('hello@acme.test')
  expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'))
  const mended = hosts.take('/lead', 200)
  await frame.getByRole('button', { name: words.again }).click()
  await expect(form(frame)).toHaveCount(0)
  const [first, second] = [broken[0]!, mended[0]!].map(({ body: one }) => JSON.parse(one) as { id: string })
  expect(second?.id).toBe(first?.id)
})

test(
  'the form shows the URL of a host with a false name (docs/threats.md, threat 13)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const frame = await toForm(
      page,
      hosts,
      'brand="Acme IT" cta="https://acme.test/" lead-endpoint="/lead"',
      {
        site: 'evil',
      },
    )
    const part = leadForm(frame)
    await expect(part.getByRole('heading', { level: 2 })).toHaveText(fillIn(words.title, 'evil.localhost'))
    await expect(consent(frame)).toHaveAccessibleName(
      /evil\.localhost.*The open project “Whose job is it\?” makes the check/,
    )
    await expect(part).not.toContainText('Acme')
    expect((JSON.parse(await body(frame)) as { host: string }).host).toBe('evil.localhost')
  },
)

test(
  'the contact form appears only on the host sites that the brand allows',
  { tag: '@full' },
  async ({ page, hosts }) => {
    let allowedHosts = ['www.acme.example']
    await page.route('**/data/lead.en.json*', async (route) => {
      // Forwards the request to 127.0.0.1, because Node cannot resolve `quiz.localhost`.
      const url = route.request().url().replace('quiz.localhost', '127.0.0.1')
      const content = (await (await route.fetch({ url })).json()) as { brand: object }
      const brand = { ...content.brand, allowedHosts, legalName: 'Acme Ltd', consent: 'Acme may call.' }
      await route.fulfill({ json: { ...content, brand } })
    })
    const refused = page.waitForResponse('**/data/lead.en.json*')
    const frame = await toResult(page, hosts, 'lead-endpoint="/lead"')
    await (await refused).finished()
    // Waits for the last section of the report, because a contact form would be on the page by then.
    await expect(frame.getByRole('heading', { name: ui.take.planTitle })).toBeAttached()
    await expect(leadForm(frame)).toHaveCount(0)
    allowedHosts = ['host.localhost']
    const allowed = await toForm(page, hosts, 'lead-endpoint="/lead"')
    await expect(consent(allowed)).toHaveAccessibleName(/Acme Ltd.*through host\.localhost\. Acme may call\./)
  },
)

test(
  'the embed element posts no lead without https (docs/threats.md, threat 19)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const stolen = hosts.take('/steal', 200)
    const frame = await toForm(page, hosts, `lead-endpoint="${hosts.origin('evil')}/steal"`)
    await write(frame)
    await send(frame).click()
    await expect(frame.getByRole('heading', { name: words.failed })).toBeFocused()
    expect(stolen).toHaveLength(0)
  },
)

test(
  'the embed element sends no lead if the host page handles the lead event',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const box = hosts.take('/lead', 200)
    const frame = await toForm(page, hosts, 'lead-endpoint="/lead"', {
      head: '<script>addEventListener("quiz-lead", (event) => event.preventDefault())</script>',
    })
    await write(frame)
    await send(frame).click()
    await expect(frame.getByRole('heading', { name: fillIn(words.sent) })).toBeVisible()
    expect(box).toHaveLength(0)
  },
)

test(
  'a reload after sending clears the contact form and does not send the lead again',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const box = hosts.take('/lead', 200)
    const frame = await toForm(page, hosts, 'lead-endpoint="/lead"', { site: 'near' })
    await write(frame)
    await send(frame).click()
    await expect(form(frame)).toHaveCount(0)
    await page.reload()
    const again = await frameIn(page)
    await again.getByRole('button', { name: ui.quiz.continue }).click()
    await options(again).first().waitFor()
    await leaveOff(again)
    await email(again).waitFor({ state: 'attached' })
    await expect(email(again)).toHaveValue('')
    await expect(ticked(again)).toHaveCount(0)
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
  },
)

test(
  'the frame neither loads nor shows the contact form without a lead endpoint',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const form = builtFile('src/islands/lead/LeadApp.tsx')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const frame = await toResult(page, hosts, 'brand="Acme IT"')
    await expect(frame.getByRole('heading', { name: ui.take.planTitle })).toBeAttached()
    await page.waitForLoadState('networkidle')
    await expect(leadForm(frame)).toHaveCount(0)
    expect(asked.filter((url) => url.includes('/data/lead.') || url.endsWith(form))).toEqual([])
  },
)

test(
  'no state of the contact form in a frame has an accessibility problem',
  { tag: '@full' },
  async ({ page, hosts }) => {
    test.slow()
    const frame = await toForm(page, hosts, 'lead-endpoint="/none"')
    await expectAccessibleInEveryMode(page, 'form')
    await send(frame).click()
    await expect(frame.getByText(words.consentMissing)).toBeVisible()
    await expectAccessibleInEveryMode(page, 'errors')
    await write(frame)
    await send(frame).click()
    await frame.getByRole('heading', { name: words.failed }).waitFor()
    await expectAccessibleInEveryMode(page, 'not sent')
  },
)

test(
  'every button and field of the contact form in a frame is 44 px high on a phone',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const frame = await toForm(page, hosts, 'lead-endpoint="/none"')
    await write(frame)
    await send(frame).click()
    await frame.getByRole('heading', { name: words.failed }).waitFor()
    const targets = leadForm(frame).locator(
      ':is(input:not([type=checkbox]), textarea, label.choice, button, a, summary)',
    )
    expect(await targets.count()).toBeGreaterThan(8)
    for (const target of await targets.all())
      expect(
        (await target.boundingBox())?.height,
        await target.evaluate((one) => one.outerHTML),
      ).toBeGreaterThanOrEqual(44)
  },
)

test(
  'an unreachable server and a server without CORS cause the same error message',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const script = buildSync({
      stdin: {
        contents:
          "export { json } from './src/lead/json.ts'; export { sendParcel } from './src/lead/send.ts'",
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
    // The server of the quiz responds to no preflight request, like any server without CORS.
    const unreachable = { state: 'failed', why: 'unreachable' }
    expect(await outcome(FRAME)).toEqual(unreachable)
    expect(await outcome('http://127.0.0.1:9/')).toEqual(unreachable)
  },
)
