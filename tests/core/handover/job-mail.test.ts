import { expect, test } from 'vitest'
import { type TicketWords, planNameOf, ticketOf, ticketTitle } from '../../../src/core/exchange/ticket.ts'
import { type JobMail, jobMail } from '../../../src/core/handover/job-mail.ts'
import { MAIL_LIMIT } from '../../../src/core/model/mailto.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { model, ui } from '../../content/content.ts'
import { echo } from '../../support/words.ts'

const words = echo('handoff')
const ticket: JobMail['ticket'] = {
  ...{ reference: 'XA-01/harbour/2026-11-24', control: 'XA-01', title: 'Do & see', who: 'You', area: 'Area' },
  ...{ why: 'So. And so.', do: 'Do it. Then more.', where: 'Here', done: 'It is done.' },
  ...{ page: 'https://site.example/checklist/XA-01/', due: '2026-12-01', critical: true, state: 'partly' },
}
const mail: JobMail = {
  ticket,
  subject: 'Do & see (XA-01)',
  plan: 'Basic',
  name: 'Harbour',
  language: 'en-GB',
}
const linesOf = (url: string): string[] => (new URL(url).searchParams.get('body') ?? '').split('\r\n\r\n')

test('the email about a job greets, says what the job needs, and ends with the sender', () => {
  const url = jobMail(mail, words)
  expect(new URL(url).searchParams.get('subject')).toBe('Do & see (XA-01)')
  expect(linesOf(url)).toEqual([
    'greeting',
    'ask',
    'Do & see',
    'why: So. And so.',
    'do: Do it. Then more.',
    'where: Here',
    'done: It is done.',
    'page: https://site.example/checklist/XA-01/',
    'today: partly',
    'plan: Basic',
    'due: 1 December 2026',
    'reference: XA-01/harbour/2026-11-24',
    'thanks\r\nHarbour',
  ])
})

test('an email without a name and a last day leaves both out', () => {
  const lines = linesOf(jobMail({ ...mail, name: undefined, ticket: { ...ticket, due: undefined } }, words))
  expect(lines.at(-1)).toBe('thanks')
  expect(lines.join()).not.toContain('due:')
})

test.each([
  [
    'the end of a long reason',
    { why: `So. ${'X'.repeat(MAIL_LIMIT)}` },
    ['why: So.', 'do: Do it. Then more.'],
  ],
  [
    'the end of a long instruction',
    { do: `Do it. ${'X'.repeat(MAIL_LIMIT)}` },
    ['do: Do it.', 'done: It is done.'],
  ],
  ['a long proof', { done: 'x'.repeat(MAIL_LIMIT) }, ['do: Do it.', 'where: Here', 'page:']],
  ['a long place', { where: 'x'.repeat(MAIL_LIMIT) }, ['why: So.', 'page:']],
])('an email that would be too long leaves out %s', (_, long, kept) => {
  const url = jobMail({ ...mail, ticket: { ...ticket, ...long } }, words)
  expect(url.length).toBeLessThanOrEqual(MAIL_LIMIT)
  for (const start of kept) expect(linesOf(url).some((line) => line.startsWith(start))).toBe(true)
  expect(linesOf(url).join()).not.toMatch(/xxx/i)
})

test('an email keeps its page even if nothing else fits', () => {
  const lines = linesOf(jobMail({ ...mail, ticket: { ...ticket, why: 'x'.repeat(MAIL_LIMIT) } }, words))
  expect(lines.filter((line) => /^(?:why|do|where|done):/.test(line))).toEqual([])
  expect(lines).toContain('page: https://site.example/checklist/XA-01/')
  const url = jobMail({ ...mail, plan: 'x'.repeat(MAIL_LIMIT) }, words)
  expect(linesOf(url)).not.toContain('where: Here')
})

test('the email about every control says why, what to do and where, within the limit', () => {
  const all = Object.fromEntries(model.controls.map(({ id }) => [id, 0 as const]))
  const given = {
    choices: {},
    context: { plan: 'business-standard' },
    controls: all,
    statuses: {},
    scope: 'full',
  } as const
  const report = writeReport(model, ui, given, { today: '2026-11-24', name: 'Harbour Street Dental' })
  const texts: TicketWords = ui
  const short = report.actions.flatMap((action) => {
    const one = ticketOf(action, report, texts, 'https://whose-job.example/checklist/')
    const url = jobMail(
      {
        ...{ ticket: one, subject: ticketTitle(one), plan: planNameOf(report, texts) },
        ...{ name: report.name, language: report.language },
      },
      ui.handoff,
    )
    expect(url.length).toBeLessThanOrEqual(MAIL_LIMIT)
    const said = linesOf(url).map((line) => line.split(':')[0])
    return [ui.handoff.why, ui.handoff.do, ui.handoff.where].every((label) => said.includes(label))
      ? []
      : [action.id]
  })
  expect(short).toEqual([])
})
