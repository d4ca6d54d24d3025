import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { TakeAway } from '../../../src/islands/report/take/TakeAway.tsx'
import type { TakeContent } from '../../../src/islands/report/take/use-section.ts'
import type { PdfRequest } from '../../../src/pdf/worker.ts'
import { decodeShare } from '../../../src/core/exchange/share.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads, newAddress, refuseClipboard, serve, stubWorker } from '../browser.ts'
import { draw } from '../draw.ts'
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
}
const NAME = 'Żółć & Søn'

interface Wanted {
  choices?: Record<string, string[]>
  see?: 'example'
  /** How the maker of PDFs answers a job; undefined leaves the page waiting. */
  make?: (job: NonNullable<PdfRequest['job']>) => object | undefined
  props?: Parameters<typeof reportProps>[0]
}

/** Draws the section; the worker's jobs are collected. */
async function open({
  choices = OPEN,
  see,
  make = () => ({ bytes: new Uint8Array([37]) }),
  props,
}: Wanted = {}) {
  const jobs: NonNullable<PdfRequest['job']>[] = []
  const takeUrl = newAddress()
  serve({ [takeUrl]: content })
  stubWorker(({ id, job }: PdfRequest) => {
    if (!job) return { id }
    jobs.push(job)
    const made = make(job)
    return made && { id, ...made }
  })
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
  await screen.findByRole('heading', { level: 3, name: take.sendTitle })
  return { ...drawn, session, jobs, saved: collectDownloads() }
}
const button = (name: string) => screen.getByRole('button', { name })
const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.name}`) })
const status = (place: Element) => place.querySelector('.make [role=status]')!
const titleIn = (job: object): unknown => (job as { checklist: { title: string } }).checklist.title

test('the checklist is made for the name and paper, saved, and announced', async () => {
  const { user, place, jobs, saved } = await open()
  await user.type(nameField(), NAME)
  await user.click(screen.getByRole('radio', { name: words.letter }))
  await user.click(button(words.download))
  await waitFor(() => {
    expect(status(place).textContent).toBe(words.saved)
  })
  expect(jobs).toMatchObject([{ paper: 'letter', brand: { name: 'Site' } }])
  expect(titleIn(jobs[0]!)).toContain(NAME)
  expect(saved.map(({ name, type }) => [name, type])).toEqual([
    [`list-Żółć-Søn-${TODAY}.pdf`, 'application/pdf'],
  ])
  expect(button(words.saved)).toBeDefined()
})

test('A4 is chosen in advance, and the name of a link is filled in', async () => {
  await open({ see: 'example' })
  expect(screen.getByRole('radio', { name: words.a4, checked: true })).toBeDefined()
  expect(nameField().value).toBe('Example & Sons')
})

test('a long name ends at 60 characters', async () => {
  const { user } = await open()
  await user.type(nameField(), '東'.repeat(70))
  expect(nameField().value).toBe('東'.repeat(60))
})

test('while it is made, the button says so and a second press does nothing', async () => {
  const { user, place, jobs } = await open({ make: () => undefined })
  await user.click(button(words.download))
  const busy = button(words.making)
  expect(busy.getAttribute('aria-disabled')).toBe('true')
  expect(status(place).textContent).toBe(words.making)
  await user.click(busy)
  await user.type(nameField(), 'x{Enter}')
  await waitFor(() => {
    expect(jobs).toHaveLength(1)
  })
})

test('a checklist that cannot be made says so for everyone, and the next press tries again', async () => {
  const outcomes = [{ error: 'no', kind: 'making' }, { bytes: new Uint8Array([37]) }]
  const { user, place, saved } = await open({ make: () => outcomes.shift() })
  await user.click(button(words.download))
  await waitFor(() => {
    expect(status(place).textContent).toBe(words.downloadFailed)
  })
  expect(status(place).className).toBe('error')
  expect(saved).toEqual([])
  await user.click(button(words.download))
  await waitFor(() => {
    expect(saved).toHaveLength(1)
  })
})

test('letters without a font are named, and the name stays', async () => {
  const { user, place, jobs } = await open()
  await user.type(nameField(), '東京')
  await user.click(button(words.download))
  await waitFor(() => {
    expect(status(place).textContent).toBe('no letters for 東 京')
  })
  expect(jobs).toEqual([])
  expect(nameField().value).toBe('東京')
})

test('the page prints', async () => {
  const print = vi.fn()
  const { user } = await open()
  vi.stubGlobal('print', print)
  await user.click(button(words.print))
  expect(print).toHaveBeenCalledOnce()
})

test('without a share sheet there is no button for it', async () => {
  await open()
  expect(screen.queryByRole('button', { name: words.sendPdf })).toBeNull()
})

test('a share sheet gets the PDF; closing it or a late press claims nothing', async () => {
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
    const before = jobs.length
    await user.click(button(words.sendPdf))
    await waitFor(() => {
      expect(jobs).toHaveLength(before + 1)
      expect(status(place).textContent).toBe(said)
    })
  }
  expect(files.map(({ name }) => name)).toEqual([`list-${TODAY}.pdf`])
  expect(button(words.download)).toBeDefined()
  Reflect.deleteProperty(navigator, 'canShare')
  Reflect.deleteProperty(navigator, 'share')
})

test.each([
  [take.calendarSave, `plan-Żółć-Søn-${TODAY}.ics`, 'text/calendar', /^BEGIN:VCALENDAR/],
  [take.tableSave, `plan-Żółć-Søn-${TODAY}.csv`, 'text/csv', /Do XA-01/],
  [take.plannerSave, `tasks-Żółć-Søn-${TODAY}.csv`, 'text/csv', /Do XA-01/],
  [take.dataSave, `report-${TODAY}.json`, 'application/json', /"format":\s*"whose-job\/report"/],
])('“%s” saves %s and says so beside it', async (label, file, type, holds) => {
  const { user, saved } = await open()
  await user.type(nameField(), NAME)
  await user.click(button(label))
  expect(saved.map((one) => [one.name, one.type])).toEqual([[file, `${type};charset=utf-8`]])
  expect(await saved[0]!.text()).toMatch(holds)
  const item = button(label).closest('li')!
  expect(within(item).getByRole('status').textContent).toBe(`saved ${file}`)
})

test('a name that is in the files is said before they are saved', async () => {
  const { user } = await open()
  expect(screen.queryByText(take.planName)).toBeNull()
  await user.type(nameField(), NAME)
  expect(screen.getByText(take.planName)).toBeDefined()
})

test('with nothing left to do there is no table and no tasks, and the calendar stays', async () => {
  const { user, saved } = await open({ choices: DONE })
  expect(screen.getByText(take.nothing)).toBeDefined()
  expect(screen.queryByRole('button', { name: take.tableSave })).toBeNull()
  expect(screen.queryByRole('button', { name: take.plannerSave })).toBeNull()
  await user.click(button(take.calendarSave))
  expect((await saved[0]!.text()).match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
})

test('only the visitor’s own answers can be saved and deleted here', async () => {
  await open()
  expect(button(storeWords.save)).toBeDefined()
})

test('the worked example has no answers to save', async () => {
  await open({ see: 'example' })
  expect(screen.queryByRole('button', { name: storeWords.save })).toBeNull()
})

const share = () => within(document.querySelector<HTMLElement>('#share')!)
const linkField = () => share().getByRole<HTMLInputElement>('textbox', { name: words.shareAddress })
/** What the link holds. */
function opened() {
  const result = decodeShare(tinyModel(), tinyFileWords, linkField().value.split('#r=')[1] ?? '')
  if (!result.ok) throw new Error(result.problems.join())
  return result.shared
}

test('the link holds a summary until answers are chosen', async () => {
  const { user } = await open({ props: { shareUrl: 'https://site.example/report/' } })
  expect(linkField().value).toMatch(/^https:\/\/site\.example\/report\/#r=/)
  expect(opened().kind).toBe('summary')
  const kinds = share()
    .getAllByRole('radio')
    .map((one) => one.closest('label')!.textContent)
  expect(kinds).toEqual([
    `${words.shareSummary}. ${words.shareSummaryHolds}`,
    `${words.shareAnswers}. ${words.shareAnswersHolds}`,
  ])
  await user.click(share().getByRole('radio', { name: new RegExp(`^${words.shareAnswers}\\.`) }))
  expect(opened()).toMatchObject({ kind: 'answers', answers: { choices: OPEN } })
})

test('the name is in the link only when ticked, and can be ticked only when there is one', async () => {
  const { user } = await open()
  expect(share().queryByRole('checkbox')).toBeNull()
  await user.type(nameField(), NAME)
  expect(opened().name).toBeUndefined()
  await user.click(share().getByRole('checkbox', { name: words.shareName }))
  expect(opened().name).toBe(NAME)
})

test('the link is copied as it is shown, and a refusal is announced', async () => {
  const { user } = await open()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  expect(await navigator.clipboard.readText()).toBe(linkField().value)
  expect(share().getByRole('status').textContent).toBe(words.copied)
  refuseClipboard()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  expect(share().getByRole('status').textContent).toBe(words.copyFailed)
})

test('another kind of link is no longer “copied”', async () => {
  const { user } = await open()
  await user.click(share().getByRole('button', { name: words.copyLink }))
  await user.click(share().getByRole('radio', { name: new RegExp(`^${words.shareAnswers}\\.`) }))
  expect(share().getByRole('status').textContent).toBe('')
})

test('the links to what files hold stand where the site has that page', async () => {
  await open({ props: { takePages: { files: '/files/', schema: '/schema.json' } } })
  expect(screen.getByRole('link', { name: take.schema }).getAttribute('href')).toBe('/schema.json')
  expect(screen.getByRole('link', { name: take.whole }).getAttribute('href')).toBe('/files/')
})

test('deleting the answers from the report leaves an empty device', async () => {
  const { user, session } = await open()
  await user.click(button(storeWords.delete))
  await user.click(button(storeWords.deleteYes))
  expect(session.$view.get()).toMatchObject({ kind: 'empty' })
})
