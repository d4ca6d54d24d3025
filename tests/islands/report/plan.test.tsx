import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { ReportContent } from '../../../src/state/report-view.ts'
import { tinyControl, tinyModel } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { type Drawn, change, clearPage } from '../draw.ts'
import { textsOf } from '../page.ts'
import { drawPlan } from './plan.tsx'
import { OPEN, TODAY, openSession, reportContent, resultWords, standingWords } from './report.tsx'
import { echo } from '../../support/words.ts'

/** The URL of the texts that load late. Each test has its own, because the page caches a file that it has loaded. */
let takeUrl = newAddress()
const recordWords = echo('record', {
  ask: 'notes on {title}',
  longWho: 'name {n} of {most}',
  saved: 'saved {title}',
  undone: 'back {title}',
})

/** Renders the action plan of the report for `choices`. */
async function open(choices: Record<string, string[]> = OPEN, content: ReportContent = reportContent) {
  takeUrl = newAddress()
  const session = await openSession({ choices, scope: 'full' }, content)
  return { ...(await drawPlan(session, takeUrl)), session, answers: () => session.visit()!.$answers.get() }
}

const box = (id: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `${standingWords.box}: Do ${id}` })
const undo = () => screen.getByRole('button', { name: `${standingWords.undo}: Do XA-02` })
const keepState = () => screen.getByRole('button', { name: standingWords.keep })
const status = (place: Element) => place.querySelector('.plan p[role=status]')!.textContent
const rows = (): string[] => [...document.querySelectorAll('.action-list > li')].map(({ id }) => id)
const inPlace = () => document.querySelector('.job-group--inPlace .ticks')?.textContent
const groups = () => [...document.querySelectorAll<HTMLDetailsElement>('details.job-fold')]
const groupOf = (id: string) => document.getElementById(id)?.closest('details')
const summaryOf = (id: string) => document.querySelector<HTMLElement>(`[data-status="${id}"] summary`)!

/** Opens the status form of a control and chooses a status. */
async function chooseStatus(
  user: Drawn['user'],
  id: string,
  kind: keyof typeof standingWords,
): Promise<void> {
  await user.click(summaryOf(id))
  const form = document.querySelector<HTMLElement>(`[data-status="${id}"]`)!
  const lead = kind === 'notDone' ? standingWords.saidLead : standingWords[`${kind}Lead` as 'doneLead']
  const name = `${standingWords[kind]} ${lead}`
  await user.click(await within(form).findByRole('radio', { name }))
}

test('a job that is partly in place says what full means, and what was answered', async () => {
  await open({ ...OPEN, first: ['bit'] })
  const row = document.getElementById('XA-01')!
  expect(row.querySelector('.job-goal')?.textContent).toBe('partly. goal: all')
  expect(row.querySelector('.job-mail a')?.getAttribute('href')).toBe('/checklist/XA-01/#check')
  expect(textsOf(row.querySelectorAll('dd'))[0]).toBe('Label bit')
  expect(document.querySelector('#XA-02 .job-why')?.textContent).toBe('Why XA-02')
})

test('jobs in closed groups come last, and a link to one opens its group', async () => {
  await open()
  const all = rows()
  const hidden = [...document.querySelectorAll('details.job-fold:not([open]) .action-list > li')]
  const [id = ''] = hidden.map((row) => row.id)
  clearPage()
  history.replaceState(null, '', `#${id}`)
  const session = await openSession({ choices: OPEN, scope: 'full' }, reportContent)
  const counts: number[] = []
  const watch = new MutationObserver(() => counts.push(rows().length))
  watch.observe(document.body, { childList: true, subtree: true })
  await drawPlan(session, takeUrl, false)
  await vi.waitFor(() => expect(rows()).toEqual(all))
  expect(counts).toContain(all.length - hidden.length)
  expect(groupOf(id)?.open).toBe(true)
  watch.disconnect()
  history.replaceState(null, '', location.pathname)
})

test('ticking “Done” stores the value 1 at once and keeps the row in its place', async () => {
  const { user, place, answers } = await open()
  const before = rows()
  await user.click(box('XA-02'))
  expect(answers().controls['XA-02']).toBe(1)
  expect(rows()).toEqual(before)
  expect(box('XA-02').checked).toBe(true)
  expect(document.activeElement).toBe(box('XA-02'))
  expect(document.getElementById('XA-02')?.className).toBe('is-done')
  expect(inPlace()).toBeUndefined()
  expect(status(place)).toMatch(new RegExp(`^Do XA-02: ${standingWords.done} before \\d+, now 37\\.$`))
})

