import { expect, test } from 'vitest'
import { comparePeople } from '../../../src/core/whose-job/compare.ts'
import { ALONE } from '../../../src/core/model/job-counts.ts'
import { hostCounts } from '../../../src/core/whose-job/host-counts.ts'
import { JOB_DOERS } from '../../../src/core/whose-job/jobs.ts'
import { unpackSaid } from '../../../src/core/whose-job/people.ts'
import fc from 'fast-check'
import { forAll } from '../../support/for-all.ts'
import { tinyJobs } from './tiny.ts'

const countsOf = (letters: string) =>
  hostCounts(comparePeople(tinyJobs('yours'), [{ role: 'business', said: unpackSaid(letters)! }]), 'en')

test('the host learns four counts, and that there is no score', () => {
  expect(countsOf('mmbbbbnbbb')).toEqual({
    ...{ v: 1, start: 'whose-job', scope: 'quick', known: 'tooFew', answered: 10, total: 10, locale: 'en' },
    jobs: expect.objectContaining({ microsoft: 2, nobody: 1 }) as object,
  })
})

test('the counts of one person add up to ten', () => {
  const letters = fc.array(fc.constantFrom(...JOB_DOERS.map((doer) => doer.charAt(0))), {
    minLength: 10,
    maxLength: 10,
  })
  forAll(letters, (said) => {
    const { jobs } = countsOf(said.join(''))
    expect(Object.keys(jobs)).toEqual([...ALONE])
    expect(Object.values(jobs).reduce((sum, n) => sum + n, 0)).toBe(10)
  })
})
