import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_LEAD, type LeadForm, buildLead } from '../../../src/core/lead/lead.ts'
import { describeLead, writeLeadMail, writeLeadText } from '../../../src/core/lead/lead-text.ts'
import { MAIL_LIMIT } from '../../../src/core/model/mailto.ts'
import { FACTS, SUMMARY, words } from '../lead-tiny.ts'
import { forAll } from '../../support/for-all.ts'

const names = { levels: { basic: 'Basic' }, areas: { IA: 'Signing in' } }
const ada: LeadForm = { ...EMPTY_LEAD, name: 'Ada', email: 'ada@example.com', consents: true }
const full: LeadForm = { ...ada, company: 'Acme', message: 'One\ntwo', withAnswers: true }
const rowsOf = (form: LeadForm, facts: Partial<typeof FACTS> = {}) =>
  describeLead(buildLead(form, { ...FACTS, ...facts }), names, words)

test('the preview of a lead has one row for each sent field, in the same order', () => {
  expect(rowsOf(full).map(({ key, text }) => [key, text])).toEqual([
    ['name', 'Ada'],
    ['email', 'ada@example.com'],
    ['company', 'Acme'],
    ['message', 'One\ntwo'],
    ['result', 'Basic 33 to 37'],
    ['areas', 'Signing in 36'],
    ['answered', '17 of 18'],
    ['nextCheck', '25 November 2027'],
    ['answers', 'backup: none'],
    ['consent', 'I agree.'],
    ['host', 'acme.example'],
    ['at', '25 November 2026, 10:20:30 UTC'],
    ['id', `a1 ${buildLead(full, FACTS).consentVersion} en-GB quick`],
  ])
})

test('the preview has the number, the link and where the visitor came from', () => {
  const facts = {
    ...FACTS,
    origin: { source: 'web', campaign: 'autumn' },
    linkOf: () => 'https://a.example/#r=1',
  }
  const rows = describeLead(buildLead({ ...full, phone: '+44 20' }, facts), names, words)
  const shown = rows.filter(({ key }) => ['phone', 'link', 'source', 'campaign'].includes(key))
  expect(shown.map(({ label, text }) => [label, text])).toEqual([
    ['rowPhone', '+44 20'],
    ['rowLinkAnswers', 'https://a.example/#r=1'],
    ['rowSource', 'web'],
    ['rowCampaign', 'autumn'],
  ])
  const without = describeLead(buildLead(ada, facts), names, words)
  expect(without.find(({ key }) => key === 'link')?.label).toBe('rowLink')
  // A program that reads a mailbox takes the text before a link in the same line as a name.
  expect(writeLeadText(without)).toContain('\nrowLink:\nhttps://a.example/#r=1\n')
})

test('an email that is too long still has the link', () => {
  const link = `https://a.example/#r=${'x'.repeat(300)}`
  const facts = { ...FACTS, linkOf: () => link, answers: { backup: ['x'.repeat(2000)] } }
  const rows = describeLead(buildLead({ ...full, message: 'y'.repeat(1000) }, facts), names, words)
  const { mail, isShort } = writeLeadMail(rows, 'S', 'a@b.example')
  expect(isShort).toBe(true)
  expect(decodeURIComponent(mail)).toContain(link)
})

test('an email that is too long leaves out the link before the message', () => {
  const facts = { ...FACTS, linkOf: () => `https://a.example/#r=${'x'.repeat(1500)}` }
  const mailWith = (message: string): string =>
    writeLeadMail(describeLead(buildLead({ ...ada, message }, facts), names, words), 'S').mail
  expect(mailWith('y'.repeat(600))).toContain('y'.repeat(600))
  expect(mailWith('y'.repeat(600))).not.toContain('xxx')
  expect(mailWith('é'.repeat(900)).length).toBeLessThanOrEqual(MAIL_LIMIT)
  // A subject that is too long by itself is not cut.
  expect(writeLeadMail([], 'S'.repeat(MAIL_LIMIT)).isShort).toBe(true)
})

