import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { ClientsApp } from '../../../src/islands/clients/ClientsApp.tsx'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { words as clientWords } from '../../core/clients/samples.ts'
import { answers, tinyModel, tinyReport, tinyWords } from '../../core/tiny.ts'
import { blockStorage, collectDownloads, newAddress, serve } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { button, jsonFile } from '../page.ts'
import { DONE, OPEN, UNKNOWN, reportContent, reportProps } from '../report/report.tsx'
import { echo } from '../../support/words.ts'
import { encodeTen } from '../../../src/core/whose-job/link.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import { alike } from '../../core/whose-job/tiny.ts'
import { tenContent } from '../whose-job/ten.ts'

const words = echo('desk', {
  countOf: '{n} of {total} shown',
  jobsOf: '{n} of {total} jobs shown',
  overviewGapText: '{n} of {total} have it',
  overviewGapTied: { one: '{n} more tied', other: '{n} more tied' },
  sorted: 'sorted by {column}, {direction}',
  removed: 'removed {name}',
  joined: 'joined {name}',
  fileSaved: 'saved {file}',
  keepOn: 'keeps {n}',
  numbersOnly: 'numbers of {list}',
  moreClients: { one: '{n} more', other: '{n} more' },
  tooLarge: 'too large: {mb} of {limit}',
  asked: 'asked {date}',
  newerNumbers: 'newerNumbers {date}',
  changesScore: 'changesScore {date}: {before}, {after}',
  points: '{n} points',
  zipOlder: 'zipOlder {list}',
  tenJobs: { one: '{n} misunderstood', other: '{n} misunderstood' },
  tenFrom: 'said on {date}, from {source}',
})

async function open(content: unknown = reportContent) {
  const contentUrl = newAddress()
  const tenUrl = newAddress()
  serve({ [contentUrl]: content, [tenUrl]: tenContent })
  const drawn = await draw(
    <ClientsApp
      words={words}
      clientWords={{ clients: clientWords.clients, compare: clientWords.compare }}
      nextCheckDays={365}
      tenUrl={tenUrl}
      example={[
        {
          name: 'Made up',
          group: 'North',
          checks: [answers({ choices: DONE, scope: 'quick' }), answers({ choices: OPEN, scope: 'quick' })],
        },
      ]}
      report={reportProps({ contentUrl })}
    />,
  )
  return { ...drawn, contentUrl }
}
const fileOf = (name: string, given: Partial<Answers>): File =>
  jsonFile(writeAnswersFile(tinyModel(), answers({ scope: 'quick', ...given })), name)
