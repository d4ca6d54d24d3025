import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { ReportSession } from '../../../src/state/report-session.ts'
import type { ReportContent } from '../../../src/state/report-view.ts'
import { tinyModel } from '../../core/tiny.ts'
import { change } from '../draw.ts'
import { button, textsOf } from '../page.ts'
import { drawPlan } from './plan.tsx'
import { DONE, OPEN, UNKNOWN, openSession, reportContent } from './report.tsx'
import { resultWords, standingWords, tickWords as words } from './report.tsx'

interface Options {
  see?: (session: ReportSession) => void
  content?: ReportContent
}
/** Renders the action plan of the report for `choices`. */
async function openPlan(choices: Record<string, string[]> = OPEN, { see, content }: Options = {}) {
  const session = await openSession({ choices, scope: 'quick' }, content)
  see?.(session)
  return { ...(await drawPlan(session)), session, answers: () => session.visit()!.$answers.get() }
}
/** Renders the action plan, and starts the what-if mode. */
async function open(...given: Parameters<typeof openPlan>) {
  const drawn = await openPlan(...given)
  await drawn.user.click(button(words.start))
  return drawn
}
const toggle = (id: string) =>
  screen.getByRole<HTMLInputElement>('switch', { name: new RegExp(`^count Do ${id} as done`) })
const panel = () => screen.getByRole('complementary', { name: words.title })
/** Content with a gate that caps the score at 20 until the first job is done. */
const held: ReportContent = {
  ...reportContent,
  model: tinyModel({ gates: [{ control: 'XA-01', caps: [5, 20, 20], because: 'it comes first' }] }),
}
const doneName = (id: string): string => `${standingWords.box}: Do ${id}`
const planStatus = (place: Element): string =>
  [...place.querySelectorAll('.plan p[role=status]')].at(0)!.textContent
const stopInPanel = () => within(panel()).getByRole('button', { name: words.stop })
const heading = () => screen.getByRole('heading', { level: 2, name: resultWords.plan })
const figure = (place: Element): string => place.querySelector('.wi-n')!.textContent
const said = () => within(panel()).getByRole('status').textContent
const order = (place: Element): string[] => textsOf(place.querySelectorAll('h4'))
/** Advances the clock, by the delay of the announcement unless `ms` says otherwise. */
const pause = (ms = 700) => change(() => void vi.advanceTimersByTime(ms))

async function openWithClock(...given: Parameters<typeof open>) {
  const drawn = await open(...given)
  vi.useFakeTimers()
  return drawn
}

test('the switch of each open job is off at first', async () => {
  await open()
  const switches = screen.getAllByRole<HTMLInputElement>('switch')
  expect(switches).toHaveLength(2)
  for (const one of switches) expect(one.checked).toBe(false)
  expect(within(panel()).getByText(words.none)).toBeDefined()
  expect(within(panel()).getAllByRole('button')).toEqual([stopInPanel()])
})

test('without open jobs the action plan has no what-if mode', async () => {
  await openPlan(DONE)
  expect(screen.queryByRole('button', { name: words.start })).toBeNull()
  expect(screen.queryByRole('switch')).toBeNull()
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(screen.getByText(/^nothing left/)).toBeDefined()
})

test('ticking a job shows the new score and the increase', async () => {
  const { user, place } = await open()
  const before = Number(figure(place))
  await user.click(toggle('XA-01'))
  const after = Number(figure(place))
  expect(after).toBeGreaterThan(before)
  expect(panel().textContent).toContain(`up ${String(after - before)}, was ${String(before)}`)
  expect(panel().textContent).toContain('1 counted')
})

test('ticking all jobs shows the top level and the score 100', async () => {
  const { user, place } = await open()
  await user.click(toggle('XA-01'))
  await user.click(toggle('XA-02'))
  expect(figure(place)).toBe('100')
  expect(place.querySelector('.wi-level')?.textContent).toBe('Top')
  expect(panel().textContent).toContain('2 counted')
})

test('unticking the only ticked job restores the original numbers of the what-if panel', async () => {
  const { user } = await open()
  const before = panel().textContent
  await user.click(toggle('XA-01'))
  expect(panel().textContent).not.toBe(before)
  await user.click(toggle('XA-01'))
  expect(panel().textContent).toBe(before)
})

test('the what-if panel names the gate that caps the score', async () => {
  const { user } = await open(OPEN, { content: held })
  expect(panel().textContent).not.toContain('it comes first')
  await user.click(toggle('XA-02'))
  expect(panel().textContent).toContain('it comes first')
  await user.click(toggle('XA-01'))
  expect(panel().textContent).not.toContain('it comes first')
})

test('the rows of jobs keep their order and the focus while jobs are ticked', async () => {
  const { user, place } = await open()
  const before = order(place)
  for (const id of ['XA-02', 'XA-01']) {
    toggle(id).focus()
    await user.keyboard(' ')
    expect(toggle(id).checked).toBe(true)
    expect(document.activeElement).toBe(toggle(id))
  }
  expect(order(place)).toEqual(before)
})

test('the new score appears only beside the job switch that was pressed last', async () => {
  const { user, place } = await open()
  await user.click(toggle('XA-01'))
  await user.click(toggle('XA-02'))
  const notes = [...place.querySelectorAll('.gain-now')]
  expect(textsOf(notes)).toEqual(['now 100'])
  expect(notes[0]?.closest('li')?.id).toBe('XA-02')
})

