import { addDays, localDay } from '../../../src/core/model/dates.ts'
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { ScanFiles } from '../../../src/islands/report/scan/ScanFiles.tsx'
import { ScanResults } from '../../../src/islands/report/scan/ScanResults.tsx'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { readScanBytes } from '../../../src/core/scan/read.ts'
import type { ScanRequest } from '../../../src/scan-worker/scan-worker.ts'
import { startScanSession } from '../../../src/state/scan-session.ts'
import { tinyModel } from '../../core/tiny.ts'
import { decode, tinyMap, tinyScanWords } from '../../core/scan/tiny.ts'
import { newAddress, serve, stubWorker } from '../browser.ts'
import { type Drawn, draw } from '../draw.ts'
import { button, filePicker, jsonFile, textsOf } from '../page.ts'
import { OPEN, Shown, openSession, sectionProps } from './report.tsx'
import { echo } from '../../support/words.ts'

const words = echo('scanning', {
  notRead: '{file} was not read',
  removeOf: 'leave out {report}',
  plan: 'plan: {plan}',
  people: { other: 'people: {n}' },
  suggest: { other: '{n} suggestions' },
  takeAll: 'fill in all {n}',
  takeOf: 'fill in {title}',
  backOf: 'take back {title}',
  suggested: 'suggested: {answer}',
  tests: { other: '{n} tests' },
  tookOne: 'filled in {title}',
  tookAll: { other: 'filled in {n}' },
  wentBack: { other: 'took back {n}' },
  mine: 'mine: {answer}',
  theirs: 'theirs: {answer}',
  same: { other: '{n} the same' },
  read: { other: '{report} read, {n} suggestions' },
})
const content = { language: 'en-GB', map: tinyMap, words: tinyScanWords }

/** Returns a ScubaGear report as JSON. `results`: test id → result. */
function scuba(results: Record<string, string>, raw: object = {}, date = '2026-11-20'): string {
  const controls = Object.entries(results).map(([id, result]) => ({
    ...{ 'Control ID': `${id}v1`, Requirement: '<img src=x>', Result: result },
    ...{ Criticality: 'Shall', Details: 'secret' },
  }))
  return JSON.stringify({
    MetaData: { Tool: 'ScubaGear', TimestampZulu: `${date}T10:00:00Z` },
    Results: { AAD: [{ GroupName: 'Group', Controls: controls }] },
    Raw: raw,
  })
}
/** Scanner results in which every test of the control XA-01 passes. */
const ONE = { 'MS.AAD.1.1': 'Pass', 'MS.AAD.1.2': 'Pass', 'MS.AAD.1.3': 'Pass' }
/**
 * A scanner report in which all tests of XA-01 and XA-02 pass. A scanner can confirm XA-02 only up to the value 0.5.
 */
const GOOD = scuba({ ...ONE, 'MS.EXO.2.1': 'Pass' })
const TITLE = 'from scubagear 20 November 2026'
const { first: _, second: __, ...BLANK } = OPEN

interface Opened extends Drawn {
  answers: () => Answers
  /** Uploads files: file name → content. */
  bring: (files: Record<string, BlobPart>) => Promise<void>
  /** Uploads a file, and waits until the section has read it and has focused the heading of the reports. */
  read: (content: string, name?: string) => Promise<void>
}

/** Renders the scanner section with these answers. A stub replaces the worker that reads files. */
async function open(choices: Record<string, string[]> = BLANK, more: Partial<Answers> = {}): Promise<Opened> {
  const scanUrl = newAddress()
  serve({ [scanUrl]: content })
  stubWorker(async ({ file, map, tenant }: ScanRequest) =>
    readScanBytes(new Uint8Array(await file.arrayBuffer()), decode, map, tenant),
  )
  const session = await openSession({ choices, scope: 'quick', ...more })
  const visit = session.visit()!
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => <ScanFiles {...sectionProps(session, shown, { scanUrl })} visit={visit} words={words} />}
    </Shown>,
  )
  const bring: Opened['bring'] = (files) =>
    drawn.user.upload(
      filePicker(drawn.place),
      Object.entries(files).map(([name, part]) => jsonFile(part, name)),
    )
  const read: Opened['read'] = async (text, name = 'a.json') => {
    await bring({ [name]: text })
    await reports()
  }
  return { ...drawn, answers: () => visit.$answers.get(), bring, read }
}
const section = (name: string) => within(screen.getByRole('heading', { level: 3, name }).parentElement!)
const itemOf = (name: string) => screen.getByRole('heading', { level: 4, name }).closest('li')!
/** Waits until the section has read a file and has focused the heading of the scanner reports. */
const reports = () => waitFor(() => expect(document.activeElement?.textContent).toBe(words.reports))
/** Returns the text of the status message for screen readers. */
const said = (place: Element): string =>
  place.querySelectorAll('p.visually-hidden[role=status]')[1]?.textContent ?? ''