test('the job that was finished last says how the score moved', async () => {
  const { user } = await open()
  const moves = () => textsOf(document.querySelectorAll('.job-undo b + b > [aria-hidden]'))
  const [first, second] = rows()
  await user.click(box(first!))
  const [move] = moves()
  await user.click(box(second!))
  expect(moves()).toHaveLength(1)
  const [from, to] = moves()[0]!.split(' to ')
  expect(Number(to)).toBeGreaterThan(Number(from))
  expect(from).toBe(move!.split(' to ')[1])
})

test('the “Done” box stays ticked while the report follows the answer', async () => {
  await open()
  box('XA-02').click()
  // The message renders before the report, because the store reports its changes in a later task.
  await Promise.resolve()
  await Promise.resolve()
  expect(box('XA-02').checked).toBe(true)
  await change(() => undefined)
  expect(box('XA-02').checked).toBe(true)
})

test('a job leads to the sheet that belongs to it', async () => {
  const sheets = [{ controls: ['XA-02'], url: '/sheet/', label: 'the sheet' }]
  await open(OPEN, { ...reportContent, sheets })
  const links = screen.getAllByRole('link', { name: 'the sheet' })
  expect(links.map((link) => [link.getAttribute('href'), link.closest('li')?.id])).toEqual([
    ['/sheet/', 'XA-02'],
  ])
})

test('while every control is unknown, the plan leads to the everyday list', async () => {
  await open({ ...OPEN, first: ['unknown'], second: ['unknown'], ticks: ['unknown'] })
  const link = screen.getByRole('link', { name: resultWords.everyday })
  expect(link.getAttribute('href')).toBe('/checklist/everyday/')
})

test('the buttons that send a job appear when the visitor opens its details', async () => {
  const { user } = await open()
  expect(screen.queryByText(/^send/)).toBeNull()
  await user.click(screen.getByText(`: Do XA-02`, { selector: '#XA-02 .more > summary span span' }))
  expect(await screen.findByRole('link', { name: 'send XA-02' })).toBeDefined()
  expect(screen.queryByText('send XA-01')).toBeNull()
})

test('after a reload, a finished job is in the list of controls in place', async () => {
  const { user, answers } = await open()
  await user.click(box('XA-02'))
  const session = await openSession(answers())
  document.body.replaceChildren()
  await drawPlan(session)
  expect(rows()).toEqual(['XA-01', 'XB-01', 'XB-02'])
  expect(inPlace()).toContain('Do XA-02')
})

test('Undo restores the answers exactly and focuses the checkbox of the job', async () => {
  const { user, place, answers } = await open()
  const before = answers()
  await user.click(box('XA-02'))
  await user.click(undo())
  expect(answers()).toEqual(before)
  expect(box('XA-02').checked).toBe(false)
  expect(document.activeElement).toBe(box('XA-02'))
  expect(status(place)).toBe('undone Do XA-02')
  expect(screen.queryByRole('button', { name: /^undo/ })).toBeNull()
})

test('unticking “Done” restores the answers that the visitor had before', async () => {
  const { user, answers } = await open()
  const before = answers()
  await user.click(box('XA-02'))
  await user.click(box('XA-02'))
  expect(answers()).toEqual(before)
})

test('a plan group with a finished job shows how many of its jobs are left', async () => {
  const { user, answers } = await open()
  const group = groupOf('XA-02')!
  const n = group.querySelectorAll('li').length
  const count = () => document.querySelector('.job-count')?.textContent
  expect(count()).toBe(`${String(n)} jobs`)
  await user.click(box('XA-02'))
  expect(count()).toBe(`${String(n - 1)} left of ${String(n)}`)
  const before = rows().filter((id) => id !== 'XA-02')
  const session = await openSession(answers())
  document.body.replaceChildren()
  await drawPlan(session)
  expect(count()).toBe(`${String(n - 1)} left of ${String(n)}`)
  expect(rows()).toEqual(before)
})

