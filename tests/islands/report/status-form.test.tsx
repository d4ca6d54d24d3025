import { fireEvent, screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { type ComponentProps } from 'preact'
import { ControlStatus } from '../../../src/islands/report/plan/ControlStatus.tsx'
import { answers } from '../../core/tiny.ts'
import { draw } from '../draw.ts'
import { button, textsOf } from '../page.ts'
import { TODAY, standingWords as words } from './report.tsx'

const loadWords = { partFailed: 'Not loaded.', retry: 'Again' }
const KINDS = ['said', 'done', 'planned', 'covered', 'accepted'] as const

type Props = ComponentProps<typeof ControlStatus>
const PROPS: Props = {
  ...{ id: 'XA-01', title: 'Lock', summary: words.title, kinds: KINDS, words, loadWords },
  ...{ answers: answers(), today: TODAY, onKeep: vi.fn() },
}

/** Renders the status form of a control, and expands the form. `onKeep` receives the saved status. */
async function open(changes: Partial<Props> = {}) {
  const onKeep = vi.fn<Props['onKeep']>()
  const drawn = await draw(<ControlStatus {...PROPS} onKeep={onKeep} {...changes} />)
  await drawn.user.click(summary())
  await screen.findByRole('group', { name: 'where is Lock' })
  return { ...drawn, onKeep }
}
/** Opens the form, and chooses a status. */
async function openWith(name: (typeof KINDS)[number]) {
  const drawn = await open()
  await drawn.user.click(kind(name))
  return drawn
}
const summaries = () => [...document.querySelectorAll<HTMLElement>('[data-status] > summary')]
const summary = () => summaries()[0]!
const kind = (name: (typeof KINDS)[number]) =>
  screen.getByRole<HTMLInputElement>('radio', { name: `${words[name]} ${words[`${name}Lead`]}` })
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const keep = () => button(words.keep)
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } })
/** Returns the visible error messages, in order. */
const problems = (place: HTMLElement): string[] => textsOf(place.querySelectorAll('.error'))
const expectSaved = (onKeep: Props['onKeep'], status: object) =>
  expect(onKeep).toHaveBeenCalledExactlyOnceWith('XA-01', expect.objectContaining(status))
const describedAs = (input: HTMLElement) =>
  document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent

test('a closed status form renders only a summary with the title of the control', async () => {
  await draw(<ControlStatus {...PROPS} />)
  expect(summary().textContent).toBe(`${words.title}: Lock`)
  expect(screen.queryByRole('radio')).toBeNull()
})