test('the scanner section starts with only a button and a note on privacy', async () => {
  await open()
  expect(screen.getByRole('button', { name: words.choose, description: words.private })).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
})

test('a status message announces a scanner report after the file is read', async () => {
  const { read, place, answers } = await open()
  const before = answers()
  await read(GOOD)
  expect(section(words.reports).getByText(TITLE)).toBeDefined()
  expect(section(words.reports).getByText('4 of 4')).toBeDefined()
  expect(said(place)).toBe(`${TITLE} read, 2 suggestions`)
  expect(button(words.more)).toBeDefined()
  expect(answers()).toBe(before)
})

test('a status message also announces a scanner report that was read before rendering', async () => {
  const visit = (await openSession({ choices: BLANK, scope: 'quick' })).visit()!
  const model = tinyModel()
  const scanning = startScanSession({
    ...{ visit, model, content, today: '2026-11-24' },
    readFile: async (file, tenant) =>
      readScanBytes(new Uint8Array(await file.arrayBuffer()), decode, tinyMap, tenant),
  })
  await scanning.read([new File([GOOD], 'a.json')])
  const { place } = await draw(
    <ScanResults
      scanning={scanning}
      words={words}
      plans={{}}
      questions={model.questions}
      scope="quick"
      quizUrl="/quiz/"
      isReading={false}
    />,
  )
  expect(place.querySelector('p.visually-hidden[role=status]')?.textContent).toBe(
    `${TITLE} read, 2 suggestions`,
  )
  expect(document.activeElement?.textContent).toBe(words.reports)
})

test('a suggestion shows the control, the answer and the scanner’s tests', async () => {
  const { read, user } = await open()
  await read(GOOD)
  const item = itemOf('Do XA-01')
  expect(item.textContent).toContain('suggested: all')
  await user.click(within(item).getByText(TITLE))
  expect(within(item).getByText('MS.AAD.1.1 pass')).toBeDefined()
  expect(item.textContent).toContain('3 tests')
})

test('a second click on a suggestion removes the answer of the first click', async () => {
  const { read, user, place, answers } = await open()
  await read(GOOD)
  await user.click(button('fill in Do XA-01'))
  expect(answers().controls).toMatchObject({ 'XA-01': 1 })
  expect(answers().marks).toMatchObject({ 'XA-01': { tool: 'scubagear' } })
  expect(document.activeElement).toBe(button('take back Do XA-01'))
  expect(said(place)).toBe('filled in Do XA-01')
  expect(screen.getByText(words.taken)).toBeDefined()
  await user.click(button('take back Do XA-01'))
  expect(answers().controls).toEqual({})
  expect(said(place)).toBe('took back 1')
})

test('one button fills in all suggestions, and another button removes all suggestions', async () => {
  const { read, user, place, answers } = await open()
  const before = answers()
  await read(GOOD)
  await user.click(button('fill in all 2'))
  expect(answers().controls).toEqual({ 'XA-01': 1, 'XA-02': 0.5 })
  expect(screen.getByText(tinyScanWords.held)).toBeDefined()
  expect(said(place)).toBe('filled in 2')
  await user.click(button(words.backAll))
  expect(answers()).toEqual(before)
  expect(said(place)).toBe('took back 2')
})