test('the preview has no row for a field that is not sent', () => {
  expect(rowsOf(ada).map(({ key }) => key)).toEqual([
    ...['name', 'email', 'result', 'areas', 'answered', 'nextCheck', 'consent', 'host', 'at', 'id'],
  ])
})

test('the preview shows one number if the score is exact, or no score if it is unknown', () => {
  const at = (summary: typeof SUMMARY): string | undefined =>
    rowsOf(ada, { summary }).find(({ key }) => key === 'result')?.text
  expect(at({ ...SUMMARY, scoreIfUnknownsAreFine: 33 })).toBe('Basic 33')
  const { v, scope, known, answered, total, locale } = SUMMARY
  const few = { v, scope, known, answered, total, locale }
  expect(at(few)).toBe('noScore')
  expect(rowsOf(ada, { summary: few }).map(({ key }) => key)).not.toContain('areas')
  expect(at({ ...few, level: 'basic' })).toBe('noScore')
  expect(at({ ...few, level: 'basic', score: 33 })).toBe('noScore')
})

test('the preview of a lead from the ten jobs has how many came out which way', () => {
  const { v, scope, known, answered, total, locale } = SUMMARY
  const jobs = { microsoft: 3, nobody: 1, theirs: 0, agreed: 6 }
  const summary = { v, scope, known, answered, total, locale, start: 'whose-job', jobs } as const
  const named = { ...names, jobs: { microsoft: 'Left to you', nobody: 'Nobody', theirs: 'Done already' } }
  const lead = buildLead(ada, { ...FACTS, summary })
  const result = (given: Parameters<typeof describeLead>[1]): string | undefined =>
    describeLead(lead, given, words).find(({ key }) => key === 'result')?.text
  expect(result(named)).toBe('Left to you: 3\nNobody: 1\nDone already: 0\nagreed: 6')
  expect(result(names)).toContain('microsoft: 3')
})

test('the preview shows the id of a level or an area that has no name', () => {
  const rows = describeLead(buildLead(ada, FACTS), { levels: {}, areas: {} }, words)
  expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(['basic 33 to 37', 'IA 36']))
})

test('the text to copy contains every text of the lead', () => {
  forAll(fc.string(), fc.emailAddress(), fc.string(), (name, email, message) => {
    const lead = buildLead({ ...full, name, email, message }, FACTS)
    const text = writeLeadText(describeLead(lead, names, words))
    for (const part of [
      ...Object.values(lead.contact),
      lead.id,
      lead.host,
      lead.consentText,
      lead.consentVersion,
    ])
      expect(text).toContain(part)
  })
})

test('the mailto: URL contains the recipient, the subject and the text', () => {
  const rows = rowsOf(full)
  const { mail, isShort } = writeLeadMail(rows, 'My result', 'hello@acme.example')
  expect(isShort).toBe(false)
  const url = new URL(mail)
  expect(url.pathname).toBe('hello@acme.example')
  expect(url.searchParams.get('subject')).toBe('My result')
  expect(url.searchParams.get('body')).toBe(writeLeadText(rows).replaceAll('\n', '\r\n'))
  expect(writeLeadMail(rows, 'My result').mail).toMatch(/^mailto:\?subject=/)
})

test('a recipient’s email address cannot add a header field to the mailto: URL', () => {
  expect(writeLeadMail(rowsOf(ada), 's', 'a@b.example?bcc=evil@x.example').mail).toMatch(
    /^mailto:a@b.example%3Fbcc/,
  )
})

test('a long email leaves out the answers first, then the message', () => {
  const answers = Object.fromEntries(
    Array.from({ length: 200 }, (_, n) => [`question-${String(n)}`, ['yes']]),
  )
  const long = writeLeadMail(rowsOf(full, { answers }), 's')
  expect(long).toMatchObject({ isShort: true })
  expect(long.mail).toContain('One')
  expect(long.mail).not.toContain('question-1')
  const longer = writeLeadMail(rowsOf({ ...full, message: 'é'.repeat(1000) }), 's')
  expect(longer).toMatchObject({ isShort: true })
  expect(longer.mail.length).toBeLessThanOrEqual(MAIL_LIMIT)
  expect(longer.mail).toContain('ada%40example.com')
})
