import { expect, test } from 'vitest'
import { jobsMessage } from '../../../src/core/handover/jobs-message.ts'
import { findOutParts, jobsForIt } from '../../../src/core/report/find-out.ts'
import type { Action } from '../../../src/core/report/types.ts'
import { echo } from '../../support/words.ts'
import { NO, tinyControl, tinyReport } from '../tiny.ts'

const words = echo('ask', {
  jobsSubjectFor: 'jobs for {name}',
  jobsOpen: 'pages {link}',
  jobsCount: { other: '{n} jobs' },
  jobsDue: 'by {date}',
  from: 'from {name}',
})
const { actions } = tinyReport({ controls: NO })
const write = (jobs: readonly Action[], name = '') =>
  jobsMessage({ jobs, name, pages: 'https://site.example/checklist/' }, words, 'en-GB')

test('the jobs of the IT person are the open ones that the owner does not do alone', () => {
  const [first, second, third, fourth] = actions as [Action, Action, Action, Action]
  const { groups } = tinyReport({ controls: NO })
  const placed: Record<string, string[]> = {
    thisWeek: [second.id, first.id],
    accepted: [third.id],
    findOut: [fourth.id],
  }
  const laid = groups.map((group) => ({ ...group, ids: placed[group.id] ?? [] }))
  const controls = [tinyControl(first.id, { doer: 'both' }), tinyControl(second.id, { doer: 'you' })]
  expect(jobsForIt(controls, { actions, groups: laid })).toEqual([first])
})

test('the jobs of the IT person come in the order of the plan', () => {
  const [first, second] = actions as [Action, Action]
  const groups = tinyReport({ controls: NO }).groups.map((group) => ({
    ...group,
    ids: { thisWeek: [second.id], thisMonth: [first.id] }[group.id as string] ?? [],
  }))
  expect(jobsForIt([], { actions, groups })).toEqual([second, first])
})

test('a report without a question has no list of questions', () => {
  expect(findOutParts(tinyReport({ controls: NO }))).toEqual([])
})

test('the message has title, time, date and page of each job, and no answer or score', () => {
  const [first, second] = actions as [Action, Action]
  const { subject, text } = write([first, { ...second, group: 'accepted', due: undefined }], 'Harbour')
  expect(subject).toBe('jobs for Harbour')
  expect(text).toBe(
    [
      'jobsIntro',
      'pages https://site.example/checklist/',
      `1. ${first.title}\n   - an hour · by 1 December 2026\n     https://site.example/checklist/${first.id}/`,
      `2. ${second.title}\n   - an hour\n     https://site.example/checklist/${second.id}/`,
      'outro',
      'from Harbour',
    ].join('\n\n'),
  )
})

test('the message names the next step of the job about the backup', () => {
  const [first, second] = actions as [Action, Action]
  const backup = { id: second.id, title: 'Ask for a price', effort: '', who: '' }
  const { text } = jobsMessage({ jobs: [first, second], backup, name: '', pages: '/' }, words, 'en-GB')
  expect(text.match(/by \d .* 2026.*/g)).toEqual([
    'by 1 December 2026',
    'by 1 December 2026 · Ask for a price',
  ])
})

test('a short email about jobs has their titles', () => {
  const many = Array.from({ length: 40 }, () => actions[0]!)
  expect(decodeURIComponent(write(many).mail)).toContain(`40 jobs\r\n- ${actions[0]!.title}`)
})

test('a job names the date on which Microsoft changes something about it', () => {
  const job = { ...actions[0]!, id: 'XB-01', deadline: '1 May: it ends.' }
  expect(write([job]).text).toContain('\n     1 May: it ends.\n     https://site.example/checklist/XB-01/\n')
})