test('a suggestion has no button to replace a different answer of the visitor', async () => {
  const { read } = await open({ ...BLANK, first: ['no'] })
  await read(scuba(ONE))
  const differ = section(words.differ)
  expect(differ.getByText('mine: none')).toBeDefined()
  expect(differ.getByText('theirs: all')).toBeDefined()
  expect(differ.queryByRole('button')).toBeNull()
  expect(differ.getByRole('link', { name: words.change }).getAttribute('href')).toBe('/quiz/#q=first')
})

test('the section counts the answers that agree with the scanner report', async () => {
  const { read } = await open({ ...BLANK, first: ['all'], second: ['all'] })
  await read(scuba(ONE))
  expect(screen.getByText('1 the same')).toBeDefined()
  expect(screen.getByText(words.suggestNone)).toBeDefined()
})

test('a suggestion can replace the answer “I don’t know”', async () => {
  const { read, user, answers } = await open({ ...BLANK, first: ['unknown'] })
  await read(GOOD)
  const item = itemOf('Do XA-01')
  expect(within(item).getByText(words.saidUnknown)).toBeDefined()
  await user.click(button('fill in Do XA-01'))
  expect(answers().controls['XA-01']).toBe(1)
})

test('licence plan and headcount from a scanner report can be filled in and removed', async () => {
  const { plan: ___, people: ____, ...rest } = BLANK
  const { read, user, answers } = await open(rest)
  const raw = { license_information: [{ SkuPartNumber: 'SPE_E5', ConsumedUnits: 5 }], total_user_count: '14' }
  await read(scuba({ 'MS.AAD.1.1': 'Pass' }, raw))
  await user.click(button('fill in plan: Five'))
  await user.click(button('fill in people: 14'))
  expect(answers().context).toMatchObject({ plan: 'e5', people: 14 })
  await user.click(button('take back plan: Five'))
  expect(answers().context).not.toHaveProperty('plan')
})

test('an old scanner report shows its age', async () => {
  const { read } = await open()
  const day = addDays(localDay(new Date()), -205)
  await read(scuba({ 'MS.AAD.1.1': 'Pass' }, {}, day))
  expect(screen.getByText('old 205')).toBeDefined()
})

test('removing a scanner report by keyboard removes its suggestions', async () => {
  const { read, user, place } = await open()
  await read(GOOD)
  await user.tab()
  expect(document.activeElement).toBe(button(`leave out ${TITLE}`))
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
  expect(said(place)).toBe(words.removed)
})

test('the visitor can remove answers that an earlier scanner report filled in', async () => {
  const marks = { 'XA-01': { tool: 'scubagear', date: '2026-11-20' } } as const
  const { user, answers } = await open(BLANK, { controls: { 'XA-01': 1 }, marks })
  await screen.findByRole('heading', { level: 3, name: words.earlier })
  await user.click(button('take back Do XA-01'))
  expect(answers().controls).toEqual({})
})

const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...Array<number>(40).fill(0)])
test.each([
  ['an empty file', '', 'empty'],
  ['a ZIP', zip, 'zipped'],
  ['a web page', '<!doctype html><title>Maester</title>', 'webPage'],
  ['a file that breaks off', '{"MetaData":{"Tool":"ScubaGear"},"Results":{"AAD":[', 'brokenOff'],
  ['a file of another kind', '{"hello":1}', 'strange'],
  ['one of our own files', '{"format":"whose-job/answers","version":1}', 'ownFile'],
  ['a report about another cloud', 'PROVIDER;CHECK_ID;STATUS;MUTED\nazure;x;PASS;False\n', 'otherCloud'],
  ['a hostile file', '{"__proto__":{"Tests":1},"constructor":"<img src=x>"}', 'strange'],
] as const)('an alert names the refused file and the reason: %s', async (_, part, sentence) => {
  const { bring, answers } = await open()
  const before = answers()
  button(words.choose).focus()
  await bring({ '<i>file</i>.json': part })
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByText('<i>file</i>.json was not read')).toBeDefined()
  expect(alert.textContent).toContain(sentence)
  expect(answers()).toBe(before)
  expect(document.activeElement).toBe(button(words.more))
  expect(JSON.stringify([localStorage, sessionStorage, history.state, location.href])).not.toContain(
    'file</i>',
  )
})

