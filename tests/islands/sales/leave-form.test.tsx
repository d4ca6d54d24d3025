import { screen, waitFor } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { $contact } from '../../../src/islands/sales/contact.ts'
import { SalesApp } from '../../../src/islands/sales/SalesApp.tsx'
import { encodeTen } from '../../../src/core/whose-job/link.ts'
import { alike } from '../../core/whose-job/tiny.ts'
import { collectDownloads } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { button, textsOf } from '../page.ts'
import { keepAnswers } from '../quiz/quiz.ts'
import { OPEN, resultWords } from '../report/report.tsx'
import { type Making, leaveProps, salesWords as words } from './sales.ts'

const NAME = 'Żółć & Søn'

/** Renders the form that makes a leave-behind. */
async function open(...given: Parameters<typeof leaveProps>) {
  const { jobs, ...props } = leaveProps(...given)
  const drawn = await draw(
    <SalesApp {...props} words={words} paperWords={resultWords} linkWords={resultWords} />,
  )
  return { ...drawn, jobs, saved: collectDownloads() }
}
const keepOpen = () => keepAnswers({ choices: OPEN, scope: 'quick' })
const client = () => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.client}`) })
const field = (name: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) })
const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: resultWords.shareAddress }).value
const saysSaved = () => waitFor(() => expect(textsOf(screen.getAllByRole('status'))).toContain(words.saved))
const pageIn = (jobs: Making['jobs']) => jobs().at(-1) ?? ''

test('the form saves a leave-behind with client, contact and paper size', async () => {
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
})

test('the form saves a leave-behind for Word, and its buttons keep their names', async () => {
  const { user, jobs, saved } = await open()
  await user.type(client(), NAME)
  await user.click(button(words.downloadWord))
  await saysSaved()
  expect(pageIn(jobs)).toContain(NAME)
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^page-Żółć-Søn-\d{4}-\d\d-\d\d\.docx$/),
  ])
  expect(button(words.download)).toBeDefined()
  expect(button(words.downloadWord)).toBeDefined()
})

test('the paper size is that of the browser’s region until the user chooses one', async () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US')
  await open()
  expect(screen.getByRole('radio', { name: resultWords.letter, checked: true })).toBeDefined()
})

test('the form for many clients starts with the contact typed for one client', async () => {
  const { user } = await open()
  await user.type(field(words.person), 'Ana Silva')
  await user.type(field(words.mail), 'ana@example.com')
  expect($contact.get().filter(Boolean)).toEqual(['Ana Silva', 'ana@example.com'])
})

test('without stored answers the form makes a blank leave-behind', async () => {
  const { user, jobs } = await open()
  expect(screen.getByText(words.noAnswers)).toBeDefined()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).not.toContain('"kind":"score"')
})

test('with stored answers the leave-behind is filled unless the user wants a blank one', async () => {
  keepOpen()
  const { user, jobs } = await open()
  expect(screen.getByRole('radio', { name: words.holdsAnswers, checked: true })).toBeDefined()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).toContain('"kind":"score"')
  await user.click(screen.getByRole('radio', { name: words.holdsBlank }))
  await user.click(button(words.download))
  await waitFor(() => expect(pageIn(jobs)).not.toContain('"kind":"score"'))
})

test('the leave-behind form can use answers that another tab has just stored', async () => {
  await open()
  await change(() => {
    keepOpen()
    dispatchEvent(new StorageEvent('storage', { key: 'whose-job/answers' }))
  })
  expect(screen.getByRole('radio', { name: words.holdsAnswers })).toBeDefined()
})

test.each(['ana at example', 'ana@', 'ana@example'])(
  'the invalid email address “%s” shows an error above its field',
  async (mail) => {
    const { user, jobs } = await open()
    await user.type(field(words.mail), mail)
    await user.click(button(words.download))
    const input = screen.getByRole('textbox', { description: words.mailWrong })
    expect(document.activeElement).toBe(input)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(jobs()).toEqual([])
    await user.type(input, 'x')
    expect(screen.queryByText(words.mailWrong)).toBeNull()
  },
)

test('an alert names letters that the fonts do not contain', async () => {
  const { user, jobs } = await open()
  await user.type(client(), '東京')
  await user.click(button(words.download))
  expect((await screen.findByRole('alert')).textContent).toBe('no letters for 東 京')
  expect(client().value).toBe('東京')
  expect(jobs()).toEqual([])
  await user.type(client(), 'x')
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([
  ['PDF cannot be made', { error: 'no', kind: 'making' }, words.download, words.tooLong],
  ['PDF worker does not load', { error: 'no', kind: 'loading' }, words.download, words.failed],
  ['Word file cannot be made', { cause: 'no', kind: 'making' }, words.downloadWord, words.failed],
])('an alert says that no leave-behind is saved if the %s', async (_, reply, name, said) => {
  const { user, saved } = await open(() => reply)
  await user.click(button(name))
  expect((await screen.findByRole('alert')).textContent).toBe(said)
  expect(saved).toEqual([])
})

test('if the content fails to load, an alert appears and the download button remains', async () => {
  const { user, saved } = await open(undefined, new Response('', { status: 500 }))
  await user.click(button(words.download))
  expect((await screen.findByRole('alert')).textContent).toBe(words.failed)
  expect(saved).toEqual([])
  expect(button(words.download)).toBeDefined()
})

test('the download button ignores a second press while it is busy', async () => {
  const { user, jobs } = await open(() => undefined)
  await user.click(button(words.download))
  await waitFor(() => expect(jobs()).toHaveLength(1))
  expect(button(words.making).getAttribute('aria-disabled')).toBe('true')
  await user.click(button(words.making))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(jobs()).toHaveLength(1)
})

test('changing a field after saving enables the download button again', async () => {
  const { user } = await open()
  await user.click(button(words.download))
  await saysSaved()
  await user.type(client(), 'x')
  expect(button(words.download)).toBeDefined()
})

test('the form’s quiz link contains the client’s name without invisible characters', async () => {
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

test('the client’s name has at most 60 characters, and a contact field at most 80', async () => {
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

test('the form stores no typed text on the device', async () => {
  const { user } = await open()
  await user.type(client(), NAME)
  await user.click(button(words.download))
  await saysSaved()
  expect(localStorage.length + sessionStorage.length).toBe(0)
})

const owner = alike('business', 'it')
const provider = alike('it', 'business')
const keepTen = (kept: object) => localStorage.setItem('whose-job/whose-job', `${JSON.stringify(kept)}\n`)
const tenBox = () => screen.queryByRole('checkbox', { name: words.tenAdd })
const tenLink = () => document.getElementById('leave-ten') as HTMLInputElement

test('without answers to the ten jobs the leave-behind has none', async () => {
  const { user, jobs } = await open()
  expect(tenBox()).toBeNull()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).not.toContain('"tenProvider"')
})

test('the ten jobs of the device are on the leave-behind only after a tick', async () => {
  keepTen({ said: 'iiiiiiiiii', all: encodeTen({ people: [{ ...owner, name: 'Anna' }, provider] }) })
  const { user, jobs } = await open()
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).not.toContain('"tenProvider"')
  await user.click(tenBox()!)
  await user.click(button(words.download))
  await waitFor(() =>
    expect(pageIn(jobs)).toMatch(/"columns":\[{"name":"tenYou".*"name":"tenProvider".*"name":"texts"/),
  )
  expect(pageIn(jobs)).not.toContain('Anna')
})

test('a pasted link puts the ten jobs on the leave-behind', async () => {
  const { user, jobs } = await open()
  await user.click(tenLink())
  await user.paste(`https://x.example/whose-job/#ten=${encodeTen({ people: [provider] })}`)
  await user.click(button(words.download))
  await saysSaved()
  expect(pageIn(jobs)).toMatch(/"columns":\[{"name":"tenProvider","kind":"text"},{"name":"texts"/)
})

test.each([
  ['cut', '#ten=1abc', 'badLink'],
  ['asking', `#ten=${encodeTen({ people: [owner], asks: 'it' })}`, 'pasteAsks'],
  ['missing', 'Hello', 'pasteWrong'],
])('a %s link to the ten jobs makes no leave-behind and says why', async (_, text, said) => {
  const { user, jobs } = await open()
  await user.click(tenLink())
  await user.paste(text)
  await user.click(button(words.download))
  expect(await screen.findByText(said)).toBeDefined()
  expect(document.activeElement).toBe(tenLink())
  expect(jobs()).toEqual([])
  await user.clear(tenLink())
  expect(screen.queryByText(said)).toBeNull()
})
