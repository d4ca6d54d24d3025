import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { ClientsApp } from '../../../src/islands/clients/ClientsApp.tsx'
import { writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { words as clientWords } from '../../core/clients/samples.ts'
import { answers, tinyModel } from '../../core/tiny.ts'
import { blockStorage, collectDownloads, newAddress, serve } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { DONE, OPEN, UNKNOWN, reportContent, reportProps } from '../report/report.tsx'
import { echo } from '../../support/words.ts'

const words = echo('desk', {
  countOf: '{n} of {total} shown',
  jobsOf: '{n} of {total} jobs shown',
  overviewGapText: '{n} of {total} have it',
  sorted: 'sorted by {column}, {direction}',
  removed: 'removed {name}',
  joined: 'joined {name}',
  fileSaved: 'saved {file}',
  keepOn: 'keeps {n}',
  tooLarge: 'too large: {mb} of {limit}',
})

async function open(content: unknown = reportContent) {
  const contentUrl = newAddress()
  serve({ [contentUrl]: content })
  const drawn = await draw(
    <ClientsApp
      words={words}
      clientWords={{ clients: clientWords.clients, compare: clientWords.compare }}
      nextCheckDays={365}
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
  new File([writeAnswersFile(tinyModel(), answers({ scope: 'quick', ...given }))], name, {
    type: 'application/json',
  })
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
async function give(files: readonly File[]): Promise<void> {
  const input = picker()
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
  await screen.findByRole('table')
}
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent)
const goTo = (hash: string) =>
  change(() => {
    location.hash = hash
    dispatchEvent(new HashChangeEvent('hashchange'))
  })

test('reads chosen files and shows the clients, the lowest score first', async () => {
  await open()
  await give(FILES)
  expect(names()).toEqual(['Acme', 'Cove', 'Bay'])
  expect(screen.getByText('3 of 3 shown')).toBeDefined()
})

test('the overview names the shared gap and who slipped', async () => {
  await open()
  await give(FILES)
  const overview = within(screen.getByRole('region', { name: 'overview' }))
  expect(overview.getAllByText(/have it$/).length).toBeGreaterThan(0)
  expect(overview.getByRole('link', { name: 'Acme' })).toBeDefined()
})

test('the page says which file it refused, and why', async () => {
  await open()
  await give([...FILES, new File(['{}'], 'foreign.json')])
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
  await open()
  await give(FILES)
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

test('the filter shows matching clients only, and says how many', async () => {
  const { user } = await open()
  await give(FILES)
  await user.type(screen.getByRole('textbox', { name: 'find' }), 'BÁY')
  expect(names()).toEqual(['Bay'])
  expect(screen.getByText('1 of 3 shown')).toBeDefined()
  await user.clear(screen.getByRole('textbox', { name: 'find' }))
  await user.type(screen.getByRole('textbox', { name: 'find' }), 'nobody')
  expect(screen.getByText('noMatch')).toBeDefined()
})

test('a heading sorts and the order is announced', async () => {
  const { user } = await open()
  await give(FILES)
  await user.click(screen.getByRole('button', { name: 'colClient' }))
  expect(names()).toEqual(['Acme', 'Bay', 'Cove'])
  await user.click(screen.getByRole('button', { name: 'colClient' }))
  expect(names()).toEqual(['Cove', 'Bay', 'Acme'])
  expect(screen.getByText('sorted by colClient, sortDown')).toBeDefined()
})

test('the example is shown, and left again', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'exampleGo' }))
  await screen.findByRole('table')
  expect(names()).toEqual(['Made up'])
  expect(screen.queryByRole('checkbox', { name: 'keep' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'exampleLeave' }))
  expect(screen.queryByRole('table')).toBeNull()
})

test('a failed load keeps the files for a second attempt', async () => {
  const { user, contentUrl } = await open(new Response('', { status: 500 }))
  const input = picker()
  Object.defineProperty(input, 'files', { value: FILES, configurable: true })
  fireEvent.change(input)
  expect(await screen.findByText('loadFailed')).toBeDefined()
  serve({ [contentUrl]: reportContent })
  await user.click(screen.getByRole('button', { name: 'retry' }))
  await screen.findByRole('table')
  expect(names()).toHaveLength(3)
})