test('a refused scanner file does not stop the other files', async () => {
  const { bring } = await open()
  await bring({ 'half.json': '{"Tests":', 'a.json': GOOD })
  await reports()
  expect(screen.getByRole('alert').textContent).toContain('half.json was not read')
  expect(section(words.reports).getByText(TITLE)).toBeDefined()
})

test('a valid scanner file removes the alert of an invalid file', async () => {
  const { bring, read } = await open()
  await bring({ 'half.json': '{"Tests":' })
  await screen.findByRole('alert')
  await read(GOOD)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a scanner file can be dropped on the drop area', async () => {
  const { place } = await open()
  const area = place.querySelector('.drop')!
  const dataTransfer = { files: [new File([GOOD], 'a.json')] }
  fireEvent.dragOver(area)
  await waitFor(() => expect(screen.getByText(words.dropNow)).toBeDefined())
  const drop = createEvent.drop(area)
  Object.defineProperty(drop, 'dataTransfer', { value: dataTransfer })
  fireEvent(area, drop)
  await reports()
  expect(screen.getByText(words.drop)).toBeDefined()
  expect(drop.defaultPrevented).toBe(true)
})

test('the drop area shows its initial text again after a dragged file leaves', async () => {
  const { place } = await open()
  const area = place.querySelector('.drop')!
  fireEvent.dragOver(area)
  fireEvent.dragLeave(area)
  expect(screen.queryByText(words.dropNow)).toBeNull()
})

test('a status message shows that a file is being read', async () => {
  const { bring } = await open()
  stubWorker(() => undefined)
  await bring({ 'a.json': GOOD })
  await waitFor(() => expect(screen.getByText(words.reading).getAttribute('role')).toBe('status'))
})

test('an alert shows that the code for reading files failed to load', async () => {
  const { bring } = await open()
  serve({})
  await bring({ 'a.json': GOOD })
  expect((await screen.findByRole('alert')).textContent).toBe(words.loadFailed)
})

const run = (TenantName: string, Result: string) => ({
  ...{ TenantName, ExecutedAt: '2026-11-20T08:00:00Z' },
  Tests: [{ Id: 'CISA.MS.AAD.1.1', Result, Name: 'x' }],
})
const TENANTS = JSON.stringify({ Tenants: [run('North <b>Ltd</b>', 'Passed'), run('South', 'Failed')] })

test('the section asks which tenant of a file with two tenants to use', async () => {
  const { bring, user } = await open()
  await bring({ 'two.json': TENANTS })
  const question = await screen.findByRole('group', { name: tinyScanWords.tenants })
  expect(document.activeElement).toBe(question.querySelector('legend'))
  const names = within(question).getAllByRole('radio')
  expect(textsOf(names.map((one) => one.closest('label')!))).toEqual(['North <b>Ltd</b>', 'South'])
  expect(button(words.tenantGo).getAttribute('aria-disabled')).toBe('true')
  await user.click(button(words.tenantGo))
  expect(screen.getByRole('group', { name: tinyScanWords.tenants })).toBeDefined()
})

test('choosing a tenant of the file shows the scanner results of that tenant', async () => {
  const { bring, user } = await open()
  await bring({ 'two.json': TENANTS })
  await user.click(await screen.findByRole('radio', { name: 'South' }))
  await user.click(button(words.tenantGo))
  await reports()
  expect(screen.getByText('CISA.MS.AAD.1.1 fail')).toBeDefined()
})

test('choosing no tenant skips the file with two tenants', async () => {
  const { bring, user } = await open()
  await bring({ 'two.json': TENANTS })
  await user.click(await screen.findByRole('button', { name: words.tenantNone }))
  expect(screen.queryByRole('group', { name: tinyScanWords.tenants })).toBeNull()
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull()
})

test('a scanner report with only failed tests suggests no answer', async () => {
  const { read } = await open()
  const row = '"Control ID","Requirement","Result","Criticality","Non-Compliance Reason"'
  await read(`${row}\n"MS.AAD.1.1v1","x","Fail","Shall",""\n`, 'ActionPlan.csv')
  expect(section(words.gaps).getByText(/^gap MS\.AAD\.1\.1/)).toBeDefined()
  expect(screen.getByRole('heading', { level: 3, name: '0 suggestions' })).toBeDefined()
})