test('an open status form preselects the current status of the control', async () => {
  await open()
  expect(kind('said').checked).toBe(true)
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('the status form offers only the statuses in its props', async () => {
  await open({ kinds: ['said', 'done', 'covered'] })
  expect(screen.getAllByRole('radio')).toHaveLength(3)
  expect(screen.queryByText(words.planned)).toBeNull()
})

test.each([
  ['', words.noDay],
  ['2026-11-24', words.pastDay],
])('the planned day “%s” is refused', async (day, problem) => {
  const { user, place, onKeep } = await openWith('planned')
  if (day) type(words.by, day)
  await user.click(keep())
  expect(problems(place)).toEqual([problem])
  expect(document.activeElement).toBe(field(words.by))
  expect(field(words.by).getAttribute('aria-invalid')).toBe('true')
  expect(describedAs(field(words.by))).toBe(problem)
  expect(onKeep).not.toHaveBeenCalled()
})

test('today is a valid planned day', async () => {
  const { user, onKeep } = await openWith('planned')
  type(words.by, TODAY)
  await user.click(keep())
  expectSaved(onKeep, { kind: 'planned', by: TODAY })
})

test('changing a field removes its error', async () => {
  const { user, place } = await openWith('planned')
  await user.click(keep())
  type(words.by, '2027-01-01')
  await user.click(kind('planned'))
  expect(problems(place)).toEqual([])
  expect(field(words.by).getAttribute('aria-invalid')).toBeNull()
})

test('choosing another status removes the field of the previous status and its error', async () => {
  const { user, place } = await openWith('planned')
  await user.click(keep())
  await user.click(kind('done'))
  expect(problems(place)).toEqual([])
  expect(screen.queryByLabelText(words.by)).toBeNull()
})

test.each([
  ['', words.noProduct],
  ['   ', words.noProduct],
  ['x'.repeat(61), 'product 61 of 60'],
])('an empty or too long product name is refused (case %#)', async (product, problem) => {
  const { user, place, onKeep } = await openWith('covered')
  if (product) await user.type(field(words.product), product)
  await user.click(keep())
  expect(problems(place)).toEqual([problem])
  expect(document.activeElement).toBe(field(words.product))
  expect(onKeep).not.toHaveBeenCalled()
})

test('the ticked box “everyone” is saved with the status “covered by another product”', async () => {
  const { user, onKeep } = await openWith('covered')
  const everyone = screen.getByRole<HTMLInputElement>('checkbox', { name: words.everyone })
  expect(everyone.checked).toBe(false)
  await user.type(field(words.product), 'Guard & Søn')
  await user.click(everyone)
  await user.click(keep())
  expectSaved(onKeep, { kind: 'covered', product: 'Guard & Søn', full: true })
})

test('the form shows two errors if an accepted risk has neither day nor reason', async () => {
  const { user, place, onKeep } = await openWith('accepted')
  await user.click(keep())
  expect(problems(place)).toEqual([words.noDay, words.noReason])
  expect(document.activeElement).toBe(field(words.until))
  expect(describedAs(field(words.why))).toBe(words.noReason)
  expect(onKeep).not.toHaveBeenCalled()
})

test('the reason for an accepted risk has at most 200 characters', async () => {
  const { user, place, onKeep } = await openWith('accepted')
  type(words.until, '2027-06-30')
  type(words.why, 'x'.repeat(201))
  await user.click(keep())
  expect(problems(place)).toEqual(['reason 201 of 200'])
  type(words.why, 'x'.repeat(200))
  await user.click(keep())
  expectSaved(onKeep, { kind: 'accepted', until: '2027-06-30', why: 'x'.repeat(200) })
})

test('the text typed for a status returns after a switch to another status and back', async () => {
  const { user } = await openWith('covered')
  await user.type(field(words.product), 'Guard')
  await user.click(kind('planned'))
  await user.click(kind('covered'))
  expect(field(words.product).value).toBe('Guard')
})

test.each([
  ['planned', { kind: 'planned', by: '2027-01-31' }, words.by, '2027-01-31'],
  ['covered', { kind: 'covered', by: 'Guard', full: true }, words.product, 'Guard'],
  ['accepted', { kind: 'accepted', until: '2027-01-31', why: 'We move' }, words.why, 'We move'],
] as const)('the form shows the saved status “%s”', async (name, status, label, value) => {
  await open({ answers: answers({ statuses: { 'XA-01': status } }) })
  expect(kind(name).checked).toBe(true)
  expect(field(label).value).toBe(value)
})

test('the form preselects its first status if it does not offer the current status', async () => {
  await open({ kinds: ['planned', 'covered'] })
  expect(kind('planned').checked).toBe(true)
})

test('the form suggests the due date of the job as the planned day', async () => {
  const { user, onKeep } = await open({ kinds: ['planned'], due: '2026-12-02' })
  expect(field(words.by).value).toBe('2026-12-02')
  await user.click(keep())
  expectSaved(onKeep, { by: '2026-12-02' })
})

test('a planned day that is saved replaces the suggested day', async () => {
  const status = { kind: 'planned', by: '2027-01-31' } as const
  await open({ answers: answers({ statuses: { 'XA-01': status } }), due: '2026-12-02' })
  expect(field(words.by).value).toBe('2027-01-31')
})

test('the form preselects “done” for a control whose stored value is 1', async () => {
  await open({ answers: answers({ controls: { 'XA-01': 1 } }) })
  expect(kind('done').checked).toBe(true)
})

test('the way back to an answer says that the job is not done', async () => {
  await open({ answers: answers({ controls: { 'XA-01': 1 } }) })
  expect(screen.queryByText(words.said)).toBeNull()
  expect(screen.getByText(words.notDone)).toBeDefined()
})

test('saving closes the form', async () => {
  const { user, place, onKeep } = await openWith('done')
  await user.click(keep())
  expectSaved(onKeep, { kind: 'done' })
  expect(place.querySelector('details')?.open).toBe(false)
  expect(screen.queryByRole('radio')).toBeNull()
})

test('Cancel closes the form without saving', async () => {
  const { user, place, onKeep } = await openWith('done')
  await user.click(button(words.cancel))
  expect(onKeep).not.toHaveBeenCalled()
  expect(place.querySelector('details')?.open).toBe(false)
  expect(document.activeElement).toBe(summary())
})

test('the form shows the saved status when it is opened after Cancel', async () => {
  const { user } = await openWith('done')
  await user.click(button(words.cancel))
  await user.click(summary())
  expect(kind('said').checked).toBe(true)
})

test('Tab goes from the status to its fields, then to Save and Cancel', async () => {
  const { user } = await openWith('accepted')
  for (const element of [field(words.until), field(words.why), keep(), button(words.cancel)]) {
    await user.tab()
    expect(document.activeElement).toBe(element)
  }
})

test('Enter in a field saves the form', async () => {
  const { user, onKeep } = await openWith('covered')
  await user.type(field(words.product), 'Guard{Enter}')
  expect(onKeep).toHaveBeenCalledOnce()
})

test('two forms on one page have separate radio groups', async () => {
  const { user, place } = await open()
  await draw(<ControlStatus {...PROPS} id="XA-02" title="Bolt" />)
  await user.click(summaries()[1]!)
  const second = await screen.findByRole('group', { name: 'where is Bolt' })
  await user.click(within(second).getAllByRole('radio')[1]!)
  expect(place.querySelectorAll('input:checked')).toHaveLength(1)
})
