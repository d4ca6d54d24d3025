import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { LeadApp } from '../../../src/islands/lead/LeadApp.tsx'
import type { HostSite, LeadContent } from '../../../src/islands/lead/lead-content.ts'
import type { LeadResult } from '../../../src/islands/lead/LeadSection.tsx'
import { SEND_TIMEOUT } from '../../../src/lead/send.ts'
import type { Lead } from '../../../src/core/lead/lead.ts'
import { SUMMARY, words as leadWords } from '../../core/lead-tiny.ts'
import { cameFrom, takeCameFrom } from '../../../src/state/came-from.ts'
import { newAddress, refuseClipboard, serve } from '../browser.ts'
import { change, clearPage, draw } from '../draw.ts'
import { textsOf } from '../page.ts'

const words: LeadContent['words'] = {
  ...leadWords,
  title: 'to {receiver}',
  optional: '{label} (optional)',
  privacy: 'privacy at {where}',
  privacyOurs: 'privacy of {host}',
  send: 'send to {receiver}',
  sendMail: 'mail to {receiver}',
  sent: 'sent to {receiver}',
  unreachable: '{receiver} is out of reach.',
  said: 'it said: {said}',
}
const result: LeadResult = {
  summary: SUMMARY,
  date: '2026-11-25',
  answers: { backup: ['none'] },
  names: { levels: { basic: 'Basic' }, areas: { IA: 'Signing in' } },
}
const ENDPOINT = '/leads'

interface Wanted {
  brand?: Partial<LeadContent['brand']>
  around?: HostSite
  answers?: LeadResult['answers']
  name?: string
  linkOf?: LeadResult['linkOf']
  /** The response of the server that receives the lead, or `undefined` if the server is unreachable. */
  receiver?: Response
  /** Other responses of the server, by address. */
  others?: Record<string, Response>
}
function contentWith(brand: Wanted['brand']): LeadContent {
  return {
    ...{ language: 'en-GB', words, privacyUrl: '/privacy/' },
    brand: {
      ...{ legalName: 'Acme Ltd', quizName: 'Quiz', consent: 'Acme may call.', email: 'hello@acme.example' },
      ...{ privacy: undefined, allowedHosts: undefined, leads: { kind: 'json', endpoint: ENDPOINT } },
      nextCheck: 'quarter',
      ...brand,
    },
  }
}
/** Renders the contact form. */
async function drawForm({ brand, around, receiver, others, ...changes }: Wanted = {}) {
  const url = newAddress()
  const requests = serve({ [url]: contentWith(brand), ...(receiver && { [ENDPOINT]: receiver }), ...others })
  const place = { url, around }
  const drawn = await draw(<LeadApp place={place} result={{ ...result, ...changes }} loadWords={loadWords} />)
  const posts = (): Request[] => requests.filter(({ method }) => method === 'POST')
  return { ...drawn, posts }
}
/** Renders the contact form, and waits until it has loaded. */
async function open(wanted: Wanted = {}) {
  const drawn = await drawForm(wanted)
  await screen.findByRole('button', { name: /^(send|mail) to/ })
  return drawn
}
const loadWords = { partFailed: 'Missing', retry: 'Again' }
const field = (name: 'name' | 'email' | 'company' | 'message') =>
  screen.getByRole<HTMLInputElement>('textbox', {
    name: name === 'company' || name === 'message' ? `${words[name]} (optional)` : words[name],
  })
const consent = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /gets it/ })
const submit = () => document.querySelector<HTMLButtonElement>('.lead button[type=submit]')!
const rows = (place: Element): Record<string, string> =>
  Object.fromEntries(
    [...place.querySelectorAll('.lead-shown dl > div')].map((row) => textsOf(row.children)),
  ) as Record<string, string>
const raw = (place: Element): string => textsOf(place.querySelectorAll('pre code')).join('')
const errors = (place: Element): string[] => textsOf(place.querySelectorAll('.error'))

type User = Awaited<ReturnType<typeof draw>>['user']
async function write(user: User): Promise<void> {
  await user.type(field('name'), 'Ada Löw')
  await user.type(field('email'), 'ada@example.com')
  await user.click(consent())
}
/** Fills in the form, and sends it. */
async function send(user: User): Promise<void> {
  await write(user)
  await user.click(submit())
}
const isSent = () => screen.findByRole('heading', { level: 2, name: 'sent to Acme Ltd' })
/**
 * Collects the leads that the form dispatches as events. With `takeOver`, cancels each event, so the form sends
 * nothing.
 */
