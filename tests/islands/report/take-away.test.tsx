import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import * as offline from '../../../src/state/offline.ts'
import * as all from '../../../src/state/offline-all.ts'
import { EXCEL_TYPE } from '../../../src/paper/excel/workbook.ts'
import type { ProgramFilesProps } from '../../../src/islands/report/report-props.ts'
import { TakeAway } from '../../../src/islands/report/take/TakeAway.tsx'
import type { TakeContent } from '../../../src/islands/report/take/use-section.ts'
import { WORD_TYPE } from '../../../src/paper/word/word-document.ts'
import { decodeShare } from '../../../src/core/exchange/share.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads, newAddress, refuseClipboard, serve } from '../browser.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { change, draw } from '../draw.ts'
import { button, radio, textsOf } from '../page.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import { storeWords } from '../quiz/quiz.ts'
import {
  DONE,
  OPEN,
  Shown,
  TODAY,
  openSession,
  type reportProps,
  resultWords as words,
  sectionProps,
} from './report.tsx'
import { echo } from '../../support/words.ts'

const take = echo('take', { saved: 'saved {file}', planName: 'The name is in them.' })
const content: TakeContent = {
  take,
  scanning: echo('scanning'),
  exports: echo('exports', {
    filePlan: 'plan-{name}-{date}',
    filePlanner: 'tasks-{name}-{date}',
    fileReport: 'report-{date}',
  }),
  handoff: echo('handoff', { fileTickets: 'tickets-{name}-{date}', fileJira: 'jira-{name}-{date}' }),
  record: echo('record'),
  sheet: {
    sheet: {
      ...{ id: 'who', controls: [], pages: 1, title: 'Who', description: '', lead: '', blocks: [] },
    },
    words: {
      language: 'en-GB',
      checklist: { page: '{page}' },
      sheets: echo('sheets', { madeFor: 'for {name}', file: 'who-{name}-{date}' }),
    },
  },
}
const NAME = 'Żółć & Søn'

interface Wanted {
  choices?: Record<string, string[]>
  see?: 'example'
  make?: Parameters<typeof stubPaperWorkers>[0]
  write?: Parameters<typeof stubPaperWorkers>[1]
  props?: Parameters<typeof reportProps>[0]
  /** True to leave the groups of exports closed. */
  isClosed?: boolean
}

