import { expect, test } from 'vitest'
import { jobMail } from '../../../src/core/handover/job-mail.ts'
import { MAIL_LIMIT } from '../../../src/core/model/mailto.ts'

const words = { what: 'What to do', doneWhen: 'Done when', whereIs: 'Where', whyIs: 'Why', howTo: 'How' }
const page = 'https://site.example/checklist/XA-01/'
const job = {
  ...{ id: 'XA-01', title: 'Do & see', do: 'Do it.', done: 'It is done.', where: 'Here', why: 'So.' },
  page,
}
const bodyOf = (mail: string): string => new URL(mail).searchParams.get('body') ?? ''

test('the email about a job has its title, its id, its page and all four parts', () => {
  const mail = jobMail(job, words)
  expect(new URL(mail).searchParams.get('subject')).toBe('Do & see (XA-01)')
  expect(bodyOf(mail)).toBe(
    `What to do: Do it.\r\n\r\nHow: ${page}\r\n\r\nDone when: It is done.\r\n\r\nWhere: Here\r\n\r\nWhy: So.`,
  )
})

test('the email about a job leaves out the last parts if the URL is too long', () => {
  const mail = jobMail({ ...job, why: 'x'.repeat(MAIL_LIMIT) }, words)
  expect(mail.length).toBeLessThanOrEqual(MAIL_LIMIT)
  expect(bodyOf(mail)).toMatch(/Where: Here$/)
})

test('the email about a job is empty if not even the first part fits', () => {
  expect(bodyOf(jobMail({ ...job, do: 'x'.repeat(MAIL_LIMIT) }, words))).toBe('')
})
