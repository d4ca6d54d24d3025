import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AskWords } from '../../../src/messages/ui.ts'
import { type AskMessage, NOTE_LIMIT, writeMessage } from '../../../src/core/handover/message.ts'
import { MAIL_LIMIT } from '../../../src/core/model/mailto.ts'
import { forAll } from '../../support/for-all.ts'

const words: AskWords = {
  subject: 'Questions',
  subjectFor: 'Questions for {name}',
  intro: 'Hello',
  open: 'Open {link}',
  inLink: { other: '{n} behind the link' },
  more: { other: '{n} more' },
  by: 'By {date}.',
  outro: 'Thanks',
  from: 'From {name}',
  jobsSubject: '',
  jobsSubjectFor: '',
  jobsIntro: '',
  jobsOpen: '',
  jobsCount: { other: '' },
  jobsDue: '',
  notAsk: '',
  notReply: '',
}
const question = (n: number): AskMessage['questions'][number] => ({
  title: `Subject ${String(n)}`,
  parts: [{ ask: `Question ${String(n)}?`, where: [`Portal > Place ${String(n)}`] }],
})
const message = (changes: Partial<AskMessage> = {}): AskMessage => ({
  questions: [question(1), question(2)],
  link: 'https://example.com/quiz/#ask=1abc',
  ...changes,
})
const bodyOf = (mail: string): string => decodeURIComponent(/&body=(.*)$/.exec(mail)?.[1] ?? '')

test('the message to IT contains the note, the link and where to look for each answer', () => {
  const { subject, text, left, mail } = writeMessage(
    message({ name: ' Żółć & Søn 東京 ', note: 'Hi Sam,\nplease' }),
    words,
    'en-GB',
  )
  expect(subject).toBe('Questions for Żółć & Søn 東京')
  expect(text).toBe(
    'Hello\n\nHi Sam,\nplease\n\nOpen https://example.com/quiz/#ask=1abc\n\n' +
      '1. Subject 1\n   - Question 1?\n     Portal > Place 1\n\n2. Subject 2\n   - Question 2?\n     Portal > Place 2\n\nThanks\n\nFrom Żółć & Søn 東京',
  )
  expect(left).toBe('nothing')
  expect(mail).toContain('subject=Questions%20for%20%C5%BB')
  expect(bodyOf(mail)).toBe(text.replaceAll('\n', '\r\n'))
})

test('the message names a day for the reply only if the texts have a sentence for it', () => {
  expect(writeMessage(message({ by: 'Friday' }), words, 'en-GB').text).toContain('\n\nBy Friday.\n\nThanks')
  const { by: _, from: __, ...reply } = words
  const { text } = writeMessage(message({ by: 'Friday', name: 'Harbour' }), reply, 'en-GB')
  expect(text).not.toContain('Friday')
  expect(text).toMatch(/Thanks$/)
})

test('a message without company name, note and link starts with the questions', () => {
  const { subject, text } = writeMessage(message({ link: '' }), words, 'en-GB')
  expect([subject, text.slice(0, 16)]).toEqual(['Questions', 'Hello\n\n1. Subjec'])
})

test('a long email to IT omits first the places to look, then questions, then the note', () => {
  const many = (count: number): AskMessage =>
    message({ questions: Array.from({ length: count }, (_, n) => question(n)) })
  const lefts = [1, 25, 60, 400].map((count) => writeMessage(many(count), words, 'en-GB').left)
  expect(lefts).toEqual(['nothing', 'places', 'questions', 'questions'])
  const noted = writeMessage({ ...many(60), note: '東京'.repeat(200) }, words, 'en-GB')
  expect(noted.left).toBe('note')
  expect(bodyOf(noted.mail)).not.toContain('東京')
  expect(noted.text).toContain('東京'.repeat(200))
  expect(noted.text).toContain('60. Subject 59\n   - Question 59?')
})

test('an email without the questions lists their subjects, as many as it has room for', () => {
  const of = (count: number, changes: Partial<AskMessage> = {}): string => {
    const questions = Array.from({ length: count }, (_, n) => question(n))
    return bodyOf(writeMessage(message({ questions, ...changes }), words, 'en-GB').mail)
  }
  expect(of(40)).toContain('40 behind the link\r\n- Subject 0\r\n- Subject 1\r\n')
  expect(of(40)).toMatch(/- Subject 39\r\n\r\nThanks$/)
  const long = of(400)
  const shown = [...long.matchAll(/^- Subject \d+$/gm)].length
  expect(shown).toBeGreaterThan(20)
  expect(long).toMatch(new RegExp(`- ${String(400 - shown)} more\r\n\r\nThanks$`))
})

test('an email without room for a single subject has none', () => {
  const questions = [{ title: '東'.repeat(300), parts: [] }]
  const { mail, left } = writeMessage(message({ questions }), words, 'en-GB')
  expect(left).toBe('note')
  expect(bodyOf(mail)).toContain('1 behind the link\r\n\r\nThanks')
})

test('the visitor’s note is cleaned line by line and cut at its limit', () => {
  const { text } = writeMessage(
    message({ note: ` a\u202e\r\nb\u0000\r${'x'.repeat(NOTE_LIMIT)}` }),
    words,
    'en-GB',
  )
  expect(text).toContain('Hello\n\na\nb\nxxx')
  expect(text).not.toContain('x'.repeat(NOTE_LIMIT - 5))
})

test('an email stays below its limit and contains the full link for any input', () => {
  forAll(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'binary' }),
    fc.nat(60),
    (note, name, n) => {
      const one = message({ note, name, questions: Array.from({ length: n }, (_, at) => question(at)) })
      const { mail, subject } = writeMessage(one, words, 'en-GB')
      expect(mail.length).toBeLessThanOrEqual(MAIL_LIMIT)
      expect(bodyOf(mail)).toContain(one.link)
      expect(subject).not.toMatch(/[\r\n]/)
    },
  )
})
