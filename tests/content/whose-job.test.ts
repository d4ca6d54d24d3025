/** Tests the ten jobs of "Whose job is it?": the claims in the texts, and the references between ids. */
import { expect, test } from 'vitest'
import { JOB_IDS } from '../../src/core/whose-job/jobs.ts'
import { content, testMistakes } from './content.ts'

const { whoseJob, model } = content

test('the content has the ten jobs in the order of the links', () => {
  expect(whoseJob.map(({ id }) => id)).toEqual(JOB_IDS)
})

test('only the servers are Microsoft’s job alone, as in its table of responsibilities', () => {
  expect(whoseJob.filter(({ side }) => side === 'microsoft').map(({ id }) => id)).toEqual(['servers'])
})

test('every job rests on a text of Microsoft, with the day on which we read it', () => {
  for (const { sources } of whoseJob) {
    const cited = model.sources.filter(({ id }) => sources.includes(id))
    expect(cited.every(({ title, reviewed }) => title.startsWith('Microsoft') && reviewed !== '')).toBe(true)
    expect(cited).toHaveLength(sources.length)
  }
})

test('a job with a question is about a control that this question asks about', () => {
  for (const { question, controls } of whoseJob) {
    if (question === undefined) continue
    const { options } = model.questions.find(({ id }) => id === question)!
    const asked = new Set(options.flatMap(({ sets }) => Object.keys(sets.controls ?? {})))
    expect(controls.some((id) => asked.has(id))).toBe(true)
  }
})

testMistakes('model/whose-job.yml', [
  ['controls: [DP-02]', 'controls: [DP-99]', 'file.controls: "DP-99" is not a control'],
  ['alert-policies', 'alert-polices', 'stranger.sources: "alert-polices" is not in sources.yml'],
  ['sources: [compromised-mailbox]', 'sources: []', 'ring.sources: needs at least one source'],
  ['side: microsoft', 'side: theirs', /^servers\.side/],
  ['question: leavers', 'question: left', 'leaver.question: "left" is not a question'],
  ['{ nobody: unknown }', '{ nobody: perhaps }', 'leaver.options: "perhaps" is not an option of leavers'],
  ['  question: leavers\n', '', 'leaver: must have both question and options'],
  ['file:\n', 'a-file:\n', /must have the jobs in the order of the links/],
])

testMistakes('en/whose-job.yml', [
  ['for 93 days.', `for ${'many '.repeat(20)}days.`, 'file.does: has a sentence of more than 25 words'],
  ['short: A file deleted months ago', `short: ${'A file '.repeat(8)}`, 'file.short: is longer than 40'],
])