test('after a pause, one status message announces the result of several ticks', async () => {
  const { user } = await openWithClock()
  await user.click(toggle('XA-01'))
  await pause(600)
  await user.click(toggle('XA-02'))
  await pause(600)
  expect(said()).toBe('')
  await pause(100)
  expect(said()).toMatch(/^score \d+ to 100\. level \w+ to Top\./)
  expect(said()).toContain('critical 0 to 2 of 2.')
  expect(said()).toContain('risk Break Storm to Rough.')
  expect(said()).toContain('layer Yours 0 of 2, 1 partly to 2 of 2.')
})

test('a status message announces that a gate starts or stops capping the score', async () => {
  const { user } = await openWithClock(OPEN, { content: held })
  await user.click(toggle('XA-02'))
  await pause()
  expect(said()).toContain('held 100 to 20.')
  await user.click(toggle('XA-01'))
  await pause()
  expect(said()).toContain(words.free)
})

test('a status message announces the lower score after unticking a job', async () => {
  const { user, place } = await openWithClock()
  const before = figure(place)
  await user.click(toggle('XA-01'))
  await pause()
  const after = figure(place)
  await user.click(toggle('XA-01'))
  await pause()
  expect(said()).toContain(`score ${after} to ${before}.`)
})

test('the stop button of the what-if panel ends the what-if mode and focuses a job', async () => {
  const { user, place } = await open()
  await user.click(toggle('XA-01'))
  await user.click(stopInPanel())
  expect(screen.queryByRole('switch')).toBeNull()
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(document.activeElement).toBe(place.querySelector('#XA-01 .more > summary'))
  expect(planStatus(place)).toBe(words.over)
})

test('the button above the action plan starts and ends the what-if mode', async () => {
  const { user, place } = await openPlan()
  expect(screen.queryByRole('switch')).toBeNull()
  expect(screen.queryByRole('complementary')).toBeNull()
  const start = button(words.start)
  await user.click(start)
  expect(document.activeElement).toBe(start)
  expect(start.textContent).toBe(words.stop)
  expect(place.querySelector('.try-out [role=status]')?.textContent).toBe(`${words.lead} ${words.leadKeep}`)
  expect(screen.getAllByRole('switch')).toHaveLength(2)
  expect(screen.queryByRole('checkbox', { name: doneName('XA-01') })).toBeNull()
  await user.click(start)
  expect(screen.queryByRole('switch')).toBeNull()
  expect(document.activeElement).toBe(start)
  expect(place.querySelector('.try-out [role=status]')?.textContent).toBe('')
})

test('saving ticked jobs as planned keeps them ticked and focuses the Undo button', async () => {
  const { user, place, answers } = await open()
  await user.click(toggle('XA-01'))
  const ticked = figure(place)
  await user.click(button(words.keep))
  expect(answers().statuses['XA-01']).toMatchObject({ kind: 'planned' })
  expect(answers().statuses['XA-02']).toBeUndefined()
  expect(document.querySelector('#XA-01 .status-line')?.textContent).toContain('planned ')
  expect(toggle('XA-01').checked).toBe(true)
  expect(figure(place)).toBe(ticked)
  expect(screen.queryByRole('button', { name: words.keep })).toBeNull()
  expect(document.activeElement).toBe(button(words.undo))
  expect(within(panel()).getByText('1 kept')).toBeDefined()
})

test('a status message announces how many ticked jobs became planned jobs', async () => {
  const { user } = await openWithClock()
  await user.click(toggle('XA-01'))
  await user.click(button(words.keep))
  await pause()
  expect(said()).toBe('1 kept')
})

test('Undo removes the status “planned” and focuses the action plan’s heading', async () => {
  const { user, answers } = await open()
  await user.click(toggle('XA-01'))
  await user.click(button(words.keep))
  await user.click(button(words.undo))
  expect(answers().statuses).toEqual({})
  expect(document.activeElement).toBe(heading())
  expect(screen.queryByRole('button', { name: words.undo })).toBeNull()
})

test('ticking another job removes the Undo button', async () => {
  const { user } = await open()
  await user.click(toggle('XA-01'))
  await user.click(button(words.keep))
  await user.click(toggle('XA-02'))
  expect(screen.queryByRole('button', { name: words.undo })).toBeNull()
})

test('a keyboard user can tick a job, save the job as planned and undo the status', async () => {
  const { user, answers } = await open()
  toggle('XA-01').focus()
  await user.keyboard(' ')
  while (document.activeElement !== button(words.keep)) await user.tab()
  await user.keyboard('{Enter}')
  expect(answers().statuses['XA-01']).toMatchObject({ kind: 'planned' })
  await user.keyboard('{Enter}')
  expect(answers().statuses).toEqual({})
})

test('the visitor can tick jobs of the example report, but cannot save them as planned', async () => {
  const { user, answers } = await open(OPEN, { see: (session) => session.showExample() })
  const before = answers()
  expect(screen.getByText(words.lead)).toBeDefined()
  await user.click(screen.getAllByRole('switch')[0]!)
  expect(screen.queryByRole('button', { name: words.keep })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(document.querySelector('[data-status]')).toBeNull()
  expect(answers()).toBe(before)
})

test('ticking a job changes the score range if many controls are unknown', async () => {
  const { user, place } = await open(UNKNOWN)
  const before = figure(place)
  expect(before).toMatch(/^\d+ to \d+$/)
  await user.click(toggle('XA-01'))
  expect(figure(place)).toMatch(/^\d+ to 100$/)
  expect(figure(place)).not.toBe(before)
  expect(panel().textContent).toContain(`still, was ${before}`)
  expect(place.querySelector('.wi-level')).toBeNull()
})
