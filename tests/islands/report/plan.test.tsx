import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { PlanSection } from '../../../src/islands/report/plan/PlanSection.tsx'
import { usePlaces } from '../../../src/islands/report/plan/use-places.ts'
import { usePlanActions } from '../../../src/islands/report/plan/use-plan-actions.ts'
import type { ReportSession } from '../../../src/state/report-session.ts'
import type { ReportContent, ShownResult } from '../../../src/state/report-view.ts'
import { tinyControl, tinyModel } from '../../core/tiny.ts'
import { type Drawn, change, draw } from '../draw.ts'
import { OPEN, Shown, openSession, reportContent, resultWords, standingWords, tickWords } from './report.tsx'

function PlanOf({ session, shown }: { session: ReportSession; shown: ShownResult }) {
  const doing = usePlanActions(session, shown)
  return (
    <PlanSection
      report={shown.full!}
      places={usePlaces(shown.full, doing.isPlanChange)}
      words={resultWords}
      checklistUrl="/checklist/"
      loadWords={{ partFailed: 'Not loaded.', retry: 'Again' }}
      usualLicences={[reportContent.words.report.owned]}
      handOff={({ id }) => <a href="/send/">send {id}</a>}
      {...{ standingWords, tickWords, doing }}
    />
  )
}

/** Renders the action plan of the report for `choices`. */
async function open(choices: Record<string, string[]> = OPEN, content: ReportContent = reportContent) {
  const session = await openSession({ choices, scope: 'full' }, content)
  const drawn = await draw(<Shown session={session}>{(shown) => <PlanOf {...{ session, shown }} />}</Shown>)
  return { ...drawn, session, answers: () => session.visit()!.$answers.get() }
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
  const name = `${standingWords[kind]} ${standingWords[`${kind}Lead` as 'doneLead']}`
  await user.click(await within(form).findByRole('radio', { name }))
}

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
  expect(status(place)).toBe(`Do XA-02: ${standingWords.done}`)
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

test('a finished job shows that the order changes when the page is opened again', async () => {
  const { user, place } = await open()
  expect(place.textContent).not.toContain(resultWords.reordered)
  await user.click(box('XA-02'))
  expect(place.textContent).toContain(resultWords.reordered)
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
  await draw(<Shown session={session}>{(shown) => <PlanOf {...{ session, shown }} />}</Shown>)
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

test('a plan group shows the number of its open jobs', async () => {
  const { user } = await open()
  const group = groupOf('XA-02')!
  const n = group.querySelectorAll('li').length
  const count = () => group.querySelector('.job-count')?.textContent
  expect(count()).toBe(`${String(n)} jobs`)
  await user.click(box('XA-02'))
  expect(count()).toBe(`${String(n - 1)} jobs`)
})

test('a change of another answer moves finished jobs to the list of controls in place', async () => {
  const { user, session, answers } = await open()
  await user.click(box('XA-02'))
  await change(() => {
    session.visit()!.replace({ ...answers(), controls: { ...answers().controls, 'XB-01': 0.5 } })
  })
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
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(summaryOf('XA-02'))
  })
  await chooseStatus(user, 'XA-02', 'said')
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
  await chooseStatus(user, 'XA-02', 'said')
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

test('a control that loses the status “done” becomes a job again in an expanded group', async () => {
  const { user, answers } = await open()
  const done = await openSession({ ...answers(), controls: { 'XA-02': 1 } })
  document.body.replaceChildren()
  await draw(<Shown session={done}>{(shown) => <PlanOf session={done} shown={shown} />}</Shown>)
  groupOf('XA-01')!.open = false
  await chooseStatus(user, 'XA-02', 'said')
  await user.click(keepState())
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(summaryOf('XA-02'))
  })
  expect(rows()).toContain('XA-02')
  expect(groupOf('XA-02')?.open).toBe(true)
})