/** Renders the section for downloads and sharing. */
async function open({ choices = OPEN, see, make, write, props, isClosed = false }: Wanted = {}) {
  const takeUrl = newAddress()
  const requests = serve({ [takeUrl]: content })
  const papers = stubPaperWorkers(make, write)
  const session = await openSession({ choices, scope: 'quick' })
  if (see) session.showExample()
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => (
        <TakeAway
          {...sectionProps(session, shown, { takeUrl, ...props })}
          words={words}
          report={shown.full!}
        />
      )}
    </Shown>,
  )
  // The PDF that is made ahead.
  await waitFor(() => expect(papers.jobs.splice(0)).toHaveLength(1))
  if (!isClosed) await openGroups(drawn.place)
  return { ...drawn, ...papers, session, requests, saved: collectDownloads() }
}
/** Opens the groups of exports, and waits for their content. */
async function openGroups(place: Element): Promise<void> {
  await change(() => {
    for (const group of place.querySelectorAll<HTMLDetailsElement>('.take-group')) group.open = true
  })
  await waitFor(() => expect(screen.queryByText(take.planLead)).not.toBeNull())
  await waitFor(() =>
    expect(screen.queryByText(take.nothing) ?? screen.queryByText(take.table)).not.toBeNull(),
  )
}
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.name}`) })
const status = (place: Element) => place.querySelector('.make [role=status]')!
const waitForStatus = (place: Element, said: string) =>
  waitFor(() => expect(status(place).textContent).toBe(said))
/** The status message below a download of the list. */
const statusOf = (name: string) => within(button(name).closest('li')!).getByRole('status').textContent

test('the exports below the checklist load when one of their groups opens', async () => {
  const { place, requests } = await open({ isClosed: true })
  const groups = () => [...place.querySelectorAll<HTMLDetailsElement>('.take-group')]
  expect(requests).toEqual([])
  await change(() => {
    groups()[1]!.open = true
  })
  expect(await screen.findByText(take.planLead)).toBeDefined()
  expect(groups().map(({ children }) => children.length)).toEqual([1, 2, 1])
})

test.each([
  ['PDF', words.download, 'pdf', 'application/pdf'],
  ['Word', words.downloadWord, 'docx', WORD_TYPE],
])('the checklist for %s has the business name and the paper size', async (_, name, ending, type) => {
  const { user, place, jobs, written, saved } = await open()
  await user.type(nameField(), NAME)
  await user.click(radio(words.letter))
  await user.click(button(name))
  await waitForStatus(place, words.saved)
  const made = [...jobs, ...written]
  expect(made).toMatchObject([{ paper: 'letter', brand: { name: 'Site' } }])
  expect(JSON.stringify(made)).toContain(NAME)
  expect(saved.map((one) => [one.name, one.type])).toEqual([[`list-Żółć-Søn-${TODAY}.${ending}`, type]])
})

test('a business name in any script can be in the checklist for Word', async () => {
  const { user, saved } = await open()
  await user.type(nameField(), '東京')
  await user.click(button(words.downloadWord))
  await waitFor(() => expect(saved.map(({ name }) => name)).toEqual([`list-東京-${TODAY}.docx`]))
})

test.each([
  ['PDF', words.download, 'make', { error: 'no', kind: 'making' }],
  ['Word', words.downloadWord, 'write', { kind: 'making', cause: 'no' }],
])('a message says that the %s file failed, and a second click makes it', async (_, name, step, failure) => {
  const bytes = { bytes: new Uint8Array([37]) }
  // The first PDF is made ahead, and its failure is not shown.
  const outcomes = step === 'make' ? [failure, failure, bytes] : [failure, bytes]
  const { user, place, saved } = await open({ [step]: () => outcomes.shift() })
  await user.click(button(name))
  await waitForStatus(place, words.downloadFailed)
  expect(status(place).className).toBe('error')
  expect(saved).toEqual([])
  await user.click(button(name))
  await waitFor(() => expect(saved).toHaveLength(1))
})

test('the buttons for PDF and Word wait for each other', async () => {
  const { user, written } = await open({ make: () => undefined })
  await user.click(button(words.download))
  expect(button(words.downloadWord).getAttribute('aria-disabled')).toBe('true')
  await user.click(button(words.downloadWord))
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(written).toEqual([])
})

test.each([
  ['en-GB', words.a4],
  ['en', words.a4],
  ['en-US', words.letter],
  ['es-MX', words.letter],
])('in the locale %s the form starts with the paper size %s', async (locale, paper) => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(locale)
  await open()
  expect(screen.getByRole('radio', { name: paper, checked: true })).toBeDefined()
})

test('the form starts with the business name in the report', async () => {
  await open({ see: 'example' })
  expect(nameField().value).toBe('Example & Sons')
})

test('a long business name is cut at 60 characters', async () => {
  const { user } = await open()
  await user.type(nameField(), '東'.repeat(70))
  expect(nameField().value).toBe('東'.repeat(60))
})

test('the download button ignores a second click while it makes the PDF', async () => {
  const { user, place, jobs } = await open({ make: () => undefined })
  await user.type(nameField(), 'a')
  await user.click(button(words.download))
  const busy = button(words.download)
  expect(busy.getAttribute('aria-disabled')).toBe('true')
  expect(status(place).textContent).toBe(words.making)
  await user.click(busy)
  await user.type(nameField(), 'x{Enter}')
  await waitFor(() => expect(jobs).toHaveLength(1))
})

test('an error lists the letters of the business name that no PDF font contains', async () => {
  const { user, place, jobs } = await open()
  await user.type(nameField(), '東京')
  await user.click(button(words.download))
  await waitForStatus(place, 'no letters for 東 京')
  expect(jobs).toEqual([])
  expect(nameField().value).toBe('東京')
})

test('the print button prints the report page', async () => {
  const print = vi.fn()
  const { user } = await open()
  vi.stubGlobal('print', print)
  await user.click(button(words.print))
  expect(print).toHaveBeenCalledOnce()
})

test('the button to share the PDF is missing if the browser has no share sheet', async () => {
  await open()
  expect(screen.queryByRole('button', { name: words.sendPdf })).toBeNull()
})

test('the share sheet receives the PDF', async () => {
  const files: File[] = []
  const outcomes = ['NotAllowedError', undefined, 'AbortError']
  const share = ({ files: given = [] }: ShareData): Promise<void> => {
    const problem = outcomes.shift()
    if (problem) return Promise.reject(new DOMException('no', problem))
    files.push(...given)
    return Promise.resolve()
  }
  Object.assign(navigator, { canShare: () => true, share })
  const { user, place, jobs } = await open()
  for (const said of [words.sendAgain, '', '']) {
    const left = outcomes.length - 1
    await user.click(button(words.sendPdf))
    await waitFor(() => expect([outcomes.length, status(place).textContent]).toEqual([left, said]))
  }
  expect(jobs).toEqual([])
  expect(files.map(({ name }) => name)).toEqual([`list-${TODAY}.pdf`])
  expect(button(words.download)).toBeDefined()
  Reflect.deleteProperty(navigator, 'canShare')
  Reflect.deleteProperty(navigator, 'share')
})

const desk = echo('desk')
const loadProgramFiles = async () => {
  const { ProgramFiles } = await import('../../../src/islands/clients/ProgramFiles.tsx')
  return { ProgramFiles: (given: ProgramFilesProps) => <ProgramFiles {...given} words={desk} /> }
}
const PROGRAM_FILES = [desk.programTasksSave, desk.ticketsSave, desk.ticketsJira, desk.programPlanSave]

test.each([
  [take.calendarSave, `plan-Żółć-Søn-${TODAY}.ics`, 'text/calendar', /^BEGIN:VCALENDAR/],
  [take.tableCsv, `plan-Żółć-Søn-${TODAY}.csv`, 'text/csv', /Do XA-01/],
  [desk.programTasksSave, `tasks-Żółć-Søn-${TODAY}.csv`, 'text/csv', /Do XA-01/],
  [desk.ticketsSave, `tickets-Żółć-Søn-${TODAY}.csv`, 'text/csv', /XA-01\/żółć-søn\//],
  [desk.ticketsJira, `jira-Żółć-Søn-${TODAY}.csv`, 'text/csv', /^Summary,/],
  [desk.programPlanSave, `plan-Żółć-Søn-${TODAY}.json`, 'application/json', /"format":\s*"whose-job\/plan"/],
  [desk.programReportSave, `report-${TODAY}.json`, 'application/json', /"format":\s*"whose-job\/report"/],
])(
  'the button “%s” saves the file %s, and a status message announces the file',
  async (label, file, type, holds) => {
    const { user, saved } = await open({ props: { loadProgramFiles } })
    await user.type(nameField(), NAME)
    await user.click(await screen.findByRole('button', { name: label }))
    expect(saved.map((one) => [one.name, one.type])).toEqual([[file, `${type};charset=utf-8`]])
    expect(await saved[0]!.text()).toMatch(holds)
    expect(statusOf(label)).toBe(`saved ${file}`)
  },
)

test('the plan is saved as an Excel workbook, and a status message announces the file', async () => {
  const { user, saved } = await open()
  await user.type(nameField(), NAME)
  await user.click(button(take.tableSave))
  const file = `plan-Żółć-Søn-${TODAY}.xlsx`
  await waitFor(() => expect(statusOf(take.tableSave)).toBe(`saved ${file}`))
  expect(saved.map((one) => [one.name, one.type])).toEqual([[file, EXCEL_TYPE]])
})

test.each([
  ['PDF', take.sheetSave, 'pdf', 'application/pdf'],
  ['Word', take.sheetWord, 'docx', WORD_TYPE],
])('the sheet from the answers for %s has the name and the paper size', async (_, name, ending, type) => {
  const { user, jobs, written, saved } = await open()
  await user.type(nameField(), NAME)
  await user.click(radio(words.letter))
  await user.click(button(name))
  const file = `who-Żółć-Søn-${TODAY}.${ending}`
  await waitFor(() => expect(statusOf(name)).toBe(`saved ${file}`))
  const made = [...jobs, ...written]
  expect(made).toMatchObject([{ paper: 'letter', page: { names: ['Żółć & Søn'], lead: `for ${NAME}` } }])
  expect(saved.map((one) => [one.name, one.type])).toEqual([[file, type]])
})

test.each([
  ['cannot be made', 'Name', () => ({ kind: 'making' }), take.fileFailed],
  ['has letters without a font', '東京', () => undefined, 'no letters for 東 京'],
])('a sheet that %s is not saved, and a message says why', async (_, name, make, said) => {
  const { user, saved } = await open({ make })
  await user.type(nameField(), name)
  await user.click(button(take.sheetSave))
  await waitFor(() => expect(statusOf(take.sheetSave)).toBe(said))
  expect(saved).toEqual([])
})

test.each([
  [true, take.offlineKept],
  [false, take.offlineFailed],
])('a button keeps all pages for offline use, and says whether that worked: %s', async (isKept, said) => {
  vi.spyOn(offline, 'canStoreOffline').mockReturnValue(true)
  const keep = vi.spyOn(all, 'keepEverything').mockResolvedValue(isKept)
  const { user } = await open()
  await user.click(button(take.offlineKeep))
  await waitFor(() => expect(statusOf(take.offlineKeep)).toBe(said))
  expect(keep).toHaveBeenCalledOnce()
  vi.restoreAllMocks()
})

test('a browser that can keep no pages has no button for them', async () => {
  await open()
  expect(screen.queryByRole('button', { name: take.offlineKeep })).toBeNull()
})

test('a note warns that the downloaded files contain the business name', async () => {
  const { user } = await open()
  expect(screen.queryByText(take.planName)).toBeNull()
  await user.type(nameField(), NAME)
  expect(screen.getByText(take.planName)).toBeDefined()
})

test('only the client list has files for other programs', async () => {
  await open()
  for (const name of [...PROGRAM_FILES, desk.programReportSave])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('without open jobs the only export of the action plan is the calendar', async () => {
  const { user, saved } = await open({ choices: DONE, props: { loadProgramFiles } })
  expect(await screen.findByRole('button', { name: desk.programReportSave })).toBeDefined()
  expect(screen.getByText(take.nothing)).toBeDefined()
  expect(screen.queryByText(desk.programTasksNone)).toBeNull()
  for (const name of [take.tableSave, take.tableCsv, ...PROGRAM_FILES])
    expect(screen.queryByRole('button', { name })).toBeNull()
  await user.click(button(take.calendarSave))
  expect((await saved[0]!.text()).match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  expect(await saved[0]!.text()).toContain('RRULE:FREQ=WEEKLY;INTERVAL=26\r\n')
})

test('the visitor’s own answers can be saved as a file', async () => {
  await open()
  expect(button(storeWords.save)).toBeDefined()
})

test('the section with downloads has no button that deletes the answers', async () => {
  await open()
  expect(screen.queryByRole('button', { name: storeWords.delete })).toBeNull()
})

test('the answers of the example report cannot be saved', async () => {
  await open({ see: 'example' })
  expect(screen.queryByRole('button', { name: storeWords.save })).toBeNull()
})

const share = () => within(document.querySelector<HTMLElement>('#share')!)
const linkField = () => share().getByRole<HTMLInputElement>('textbox', { name: words.shareAddress })
/** Returns the decoded content of the share link. */
function opened() {
  const result = decodeShare(tinyModel(), tinyFileWords, linkField().value.split('#r=')[1] ?? '')
  if (!result.ok) throw new Error(result.problems.join())
  return result.shared
}

test('the share link contains a summary until the visitor chooses to share answers', async () => {
  const { user } = await open({ props: { shareUrl: 'https://site.example/report/' } })
  expect(linkField().value).toMatch(/^https:\/\/site\.example\/report\/#r=/)
  expect(opened().kind).toBe('summary')
  const kinds = share().getAllByRole('radio')
  expect(textsOf(kinds.map((one) => one.closest('label')!))).toEqual([
    `${words.shareSummary}. ${words.shareSummaryHolds}`,
    `${words.shareAnswers}. ${words.shareAnswersHolds}`,
  ])
  await user.click(share().getByRole('radio', { name: new RegExp(`^${words.shareAnswers}\\.`) }))
  expect(opened()).toMatchObject({ kind: 'answers', answers: { choices: OPEN } })
})

test('the share link contains the business name only after the visitor ticks a box', async () => {
  const { user } = await open()
  expect(share().queryByRole('checkbox')).toBeNull()
  await user.type(nameField(), NAME)
  expect(opened().name).toBeUndefined()
  await user.click(share().getByRole('checkbox', { name: words.shareName }))
  expect(opened().name).toBe(NAME)
})

test('the copy button copies the visible share link', async () => {
  const { user } = await open()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  expect(await navigator.clipboard.readText()).toBe(linkField().value)
  expect(share().getByRole('status').textContent).toBe(words.copied)
  refuseClipboard()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  expect(share().getByRole('status').textContent).toBe(words.copyFailed)
})

test('changing the content of the share link removes the message “copied”', async () => {
  const { user } = await open()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  await user.click(share().getByRole('radio', { name: new RegExp(`^${words.shareAnswers}\\.`) }))
  expect(share().getByRole('status').textContent).toBe('')
})

test('the section with downloads links to the data schema and the page on file formats', async () => {
  await open({
    props: {
      loadProgramFiles,
      takePages: { files: '/files/', schema: '/schema.json', planSchema: '/plan.json' },
    },
  })
  expect((await screen.findByRole('link', { name: desk.programPlanSchema })).getAttribute('href')).toBe(
    '/plan.json',
  )
  expect(screen.getByRole('link', { name: desk.programReportSchema }).getAttribute('href')).toBe(
    '/schema.json',
  )
  expect(screen.getByRole('link', { name: take.whole }).getAttribute('href')).toBe('/files/')
})

test('in a frame, deleting the answers shows the page without a report', async () => {
  const { user, session } = await open({ props: { device: memoryDevice() } })
  await user.click(button(storeWords.delete))
  await user.click(button(storeWords.deleteYes))
  expect(session.$view.get()).toMatchObject({ kind: 'empty' })
})
