import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Replied } from '../../../src/islands/handover/asking/Replied.tsx'
import { encodeReply } from '../../../src/core/handover/reply.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { button, textsOf } from '../page.ts'
import { memoryVisit, moreContent, storeWords } from '../quiz/quiz.ts'
import { OPEN, openSession, reportContent, reportProps } from '../report/report.tsx'

const model = tinyModel()
const more = moreContent()
const words = more.words.replied
const MINE = { ...OPEN, first: ['unknown'] }

/** Renders the reply of an IT person next to the visitor's own answers. */
async function open(
  reply: Partial<Parameters<typeof encodeReply>[1]> | string,
  mine: Record<string, string[]> = MINE,
  device = memoryDevice(),
) {
  const payload =
    typeof reply === 'string' ? reply : encodeReply(model, { choices: {}, controls: {}, ...reply })
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const session = await openSession()
  const visit = memoryVisit({ choices: mine, scope: 'quick' }, device)
  const leaveReply = vi.spyOn(session, 'leaveReply')
  const drawn = await draw(
    <Replied
      {...reportProps({ moreUrl })}
      session={session}
      payload={payload}
      visit={visit}
      content={reportContent}
    />,
  )
  await vi.waitFor(() => expect(drawn.place.firstChild).not.toBeNull())
  return { ...drawn, leaveReply, choices: () => visit.$answers.get().choices }
}
/** What a screen reader announces with the focused element. */
const focused = () => {
  const described = document.activeElement?.getAttribute('aria-describedby') ?? ''
  return document.getElementById(described)?.textContent
}
/** The rows of the reply: what was asked, what the IT person says, and what the visitor said. */
const rowsIn = (place: Element): (string | null)[][] =>
  [...place.querySelectorAll('dl > div')].map((row) => textsOf(row.children))
const row = (title: string, text: string, theirs: string, mine: string): string[] => [
  `${title} ${text}`,
  `${words.theySay} ${theirs}`,
  `${words.youSaid} ${mine}`,
]
/** What the page says about the score, above the rows. */
const effect = (place: Element): string | null | undefined => place.querySelector('.reply-score')?.textContent

test('a reply changes no answer before the visitor accepts the reply', async () => {
  const { place, choices } = await open({ choices: { first: ['half'] } })
  expect(screen.getByRole('heading', { level: 2, name: words.title })).toBeDefined()
  expect(rowsIn(place)).toEqual([row('first', 'first?', 'Label half', words.notKnown)])
  expect(choices()).toEqual(MINE)
})

test('the focus announces how many answers the accepted reply changed', async () => {
  const { user, choices, leaveReply } = await open({ choices: { first: ['half'] } })
  await user.click(button(words.take))
  expect(choices()).toEqual({ ...MINE, first: ['half'] })
  expect(leaveReply).toHaveBeenCalledOnce()
  expect(focused()).toContain('1 taken')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: words.title }))
})

test('Undo restores the answers from before the accepted reply', async () => {
  const { user, choices } = await open({ choices: { first: ['half'] } })
  await user.click(button(words.take))
  await user.click(button(words.undo))
  expect(choices()).toEqual(MINE)
  expect(focused()).toBe(words.undone)
  expect(document.activeElement).toBe(screen.getByRole('region', { name: words.title }))
})

/** The choice between the two answers to the question about the plan. */
const clash = () => within(screen.getByRole('group', { name: 'plan plan?' }))
const theirs = () => clash().getByRole('radio', { name: `${words.theirs} Label large` })
const yours = () => clash().getByRole('radio', { name: `${words.yours} Label small` })

test('if visitor and IT person differ, the IT person’s answer is preselected', async () => {
  const { user, choices } = await open({ choices: { plan: ['large'], first: ['half'] } })
  expect(theirs()).toHaveProperty('checked', true)
  await user.click(button(words.take))
  expect(choices()).toMatchObject({ plan: ['large'], first: ['half'] })
  expect(focused()).toContain('2 taken')
})

