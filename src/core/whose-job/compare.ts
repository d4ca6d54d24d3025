/** Compares what one to four people say about each job with each other and with Microsoft's own texts. */
import { type JobDoer, type Job, JOB_IDS, type Side } from './jobs.ts'
import { type Person, ROLES } from './people.ts'

/**
 * What the answers about one job come to, the most pressing first:
 * - `each-other`: each side says that the other does it.
 * - `microsoft`: someone counts on Microsoft for a job that Microsoft leaves to the business.
 * - `nobody`: no one who answered says that they do it, and both roles have answered or all say nobody.
 * - `theirs`: someone looks after a job that is Microsoft's.
 * - `both`: both sides say that they do it.
 * - `differ`: the answers differ in another way.
 * - `us`: several people of the business say that one of them does it, and each may mean another.
 * - `agreed`: all say the same, and Microsoft's texts agree.
 */
export const VERDICTS = [
  'each-other',
  'microsoft',
  'nobody',
  'theirs',
  'both',
  'differ',
  'us',
  'agreed',
] as const
export type JobVerdict = (typeof VERDICTS)[number]

/** What the people say about one job, in their order, and what it comes to. */
export interface ComparedJob {
  job: Job
  doers: readonly JobDoer[]
  verdict: JobVerdict
}

function verdictOf(side: Side, people: readonly Person[], doers: readonly JobDoer[]): JobVerdict {
  if (side === 'microsoft') return doers.every((doer) => doer === 'microsoft') ? 'agreed' : 'theirs'
  if (doers.every((doer) => doer === 'nobody')) return 'nobody'
  const said = people.map(({ role }, index) => ({ role, doer: doers[index]! }))
  const others = ROLES.filter((role) => said.some((one) => one.role !== role && one.doer === role))
  const own = ROLES.filter((role) => said.some((one) => one.role === role && one.doer === role))
  if (own.length === 0 && others.length === 2) return 'each-other'
  if (doers.includes('microsoft')) return 'microsoft'
  if (own.length === 2) return 'both'
  if (areAllOfBusiness(people) && doers.every((doer) => doer === 'business')) return 'us'
  if (doers.every((doer) => doer === doers[0])) return 'agreed'
  // Both roles have answered, and neither says that it does the job.
  return own.length === 0 && haveBothAnswered(people) ? 'nobody' : 'differ'
}

/** Compares the answers of people job by job. The jobs keep their order within a verdict, the most pressing verdict first. */
export function comparePeople(jobs: readonly Job[], people: readonly Person[]): ComparedJob[] {
  return jobs
    .map((job): ComparedJob => {
      const doers = people.map(({ said }) => said[JOB_IDS.indexOf(job.id)]!)
      return { job, doers, verdict: verdictOf(job.side, people, doers) }
    })
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict))
}

/** Returns true if at least one person of each role has answered. */
export function haveBothAnswered(people: readonly Person[]): boolean {
  return ROLES.every((role) => people.some((person) => person.role === role))
}

/** Returns true if several people have answered, and all are of the business, such as two partners without an IT person. */
export function areAllOfBusiness(people: readonly Person[]): boolean {
  return people.length > 1 && people.every(({ role }) => role === 'business')
}

/** Returns the first person of each role: the business, then the IT person. Leaves out a role without a person. */
export function oneOfEach(people: readonly Person[]): Person[] {
  return ROLES.flatMap((role) => people.find((person) => person.role === role) ?? [])
}