/** The files of three clients, one of them with two checks. */
const FILES = [
  fileOf('Acme 2026-06-30.json', { choices: DONE }),
  fileOf('Acme 2026-09-30.json', { choices: OPEN }),
  fileOf('Bay 2026-09-30.json', { choices: DONE }),
  fileOf('Cove 2026-09-30.json', { choices: UNKNOWN }),
]
// jsdom does not know folders.
Object.defineProperty(File.prototype, 'webkitRelativePath', { value: '' })
const picker = () => document.querySelector<HTMLInputElement>('input[type="file"]')!
function choose(files: readonly File[]): void {
  Object.defineProperty(picker(), 'files', { value: files, configurable: true })
  fireEvent.change(picker())
}
async function give(files: readonly File[]): Promise<void> {
  choose(files)
  await screen.findByRole('table')
}
/** Opens the page, and gives it the files. */
async function openWith(files: readonly File[] = FILES) {
  const drawn = await open()
  await give(files)
  return drawn
}
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent)
const keepBox = () => screen.getByRole('checkbox', { name: 'keep' })
const goTo = (hash: string) =>
  change(() => {
    location.hash = hash
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
const goToBay = () => goTo(screen.getByRole('link', { name: 'Bay' }).getAttribute('href')!)

test('reads chosen files and shows the clients, the lowest score first', async () => {
  await openWith()
  expect(names()).toEqual(['Acme', 'Cove', 'Bay'])
  expect(screen.getByText('3 of 3 shown')).toBeDefined()
})

test('the overview names the shared gap and who slipped', async () => {
  await openWith()
  const overview = within(screen.getByRole('region', { name: 'overview' }))
  expect(overview.getAllByText(/have it$/).length).toBeGreaterThan(0)
  expect(overview.getByRole('link', { name: 'Acme' })).toBeDefined()
})

test('the overview counts the jobs that are open at as many clients as the first', async () => {
  await openWith(FILES.slice(1, 3))
  const overview = within(screen.getByRole('region', { name: 'overview' }))
  expect(overview.getByText('1 of 2 have it')).toBeDefined()
  expect(overview.getByText('1 more tied')).toBeDefined()
})

test('the page says which file it refused, and why', async () => {
  await openWith([...FILES, new File(['{}'], 'foreign.json')])
  expect(screen.getByText('foreign.json')).toBeDefined()
  expect(screen.getByText('notOurs', { exact: false })).toBeDefined()
})

test('markup in a name is shown as text', async () => {
  await open()
  const name = 'A<img src=x onerror=alert(1)>'
  await give([fileOf(`${name} 2026-09-30.json`, { choices: OPEN })])
  expect(names()[0]).toContain('<img src=x')
  expect(document.querySelector('img')).toBeNull()
})

test('a file that is too large is not opened', async () => {
  await open()
  const huge = new File(['x'], 'huge.json')
  Object.defineProperty(huge, 'size', { value: 90_000_000 })
  const text = vi.spyOn(huge, 'text')
  await give([...FILES, huge])
  expect(screen.getByText('too large: 86 of 32', { exact: false })).toBeDefined()
  expect(text).not.toHaveBeenCalled()
})

test('each view has an address and a table', async () => {
  await openWith()
  for (const [hash, caption] of [
    ['#gaps', 'captionGaps'],
    ['#since', 'captionSince'],
    ['#areas', 'captionAreas'],
    ['#clients', 'captionClients'],
  ] as const) {
    await goTo(hash)
    expect(screen.getByRole('table', { name: caption })).toBeDefined()
  }
})

test('the note after reading leaves with its view, unless it names a problem', async () => {
  await openWith()
  const close = () => screen.queryByRole('button', { name: 'readClose' })
  expect(close()).not.toBeNull()
  await goTo('#gaps')
  expect(close()).toBeNull()
  choose([new File(['{}'], 'foreign.json')])
  await screen.findByText('foreign.json')
  await goTo('#areas')
  expect(screen.getByText('foreign.json')).toBeDefined()
})

test('the filter shows matching clients only, and says how many', async () => {
  const { user } = await openWith()
  const filter = screen.getByRole('textbox', { name: 'find' })
  await user.type(filter, 'BÁY')
  expect(names()).toEqual(['Bay'])
  expect(screen.getByText('1 of 3 shown')).toBeDefined()
  await user.clear(filter)
  await user.type(filter, 'nobody')
  expect(screen.getByText('noMatch')).toBeDefined()
})

test('a heading sorts and the order is announced', async () => {
  const { user } = await openWith()
  await user.click(button('colClient'))
  expect(names()).toEqual(['Acme', 'Bay', 'Cove'])
  await user.click(button('colClient'))
  expect(names()).toEqual(['Cove', 'Bay', 'Acme'])
  expect(screen.getByText('sorted by colClient, sortDown')).toBeDefined()
})

test('the example is shown, and left again', async () => {
  const { user } = await open()
  await user.click(button('exampleGo'))
  await screen.findByRole('table')
  expect(names()).toEqual(['Made up'])
  expect(screen.queryByRole('checkbox', { name: 'keep' })).toBeNull()
  await user.click(button('exampleLeave'))
  expect(screen.queryByRole('table')).toBeNull()
})

test.each([
  ['files', () => choose(FILES), ['Acme', 'Cove', 'Bay']],
  ['example', () => button('exampleGo').click(), ['Made up']],
])('after a failed load, the second attempt shows the %s', async (_, ask, shown) => {
  const { user, contentUrl } = await open(new Response('', { status: 500 }))
  ask()
  expect(await screen.findByText('loadFailed')).toBeDefined()
  serve({ [contentUrl]: reportContent })
  await user.click(button('retry'))
  await screen.findByRole('table')
  expect(names()).toEqual(shown)
})

test('pasted text that cannot be read is not called a file', async () => {
  const { user } = await open()
  await paste(user, 'no link here')
  expect(await screen.findByText('pasteName')).toBeDefined()
  expect(screen.getByText('refusedPasted')).toBeDefined()
})

test('a link with numbers only is told apart, and the page says which link to ask for', async () => {
  const { user } = await open()
  const summary = summarise(tinyReport({ choices: OPEN, scope: 'quick' }))
  const numbers = encodeShare(tinyModel(), { kind: 'summary', summary })
  await paste(user, `Acme: #r=${numbers}`)
  expect(await screen.findByText('numbers of Acme askAnswers')).toBeDefined()
})

test('the note names at most eight clients with numbers only', async () => {
  const { user } = await open()
  const summary = summarise(tinyReport({ choices: OPEN, scope: 'quick' }))
  const link = `#r=${encodeShare(tinyModel(), { kind: 'summary', summary })!}`
  await paste(user, 'ABCDEFGHIJ'.replaceAll(/./g, `$&: ${link}\n`))
  expect(await screen.findByText(/^numbers of A, B, .*H,? and 2 more askAnswers$/)).toBeDefined()
})

test('pasted text with a problem stays in the field, with the problem', async () => {
  const { user } = await open()
  await paste(user, `Acme: ${BOTH.slice(0, -7)}`)
  await waitFor(() => expect(field('desk-paste').getAttribute('aria-invalid')).toBe('true'))
  expect(field('desk-paste').value).toMatch(/^Acme: /)
  expect(field('desk-paste').closest('details')?.open).toBe(true)
  await paste(user, `Acme: ${BOTH}`)
  await waitFor(() => expect(field('desk-paste').value).toBe(''))
  expect(field('desk-paste').getAttribute('aria-invalid')).not.toBe('true')
})

test('keeping says what is stored, and unticking deletes it', async () => {
  const { user } = await openWith()
  expect(localStorage).toHaveLength(0)
  await user.click(keepBox())
  expect(screen.getByText('keeps 3')).toBeDefined()
  expect(localStorage).toHaveLength(4)
  await user.click(keepBox())
  expect(localStorage).toHaveLength(0)
  expect(names()).toHaveLength(3)
})

test('the page says that the browser blocks storage', async () => {
  const { user } = await open()
  blockStorage()
  await give(FILES)
  await user.click(keepBox())
  expect(screen.getByText('keepFull')).toBeDefined()
})

test('kept clients are there after a reload', async () => {
  const { user, redraw } = await openWith()
  await user.click(keepBox())
  await redraw(null)
  await open()
  await screen.findByRole('table')
  expect(names()).toHaveLength(3)
})

test('a kept client with a check of a newer version stays as it is (finding 18)', async () => {
  const { user, redraw } = await openWith()
  await user.click(keepBox())
  await redraw(null)
  const key = Object.keys(localStorage).find((one) => localStorage.getItem(one)?.includes('"Acme"'))!
  const whole = localStorage.getItem(key)!
  const newer = whole.replace(/"quiz": "[^"]*"(?![^]*"quiz")/, '"quiz": "2099-01"')
  expect(newer).not.toBe(whole)
  localStorage.setItem(key, newer)
  await open()
  await screen.findByRole('table')
  expect(localStorage.getItem(key)).toBe(newer)
  expect(screen.getByText('keepUnreadable')).toBeDefined()
  expect(names()).toHaveLength(2)
})

test('a page that returns with Back shows what is kept now (finding 18)', async () => {
  const { user } = await openWith()
  await user.click(keepBox())
  localStorage.clear()
  await change(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  expect(await screen.findByText('keepElsewhere')).toBeDefined()
  expect(names()).toHaveLength(3)
})

test('removing all clients can be undone', async () => {
  const { user } = await openWith()
  await user.click(button('deleteAll'))
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(button('undo'))
  expect(names()).toHaveLength(3)
})

test('the client list and the table of a view are saved as files', async () => {
  const { user } = await open()
  const saved = collectDownloads()
  await give(FILES)
  await user.click(button('csvSave'))
  await user.click(button('workspaceSave'))
  await user.click(button('excelSave'))
  await waitFor(() => expect(saved).toHaveLength(3))
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^clients-.*\.csv$/),
    expect.stringMatching(/^workspace-.*\.json$/),
    expect.stringMatching(/^clients-.*\.xlsx$/),
  ])
})

