import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Replied } from '../../../src/islands/handover/asking/Replied.tsx'
import { encodeReply } from '../../../src/core/handover/reply.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { startVisit } from '../../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { moreContent, storeWords } from '../quiz/quiz.ts'
import { OPEN, openSession, reportContent, reportProps } from '../report/report.tsx'

const model = tinyModel()
const more = moreContent()
const words = more.words.replied
const MINE = { ...OPEN, first: ['unknown'] }

/** Renders the reply of an IT person next to the visitor's own answers. */
async function open(
  reply: Partial<Parameters<typeof encodeReply>[1]> | string,
  mine: Record<string, string[]> = MINE,
) {
  const payload =
    typeof reply === 'string' ? reply : encodeReply(model, { choices: {}, controls: {}, ...reply })
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const session = await openSession()
  const visit = startVisit(
    model,
    memoryDevice().makeStorage(() => undefined, ''),
  )
  visit.replace(answers({ choices: mine, scope: 'quick' }))
  const leaveReply = vi.spyOn(session, 'leaveReply')
  const drawn = await draw(
    <Replied {...reportProps({ moreUrl })} {...{ session, payload, visit }} content={reportContent} />,
  )
  await vi.waitFor(() => {
    expect(drawn.place.firstChild).not.toBeNull()
  })
  return { ...drawn, leaveReply, choices: () => visit.$answers.get().choices }
}
const button = (name: string) => screen.getByRole('button', { name })
const pairs = (place: Element): (string | null)[][] =>
  [...place.querySelectorAll('.said > div')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  )

test('a reply changes no answer before the visitor accepts the reply', async () => {
  const { place, choices } = await open({ choices: { first: ['half'] } })
  expect(screen.getByRole('heading', { level: 2, name: words.title })).toBeDefined()
  expect(pairs(place)).toEqual([['first?', 'Label half']])
  expect(choices()).toEqual(MINE)
})

test('a status message announces how many answers the accepted reply changed', async () => {
  const { user, choices, leaveReply } = await open({ choices: { first: ['half'] } })
  await user.click(button(words.take))
  expect(choices()).toEqual({ ...MINE, first: ['half'] })
  expect(leaveReply).toHaveBeenCalledOnce()
  expect(screen.getByRole('status').textContent).toContain('1 taken')
  expect(document.activeElement).toBe(screen.getByRole('region', { name: words.title }))
})

test('Undo restores the answers from before the accepted reply', async () => {
  const { user, choices } = await open({ choices: { first: ['half'] } })
  await user.click(button(words.take))
  await user.click(button(words.undo))
  expect(choices()).toEqual(MINE)
  expect(screen.getByRole('status').textContent).toBe(words.undone)
  expect(document.activeElement).toBe(screen.getByRole('region', { name: words.title }))
})

test('if visitor and IT person differ, the visitor’s answer is preselected', async () => {
  const { user, choices } = await open({ choices: { plan: ['large'] } })
  const clash = within(screen.getByRole('group', { name: 'plan?' }))
  expect(clash.getByRole('radio', { name: `${words.yours} Label small`, checked: true })).toBeDefined()
  await user.click(clash.getByRole('radio', { name: `${words.theirs} Label large` }))
  await user.click(clash.getByRole('radio', { name: `${words.yours} Label small` }))
  await user.click(button(words.take))
  expect(choices()['plan']).toEqual(['small'])
})

test('the device stores the IT person’s answer if the visitor chooses that answer', async () => {
  const { user, choices } = await open({ choices: { plan: ['large'], first: ['half'] } })
  await user.click(screen.getByRole('radio', { name: `${words.theirs} Label large` }))
  await user.click(button(words.take))
  expect(choices()).toMatchObject({ plan: ['large'], first: ['half'] })
  expect(screen.getByRole('status').textContent).toContain('2 taken')
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
  expect(screen.getByText('same: “plan?”')).toBeDefined()
  expect(screen.queryByRole('button', { name: words.take })).toBeNull()
  expect(button(words.close)).toBeDefined()
})

test('the reply lists the questions that the IT person could not answer', async () => {
  await open({ choices: { first: ['unknown'] } })
  expect(screen.getByText('unknown: “first?”')).toBeDefined()
})

test('the reply shows the IT person’s level for a single control as text', async () => {
  const { place } = await open({ controls: { 'XB-01': 0.5 } }, { plan: ['small'] })
  expect(pairs(place)).toEqual([['Ask about XB-01', 'half']])
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
  const storage = { ...memoryDevice().makeStorage(() => undefined, ''), write: () => false }
  const visit = startVisit(model, storage)
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const payload = encodeReply(model, { choices: { first: ['half'] }, controls: {} })
  const session = await openSession()
  const { user } = await draw(
    <Replied {...reportProps({ moreUrl })} {...{ session, payload, visit }} content={reportContent} />,
  )
  await user.click(await screen.findByRole('button', { name: words.begin }))
  expect(screen.getByText(storeWords.memoryOnly)).toBeDefined()
})
