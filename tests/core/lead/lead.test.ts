import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  EMPTY_LEAD,
  LEAD_LIMITS,
  type LeadForm,
  buildLead,
  checkLead,
  consentVersion,
  receiverName,
  writeConsent,
} from '../../../src/core/lead/lead.ts'
import { leadJson } from '../../../src/core/lead/schema.ts'
import { FACTS, words } from '../lead-tiny.ts'
import { forAll } from '../../support/for-all.ts'

const ada: LeadForm = { ...EMPTY_LEAD, name: 'Ada', email: 'ada@example.com', consents: true }

test('the problems of an empty contact form are in the order of the form’s fields', () => {
  expect(EMPTY_LEAD).toMatchObject({ consents: false, withAnswers: false })
  expect(checkLead(EMPTY_LEAD)).toEqual(['nameMissing', 'emailMissing', 'consentMissing'])
  expect(checkLead(ada)).toEqual([])
})

test('a contact form without the ticked consent box is never valid', () => {
  forAll(fc.string(), fc.emailAddress(), fc.string(), (name, email, message) => {
    expect(checkLead({ ...ada, name, email, message, consents: false })).toContain('consentMissing')
  })
})

test.each([
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'a b@example.com',
  'ada@example.',
  'a@b,c.com',
  '<a@b.com>',
])('the email address "%s" is invalid', (email) => {
  expect(checkLead({ ...ada, email })).toEqual(['emailWrong'])
})

test.each(['ada@example.com', ' ada@example.com ', 'a.b+c@sub.example.co.uk', 'żółć@przykład.pl'])(
  'the email address "%s" is valid',
  (email) => {
    expect(checkLead({ ...ada, email })).toEqual([])
  },
)

test('a visitor’s name that consists of hidden characters counts as missing', () => {
  expect(checkLead({ ...ada, name: '\u202e\u200b ' })).toEqual(['nameMissing'])
})

test('a lead has the documented fields in order, without empty fields', () => {
  expect(buildLead(ada, FACTS)).toEqual({
    id: 'a1',
    at: '2026-11-25T10:20:30.400Z',
    locale: 'en-GB',
    contact: { name: 'Ada', email: 'ada@example.com' },
    summary: FACTS.summary,
    crm: { score: 33, level: 'basic', nextCheckDue: '2027-11-25' },
    consent: true,
    consentText: 'I agree.',
    consentVersion: consentVersion('I agree.'),
    host: 'acme.example',
  })
  const whole = buildLead({ ...ada, company: 'Acme', message: 'One\r\n\u0007two ', withAnswers: true }, FACTS)
  expect(Object.keys(whole)).toEqual([
    ...['id', 'at', 'locale', 'contact', 'summary', 'crm', 'answers'],
    ...['consent', 'consentText', 'consentVersion', 'host'],
  ])
  const { name, email } = ada
  expect(whole.contact).toEqual({ name, email, company: 'Acme', message: 'One\ntwo' })
  expect(whole.answers).toEqual({ backup: ['none'] })
})

test('a lead says where the visitor came from, and has a link if there is one', () => {
  const linkOf = (withAnswers: boolean, name: string) => `${name}#${String(withAnswers)}`
  const facts = { ...FACTS, origin: { source: 'newsletter', campaign: 'autumn' }, linkOf }
  const lead = buildLead({ ...ada, phone: ' +44 20\u200b ', company: 'Acme', withAnswers: true }, facts)
  expect(lead).toMatchObject({ source: 'newsletter', campaign: 'autumn', link: 'Acme#true' })
  expect(lead.contact).toEqual({ name: 'Ada', email: 'ada@example.com', phone: '+44 20', company: 'Acme' })
  expect(Object.keys(lead).slice(6, 10)).toEqual(['answers', 'link', 'source', 'campaign'])
  expect(buildLead(ada, facts).link).toBe('#false')
  expect(buildLead(ada, { ...FACTS, linkOf: () => undefined })).not.toHaveProperty('link')
  // The published schema accepts it.
  expect(leadJson.parse(lead)).toMatchObject({ source: 'newsletter' })
})

test('without a score, the CRM values of a lead are null except the next check', () => {
  const { v, scope, answered, total, locale } = FACTS.summary
  const few = { v, scope, known: 'few', answered, total, locale } as const
  expect(buildLead(ada, { ...FACTS, summary: few }).crm).toEqual({
    score: null,
    level: null,
    nextCheckDue: '2027-11-25',
  })
})

test('a lead contains answers only if the visitor ticked the box for answers', () => {
  forAll(fc.boolean(), fc.boolean(), (withAnswers, areThere) => {
    const lead = buildLead(
      { ...ada, withAnswers },
      { ...FACTS, answers: areThere ? FACTS.answers : undefined },
    )
    expect('answers' in lead).toBe(withAnswers && areThere)
  })
})

test('the fields of a lead keep their limits and contain no hidden characters', () => {
  forAll(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
    const { contact } = buildLead({ ...ada, name: text, company: text, message: text }, FACTS)
    expect(Array.from(contact.name).length).toBeLessThanOrEqual(LEAD_LIMITS.name)
    expect(Array.from(contact.message ?? '').length).toBeLessThanOrEqual(LEAD_LIMITS.message)
    expect(`${contact.name}${contact.company ?? ''}`).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })
})

const acme = { legalName: 'Acme Ltd', host: 'www.acme.example', consent: 'Acme may call.' }

test('the consent text contains the brand’s legal name and the host of the page', () => {
  expect(writeConsent({ ...acme, isBrand: true }, words)).toBe(
    'Acme Ltd gets it by www.acme.example. Acme may call.',
  )
  expect(writeConsent({ ...acme, consent: undefined, isBrand: true }, words)).toBe(
    'Acme Ltd gets it by www.acme.example.',
  )
  expect(receiverName({ ...acme, isBrand: true })).toBe('Acme Ltd')
})

test('the consent text names the page’s host if the brand file does not list this host', () => {
  const evil = { ...acme, host: 'evil.example', isBrand: false }
  expect(writeConsent(evil, words)).toBe('evil.example gets it. Made by Acme Ltd.')
  expect(receiverName(evil)).toBe('evil.example')
})

test('consentVersion returns a different hash for a longer consent text', () => {
  expect(consentVersion('')).toBe('811c9dc5')
  expect(consentVersion('foobar')).toBe('bf9cf968')
  forAll(fc.string(), (text) => {
    expect(consentVersion(text)).toMatch(/^[\da-f]{8}$/)
    expect(consentVersion(`${text}.`)).not.toBe(consentVersion(text))
  })
})