test('a client’s page has its report, and the way back', async () => {
  const { user } = await openWith()
  await goToBay()
  await waitFor(() => expect(document.querySelector('#result')).not.toBeNull())
  await user.click(screen.getByRole('link', { name: 'back' }))
  expect(names()).toHaveLength(3)
  expect(document.activeElement?.textContent).toBe('Bay')
})

/** A list with answers of Bay of June, and a link of September with numbers only and the same score. */
function newerNumbersFile(): File {
  const model = tinyModel()
  const given = answers({ choices: DONE, scope: 'quick' })
  const linkOf = (shared: Parameters<typeof encodeShare>[1]): string =>
    `https://a.example/report/#r=${encodeShare(model, shared)!}`
  const summary = summarise(writeReport(model, tinyWords, given, { today: '2026-09-30' }))
  const rows = [
    ['company', 'link', 'date'],
    ['Bay', linkOf({ kind: 'answers', answers: given }), '2026-06-01'],
    ['Bay', linkOf({ kind: 'summary', summary }), '2026-09-30'],
  ]
  return new File([rows.map((row) => row.join(',')).join('\n')], 'list.csv')
}

test('a client’s page dates the answers that it shows, beside newer numbers', async () => {
  await openWith([newerNumbersFile()])
  await goToBay()
  expect(screen.getByText(/^changesScore 1 June 2026: (\d+), \1$/)).toBeDefined()
  expect(screen.getByText('newerNumbers 30 September 2026')).toBeDefined()
  expect(screen.getByText('asked 1 June 2026')).toBeDefined()
})