test('a score range is announced with the range before it', async () => {
  const { user, place } = await open({ ...OPEN, first: ['half'], second: ['unknown'], ticks: ['unknown'] })
  await user.click(box('XA-01'))
  expect(status(place)).toMatch(/ before \d+ to \d+, now \d+ to \d+\.$/)
})

test('the last job that is done says that nothing is left, and keeps the focus', async () => {
  const { user, place } = await open()
  const all = rows()
  for (const id of all) await user.click(box(id))
  expect(status(place)).toMatch(/nothing left, check on 26 May 2027$/)
  expect(document.activeElement).toBe(box(all.at(-1)!))
  const link = screen.getByRole('link', { name: /^nothing left/ })
  expect(link.closest('li')?.id).toBe(all.at(-1))
  await user.click(screen.getByRole('button', { name: `${standingWords.undo}: Do ${all.at(-1)!}` }))
  expect(screen.queryByRole('link', { name: /^nothing left/ })).toBeNull()
})

test('a link to a finished job shows the job in its row, with both scores', async () => {
  const { user, answers } = await open()
  const before = rows()
  await user.click(box('XA-02'))
  const session = await openSession(answers())
  session.address.go('XA-02')
  document.body.replaceChildren()
  await drawPlan(session)
  expect(rows()).toEqual(before)
  expect(box('XA-02').checked).toBe(true)
  expect(document.querySelector('.job-undo b + b')?.textContent).toMatch(/^\d+ to 37/)
  await user.click(undo())
  expect(session.visit()!.$answers.get().choices).toEqual(answers().choices)
  expect(session.visit()!.$answers.get()).not.toHaveProperty('records')
  expect(rows()).toEqual(before)
})

/** Content in which the visitor does the first job, and the IT person the others. */
function sharedContent(): ReportContent {
  const model = tinyModel()
  const controls = model.controls.map((one) => (one.id === 'XA-01' ? { ...one, doer: 'you' as const } : one))
  return { ...reportContent, model: { ...model, controls } }
}

test('the plan can be grouped by who does the jobs, with the same rows and numbers', async () => {
  localStorage.setItem('whose-job/answers', '{}')
  const { user } = await open(OPEN, sharedContent())
  const numbers = () =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.action-list > li')].map((row) => [
        row.id,
        row.style.getPropertyValue('--number'),
      ]),
    )
  const before = numbers()
  await user.click(screen.getByRole('button', { name: resultWords.byWho }))
  const { you, it } = reportContent.words.report
  expect(textsOf(document.querySelectorAll('.job-fold h3'))).toEqual([you, it])
  expect(textsOf(document.querySelectorAll('.job-count'))).toEqual(['1 jobs', '3 jobs'])
  expect(numbers()).toEqual(before)
  expect(localStorage.getItem('whose-job/plan-order')?.trim()).toBe('who')
  await user.click(box('XA-01'))
  expect(textsOf(document.querySelectorAll('.job-count'))).toEqual([resultWords.planAllDone, '3 jobs'])
  await user.click(screen.getByRole('button', { name: resultWords.byValue }))
  expect(Object.keys(numbers())).toEqual(Object.keys(before))
  localStorage.clear()
})

test('if one kind of person does all jobs, the plan has no other grouping', async () => {
  await open()
  expect(screen.queryByRole('button', { name: resultWords.byWho })).toBeNull()
})

test('a plan group without an open job says so, and the next group is expanded', async () => {
  const { user, answers } = await open()
  const [first, second] = groups()
  const ids = [...first!.querySelectorAll('li[id]')].map(({ id }) => id)
  expect(second!.open).toBe(false)
  for (const id of ids) await user.click(box(id))
  expect(textsOf(document.querySelectorAll('.job-count'))[0]).toBe(resultWords.planAllDone)
  expect([first!.open, second!.open]).toEqual([true, true])
  const session = await openSession(answers())
  document.body.replaceChildren()
  await drawPlan(session)
  expect(textsOf(document.querySelectorAll('.job-count'))[0]).toBe(resultWords.planAllDone)
  expect(groups()[0]!.open).toBe(true)
  expect(ids).not.toContain(rows()[0])
})

test('a change of another answer moves finished jobs to the list of controls in place', async () => {
  const { user, session, answers } = await open()
  await user.click(box('XA-02'))
  await change(() =>
    session.visit()!.replace({ ...answers(), controls: { ...answers().controls, 'XB-01': 0.5 } }),
  )
  expect(rows()).not.toContain('XA-02')
  expect(inPlace()).toContain('Do XA-02')
})