test('the visitor’s answer stays if the visitor chooses it by keyboard', async () => {
  const { user, choices } = await open({ choices: { plan: ['large'], first: ['half'] } })
  theirs().focus()
  await user.keyboard('{ArrowDown}')
  expect(yours()).toHaveProperty('checked', true)
  await user.click(theirs())
  await user.click(yours())
  await user.click(button(words.take))
  expect(choices()['plan']).toEqual(['small'])
  expect(focused()).toContain('1 taken')
})

test('the effect of a reply is above its rows, with the number of rows of each kind', async () => {
  const { place } = await open({ choices: { plan: ['large'], first: ['half'], second: ['unknown'] } })
  expect(effect(place)).toMatch(/^\S.* becomes \d+$/)
  expect(textsOf(place.querySelectorAll('.reply-effect li'))).toEqual([
    '3 questions, 3 answers',
    'settles 1',
    'differ in 1',
    '1 stay unknown',
  ])
})

test('a choice changes the score at once, and is announced once after the last one', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  const { place, user } = await open({ choices: { first: ['half'] } }, { ...OPEN, first: ['all'] })
  const [before, status] = [effect(place), place.querySelector('[role=status]')!]
  const clashing = within(screen.getByRole('group', { name: 'first first?' }))
  await user.click(clashing.getByRole('radio', { name: `${words.yours} Label all` }))
  const after = effect(place)
  expect(after).not.toBe(before)
  expect(status.textContent).toBe('')
  await vi.advanceTimersByTimeAsync(700)
  expect(status.textContent).toBe(after)
  vi.useRealTimers()
})

test('a rejected reply changes no answer', async () => {
  const { user, choices, leaveReply } = await open({ choices: { plan: ['large'] } })
  await user.click(button(words.leave))
  expect(leaveReply).toHaveBeenCalledOnce()
  expect(choices()).toEqual(MINE)
})

test('a reply equal to the visitor’s own answers has no button to accept the reply', async () => {
  await open({ choices: { plan: ['small'] } })
  expect(screen.getByText(words.nothing)).toBeDefined()
  expect(screen.getByText(words.same, { selector: 'summary' })).toBeDefined()
  expect(screen.queryByRole('button', { name: words.take })).toBeNull()
  expect(button(words.close)).toBeDefined()
})

test('the reply lists the questions that the IT person could not answer', async () => {
  const { place } = await open({ choices: { first: ['unknown'] } })
  expect(screen.getByRole('heading', { name: words.unknown })).toBeDefined()
  expect(rowsIn(place)).toEqual([row('first', 'first?', words.notKnown, words.notKnown)])
})

test('the reply shows the IT person’s level for a single control as text', async () => {
  const { place } = await open({ controls: { 'XB-01': 0.5 } }, { plan: ['small'] })
  expect(rowsIn(place)).toEqual([row('Do XB-01', 'Ask about XB-01', 'half', words.notKnown)])
})

test('a reply can be accepted on a device without answers', async () => {
  const { user, choices } = await open({ choices: { first: ['half'] } }, {})
  expect(screen.getByText(words.noOwn)).toBeDefined()
  await user.click(button(words.begin))
  expect(choices()).toEqual({ first: ['half'] })
})

test('a damaged reply shows an alert, which can be closed', async () => {
  const { user, leaveReply, choices } = await open('1abcdef')
  expect(screen.getByRole('alert').textContent).toContain(tinyFileWords.badLink)
  await user.click(button(words.close))
  expect(leaveReply).toHaveBeenCalledOnce()
  expect(choices()).toEqual(MINE)
})

test('a notice appears if the device cannot store the accepted reply', async () => {
  const device = memoryDevice()
  const makeStorage: typeof device.makeStorage = (...given) => ({
    ...device.makeStorage(...given),
    write: () => false,
  })
  const { user } = await open({ choices: { first: ['half'] } }, {}, { ...device, makeStorage })
  await user.click(button(words.begin))
  expect(screen.getByText(storeWords.memoryOnly)).toBeDefined()
})
