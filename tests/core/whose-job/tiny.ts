/** The ten jobs without words, and generators of people for property tests. */
import fc from 'fast-check'
import { JOB_DOERS, type JobDoer, JOB_IDS, type Job, type Side } from '../../../src/core/whose-job/jobs.ts'
import { type Person, ROLES, type Role } from '../../../src/core/whose-job/people.ts'

/** Returns the ten jobs. `servers` is Microsoft's, and each other job has the given side. */
export const tinyJobs = (side: Side = 'yours'): Job[] =>
  JOB_IDS.map((id) => ({
    ...{ id, side: id === 'servers' ? 'microsoft' : side, controls: [] },
    ...{ title: `Who ${id}?`, short: id, does: `Does ${id}.`, doesNot: `Not ${id}.` },
  }))

/** Returns a person who gives the same answer to each job. */
export const alike = (role: Role, doer: JobDoer): Person => ({ role, said: JOB_IDS.map(() => doer) })

export const anySaid = fc.array(fc.constantFrom(...JOB_DOERS), { minLength: 10, maxLength: 10 })

/** Generates a person with all answers and a clean name, or without a name. */
export const anyPerson: fc.Arbitrary<Person> = fc.record({
  role: fc.constantFrom(...ROLES),
  said: anySaid,
  name: fc.constantFrom(undefined, 'Anna', 'Søren & Søn', 'نور'),
})