test('only the first plan group is expanded at first', async () => {
  await open({ ...OPEN, second: ['all'] })
  expect(groups().length).toBeGreaterThan(1)
  expect(groups().map((one) => one.open)).toEqual(groups().map((_, index) => index === 0))
})

test('a link to a job in a collapsed plan group expands the group', async () => {
  const { user } = await open()
  await change(() => {
    groupOf('XA-01')!.open = false
  })
  const link = document.createElement('a')
  link.href = '#XA-01'
  document.body.append(link)
  await user.click(link)
  expect(groupOf('XA-01')?.open).toBe(true)
})

test('every plan group is expanded while the page is printed', async () => {
  await open({ ...OPEN, second: ['all'] })
  fireEvent(window, new Event('beforeprint'))
  expect(groups().every((one) => one.open)).toBe(true)
  fireEvent(window, new Event('afterprint'))
  expect(groups().filter((one) => one.open)).toHaveLength(1)
})

test('a job names its licence only if the business must buy the licence', async () => {
  const model = tinyModel()
  const controls = model.controls.map((one) =>
    one.id === 'XA-01' ? tinyControl('XA-01', { plans: ['e5'] }) : one,
  )
  await open(OPEN, { ...reportContent, model: { ...model, controls } })
  const chips = (id: string) => document.querySelector(`#${id} .chip--plan`)?.textContent
  expect(chips('XA-01')).toContain('needs')
  expect(chips('XA-02')).toBeUndefined()
})

test('a planned day appears in the row of the job', async () => {
  const { user, place, answers } = await open()
  await chooseStatus(user, 'XA-02', 'planned')
  fireEvent.input(screen.getByLabelText(standingWords.by), { target: { value: '2090-06-30' } })
  await user.click(keepState())
  expect(document.querySelector('#XA-02 .status-line')?.textContent).toBe('planned 30 June 2090')
  expect(status(place)).toBe('Do XA-02: planned 30 June 2090')
  await vi.waitFor(() => expect(document.activeElement).toBe(summaryOf('XA-02')))
  await chooseStatus(user, 'XA-02', 'notDone')
  await user.click(keepState())
  expect(document.querySelector('#XA-02 .status-line')).toBeNull()
  expect(answers().statuses).toEqual({})
})

test('the status form of a job suggests the last day of its plan group', async () => {
  const { user } = await open()
  await chooseStatus(user, 'XA-02', 'planned')
  expect(screen.getByLabelText<HTMLInputElement>(standingWords.by).value).toBe('2026-12-02')
})

test('a job that another product covers keeps its place and names the product', async () => {
  const { user, answers } = await open()
  const before = rows()
  await chooseStatus(user, 'XA-02', 'covered')
  await user.type(screen.getByLabelText(standingWords.product), 'Guard')
  await user.click(screen.getByRole('checkbox', { name: standingWords.everyone }))
  await user.click(keepState())
  expect(rows()).toEqual(before)
  expect(document.querySelector('#XA-02 .status-line')?.textContent).toContain('Guard')
  await chooseStatus(user, 'XA-02', 'notDone')
  await user.click(keepState())
  expect(answers().statuses).toEqual({})
})

test('the status form of a job offers “my answers” only if the job has a status', async () => {
  const { user } = await open()
  await chooseStatus(user, 'XA-02', 'accepted')
  expect(screen.getAllByRole('radio')).toHaveLength(3)
})

test('the status form of a control in place offers neither “planned” nor “accepted”', async () => {
  const { user } = await open({ ...OPEN, second: ['all'] })
  await user.click(summaryOf('XA-02'))
  const form = document.querySelector<HTMLElement>('[data-status="XA-02"]')!
  await within(form).findByRole('group')
  expect(within(form).getAllByRole('radio')).toHaveLength(3)
})

test('no other product is offered for a rule on paper', async () => {
  const model = tinyModel()
  const controls = model.controls.map((one) => ({ ...one, onPaper: true as const }))
  const { user } = await open(
    { ...OPEN, second: ['all'] },
    { ...reportContent, model: { ...model, controls } },
  )
  for (const id of ['XA-01', 'XA-02']) {
    await user.click(summaryOf(id))
    const form = within(document.querySelector<HTMLElement>(`[data-status="${id}"]`)!)
    await form.findByRole('group')
    expect(form.getAllByRole('radio')).toHaveLength(2)
    expect(form.queryByText(standingWords.covered)).toBeNull()
  }
})