function hearLeads(takeOver = false): Lead[] {
  const leads: Lead[] = []
  const hear = (event: Event): void => {
    leads.push((event as CustomEvent<Lead>).detail)
    if (takeOver) event.preventDefault()
  }
  document.addEventListener('quiz-lead', hear)
  stops.push(() => {
    document.removeEventListener('quiz-lead', hear)
  })
  return leads
}
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

test('the form starts with empty fields and names the receiver of the lead', async () => {
  await open()
  expect(submit().textContent).toBe('send to Acme Ltd')
  expect(screen.getByRole('heading', { level: 2, name: 'to Acme Ltd' })).toBeDefined()
  for (const one of screen.getAllByRole<HTMLInputElement>('textbox')) expect(one.value).toBe('')
  expect(screen.queryByRole('checkbox', { checked: true })).toBeNull()
  expect(consent().closest('label')!.textContent).toBe('Acme Ltd gets it by localhost. Acme may call.')
})

test('on the host’s own machine, the lead is printed there and goes nowhere else', async () => {
  const leads = { kind: 'json', endpoint: 'https://crm.example/in' } as const
  const trial = { '/lead-on-this-machine': new Response('{}') }
  const { user, posts } = await open({ brand: { leads }, others: trial })
  await send(user)
  expect(await screen.findByRole('heading', { level: 2, name: words.trial })).toBeDefined()
  expect(posts().map(({ url }) => new URL(url).pathname)).toEqual(['/lead-on-this-machine'])
})

test('with another server on the host’s own machine, the form says why it fails', async () => {
  const leads = { kind: 'json', endpoint: 'https://crm.example/in' } as const
  const { user, place, posts } = await open({ brand: { leads } })
  await send(user)
  expect(await screen.findByRole('heading', { name: words.failed })).toBeDefined()
  expect(place.textContent).toContain(words.onlyTrial)
  expect(posts().every(({ url }) => url.startsWith(location.origin))).toBe(true)
})

test('the form asks for a telephone number only if the brand or the host wants it', async () => {
  const phone = () => screen.queryByRole<HTMLInputElement>('textbox', { name: `${words.phone} (optional)` })
  await open()
  expect(phone()).toBeNull()
  clearPage()
  const { user, place } = await open({ brand: { leads: { kind: 'json', endpoint: ENDPOINT, phone: true } } })
  expect({ type: phone()?.type, remembered: phone()?.autocomplete }).toEqual({
    type: 'tel',
    remembered: 'tel',
  })
  await user.type(phone()!, '+44 20')
  expect(rows(place)['rowPhone']).toBe('+44 20')
  expect(raw(place)).toContain('"phone":"+44 20"')
})

test('a host can ask for a telephone number, a brand only on its own sites', async () => {
  const leads = { kind: 'json', endpoint: ENDPOINT, phone: true } as const
  const brand = { leads, allowedHosts: undefined }
  await open({ brand, around: { host: 'other.example' } })
  expect(screen.queryByLabelText(/^phone/)).toBeNull()
  clearPage()
  await open({ around: { host: 'other.example', asksPhone: true } })
  expect(screen.queryByLabelText(/^phone/)).not.toBeNull()
})

test('the form shows and sends where the visitor came from, once', async () => {
  history.replaceState(null, '', '/?source=newsletter&campaign=two words&for=From the link')
  takeCameFrom(location.search)
  const { user, place, posts } = await open({ receiver: new Response('{}') })
  expect(field('company').value).toBe('From the link')
  expect(rows(place)).toMatchObject({ rowSource: 'newsletter' })
  expect(rows(place)).not.toHaveProperty('rowCampaign')
  await send(user)
  await isSent()
  expect(await posts()[0]!.json()).toMatchObject({
    source: 'newsletter',
    contact: { company: 'From the link' },
  })
  expect(rows(place)).toMatchObject({ rowSource: 'newsletter' })
  expect(cameFrom().origin).toEqual({})
})

test('in a frame, the host says where the visitor came from, and from which business', async () => {
  const given = { source: 'web', campaign: '=1+1' }
  const { place } = await open({ around: { host: 'acme.example', given, name: 'Harbour' } })
  expect(field('company').value).toBe('Harbour')
  expect(rows(place)['rowSource']).toBe('web')
  expect(raw(place)).not.toContain('campaign')
})

