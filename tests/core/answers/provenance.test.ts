/** Tests the mark of a value that came from a scanner's report. An answer of the visitor removes the mark. */
import { expect, test } from 'vitest'
import { choose, dropImported, removeMarks } from '../../../src/core/answers/answers.ts'
import { answerControl } from '../../../src/core/answers/edit.ts'
import { freezeAnswers } from '../../../src/core/answers/freeze.ts'
import { type Marks, readMark } from '../../../src/core/answers/provenance.ts'
import { sayMark } from '../../../src/core/report/proof-text.ts'
import { compareReply, takeReply } from '../../../src/core/handover/compare-reply.ts'
import { decodeShare, encodeShare } from '../../../src/core/exchange/share.ts'
import { merge, recordChangeTimes } from '../../../src/state/merge.ts'
import { BRAND, answers, tinyFileWords, tinyModel, tinyQuestions, tinyReport, tinyWords } from '../tiny.ts'
import { filledSays } from '../../support/checklist.ts'

const model = tinyModel()
const marks: Marks = { 'XA-01': { tool: 'scubagear', date: '2026-05-04' }, 'XA-02': { tool: 'prowler' } }
const marked = answers({ controls: { 'XA-01': 0.5, 'XA-02': 1, 'XB-01': 0 }, marks })
const words = {
  ...tinyWords,
  report: { ...tinyWords.report, fromDated: 'by {tool} of {date}', fromUndated: 'by {tool}' },
}

test('the mark of a scanned value contains only the scanner’s id and an optional day', () => {
  expect(readMark({ tool: 'maester', date: '2026-05-04', tenant: 'secret' })).toEqual({
    tool: 'maester',
    date: '2026-05-04',
  })
  expect(readMark({ tool: 'maester' })).toStrictEqual({ tool: 'maester' })
  for (const none of [undefined, null, 'maester', {}, { tool: 'toString' }, { tool: 'maester', date: 7 }])
    expect(readMark(none)).toBeUndefined()
})

test('the text about a scanned value includes the day of the scan if it is known', () => {
  expect(sayMark({ tool: 'prowler' }, words)).toBe('by prowler')
  expect(sayMark({ tool: 'scubagear', date: '2026-05-04' }, words)).toBe('by scubagear of 4 May 2026')
})

test('report and checklist show which answers came from a scanner', () => {
  const report = tinyReport(marked, { words })
  const marksOf = [...report.actions, ...report.inPlace].map(({ id, mark }) => [id, mark?.text])
  expect(Object.fromEntries(marksOf)).toMatchObject({
    'XA-01': 'by scubagear of 4 May 2026',
    'XA-02': 'by prowler',
    'XB-01': undefined,
  })
  const list = filledSays(report, words, BRAND, 'browser')
  const flags = list.sections.flatMap(({ rows }) => rows.map(({ id, flag }) => [id, flag]))
  expect(flags.find(([id]) => id === 'XA-02')?.[1]).toContain('by prowler')
})

test('a control with the status “covered” has no scanner mark in the report', () => {
  const covered = { ...marked, statuses: { 'XA-01': { kind: 'covered', by: 'Guard', full: true } } } as const
  const report = tinyReport(covered, { words })
  expect(report.inPlace.find(({ id }) => id === 'XA-01')?.mark).toBeUndefined()
})

test('the visitor’s own answer removes the scanned value and its mark', () => {
  const quiz = choose(marked, tinyQuestions[3]!, ['no'])
  expect([quiz.controls, quiz.marks]).toEqual([{ 'XA-02': 1, 'XB-01': 0 }, { 'XA-02': { tool: 'prowler' } }])
  const deep = answerControl(model, marked, 'XA-01', 1)
  expect([deep.controls['XA-01'], deep.marks]).toEqual([1, { 'XA-02': { tool: 'prowler' } }])
  const rows = compareReply(model, marked, { choices: {}, controls: { 'XA-02': 0 } })
  const reply = takeReply(marked, rows)
  expect([reply.controls['XA-02'], Object.keys(reply.marks ?? {})]).toEqual([0, ['XA-01']])
})

test('removing scanned values does not change answers without scanned values', () => {
  const plain = answers({ controls: { 'XA-01': 0 } })
  expect(dropImported(plain, ['XA-01', 'toString'])).toBe(plain)
  expect(dropImported(marked, ['XB-01'])).toBe(marked)
  expect('marks' in removeMarks(marked, ['XA-01', 'XA-02'])).toBe(false)
})

test('merging the answers of two tabs keeps the newest marks of scanned values', () => {
  const start = { answers: answers(), changed: {} }
  const taken = recordChangeTimes(start, marked, 5)
  expect(merge(start, taken).answers).toEqual(marked)
  const gone = recordChangeTimes(taken, removeMarks(marked, Object.keys(marks)), 9)
  expect('marks' in merge(taken, gone).answers).toBe(false)
  expect(freezeAnswers(model, marked).marks).toEqual(marks)
})

test('a share link contains no marks of scanned values', () => {
  const payload = encodeShare(model, { kind: 'answers', answers: marked })
  const opened = decodeShare(model, tinyFileWords, payload ?? '')
  expect(opened).toMatchObject({ ok: true, shared: { answers: { controls: marked.controls } } })
  expect(JSON.stringify(opened)).not.toContain('prowler')
})
