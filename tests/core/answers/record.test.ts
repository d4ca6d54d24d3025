/** Tests the notes about a control: who does it, and the proof. They change no score and leave the device in no link. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerControl, restoreControl, setRecord } from '../../../src/core/answers/edit.ts'
import { freezeAnswers } from '../../../src/core/answers/freeze.ts'
import { checkRecords, soundRecords } from '../../../src/core/answers/check-records.ts'
import { type Proof, readRecord, someRecords } from '../../../src/core/answers/record.ts'
import { readAnswersFile, writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { decodeShare, encodeShare } from '../../../src/core/exchange/share.ts'
import { encodeAsk, writeAskFile } from '../../../src/core/handover/ask.ts'
import { ticketOf } from '../../../src/core/exchange/ticket.ts'
import { jobMail } from '../../../src/core/handover/job-mail.ts'
import { compareReply, takeReply } from '../../../src/core/handover/compare-reply.ts'
import { encodeReply, writeReplyFile } from '../../../src/core/handover/reply.ts'
import { EMPTY_LEAD, buildLead } from '../../../src/core/lead/lead.ts'
import { hostSummary } from '../../../src/core/report/host-summary.ts'
import { summarise } from '../../../src/core/report/summary.ts'
import { planTicked, whatIf } from '../../../src/core/report/what-if.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { acceptAnswers } from '../../../src/state/validate-stored.ts'
import { type StoredAnswers, merge, recordChangeTimes } from '../../../src/state/merge.ts'
import { anyAnswers, anyRecord, withRecords } from '../anything.ts'
import { FACTS } from '../lead-tiny.ts'
import { TODAY, answers, tinyFileWords, tinyModel, tinyReport } from '../tiny.ts'
import { echo } from '../../support/words.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
const proof: Proof = { what: 'Export', where: 'https://example.com/p', date: '2026-11-03' }
const noted = answers({
  choices: { first: ['all'] },
  controls: { 'XA-02': 0.5 },
  records: { 'XA-01': { who: 'Secret Ada', proof: { ...proof, what: 'Secret Export' } } },
})
const anyNoted = anyAnswers(model).chain((one) => withRecords(model, one))

test('valid notes about a control are read, and their texts are cleaned', () => {
  expect(readRecord({ who: ' A\u202eda ', more: 1 })).toStrictEqual({ who: 'A da' })
  expect(readRecord({ proof: { ...proof, more: 1, what: ' Export ' } })).toEqual({
    proof: { ...proof, more: undefined },
  })
  const long = { who: 'x'.repeat(99), proof: { ...proof, what: 'y'.repeat(200), where: 'z'.repeat(400) } }
  expect(readRecord(long)).toEqual({
    who: 'x'.repeat(60),
    proof: { ...proof, what: 'y'.repeat(120), where: 'z'.repeat(300) },
  })
})

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['null', null],
  ['a text', 'Ada'],
  ['no note', {}],
  ['an empty name', { who: ' ' }],
  ['a name that is a number', { who: 7, proof }],
  ['a name that is null', { who: null }],
  ['a proof that is a text', { who: 'Ada', proof: 'Export' }],
  ['a proof without a text', { proof: { ...proof, what: '\u200b' } }],
  ['a proof without a place', { proof: { what: 'Export', date: proof.date } }],
  ['a proof without a day', { who: 'Ada', proof: { what: 'Export', where: 'Binder' } }],
  ['a proof with a day that does not exist', { proof: { ...proof, date: '2026-02-30' } }],
])('%s is not a valid note about a control', (_, given) => {
  expect(readRecord(given)).toBeUndefined()
})

test('reading notes again does not change them', () => {
  forAll(anyRecord, (record) => {
    expect(readRecord(record)).toStrictEqual(record)
  })
  forAll(fc.anything(), fc.anything(), (who, what) => {
    const read = readRecord({ who, proof: what })
    expect(read && readRecord(read)).toStrictEqual(read)
  })
})

test('the value before a job was done is read with and without notes', () => {
  for (const was of [0, 0.25, 0.5, 1, 'unknown']) expect(readRecord({ was })).toStrictEqual({ was })
  expect(readRecord({ was: 0.5, who: 'Ada' })).toStrictEqual({ was: 0.5, who: 'Ada' })
  for (const was of [0.75, '1', null]) expect(readRecord({ was, who: 'Ada' })).toBeUndefined()
})

test('new notes about a control keep the value before its job was done', () => {
  const done = answers({ records: { 'XA-01': { was: 0.5, who: 'Ada' } } })
  expect(setRecord(done, 'XA-01', { who: 'Bo' }).records).toEqual({ 'XA-01': { was: 0.5, who: 'Bo' } })
  expect(setRecord(done, 'XA-01', undefined).records).toEqual({ 'XA-01': { was: 0.5 } })
})

test('the notes about a control can be set, replaced and removed', () => {
  const one = setRecord(answers(), 'XA-01', { who: ' Ada ' })
  expect(one.records).toEqual({ 'XA-01': { who: 'Ada' } })
  const other = setRecord(one, 'XA-01', { proof })
  expect(other.records).toEqual({ 'XA-01': { proof } })
  expect(setRecord(setRecord(other, 'XB-01', { who: 'Bo' }), 'XA-01', undefined).records).toEqual({
    'XB-01': { who: 'Bo' },
  })
  expect(setRecord(other, 'XA-01', undefined)).toStrictEqual(answers())
  expect(setRecord(other, 'XA-01', { proof: { ...proof, date: 'today' } })).toBe(other)
})

test('notes change no score, no risk and no place in the plan', () => {
  forAll(anyNoted, (given) => {
    const { records: _, ...plain } = given
    expect(computeResult(model, given, TODAY)).toEqual(computeResult(model, plain, TODAY))
  })
})

test('a report differs by notes only in the assignee and the proof of its controls', () => {
  forAll(anyNoted, (given) => {
    const { records, ...plain } = given
    const bare = tinyReport(plain)
    const full = tinyReport(given)
    const strip = (list: readonly object[]): object[] =>
      list.map((control) => ({ ...control, assignee: undefined, proof: undefined }))
    const { actions, inPlace } = full
    expect({ ...full, actions: strip(actions), inPlace: strip(inPlace) }).toEqual(bare)
    for (const { id, assignee, proof: shown } of [...actions, ...inPlace]) {
      const kept = records?.[id]
      expect(assignee).toBe(kept?.who)
      expect(shown).toEqual(kept?.proof && { ...kept.proof, text: shown?.text })
    }
  })
})

test('an answers file keeps the notes, and has no field for them without notes', () => {
  forAll(anyNoted, (given) => {
    const text = writeAnswersFile(model, given)
    expect(readAnswersFile(model, tinyFileWords, text)).toEqual({ ok: true, answers: given })
  })
  expect(writeAnswersFile(model, answers())).not.toContain('records')
})

test('invalid notes in an answers file are refused, and the error names the control', () => {
  const problemsOf = (records: unknown): string[] => checkRecords(model, tinyFileWords, records).problems
  expect(problemsOf({ 'XA-01': { who: '' } })).toEqual(['records › XA-01: notRecord'])
  expect(problemsOf({ 'ZZ-01': { who: 'Ada' } })).toEqual(['records › ZZ-01: notControl'])
  expect(problemsOf([])).toEqual(['records: notObject a list'])
  const file = { controls: { 'XA-01': 7 }, records: { 'XA-02': {} } }
  const refused = readAnswersFile(model, tinyFileWords, JSON.stringify(file))
  expect(refused).toEqual({
    ok: false,
    problems: ['controls › XA-01: notValue 7', 'records › XA-02: notRecord'],
  })
  const onlyNotes = { controls: { 'XA-01': 1 }, records: { 'XA-02': {} } }
  expect(readAnswersFile(model, tinyFileWords, JSON.stringify(onlyNotes))).toEqual({
    ok: false,
    problems: ['records › XA-02: notRecord'],
  })
})

test('stored answers keep valid notes and drop only the invalid ones', () => {
  const accept = acceptAnswers(model, tinyFileWords, (given) => soundRecords(model, given))
  const records = { 'XA-01': { who: 'Ada' }, 'XA-02': { who: 7 }, 'ZZ-01': { who: 'Bo' } }
  expect(accept({ ...noted, records }, '2026-11')?.answers).toStrictEqual({
    ...noted,
    records: { 'XA-01': { who: 'Ada' } },
  })
})

test.each<[string, unknown]>([
  ['a text', 'Ada'],
  ['a list', ['Ada']],
  ['only invalid notes', { 'XA-01': { who: 7 }, 'ZZ-01': { who: 'Bo' } }],
])('stored answers with %s as notes have no notes', (_, records) => {
  const accept = acceptAnswers(model, tinyFileWords, (given) => soundRecords(model, given))
  expect(accept({ ...noted, records }, '2026-11')?.answers).not.toHaveProperty('records')
})

test('the quiz keeps stored notes as they are', () => {
  const records = { 'XA-01': { who: 7 } }
  const asStored = acceptAnswers(model, tinyFileWords)
  expect(asStored({ ...noted, records }, '2026-11')?.answers.records).toEqual(records)
  expect(asStored({ ...noted, records: 'Ada' }, '2026-11')?.answers).not.toHaveProperty('records')
})

test('an answers file leaves out stored notes that are invalid', () => {
  const records = { 'XA-01': { who: 7 } } as never
  expect(writeAnswersFile(model, { ...noted, records })).not.toContain('records')
})

test('frozen answers keep the notes', () => {
  expect(freezeAnswers(model, noted).records).toEqual(noted.records)
  expect(freezeAnswers(model, answers())).not.toHaveProperty('records')
})

test('merging the answers of two tabs keeps the newest note about each control', () => {
  const start: StoredAnswers = { answers: answers(), changed: {} }
  const here = recordChangeTimes(start, setRecord(start.answers, 'XA-01', { who: 'Ada' }), 5)
  const there = recordChangeTimes(start, setRecord(start.answers, 'XB-01', { proof }), 6)
  const both = merge(here, there)
  expect(both.answers.records).toEqual({ 'XA-01': { who: 'Ada' }, 'XB-01': { proof } })
  const gone = recordChangeTimes(both, answers(), 9)
  expect(merge(both, gone).answers).toStrictEqual(answers())
  const newer = recordChangeTimes(both, setRecord(both.answers, 'XA-01', { who: 'Bo' }), 10)
  expect(merge(gone, newer).answers.records).toEqual({ 'XA-01': { who: 'Bo' } })
})

test('notes stay when the answer of a control changes, and when this change is undone', () => {
  const done = answerControl(model, noted, 'XA-01', 1)
  expect(done.records).toEqual(noted.records)
  const later = setRecord(done, 'XA-01', { who: 'Bo' })
  expect(restoreControl(model, later, noted, 'XA-01')).toEqual({
    ...noted,
    records: { 'XA-01': { who: 'Bo' } },
  })
  expect(whatIf(model, noted, ['XA-02']).records).toEqual(noted.records)
  const report = tinyReport(noted)
  expect(planTicked(noted, report, ['XA-02']).records).toEqual(noted.records)
  const reply = { choices: {}, controls: { 'XA-01': 0 as const } }
  const taken = takeReply(noted, compareReply(model, noted, reply))
  expect([taken.controls['XA-01'], taken.records]).toEqual([0, noted.records])
})

test('share links contain no notes', () => {
  const report = tinyReport(noted)
  const links = [
    encodeShare(model, { kind: 'answers', answers: noted }),
    encodeShare(model, { kind: 'summary', summary: summarise(report) }),
  ]
  const { records: _, ...plain } = noted
  expect(links[0]).toBe(encodeShare(model, { kind: 'answers', answers: plain }))
  for (const link of links) {
    const opened = decodeShare(model, tinyFileWords, link ?? '')
    expect(opened.ok).toBe(true)
    expect(JSON.stringify(opened)).not.toMatch(/Secret|records/)
  }
})

test('requests to the IT person, their replies and the email of a job contain no notes', () => {
  const texts = [
    encodeAsk(model, { ids: ['XA-01'] }),
    writeAskFile(model, { ids: ['XA-01'] }),
    encodeReply(model, noted),
    writeReplyFile(model, noted),
  ]
  const { records: _, ...plain } = noted
  expect(texts[2]).toBe(encodeReply(model, plain))
  const report = tinyReport(noted)
  const [control] = report.inPlace
  expect(control?.assignee).toBe('Secret Ada')
  const handoff = echo('handoff')
  const ticket = ticketOf(control!, report, { handoff, plans: {} }, 'https://example.com/')
  texts.push(jobMail({ ticket, subject: 'A job', plan: 'A plan', language: 'en-GB' }, handoff))
  for (const text of texts) expect(text).not.toContain('Secret')
})

test('leads and messages to the host page contain no notes', () => {
  const report = tinyReport(noted)
  const summary = hostSummary(report, { n: 0, total: 6 })
  const form = { ...EMPTY_LEAD, name: 'Ada', email: 'ada@example.com', consents: true, withAnswers: true }
  const lead = buildLead(form, { ...FACTS, summary, answers: noted.choices })
  expect(lead.answers).toEqual(noted.choices)
  for (const sent of [summary, lead]) expect(JSON.stringify(sent)).not.toContain('Secret')
})

test('answers without notes have no field for notes', () => {
  expect(someRecords({})).toEqual({})
  expect(someRecords({ 'XA-01': { who: 'Ada' } })).toEqual({ records: { 'XA-01': { who: 'Ada' } } })
})