test('the result’s own name comes first, and the link of the lead has it', async () => {
  const linkOf = (withAnswers: boolean, name: string) => `https://a.example/#r=${name}-${String(withAnswers)}`
  const { user, place } = await open({
    name: 'Own name',
    linkOf,
    around: { host: 'a.example', name: 'Other' },
  })
  expect(field('company').value).toBe('Own name')
  expect(rows(place)['rowLink']).toBe('https://a.example/#r=Own name-false')
  await user.click(screen.getByRole('checkbox', { name: /^withAnswers/ }))
  expect(rows(place)['rowLinkAnswers']).toBe('https://a.example/#r=Own name-true')
})

test('submitting an empty form shows all errors and focuses the first field', async () => {
  const { user, place, posts } = await open()
  const leads = hearLeads()
  await user.click(submit())
  expect(errors(place)).toEqual([words.nameMissing, words.emailMissing, words.consentMissing])
  expect(document.activeElement).toBe(field('name'))
  expect(screen.getByRole('textbox', { name: words.name, description: words.nameMissing })).toBeDefined()
  expect(screen.getByRole('textbox', { name: words.email, description: words.emailMissing })).toBeDefined()
  expect(screen.getByRole('checkbox', { name: /gets it/, description: words.consentMissing })).toBeDefined()
  expect(field('name').getAttribute('aria-invalid')).toBe('true')
  expect(field('company').getAttribute('aria-invalid')).not.toBe('true')
  expect(posts()).toEqual([])
  expect(leads).toEqual([])
})

test.each(['ada', 'ada@', 'ada@example', 'ada @example.com', '@example.com'])(
  'the form rejects “%s” as an email address',
  async (mail) => {
    const { user, place } = await open()
    await user.type(field('name'), 'Ada')
    await user.type(field('email'), mail)
    await user.click(consent())
    await user.click(submit())
    expect(errors(place)).toEqual([words.emailWrong])
    expect(document.activeElement).toBe(field('email'))
    expect(field('email').value).toBe(mail)
  },
)

test('a corrected field loses its error at once', async () => {
  const { user, place } = await open()
  await user.click(submit())
  await user.type(field('name'), 'A')
  expect(errors(place)).toEqual([words.emailMissing, words.consentMissing])
  await user.click(consent())
  expect(errors(place)).toEqual([words.emailMissing])
})

test('the form does not send the lead without consent', async () => {
  const { user, posts } = await open()
  await user.type(field('name'), 'Ada')
  await user.type(field('email'), 'ada@example.com')
  await user.click(submit())
  expect(document.activeElement).toBe(consent())
  expect(field('email').value).toBe('ada@example.com')
  expect(posts()).toEqual([])
})