test('the changes of a client with newer numbers are a change in points', async () => {
  await openWith([newerNumbersFile()])
  await goTo('#since')
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))
  expect(cells).toEqual(['', '', '', '0 points', '1 June 2026', '30 September 2026', ''])
})

test('the ZIP says from which day the answers are if the newest link has numbers only', async () => {
  stubPaperWorkers()
  const { user } = await openWith([newerNumbersFile()])
  collectDownloads()
  await user.click(button('zipMake'))
  expect(await screen.findByText(/zipOlder Bay \(1 June 2026\)/)).toBeDefined()
})

test('a client can be renamed, and an empty name is refused', async () => {
  const { user } = await openWith()
  await goToBay()
  // The report below has a field for the business name too.
  const [name] = screen.getAllByRole('textbox', { name: /^name/, hidden: true }) as [HTMLElement]
  const save = screen.getByRole('button', { name: 'save', hidden: true })
  await user.clear(name)
  await user.click(save)
  expect(screen.getByText('nameEmpty')).toBeDefined()
  await user.type(name, 'Acme')
  await user.click(save)
  expect(screen.getByText('joined Acme')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'undo', hidden: true }))
  expect(document.querySelector('.client-name')?.textContent).toBe('Bay')
})

test('a removed client can be put back', async () => {
  const { user } = await openWith()
  await goToBay()
  await user.click(screen.getByRole('button', { name: 'remove', hidden: true }))
  expect(screen.getByText('removed Bay')).toBeDefined()
  await user.click(button('undo'))
  expect(document.querySelector('.client-name')?.textContent).toBe('Bay')
})

test('the page says that the list does not contain a client', async () => {
  await openWith()
  await goTo('#client=nobody')
  expect(screen.getByText('clientGone')).toBeDefined()
})

const owner = alike('business', 'it')
const link = (...people: (typeof owner)[]): string =>
  `https://x.example/whose-job/#ten=${encodeTen({ people })}`
const BOTH = link(owner, alike('it', 'business'))
const field = (id: 'desk-paste' | 'ten-paste') => document.getElementById(id) as HTMLTextAreaElement
type User = Awaited<ReturnType<typeof open>>['user']
/** Pastes a text into a field, and presses the button below it. */
async function pasteInto(user: User, id: 'desk-paste' | 'ten-paste', text: string): Promise<void> {
  await user.clear(field(id))
  await user.click(field(id))
  await user.paste(text)
  await user.click(field(id).form!.querySelector('button')!)
}
const paste = (user: User, text: string) => pasteInto(user, 'desk-paste', text)
const pasteHere = (user: User, text: string) => pasteInto(user, 'ten-paste', text)

