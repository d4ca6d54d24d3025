import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JobVerdict, VERDICTS, comparePeople } from '../../../src/core/whose-job/compare.ts'
import { JOB_DOERS, type JobDoer, type Side } from '../../../src/core/whose-job/jobs.ts'
import type { Role } from '../../../src/core/whose-job/people.ts'
import { forAll } from '../../support/for-all.ts'
import { alike, anyPerson, tinyJobs } from './tiny.ts'

/** Returns the verdict about a job on which these people say this. */
function verdict(said: readonly [Role, JobDoer][], side: Side = 'yours', id = 'file'): JobVerdict {
  const people = said.map(([role, doer]) => alike(role, doer))
  return comparePeople(tinyJobs(side), people).find(({ job }) => job.id === id)!.verdict
}

test.each<[JobDoer, JobVerdict, JobVerdict]>([
  ['business', 'agreed', 'theirs'],
  ['it', 'agreed', 'theirs'],
  ['microsoft', 'microsoft', 'agreed'],
  ['nobody', 'nobody', 'theirs'],
])('one person who says %s: %s, or %s for a job of Microsoft', (doer, yours, theirs) => {
  expect(verdict([['business', doer]])).toBe(yours)
  expect(verdict([['business', doer]], 'shared')).toBe(yours)
  expect(verdict([['business', doer]], 'yours', 'servers')).toBe(theirs)
})

test.each<[JobDoer, JobDoer, JobVerdict]>([
  ['it', 'business', 'each-other'],
  ['business', 'it', 'both'],
  ['it', 'it', 'agreed'],
  ['business', 'business', 'agreed'],
  ['it', 'nobody', 'nobody'],
  ['nobody', 'business', 'nobody'],
  ['nobody', 'nobody', 'nobody'],
  ['nobody', 'it', 'differ'],
  ['business', 'nobody', 'differ'],
  ['microsoft', 'it', 'microsoft'],
  ['business', 'microsoft', 'microsoft'],
])('the business says %s and IT says %s: %s', (business, it, expected) => {
  expect(
    verdict([
      ['business', business],
      ['it', it],
    ]),
  ).toBe(expected)
})

test('two of the business who differ are not told that nobody does it', () => {
  expect(
    verdict([
      ['business', 'it'],
      ['business', 'nobody'],
    ]),
  ).toBe('differ')
})

test('two of the business who both say “one of us” may each mean the other', () => {
  const us: [Role, JobDoer] = ['business', 'business']
  expect(verdict([us, us])).toBe('us')
  expect(verdict([us, us, ['it', 'business']])).toBe('agreed')
  expect(verdict([us, us], 'yours', 'servers')).toBe('theirs')
})

test('a third person who does the job ends that each thinks the other does', () => {
  expect(
    verdict([
      ['business', 'it'],
      ['it', 'business'],
      ['business', 'business'],
    ]),
  ).toBe('differ')
})

test('the order of the people changes no verdict', () => {
  forAll(fc.array(anyPerson, { minLength: 2, maxLength: 4 }), (people) => {
    const of = (rows: ReturnType<typeof comparePeople>) => rows.map(({ job, verdict: one }) => [job.id, one])
    expect(of(comparePeople(tinyJobs(), people.toReversed()))).toEqual(of(comparePeople(tinyJobs(), people)))
  })
})

test('every job has one verdict, and the most pressing come first', () => {
  forAll(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), (people) => {
    const rows = comparePeople(tinyJobs(), people)
    const places = rows.map((row) => VERDICTS.indexOf(row.verdict))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(rows).toHaveLength(10)
  })
})

test('people who say the same agree, unless they say Microsoft or nobody', () => {
  forAll(fc.constantFrom(...JOB_DOERS), (doer) => {
    const same = verdict([
      ['business', doer],
      ['it', doer],
    ])
    expect(same).toBe(doer === 'microsoft' ? 'microsoft' : doer === 'nobody' ? 'nobody' : 'agreed')
  })
})