test('a control that loses the status “done” becomes a job again in an expanded group', async () => {
  const { user, answers } = await open()
  const done = await openSession({ ...answers(), controls: { 'XA-02': 1 } })
  document.body.replaceChildren()
  await drawPlan(done)
  groupOf('XA-01')!.open = false
  await chooseStatus(user, 'XA-02', 'notDone')
  await user.click(keepState())
  await vi.waitFor(() => expect(document.activeElement).toBe(summaryOf('XA-02')))
  expect(rows()).toContain('XA-02')
  expect(groupOf('XA-02')?.open).toBe(true)
})

const recordOf = (id: string) => document.querySelector<HTMLElement>(`[data-record="${id}"]`)!
const recordSummary = (id: string) => recordOf(id).querySelector('summary')!
type RecordField = 'who' | 'what' | 'where' | 'date'
const recordField = (name: RecordField) => screen.getByLabelText<HTMLInputElement>(recordWords[name])
const noteLines = (id: string): string[] => textsOf(document.querySelectorAll(`#${id} .job-record`))

/** Opens the form for the notes about a control. */
async function openRecord(user: Drawn['user'], id: string): Promise<void> {
  serve({ [takeUrl]: { record: recordWords } })
  await user.click(recordSummary(id))
  await screen.findByRole('group', { name: `notes on Do ${id}` })
}

test('the notes about a job are stored, appear in its row, and move no job', async () => {
  const { user, place, answers } = await open()
  const before = rows()
  await openRecord(user, 'XA-02')
  expect(recordField('date').value).toBe(TODAY)
  await user.type(recordField('who'), ' Ada ')
  await user.type(recordField('what'), 'Export')
  await user.type(recordField('where'), 'https://example.com/p')
  await user.click(keepState())
  expect(answers().records).toEqual({
    'XA-02': { who: 'Ada', proof: { what: 'Export', where: 'https://example.com/p', date: TODAY } },
  })
  expect(rows()).toEqual(before)
  expect(noteLines('XA-02')).toEqual([
    'assignee: Ada',
    'proof: Export on 25 November 2026. https://example.com/p',
  ])
  expect(screen.getByRole('link', { name: 'https://example.com/p' }).getAttribute('href')).toBe(
    'https://example.com/p',
  )
  expect(status(place)).toBe('saved Do XA-02')
  expect(document.activeElement).toBe(recordSummary('XA-02'))
  expect(screen.queryByRole('group', { name: /^notes on/ })).toBeNull()
})

test('a place that is no web address is not a link', async () => {
  const session = await openSession({
    ...{ choices: OPEN, scope: 'full' },
    records: { 'XA-02': { proof: { what: 'Export', where: 'javascript:alert(1)', date: TODAY } } },
  })
  await drawPlan(session)
  expect(noteLines('XA-02')[0]).toContain('javascript:alert(1)')
  expect(document.querySelector('#XA-02 .job-record a')).toBeNull()
})

test('an incomplete proof is refused with the error at its field', async () => {
  const { user, answers } = await open()
  await openRecord(user, 'XA-02')
  await user.type(recordField('what'), 'Export')
  fireEvent.input(recordField('date'), { target: { value: '2090-01-01' } })
  await user.click(keepState())
  const errors = textsOf(recordOf('XA-02').querySelectorAll('.error'))
  expect(errors).toEqual([recordWords.noWhere, recordWords.laterDay])
  expect(document.activeElement).toBe(recordField('where'))
  expect(recordField('where').getAttribute('aria-invalid')).toBe('true')
  expect(answers().records).toBeUndefined()
  await user.type(recordField('where'), 'Binder')
  expect(recordOf('XA-02').querySelector('.error')).toBeNull()
})

test('a name that is too long is refused with its length', async () => {
  const { user } = await open()
  await openRecord(user, 'XA-02')
  fireEvent.input(recordField('who'), { target: { value: 'x'.repeat(61) } })
  await user.click(keepState())
  expect(recordOf('XA-02').querySelector('.error')?.textContent).toBe('name 61 of 60')
})