test('the form sends exactly the lead that its preview shows', async () => {
  const { user, place, posts } = await open({ receiver: new Response('') })
  const leads = hearLeads()
  await write(user)
  await user.type(field('message'), 'Could you look{Enter}at our backup?')
  const shown = raw(place)
  const inWords = rows(place)
  expect(inWords).toMatchObject({ rowName: 'Ada Löw', rowEmail: 'ada@example.com', rowHost: 'localhost' })
  await user.click(submit())
  const heading = await isSent()
  expect(document.activeElement).toBe(heading)
  expect(posts()).toHaveLength(1)
  const body = await posts()[0]!.text()
  expect(body).toBe(shown)
  expect(JSON.parse(body)).toMatchObject({
    contact: { name: 'Ada Löw', email: 'ada@example.com', message: 'Could you look\nat our backup?' },
    consent: true,
    consentText: 'Acme Ltd gets it by localhost. Acme may call.',
    host: 'localhost',
  })
  expect(leads).toEqual([JSON.parse(body)])
  // After sending, the form still shows the sent message.
  expect(rows(place)).toEqual(inWords)
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('the preview of the lead changes with each key press and omits empty fields', async () => {
  const { user, place } = await open()
  expect(rows(place)).not.toHaveProperty('rowCompany')
  await user.type(field('company'), 'Ac')
  expect(rows(place)['rowCompany']).toBe('Ac')
  await user.clear(field('company'))
  expect(rows(place)).not.toHaveProperty('rowCompany')
})

test('preview and lead include the answers only if the answers checkbox is ticked', async () => {
  const { user, place } = await open()
  const box = screen.getByRole('checkbox', {
    name: new RegExp(`^${words.withAnswers}`),
    description: words.withAnswersHelp,
  })
  expect(JSON.parse(raw(place))).not.toHaveProperty('answers')
  await user.click(box)
  expect(JSON.parse(raw(place))).toMatchObject({ answers: { backup: ['none'] } })
  expect(rows(place)).toHaveProperty('rowAnswers')
  await user.click(box)
  expect(JSON.parse(raw(place))).not.toHaveProperty('answers')
})

test('without answers the form has no checkbox for answers', async () => {
  await open({ answers: undefined, brand: { consent: undefined } })
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
})

test('the text fields of the contact form have a maximum length', async () => {
  const { user } = await open()
  for (const [name, limit] of [
    ['name', 100],
    ['email', 254],
    ['company', 100],
    ['message', 1000],
  ] as const) {
    field(name).focus()
    await user.paste('x'.repeat(limit + 5))
    expect(field(name).value, name).toHaveLength(limit)
  }
})

test('Tab goes through fields, checkboxes and button in order', async () => {
  const { user, posts } = await open({ receiver: new Response('') })
  await user.click(field('name'))
  for (const text of ['Ada', 'ada@example.com', 'Acme', 'Hello']) {
    await user.keyboard(text)
    await user.tab()
  }
  await user.keyboard(' ')
  await user.tab()
  expect(document.activeElement?.textContent).toBe(words.raw)
  await user.tab()
  expect(document.activeElement).toBe(consent())
  await user.keyboard(' ')
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('link'))
  await user.tab()
  expect(document.activeElement).toBe(submit())
  await user.keyboard('{Enter}')
  await isSent()
  expect(JSON.parse(await posts()[0]!.text())).toMatchObject({
    contact: { company: 'Acme', message: 'Hello' },
    answers: { backup: ['none'] },
  })
})

test('the receiver’s reason for a rejection is shown as plain text', async () => {
  const receiver = Response.json({ message: '<b>Not today</b>' }, { status: 400 })
  const { user, place } = await open({ receiver })
  await send(user)
  const heading = await screen.findByRole('heading', { level: 3, name: words.failed })
  expect(document.activeElement).toBe(heading)
  const told = within(heading.parentElement!)
  expect(told.getByText(/it said: <b>Not today<\/b>/).textContent).toContain(words.still)
  expect(field('email').value).toBe('ada@example.com')
  expect(consent().checked).toBe(true)
  expect(submit().textContent).toBe(words.again)
  expect(place.querySelector('.lead-told b')).toBeNull()
})

test('sending again after an unreachable receiver uses the same lead id', async () => {
  const { user } = await open()
  const leads = hearLeads()
  await send(user)
  expect(await screen.findByText(/^Acme Ltd is out of reach\./)).toBeDefined()
  serve({ [ENDPOINT]: new Response('') })
  await user.click(submit())
  await isSent()
  expect(leads).toHaveLength(2)
  expect(leads[1]!.id).toBe(leads[0]!.id)
})

test('if the form cannot send the lead, the visitor can copy or email the lead', async () => {
  const { user } = await open()
  await write(user)
  await user.type(field('message'), 'Hello{Enter}you')
  await user.click(submit())
  await screen.findByRole('heading', { level: 3, name: words.failed })
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.text }).value
  expect(text).toContain('Hello\nyou')
  const mail = new URL(screen.getByRole('link', { name: words.mail }).getAttribute('href')!)
  expect(mail.pathname).toBe('hello@acme.example')
  expect(mail.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'))
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(await navigator.clipboard.readText()).toBe(text)
  refuseClipboard()
  await user.click(screen.getByRole('button', { name: words.copy }))
  expect(screen.getByText(words.copyFailed).getAttribute('role')).toBe('status')
})

test('a busy submit button sends the lead only once', async () => {
  const { user } = await open()
  const leads = hearLeads()
  let answer: (response: Response) => void = () => undefined
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  await write(user)
  await user.dblClick(submit())
  expect(submit().textContent).toBe(words.sending)
  expect(submit().getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByRole('status').textContent).toBe(words.sending)
  await user.type(field('email'), '{Enter}')
  expect(leads).toHaveLength(1)
  answer(new Response(''))
  await isSent()
})

test('a submit event from a script does not send the lead', async () => {
  const { user, place } = await open({ receiver: new Response('') })
  const leads = hearLeads()
  await write(user)
  fireEvent(place.querySelector('form')!, new Event('submit', { bubbles: true, cancelable: true }))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(leads).toEqual([])
})