test('pasted links to the ten jobs join their clients, except a cut one', async () => {
  const { user } = await openWith()
  await paste(user, `Bay: ${BOTH}\nAcme: ${BOTH.slice(0, -7)}`)
  expect(await screen.findByText('readTen', { exact: false })).toBeDefined()
  expect(screen.getAllByText(/line 2/)).toHaveLength(2)
  expect(names()).toHaveLength(3)
  const table = within(screen.getByRole('table'))
  expect(table.getByRole('columnheader', { name: /^colTen/ })).toBeDefined()
  expect(table.getByRole('cell', { name: '9' })).toBeDefined()
  const overview = within(screen.getByRole('region', { name: 'overview' }))
  expect(overview.getByText('overviewTen').nextElementSibling?.textContent).toBe('Bay')
})

test('a filter shows only clients where each side thinks that the other does a job', async () => {
  const { user } = await openWith()
  expect(screen.queryByRole('checkbox', { name: 'tenFilter' })).toBeNull()
  await paste(user, `Bay: ${BOTH}`)
  await user.click(await screen.findByRole('checkbox', { name: 'tenFilter' }))
  expect(names()).toEqual(['Bay'])
  expect(screen.getByText('1 of 3 shown')).toBeDefined()
  await goTo('#since')
  expect(screen.queryByRole('checkbox', { name: 'tenFilter' })).toBeNull()
})

test('no client with such a job is said in the overview', async () => {
  const { user } = await openWith()
  await paste(user, `Bay: ${link(owner, alike('it', 'it'))}`)
  expect(await screen.findByText('overviewTenNone')).toBeDefined()
})

test('a client’s page names the jobs that each side thinks the other does', async () => {
  const { user } = await openWith()
  await goToBay()
  await pasteHere(user, BOTH)
  const card = within(screen.getByRole('region', { name: 'tenTitle' }))
  expect(card.getByText('9 misunderstood')).toBeDefined()
  expect(card.getAllByRole('listitem').map((item) => item.textContent)).toContain('second-step')
  expect(card.getByText(/^said on .+, from linkSource$/)).toBeDefined()
  expect(card.getByRole('status').textContent).toBe('saved')
  await user.click(card.getByRole('button', { name: 'undo' }))
  expect(card.queryByText('9 misunderstood')).toBeNull()
})

test.each([
  ['cut', BOTH.slice(0, -7), 'badLink'],
  ['missing', 'Hello', 'pasteWrong'],
  ['asking', `x#ten=${encodeTen({ people: [owner], asks: 'it' })}`, 'pasteAsks'],
])('a client’s page refuses a %s link to the ten jobs, and changes nothing', async (_, text, said) => {
  const { user } = await openWith()
  await goToBay()
  await pasteHere(user, text)
  expect(field('ten-paste').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(said)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'tenRemove' })).toBeNull()
})

test('the answers of one side can be replaced by those of both, and removed', async () => {
  const { user } = await openWith()
  await goToBay()
  await pasteHere(user, link(owner))
  expect(screen.getByText('tenOne')).toBeDefined()
  await pasteHere(user, link(owner, alike('it', 'it')))
  expect(screen.getByText('tenNone')).toBeDefined()
  await user.click(button('tenRemove'))
  expect(screen.queryByText('tenNone')).toBeNull()
})

test('a client with the ten jobs alone has a page without a result', async () => {
  const { user } = await open()
  await paste(user, `Dune: ${BOTH}`)
  const [dune] = await screen.findAllByRole('link', { name: 'Dune' })
  await goTo(dune!.getAttribute('href')!)
  expect(screen.getByText('tenAlone')).toBeDefined()
  expect(document.querySelector('.client-report')).toBeNull()
})

test('the kept text of a client has its ten jobs, and the next visit shows them', async () => {
  const { user, redraw } = await openWith()
  await paste(user, `Bay: ${BOTH}`)
  await screen.findByRole('columnheader', { name: /^colTen/ })
  await user.click(keepBox())
  const kept = () => Object.entries(localStorage).filter(([, text]) => String(text).includes('"ten"'))
  await waitFor(() => expect(kept()).toHaveLength(1))
  await redraw(null)
  await open()
  expect(await screen.findByRole('columnheader', { name: /^colTen/ })).toBeDefined()
})