test('Undo restores the earlier notes and focuses the form’s summary', async () => {
  const { user, place, answers } = await open()
  await openRecord(user, 'XA-02')
  await user.type(recordField('who'), 'Ada')
  await user.click(keepState())
  await openRecord(user, 'XA-02')
  expect(recordField('who').value).toBe('Ada')
  await user.clear(recordField('who'))
  await user.type(recordField('who'), 'Bo{Enter}')
  expect(answers().records).toEqual({ 'XA-02': { who: 'Bo' } })
  await user.click(undo())
  expect(answers().records).toEqual({ 'XA-02': { who: 'Ada' } })
  expect(status(place)).toBe('back Do XA-02')
  expect(document.activeElement).toBe(recordSummary('XA-02'))
  expect(screen.queryByRole('button', { name: /^undo/ })).toBeNull()
})

test('emptying the form removes the notes', async () => {
  const { user, answers } = await open()
  await openRecord(user, 'XA-02')
  await user.type(recordField('who'), 'Ada{Enter}')
  await openRecord(user, 'XA-02')
  await user.clear(recordField('who'))
  await user.click(keepState())
  expect(answers()).not.toHaveProperty('records')
  expect(noteLines('XA-02')).toEqual([])
})

test('Cancel closes the form for the notes and changes nothing', async () => {
  const { user, answers } = await open()
  await openRecord(user, 'XA-02')
  await user.type(recordField('who'), 'Ada')
  await user.click(screen.getByRole('button', { name: standingWords.cancel }))
  expect(answers().records).toBeUndefined()
  expect(document.activeElement).toBe(recordSummary('XA-02'))
  await user.click(recordSummary('XA-02'))
  expect(recordField('who').value).toBe('')
})

test('a job marked as done says that no proof is noted, and offers to note it', async () => {
  const { user, answers } = await open()
  expect(noteLines('XA-02')).toEqual([])
  await user.click(box('XA-02'))
  expect(noteLines('XA-02')).toEqual(['noProof'])
  expect(document.querySelector('#XA-02 .job-record')?.className).toContain('noprint')
  await openRecord(user, 'XA-02')
  await user.type(recordField('what'), 'Export')
  await user.type(recordField('where'), 'Binder{Enter}')
  expect(noteLines('XA-02')).toEqual(['proof: Export on 25 November 2026. Binder'])
  await user.click(screen.getAllByRole('button', { name: `${standingWords.undo}: Do XA-02` })[0]!)
  expect(answers().records).toEqual({
    'XA-02': { proof: { what: 'Export', where: 'Binder', date: TODAY } },
  })
})

test('controls in place say that no proof is noted once one of them has a proof', async () => {
  const { user, answers } = await open({ ...OPEN, first: ['all'], second: ['all'] })
  const lines = () => [...document.querySelectorAll('.ticks .job-record')]
  expect(lines()).toEqual([])
  await openRecord(user, 'XA-02')
  await user.type(recordField('what'), 'Export')
  await user.type(recordField('where'), 'Binder{Enter}')
  expect(Object.keys(answers().records ?? {})).toEqual(['XA-02'])
  expect(textsOf(lines())).toEqual(['noProof', 'proof: Export on 25 November 2026. Binder'])
  expect(lines().some(({ className }) => className.includes('noprint'))).toBe(false)
})

test('the example result has neither the form for notes nor a line about missing proof', async () => {
  const { session } = await open()
  await change(() => session.showExample())
  expect(document.querySelector('[data-record]')).toBeNull()
  expect(document.body.textContent).not.toContain('noProof')
})

test('if the form for notes does not load, a button loads it again', async () => {
  const { user } = await open()
  serve({})
  await user.click(recordSummary('XA-02'))
  await screen.findByText('Not loaded.')
  serve({ [takeUrl]: { record: recordWords } })
  await user.click(screen.getByRole('button', { name: 'Again' }))
  await screen.findByRole('group', { name: 'notes on Do XA-02' })
})

test('a change that the device cannot store is not announced as saved', async () => {
  const { user, place, session } = await open()
  vi.spyOn(session.visit()!.$keeps, 'get').mockReturnValue(false)
  await user.click(box('XA-02'))
  expect(status(place)).toBe('not kept')
})