test('the form sends no request if a script of the page handles the lead', async () => {
  const { user, posts } = await open({ receiver: new Response('') })
  const leads = hearLeads(true)
  await send(user)
  await isSent()
  expect(leads).toHaveLength(1)
  expect(posts()).toEqual([])
})

test('if the brand takes leads by email, sending opens a message in the email program', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { user } = await open({ brand: { leads: { kind: 'mailto' } } })
  expect(submit().textContent).toBe('mail to Acme Ltd')
  await send(user)
  const heading = await screen.findByRole('heading', { level: 3, name: words.handed })
  expect(document.activeElement).toBe(heading)
  expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).href)).toEqual([
    expect.stringMatching(/^mailto:hello@acme\.example\?subject=/),
  ])
  expect(screen.getByText(words.handedText)).toBeDefined()
})

test.each([
  ['https://acme.example/privacy', 'privacy at acme.example', 'https://acme.example/privacy'],
  [undefined, 'privacy of localhost', '/privacy/'],
])('the form links to the privacy notice “%s”', async (privacy, name, href) => {
  await open({ brand: { privacy } })
  const link = screen.getByRole('link', { name })
  expect(link.getAttribute('href')).toBe(href)
  expect(link.getAttribute('rel')).toBe('noopener noreferrer')
})

const host = 'evil.example'

test('in a frame the form names the URL of the host page as the receiver', async () => {
  await open({ around: { host, privacy: 'https://evil.example/privacy' } })
  expect(submit().textContent).toBe(`send to ${host}`)
  expect(consent().closest('label')!.textContent).toBe(`${host} gets it. Made by Acme Ltd.`)
  expect(screen.getByRole('link', { name: 'privacy at evil.example' })).toBeDefined()
})

test('the form names the brand as the receiver on a host that the brand file lists', async () => {
  await open({ around: { host: 'www.acme.example' }, brand: { allowedHosts: ['www.acme.example'] } })
  expect(submit().textContent).toBe('send to Acme Ltd')
})

test('the form is hidden on a host that the brand file does not list', async () => {
  const { place } = await drawForm({ around: { host }, brand: { allowedHosts: ['www.acme.example'] } })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(place.textContent).toBe('')
})

test.each([
  [true, 'sent'],
  [false, 'failed'],
] as const)('in a frame the form shows whether the host received the lead: %s', async (ok, state) => {
  const { user, posts } = await open({ around: { host } })
  const leads = hearLeads()
  await send(user)
  expect(leads).toHaveLength(1)
  expect(submit().textContent).toBe(words.sending)
  await change(() =>
    document.dispatchEvent(new CustomEvent('quiz-command', { detail: { name: 'lead', ok } })),
  )
  await waitFor(() =>
    expect(document.activeElement?.textContent).toBe(state === 'sent' ? `sent to ${host}` : words.failed),
  )
  expect(posts()).toEqual([])
})

test('in a frame, sending fails if the host page never replies', async () => {
  const { user } = await open({ around: { host } })
  await write(user)
  vi.useFakeTimers()
  await user.click(submit())
  await change(() => void vi.advanceTimersByTime(SEND_TIMEOUT))
  vi.useRealTimers()
  const heading = await screen.findByRole('heading', { level: 3, name: words.failed })
  expect(heading.parentElement!.textContent).toContain(words.timeout)
})

test('the contact form can be loaded again after its data failed to load', async () => {
  const url = newAddress()
  serve({})
  const { user } = await draw(<LeadApp place={{ url }} result={result} loadWords={loadWords} />)
  expect((await screen.findByRole('alert')).textContent).toContain('Missing')
  serve({ [url]: contentWith({}) })
  await user.click(screen.getByRole('button', { name: 'Again' }))
  expect(await screen.findByRole('button', { name: 'send to Acme Ltd' })).toBeDefined()
})

test('the lead has the day of the next check that the brand file asks for', async () => {
  const { place } = await open()
  expect(rows(place)[words.rowNextCheck]).toBe('24 February 2027')
  expect(JSON.parse(raw(place))).toMatchObject({
    crm: { score: 33, level: 'basic', nextCheckDue: '2027-02-24' },
  })
})

test('the preview shows the CRM values that go into properties of HubSpot', async () => {
  const properties = { level: 'cloud_level' }
  const { place } = await open({ brand: { leads: { kind: 'hubspot', endpoint: ENDPOINT, properties } } })
  const { fields } = JSON.parse(raw(place)) as { fields: object[] }
  expect(fields).toContainEqual({ objectTypeId: '0-1', name: 'cloud_level', value: 'basic' })
})
