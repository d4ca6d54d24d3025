import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { $contact } from '../../../src/islands/sales/contact.ts'
import { ProspectsApp } from '../../../src/islands/sales/ProspectsApp.tsx'
import { echo } from '../../support/words.ts'
import { collectDownloads, refuseClipboard } from '../browser.ts'
import { draw } from '../draw.ts'
import { button, textsOf } from '../page.ts'
import { resultWords } from '../report/report.tsx'
import { leaveProps } from './sales.ts'

const count = (text: string) => ({ one: `{n} ${text}`, other: `{n} ${text}` })
const words = echo('prospects', {
  ...{
    copyOne: 'copy for {name}',
    fileName: 'links-{date}',
    zipName: 'pages-{date}.zip',
  },
  ...{
    made: count('made'),
    nameless: { one: 'nameless {lines}', other: '{n} nameless {lines}' },
    twice: count('twice'),
    formulas: count('formulas'),
  },
  ...{ left: count('left'), cut: count('cut at {max}, {lines}'), elsewhere: 'here {here}, there {there}' },
})
const fileWords = echo('desk', {
  ...{
    zipMaking: '{done}/{total}',
    zipSaved: count('files'),
    zipLetters: 'no letters for {list}',
    fileSaved: 'saved {file}',
  },
})
const QUIZ = 'https://site.example/quiz/'

async function open() {
  const { jobs, ...props } = leaveProps()
  const drawn = await draw(
    <ProspectsApp
      {...props}
      language="en-GB"
      words={words}
      headings={['name', 'company', 'firma']}
      linkWords={resultWords}
      fileWords={fileWords}
      paperWords={resultWords}
    />,
  )
  return { ...drawn, jobs, saved: collectDownloads() }
}
const names = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.names })
const notes = () => screen.getAllByRole('status').flatMap((one) => textsOf(one.querySelectorAll('p, li')))
const status = () => textsOf(screen.getAllByRole('status'))
const rows = () => textsOf(within(screen.getByRole('table')).getAllByRole('row')).slice(1)

async function make(text: string) {
  const opened = await open()
  fireEvent.input(names(), { target: { value: text } })
  await opened.user.click(button(words.make))
  return opened
}

test('the contact is that of the form for one client, and can change', async () => {
  $contact.set(['Ana Silva', '', 'ana@example.com'])
  await make('Harbour Dental')
  const contact = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.contact })
  expect(contact.value).toBe('Ana Silva\nana@example.com')
  fireEvent.input(contact, { target: { value: 'A\nB\nC\nD\nE' } })
  expect(screen.getByText('contactLong')).toBeDefined()
  fireEvent.input(contact, { target: { value: 'Bo' } })
  expect(contact.value).toBe('Bo')
  $contact.set([])
})

test('each name of a list gets a link', async () => {
  await make('Harbour Dental\nQuay (UK)')
  expect(rows()).toEqual([
    `Harbour Dental${QUIZ}#for=Harbour%20Dentalcopy`,
    `Quay (UK)${QUIZ}#for=Quay%20%28UK%29copy`,
  ])
  expect(notes()).toEqual(['2 made'])
})

test('the page says if its links open another address than its own', async () => {
  await make('A')
  expect(screen.getByText(`here ${location.origin}, there https://site.example`)).toBeDefined()
})

test('a note names the lines without a name, and the first ones of many', async () => {
  const { user } = await make('A\n\n\nB')
  expect(notes()).toEqual(['2 made', '2 nameless 2 and 3'])
  fireEvent.input(names(), { target: { value: `A${'\n'.repeat(11)}B` } })
  await user.click(button(words.make))
  await waitFor(() => expect(notes()).toEqual(['2 made', '10 nameless 2, 3, 4, 5, 6, 7, 8, 9 …']))
})

test('the page says what it left out or changed', async () => {
  const { user } = await make(`Name\nA\n\na\n=1+1\n${'long '.repeat(40)}`)
  expect(notes()).toEqual(['3 made', 'nameless 3', '1 twice', '1 cut at 60, 6', '1 formulas'])
  const many = Array.from({ length: 501 }, (_, index) => `Client ${String(index)}`).join('\n')
  fireEvent.input(names(), { target: { value: many } })
  await user.click(button(words.make))
  await waitFor(() => expect(notes()).toEqual(['500 made', '1 left']))
})

test('a list without a name has no table', async () => {
  await make(' \n ')
  expect(screen.getByRole('alert').textContent).toContain(words.none)
  expect(screen.queryByRole('table')).toBeNull()
})

test('a link and the table can be copied', async () => {
  const { user } = await make('A\nB')
  await user.click(button('copy for B'))
  expect(await navigator.clipboard.readText()).toBe(`${QUIZ}#for=B`)
  expect(button(resultWords.copied)).toBeDefined()
  await user.click(button(words.copyAll))
  expect(await navigator.clipboard.readText()).toBe(`client\tlink\nA\t${QUIZ}#for=A\nB\t${QUIZ}#for=B`)
  refuseClipboard()
  await user.click(button('copy for A'))
  expect(status()).toContain(resultWords.copyFailed)
})

test('the table is saved as CSV and for Excel, with the columns of the list', async () => {
  const { user, saved } = await make('company\temail\nA\ta@b.example')
  await user.click(button(words.csv))
  expect(await saved[0]!.text()).toContain(`client,link,email\r\nA,${QUIZ}#for=A,a@b.example`)
  await user.click(button(words.excel))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^links-\d{4}-\d\d-\d\d\.csv$/),
    expect.stringMatching(/^links-\d{4}-\d\d-\d\d\.xlsx$/),
  ])
})

test('the ZIP has a page for each client, whose code opens the link of this client', async () => {
  const { user, saved, jobs } = await make('A\nB')
  fireEvent.input(screen.getByRole('textbox', { name: words.contact }), {
    target: { value: 'Ana Silva\nana@example.com' },
  })
  await user.click(button(fileWords.zipMake))
  await waitFor(() => expect(status()).toContain('2 files'))
  expect(jobs().map((job) => /#for=(\w)/.exec(job)?.[1])).toEqual(['A', 'B'])
  for (const job of jobs()) expect(job).toContain('Ana Silva')
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^pages-\d{4}-\d\d-\d\d\.zip$/)])
})

test('a name that no font can draw is left out of the ZIP, and named', async () => {
  const { user } = await make('東京\nB')
  await user.click(button(fileWords.zipMake))
  await waitFor(() => expect(status().join()).toContain('1 files no letters for 東京'))
})

test('the ZIP can be stopped, and saves nothing then', async () => {
  const { user, saved } = await make(
    Array.from({ length: 50 }, (_, index) => `Client ${String(index)}`).join('\n'),
  )
  await user.click(button(fileWords.zipMake))
  await waitFor(() => expect(button(fileWords.zipCancel)).toBeDefined())
  await user.click(button(fileWords.zipCancel))
  await waitFor(() => expect(status()).toContain(fileWords.zipStopped))
  expect(saved).toEqual([])
})

test('a ZIP that cannot be made says so', async () => {
  const { user } = await make('A')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  await user.click(button(fileWords.zipMake))
  await waitFor(() => expect(status()).toContain(fileWords.zipFailed))
})
