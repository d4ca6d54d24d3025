/** Tests share links and answers files of the real quiz, from earlier versions and of the largest size. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { decodeAsk, encodeAsk, readAskFile, writeAskFile } from '../../src/core/handover/ask.ts'
import { readAnswersFile, writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import type { Reply } from '../../src/core/model/model.ts'
import {
  type ItReply,
  decodeReply,
  encodeReply,
  readReplyFile,
  writeReplyFile,
} from '../../src/core/handover/reply.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { type Shared, decodeShare, encodeShare } from '../../src/core/exchange/share.ts'
import type { Status } from '../../src/core/answers/status.ts'
import { summarise } from '../../src/core/report/summary.ts'
import { addDays } from '../../src/core/model/dates.ts'
import { anyAnswers } from '../core/anything.ts'
import { everyChoice, example, model, ui } from './content.ts'
import { forAll } from '../support/for-all.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const links = JSON.parse(fixture('links.v1.json')) as { what: string; payload: string; shared: Shared }[]
const today = '2026-11-24'

/**
 * The expected answers when the fixtures of format version 1 are opened with the question set of December
 * 2026.
 */
const opened = JSON.parse(fixture('opened.2026-12.json')) as {
  links: Record<string, Shared>
  answers: unknown
  statuses: unknown
}

test.each(links)('a share link in format version 1 can be opened: $what', ({ what, payload, shared }) => {
  expect(decodeShare(model, ui.file, payload)).toEqual({ ok: true, shared: opened.links[what] ?? shared })
})

test('an answers file in format version 1 can be opened', () => {
  expect(readAnswersFile(model, ui.file, fixture('answers.v1.json'))).toEqual(opened.answers)
})

test('an answers file in format version 1 with statuses of controls can be opened', () => {
  expect(readAnswersFile(model, ui.file, fixture('answers.v1.statuses.json'))).toEqual(opened.statuses)
})

test('a request to IT and a reply in format version 1 can be opened as link and file', () => {
  const { ask, reply } = JSON.parse(fixture('ask.v1.json')) as {
    ask: { ids: string[]; payload: string; file: unknown }
    reply: { reply: ItReply; payload: string; file: unknown }
  }
  expect(decodeAsk(model, ui, ask.payload)).toEqual({ ok: true, ids: ask.ids })
  expect(readAskFile(model, ui, JSON.stringify(ask.file))).toEqual({ ok: true, ids: ask.ids })
  expect(decodeReply(model, ui, reply.payload)).toEqual({ ok: true, reply: reply.reply })
  expect(readReplyFile(model, ui, JSON.stringify(reply.file))).toEqual({ ok: true, reply: reply.reply })
})

/** Returns the text with some of its characters replaced, removed or inserted. */
function damage(text: string, harms: readonly { at: number; by: string }[]): string {
  return harms.reduce((left, { at, by }) => {
    const place = at % (left.length + 1)
    return left.slice(0, place) + by + left.slice(place + (by.length === 2 ? 0 : 1))
  }, text)
}
const anyHarms = fc.array(
  fc.record({
    at: fc.nat(),
    by: fc.constantFrom('', 'A', 'b', '7', '-', '"', '{', 'zz', '\u0000', '😀', '__'),
  }),
  { minLength: 1, maxLength: 4 },
)

test('a damaged share link, question link or reply link is rejected with one error', () => {
  const summary = summarise(writeReport(model, ui, example.answers, { today }))
  forAll(anyAnswers(model), anyHarms, (given, harms) => {
    const kinds: [string | undefined, (payload: string) => { ok: boolean; problems?: string[] }][] = [
      [
        encodeShare(model, { kind: 'answers', answers: given, name: 'Søn' }),
        (one) => decodeShare(model, ui.file, one),
      ],
      [encodeShare(model, { kind: 'summary', summary }), (one) => decodeShare(model, ui.file, one)],
      [encodeAsk(model, { ids: ['apps', 'GP-04'] }), (one) => decodeAsk(model, ui, one)],
      [encodeReply(model, given), (one) => decodeReply(model, ui, one)],
    ]
    for (const [payload = '', open] of kinds) {
      const damaged = damage(payload, harms)
      if (damaged === payload) continue
      const opened = open(damaged)
      expect(opened.ok).toBe(false)
      expect(opened.problems).toHaveLength(1)
    }
  })
})

test('reading a damaged answers file never throws an exception', () => {
  forAll(anyAnswers(model), anyHarms, (given, harms) => {
    const read = [
      readAnswersFile(model, ui.file, damage(writeAnswersFile(model, given), harms)),
      readAskFile(model, ui, damage(writeAskFile(model, { ids: ['apps', 'GP-04'] }), harms)),
      readReplyFile(model, ui, damage(writeReplyFile(model, given), harms)),
    ]
    for (const one of read) expect(one.ok || one.problems.length > 0).toBe(true)
  })
})

test('a share link has space for the longest answers and the longest company name', () => {
  const longest = (sets: string[][]): string[] =>
    sets.toSorted((a, b) => a.join().length - b.join().length).at(-1) ?? []
  const everything: Answers = {
    choices: Object.fromEntries(
      model.questions.map((question) => [question.id, longest(everyChoice(question))]),
    ),
    context: {},
    controls: Object.fromEntries(
      model.controls.map(({ id }, index) => [id, [0, 0.25, 0.5, 1, 'unknown'][index % 5] as Reply]),
    ),
    statuses: {},
    scope: 'quick',
  }
  const payload = encodeShare(model, { kind: 'answers', answers: everything, name: '😀'.repeat(60) })
  expect(payload?.length).toBeLessThan(2048)
  // With a planned day for every control, the share link still has space for a company name of 60 letters.
  const days = model.controls.map(({ id }, index): [string, Status] => [
    id,
    { kind: 'planned', by: addDays('2090-01-01', index) },
  ])
  const planned = { ...everything, statuses: Object.fromEntries(days) }
  const fuller = encodeShare(model, { kind: 'answers', answers: planned, name: 'x'.repeat(60) })
  expect(fuller?.length).toBeLessThan(2048)
})

test('a summary link contains no id of a question, an answer option or a control', () => {
  const report = writeReport(model, ui, example.answers, { today })
  const payload = encodeShare(model, { kind: 'summary', summary: summarise(report) }) ?? ''
  const text = Buffer.from(payload.slice(1), 'base64url').toString('latin1')
  for (const { id } of [
    ...model.questions,
    ...model.controls,
    ...model.questions.flatMap(({ options }) => options),
  ]) {
    expect(text).not.toContain(`"${id}"`)
  }
})
