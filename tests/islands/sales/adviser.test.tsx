import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { AdviserApp } from '../../../src/islands/sales/AdviserApp.tsx'
import type { AdviserContent } from '../../../src/islands/sales/open-result.ts'
import type { PdfRequest } from '../../../src/paper/pdf/serve.ts'
import { collectDownloads, newAddress, serve, stubWorker } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { keepAnswers } from '../quiz/quiz.ts'
import { OPEN, reportContent } from '../report/report.tsx'
import { echo } from '../../support/words.ts'

const words = echo('adviser', {
  file: 'adviser-{name}-{date}',
  fileWrong: 'refused {file}',
  saved: 'saved {file}',
  headingFor: 'before {name}',
  people: { one: '{n} person', other: '{n} people' },
  unknownMore: { one: '{n} more', other: '{n} more' },
})
const adviser: AdviserContent = {
  words: { adviser: words, points: echo('points') },
  notes: {
    misread: { 'XA-01': { text: 'misread one', sources: ['page'] } },
    contradictions: [],
  },
  brand: { name: 'Acme', offers: [{ title: 'Backup', text: 'It keeps.', controls: ['XA-01'] }] },
}

const tinyContent = {
  ...reportContent,
  words: { ...reportContent.words, plans: { ...reportContent.words.plans, other: 'another plan' } },
}

/** Renders the form. `content` is the JSON of the model, or a response with an error. */
async function open(content: unknown = tinyContent) {
  const [contentUrl, adviserUrl] = [newAddress(), newAddress()]
  const requests = serve({ [contentUrl]: content, [adviserUrl]: adviser })
  const drawn = await draw(
    <AdviserApp
      words={words}
      contentUrl={contentUrl}
      adviserUrl={adviserUrl}
      brand={{ name: 'Acme', accent: '#123456' }}
    />,
  )
  return { ...drawn, requests }
}
const keepOpen = () => keepAnswers({ choices: OPEN, scope: 'quick' })
const heading = () => screen.findByRole('heading', { level: 3 })
const fileOf = (content: unknown, name = 'harbour.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name, {
    type: 'application/json',
  })
const input = (place: HTMLElement): HTMLInputElement => place.querySelector('input[type=file]')!
const VALID = { context: { people: 6 }, controls: { 'XA-01': 0.5, 'XA-02': 0 } }

test('loads nothing before someone opens a result', async () => {
  keepOpen()
  const { requests } = await open()
  expect(requests).toEqual([])
})

test('shows the page of the answers on the device, with the stored company name', async () => {
  keepOpen()
  localStorage.setItem('whose-job/name', 'Harbour')
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: words.fromDevice }))
  expect((await heading()).textContent).toBe('before Harbour')
  expect(document.activeElement).toBe(await heading())
  expect(within(screen.getByRole('article')).getByText('misread one')).toBeDefined()
  const offers = screen.getByRole('table', { name: words.offers })
  expect(within(offers).getByRole('rowheader', { name: 'Do XA-01' })).toBeDefined()
})

test('shows the page of an answers file, and a typed name at once', async () => {
  const { user, place } = await open()
  expect(screen.queryByRole('button', { name: words.fromDevice })).toBeNull()
  expect(screen.getByText(words.noAnswers)).toBeDefined()
  await user.upload(input(place), fileOf(VALID))
  expect((await heading()).textContent).toBe(words.heading)
  await user.type(screen.getByRole('textbox', { name: words.client }), 'Żółć')
  expect((await heading()).textContent).toBe('before Żółć')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: words.client }))
})

test.each([
  ['is not JSON', 'hello'],
  ['is another file', { name: 'x' }],
  ['is too large', ' '.repeat(2_000_000)],
  ['has an unknown value', { controls: { 'XA-01': 7 } }],
])('names the file and the problem if the file %s', async (_, content) => {
  const { user, place } = await open()
  await user.upload(input(place), fileOf(content))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('refused harbour.json')
  expect(within(alert).getAllByRole('listitem').length).toBeGreaterThan(0)
  expect(screen.queryByRole('article')).toBeNull()
})

test('the name of a refused file cannot reverse the message (finding 20)', async () => {
  const { user, place } = await open()
  await user.upload(input(place), fileOf('no JSON', 'h\u202egpj.json'))
  expect((await screen.findByRole('alert')).textContent).toContain('refused h gpj.json')
})

test('an alert appears if the content does not load', async () => {
  const { user, place } = await open(new Response('', { status: 500 }))
  await user.upload(input(place), fileOf(VALID))
  expect((await screen.findByRole('alert')).textContent).toBe(words.failed)
})

test('printing leaves out everything else while the page is open', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const { user, place } = await open()
  await user.upload(input(place), fileOf(VALID))
  await heading()
  expect(document.documentElement.dataset['paper']).toBe('open')
  await user.click(screen.getByRole('button', { name: words.print }))
  expect(print).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: words.close }))
  expect(document.documentElement.dataset['paper']).toBeUndefined()
  expect(screen.queryByRole('article')).toBeNull()
})

test('offers the answers that another tab has just stored', async () => {
  await open()
  await change(() => {
    keepOpen()
    dispatchEvent(new StorageEvent('storage', { key: 'whose-job/answers' }))
  })
  expect(screen.getByRole('button', { name: words.fromDevice })).toBeDefined()
})

test('stores nothing of a file or a typed name', async () => {
  const { user, place } = await open()
  await user.type(screen.getByRole('textbox', { name: words.client }), 'Harbour')
  await user.upload(input(place), fileOf(VALID))
  await heading()
  expect(localStorage.length + sessionStorage.length).toBe(0)
})

test('a PDF that failed because its code did not load is made by the next click', async () => {
  const { user, place } = await open()
  stubWorker(({ id }: PdfRequest) => ({ id, bytes: new Uint8Array([37]) }))
  const saved = collectDownloads()
  await user.upload(input(place), fileOf(VALID))
  await heading()
  vi.doMock('../../../src/paper/pdf/make.ts', () => {
    throw new Error('no connection')
  })
  await user.click(screen.getByRole('button', { name: words.savePdf }))
  expect(await screen.findByText(words.saveFailed)).toBeDefined()
  vi.doUnmock('../../../src/paper/pdf/make.ts')
  await user.click(screen.getByRole('button', { name: words.savePdf }))
  expect(await screen.findByText(/^saved adviser-.*\.pdf$/)).toBeDefined()
  expect(saved).toHaveLength(1)
})

test('the message about a saved file disappears with its page', async () => {
  const { user, place } = await open()
  stubWorker(({ id }: PdfRequest) => ({ id, bytes: new Uint8Array([37]) }))
  collectDownloads()
  await user.upload(input(place), fileOf(VALID))
  await heading()
  await user.click(screen.getByRole('button', { name: words.savePdf }))
  await screen.findByText(/^saved /)
  await user.click(screen.getByRole('button', { name: words.close }))
  await user.upload(input(place), fileOf(VALID))
  await heading()
  expect(screen.queryByText(/^saved /)).toBeNull()
})
