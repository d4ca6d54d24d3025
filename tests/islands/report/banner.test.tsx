/** Tests the strip above a result from a link. */
import { screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Banner } from '../../../src/islands/report/Banner.tsx'
import { summarise } from '../../../src/core/report/summary.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { startReportSession } from '../../../src/state/report-session.ts'
import { answers, tinyModel } from '../../core/tiny.ts'
import { fillStorage, newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { button } from '../page.ts'
import { copies, memoryVisit, moreContent } from '../quiz/quiz.ts'
import { OPEN, Shown, TODAY, openSession, reportContent, resultWords, sectionProps } from './report.tsx'

const words = { ...resultWords, guestOn: 'shared on {date}', guestName: 'for {name}' }
const model = tinyModel()
const MINE = answers({ choices: { plan: ['large'] }, scope: 'quick' })

/**
 * Renders the strip for a guest: a visitor who opened another person's share link. If `own` is true, the device
 * stores answers of the guest.
 */
async function open(
  holds: 'summary' | 'answers',
  { own = false, name }: { own?: boolean; name?: string } = {},
) {
  const theirs = answers({ choices: OPEN, scope: 'quick' })
  const from = await openSession({ choices: OPEN, scope: 'quick' })
  const shown = from.$view.get()
  if (!('full' in shown)) throw new Error('no report')
  const payload = encodeShare(
    model,
    holds === 'answers'
      ? { kind: 'answers', answers: theirs, name }
      : { kind: 'summary', summary: summarise(shown.full!), name },
  )!
  const device = memoryDevice()
  if (own) memoryVisit(MINE, device)
  const load = () => Promise.resolve(reportContent)
  const session = startReportSession({ load, ...device, today: () => TODAY })
  device.address.go(`r=${payload}`)
  session.open()
  await vi.waitFor(() => expect(session.$view.get().kind).toBe('guest'))
  const moreUrl = newAddress()
  serve({ [moreUrl]: moreContent() })
  const drawn = await draw(
    <Shown session={session}>
      {(result) => <Banner {...sectionProps(session, result)} words={words} moreUrl={moreUrl} keeps />}
    </Shown>,
  )
  return { ...drawn, session }
}

test('the strip shows the company name and the day of the shared result', async () => {
  await open('summary', { name: 'Harbour' })
  const strip = screen.getByRole('region')
  expect(strip.textContent).toContain('shared on 25 November 2026')
  expect(strip.textContent).toContain('for Harbour')
  expect(strip.textContent).toContain(words.guestWhat)
})

test('the main button of the strip starts the guest’s own quiz', async () => {
  await open('summary')
  const link = screen.getByRole('link', { name: words.guestCheck })
  expect([link.getAttribute('href'), link.className]).toEqual(['/quiz/', 'button'])
  expect(screen.getByText(words.guestLess, { selector: 'summary' })).toBeDefined()
  expect(screen.queryByRole('button', { name: words.guestKeep })).toBeNull()
})

test('a guest can keep the answers of a share link as their own answers', async () => {
  const { user, session } = await open('answers')
  expect(screen.queryByText(words.guestLess)).toBeNull()
  await user.click(button(words.guestKeep))
  await vi.waitFor(() => expect(session.$view.get().kind).toBe('own'))
})

test('a guest without own answers can close the shared result', async () => {
  const { user, session } = await open('summary')
  await user.click(button(words.guestLeave))
  expect(session.$view.get().kind).toBe('empty')
})

test('a guest with own answers can go back to their own result', async () => {
  const { user, session } = await open('answers', { own: true })
  expect(screen.getByText(words.guestReplace)).toBeDefined()
  await user.click(button(words.back))
  expect(session.$view.get().kind).toBe('own')
})

test('a guest who keeps the answers of a link loses none of their own', async () => {
  const { user, session } = await open('answers', { own: true })
  await user.click(button(words.guestKeep))
  await vi.waitFor(() => expect(session.$view.get().kind).toBe('own'))
  expect(session.visit()?.$answers.get().choices).toEqual(OPEN)
  expect(copies().map((one) => one.answers)).toEqual([MINE])
})

test('without room for the guest’s own answers, the link’s result stays a guest', async () => {
  const { user, session } = await open('answers', { own: true })
  fillStorage()
  await user.click(button(words.guestKeep))
  expect((await screen.findByRole('alert')).textContent).toBe(moreContent().words.past.refused)
  expect(session.$view.get().kind).toBe('guest')
  expect(session.visit()?.$answers.get()).toEqual(MINE)
})