test('after a failed load, the second attempt shows the example that was asked for', async () => {
  const { user, contentUrl } = await open(new Response('', { status: 500 }))
  await user.click(screen.getByRole('button', { name: 'exampleGo' }))
  await screen.findByText('loadFailed')
  serve({ [contentUrl]: reportContent })
  await user.click(screen.getByRole('button', { name: 'retry' }))
  await screen.findByRole('table')
  expect(names()).toEqual(['Made up'])
})

test('pasted links become a client', async () => {
  const { user } = await open()
  await user.type(screen.getByRole('textbox', { name: /^pasteLabel/, hidden: true }), 'no link here')
  await user.click(screen.getByRole('button', { name: 'pasteAdd', hidden: true }))
  expect(await screen.findByText('pasteName')).toBeDefined()
})

test('keeping says what is stored, and unticking deletes it', async () => {
  const { user } = await open()
  await give(FILES)
  expect(localStorage).toHaveLength(0)
  await user.click(screen.getByRole('checkbox', { name: 'keep' }))
  expect(screen.getByText('keeps 3')).toBeDefined()
  expect(localStorage).toHaveLength(4)
  await user.click(screen.getByRole('checkbox', { name: 'keep' }))
  expect(localStorage).toHaveLength(0)
  expect(names()).toHaveLength(3)
})

test('the page says that the browser blocks storage', async () => {
  const { user } = await open()
  blockStorage()
  await give(FILES)
  await user.click(screen.getByRole('checkbox', { name: 'keep' }))
  expect(screen.getByText('keepFull')).toBeDefined()
})

test('kept clients are there after a reload', async () => {
  const { user, redraw } = await open()
  await give(FILES)
  await user.click(screen.getByRole('checkbox', { name: 'keep' }))
  await redraw(null)
  await open()
  await screen.findByRole('table')
  expect(names()).toHaveLength(3)
})

test('removing all clients can be undone', async () => {
  const { user } = await open()
  await give(FILES)
  await user.click(screen.getByRole('button', { name: 'deleteAll' }))
  expect(screen.queryByRole('table')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'undo' }))
  expect(names()).toHaveLength(3)
})

test('the client list and the table of a view are saved as files', async () => {
  const { user } = await open()
  const saved = collectDownloads()
  await give(FILES)
  await user.click(screen.getByRole('button', { name: 'csvSave' }))
  await user.click(screen.getByRole('button', { name: 'workspaceSave' }))
  expect(saved.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^clients-.*\.csv$/),
    expect.stringMatching(/^workspace-.*\.json$/),
  ])
})

test('a client’s page has its report, and the way back', async () => {
  const { user } = await open()
  await give(FILES)
  await goTo(screen.getByRole('link', { name: 'Bay' }).getAttribute('href')!)
  await waitFor(() => {
    expect(document.querySelector('#result')).not.toBeNull()
  })
  await user.click(screen.getByRole('link', { name: 'back' }))
  expect(names()).toHaveLength(3)
  expect(document.activeElement?.textContent).toBe('Bay')
})

test('a client can be renamed, and an empty name is refused', async () => {
  const { user } = await open()
  await give(FILES)
  await goTo(screen.getByRole('link', { name: 'Bay' }).getAttribute('href')!)
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
  const { user } = await open()
  await give(FILES)
  await goTo(screen.getByRole('link', { name: 'Bay' }).getAttribute('href')!)
  await user.click(screen.getByRole('button', { name: 'remove', hidden: true }))
  expect(screen.getByText('removed Bay')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'undo' }))
  expect(document.querySelector('.client-name')?.textContent).toBe('Bay')
})

test('the page says that the list does not contain a client', async () => {
  await open()
  await give(FILES)
  await goTo('#client=nobody')
  expect(screen.getByText('clientGone')).toBeDefined()
})
