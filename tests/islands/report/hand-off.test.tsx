import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { mustFind } from '../../../src/core/model/must.ts'
import { HandOffSlot } from '../../../src/islands/report/plan/HandOffSlot.tsx'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { newAddress, refuseClipboard, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { storeWords } from '../quiz/quiz.ts'
import { echo } from '../../support/words.ts'
import { OPEN, Shown, TODAY, openSession, sectionProps } from './report.tsx'

const handoff = echo('handoff')

/** Renders the buttons that send the job XA-02 to someone else. `fails` is true if their texts cannot be loaded. */
async function open(own: Partial<Answers> = { choices: OPEN, scope: 'full' }, fails = false) {
  const takeUrl = newAddress()
  serve(fails ? {} : { [takeUrl]: { handoff } })
  const session = await openSession(own)
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => (
        <HandOffSlot
          {...sectionProps(session, shown, { takeUrl })}
          report={shown.full!}
          control={mustFind([...shown.full!.actions, ...shown.full!.inPlace], 'XA-02')}
        />
      )}
    </Shown>,
  )
  return { ...drawn, session }
}
const copy = () => screen.findByRole('button', { name: `${handoff.copy}: Do XA-02` })
const field = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: handoff.text })
const status = () => screen.getByRole('status').textContent

test('one click copies the job as a ticket, and a message says so', async () => {
  const { user } = await open()
  await user.click(await copy())
  const text = await navigator.clipboard.readText()
  expect(text.split('\n\n')).toEqual([
    'Do XA-02 (XA-02)',
    'why: Why XA-02',
    'do: How to do XA-02',
    'where: Where XA-02',
    'done: Done XA-02',
    `page: ${location.origin}/checklist/XA-02/`,
    'who: it',
    'due: 2 December 2026',
    'today: notInPlace',
    'plan: Basic',
    `reference: XA-02/${TODAY}`,
  ])
  expect(status()).toBe(handoff.copied)
  expect(field()).toBeNull()
})

test('if the browser refuses to copy, a field shows the text of the ticket', async () => {
  const { user } = await open()
  refuseClipboard()
  await user.click(await copy())
  expect(status()).toBe(handoff.copyFailed)
  expect(field()?.value).toMatch(/^Do XA-02 \(XA-02\)\n\nwhy: Why XA-02/)
  await user.tab()
  expect(document.activeElement).toBe(field())
  expect(field()?.selectionEnd).toBe(field()?.value.length)
})

test('the ticket and the email of a named business contain its name in their reference', async () => {
  const { user, session } = await open()
  session.showExample()
  await user.click(await copy())
  expect(await navigator.clipboard.readText()).toContain(`XA-02/example-sons/${TODAY}`)
  const link = await screen.findByRole('link', { name: `${handoff.mail}: Do XA-02` })
  const mail = new URL(link.getAttribute('href') ?? '')
  expect(mail.searchParams.get('subject')).toBe('Do XA-02 (XA-02)')
  expect(mail.searchParams.get('body')).toMatch(/^greeting\r\n\r\nask[^]*\r\n\r\nthanks\r\nExample & Sons$/)
})

test('a job that the visitor has finished can be copied without a last day', async () => {
  const { user } = await open({ choices: OPEN, controls: { 'XA-02': 1 }, scope: 'full' })
  await user.click(await copy())
  const text = await navigator.clipboard.readText()
  expect(text).toContain('today: inPlace')
  expect(text).not.toContain('due:')
})

test('if the texts do not load, a notice offers to try again', async () => {
  await open(undefined, true)
  expect(await screen.findByRole('button', { name: storeWords.retry })).toBeDefined()
})
