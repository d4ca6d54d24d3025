import { screen, waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { SalesApp } from '../../../src/islands/sales/SalesApp.tsx'
import { answers } from '../../core/tiny.ts'
import { collectDownloads } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { OPEN, resultWords } from '../report/report.tsx'
import { type Making, leaveProps, salesWords as words } from './sales.ts'

const NAME = 'Żółć & Søn'

/** Renders the sales form. */
async function open(...given: Parameters<typeof leaveProps>) {
  const { jobs, ...props } = leaveProps(...given)
  const drawn = await draw(
    <SalesApp {...props} {...{ words }} paperWords={resultWords} linkWords={resultWords} />,
  )
  return { ...drawn, jobs, saved: collectDownloads() }
}
function keepAnswers(): void {
  const kept = { quiz: '2026-11', answers: answers({ choices: OPEN, scope: 'quick' }), changed: {} }
  localStorage.setItem('whose-job/answers', JSON.stringify(kept))
}
const client = () => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.client}`) })
const field = (name: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) })
const button = (name: string) => screen.getByRole('button', { name })
const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: resultWords.shareAddress }).value
const saysSaved = () =>
  waitFor(() => {
    expect(button(words.saved)).toBeDefined()
  })
const pageIn = (jobs: Making['jobs']) => jobs.at(-1) ?? ''

test('makes, saves and announces a page with client, contact and paper', async () => {
  const { user, jobs, saved } = await open()
  await user.type(client(), NAME)
  await user.type(field(words.person), 'Ana Silva')
  await user.type(field(words.phone), '020 7946 0000')
  await user.type(field(words.mail), 'ana@example.com')
  await user.click(screen.getByRole('radio', { name: resultWords.letter }))
  await user.click(button(words.download))
  await saysSaved()
  for (const part of [NAME, 'Ana Silva', '020 7946 0000', 'ana@example.com', '"paper":"letter"'])
    expect(pageIn(jobs)).toContain(part)
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^page-Żółć-Søn-\d{4}-\d\d-\d\d\.pdf$/),
  ])
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(words.saved)
})

test('without answers the page has the essentials, and the form says so', async () => {
  const { user, jobs } = await open()
  expect(screen.getByText(words.noAnswers)).toBeDefined()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).toContain('"kind":"blank"')
})

test('the page has the answers unless the blank one is chosen', async () => {
  keepAnswers()
  const { user, jobs } = await open()
  expect(screen.getByRole('radio', { name: words.holdsAnswers, checked: true })).toBeDefined()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).toContain('"kind":"filled"')
  await user.click(screen.getByRole('radio', { name: words.holdsBlank }))
  await user.click(button(words.saved))
  await waitFor(() => {
    expect(pageIn(jobs)).toContain('"kind":"blank"')
  })
})

test('answers from another tab can be used at once', async () => {
  await open()
  await change(() => {
    keepAnswers()
    dispatchEvent(new StorageEvent('storage', { key: 'whose-job/answers' }))
  })
  expect(screen.getByRole('radio', { name: words.holdsAnswers })).toBeDefined()
})

test.each(['ana at example', 'ana@', 'ana@example'])(
  'the email address “%s” is refused above its field',
  async (mail) => {
    const { user, jobs } = await open()
    await user.type(field(words.mail), mail)
    await user.click(button(words.download))
    const input = screen.getByRole('textbox', { description: words.mailWrong })
    expect(document.activeElement).toBe(input)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(jobs).toEqual([])
    await user.type(input, 'x')
    expect(screen.queryByText(words.mailWrong)).toBeNull()
  },
)

test('letters without a font are named in an alert, and the name stays', async () => {
  const { user, jobs } = await open()
  await user.type(client(), '東京')
  await user.click(button(words.download))
  expect((await screen.findByRole('alert')).textContent).toBe('no letters for 東 京')
  expect(client().value).toBe('東京')
  expect(jobs).toEqual([])
  await user.type(client(), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([
  ['making', words.tooLong],
  ['loading', words.failed],
])('a maker that fails at %s says so in an alert', async (kind, said) => {
  const { user, saved } = await open(() => ({ error: 'no', kind }))
  await user.click(button(words.download))
  expect((await screen.findByRole('alert')).textContent).toBe(said)
  expect(saved).toEqual([])
})

test('announces that content failed to load, and the next press tries again', async () => {
  const { user, saved } = await open(undefined, new Response('', { status: 500 }))
  await user.click(button(words.download))
  expect((await screen.findByRole('alert')).textContent).toBe(words.failed)
  expect(saved).toEqual([])
  expect(button(words.download)).toBeDefined()
})

test('the button says that it is working, and ignores a second press', async () => {
  const { user, jobs } = await open(() => undefined)
  await user.click(button(words.download))
  await waitFor(() => {
    expect(jobs).toHaveLength(1)
  })
  expect(button(words.making).getAttribute('aria-disabled')).toBe('true')
  await user.click(button(words.making))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(jobs).toHaveLength(1)
})

test('a change after saving offers the download again', async () => {
  const { user } = await open()
  await user.click(button(words.download))
  await saysSaved()
  await user.type(client(), 'x')
  expect(button(words.download)).toBeDefined()
})

test('the link contains the cleaned name', async () => {
  const { user } = await open()
  expect(link()).toBe('https://site.example/quiz/')
  expect(screen.getByText(words.linkNameless)).toBeDefined()
  await user.click(client())
  await user.paste(`  ${NAME}\u202e `)
  expect(link()).toBe(`https://site.example/quiz/#for=${encodeURIComponent(NAME)}`)
  expect(screen.getByText(words.linkLead)).toBeDefined()
  await user.click(button(resultWords.copyLink))
  expect(await navigator.clipboard.readText()).toBe(link())
})

test('a name has at most 60 characters, a contact at most 80', async () => {
  const { user } = await open()
  for (const [input, limit] of [
    [client(), 60],
    [field(words.person), 80],
    [field(words.mail), 80],
  ] as const) {
    input.focus()
    await user.paste('x'.repeat(100))
    expect(input.value).toHaveLength(limit)
  }
})

test('stores nothing that is typed', async () => {
  const { user } = await open()
  await user.type(client(), NAME)
  await user.click(button(words.download))
  await saysSaved()
  expect(localStorage.length + sessionStorage.length).toBe(0)
})
