import { expect, test } from 'vitest'
import { type ComparedJob, VERDICTS, comparePeople } from '../../../src/core/whose-job/compare.ts'
import { JOB_DOERS, JOB_IDS, type JobDoer, SIDES } from '../../../src/core/whose-job/jobs.ts'
import { type Person, unpackSaid } from '../../../src/core/whose-job/people.ts'
import {
  namePeople,
  nameVerdict,
  sayDoer,
  sayGaps,
  sayHeadline,
  saySaid,
  saySide,
} from '../../../src/core/whose-job/say.ts'
import { echo } from '../../support/words.ts'
import { alike, tinyJobs } from './tiny.ts'

const words = echo('whoseJob', { said: '{person}: {answer}', person: 'person {n}' })
const rowsOf = (...people: Person[]): ComparedJob[] => comparePeople(tinyJobs(), people)
const headline = (...people: Person[]): string => sayHeadline(rowsOf(...people), words, 'en')
/** A person who gives an answer to each job, but Microsoft's job to Microsoft. */
const right = (role: Person['role'], doer: JobDoer): Person => ({
  role,
  said: JOB_IDS.map((id) => (id === 'servers' ? 'microsoft' : doer)),
})

test('each verdict has a heading, and two have another for one person alone', () => {
  const rowWith = (verdict: ComparedJob['verdict'], ...doers: JobDoer[]): ComparedJob => ({
    ...{ job: tinyJobs()[0]!, verdict, doers },
  })
  expect(VERDICTS.map((verdict) => nameVerdict(rowWith(verdict, 'it', 'it'), words))).toEqual([
    ...['eachOther', 'notMicrosoft', 'untaken', 'theirs', 'both', 'differ', 'us', 'agreed'],
  ])
  expect(nameVerdict(rowWith('nobody', 'nobody'), words)).toBe('namedNobody')
  expect(nameVerdict(rowWith('agreed', 'it'), words)).toBe('fits')
})

test('sayDoer returns the text of a cell for each answer', () => {
  expect(JOB_DOERS.map((doer) => sayDoer(doer, words))).toEqual([
    ...['cellBusiness', 'cellIt', 'cellMicrosoft', 'cellNobody'],
  ])
})

test('saySide returns the words for each side of a job', () => {
  expect(SIDES.map((side) => saySide(side, words))).toEqual(['cellYours', 'cellShared', 'cellMicrosoft'])
})

test('namePeople returns the typed name, else the role, with a number if it repeats', () => {
  const owner = alike('business', 'it')
  expect(namePeople([owner], words)).toEqual(['you'])
  expect(namePeople([{ ...owner, name: 'Anna' }], words)).toEqual(['Anna'])
  expect(namePeople([owner, alike('it', 'it'), owner], words)).toEqual([
    ...['roleBusiness 1', 'roleIt', 'roleBusiness 2'],
  ])
  const it = alike('it', 'it')
  expect(namePeople([it, it], words)).toEqual(['roleIt 1', 'roleIt 2'])
})

test('people of one business without an IT person have numbers or names', () => {
  const owner = alike('business', 'it')
  expect(namePeople([owner, owner], words)).toEqual(['person 1', 'person 2'])
  expect(namePeople([owner, { ...owner, name: 'Bob' }], words)).toEqual(['person 1', 'Bob'])
  expect(
    namePeople(
      [
        { ...owner, name: 'Bob' },
        { ...owner, name: 'Bob' },
      ],
      words,
    ),
  ).toEqual(['Bob 1', 'Bob 2'])
})

test('sayHeadline names the most pressing thing that the answers show', () => {
  expect(headline(right('business', 'it'), right('it', 'business'))).toBe('headEach')
  expect(headline(alike('business', 'microsoft'))).toBe('headOther')
  expect(headline(right('business', 'nobody'))).toBe('headNobody')
  expect(headline(right('business', 'nobody'), right('it', 'nobody'))).toBe('headUntaken')
  expect(headline(alike('business', 'business'))).toBe('headOther')
  expect(headline(right('business', 'business'), right('it', 'it'))).toBe('headBoth')
  expect(headline(right('business', 'business'), right('business', 'it'))).toBe('headDiffer')
  expect(headline(right('business', 'business'))).toBe('headFine')
  expect(headline(right('business', 'it'), right('it', 'it'))).toBe('headAgreed')
})

test('sayGaps names each kind of gap with its jobs, the most pressing first', () => {
  const say = (business: string, it: string) => {
    const people = [
      { role: 'business' as const, said: unpackSaid(business)! },
      { role: 'it' as const, said: unpackSaid(it)! },
    ]
    return sayGaps(rowsOf(...people), words, 'en')
  }
  expect(say('immniibibn', 'bibniminii')).toEqual([
    { text: 'headEach', jobs: ['file'] },
    { text: 'headOther', jobs: ['stranger', 'leaver', 'second-step', 'servers'] },
    { text: 'headUntaken', jobs: ['updates', 'bank'] },
    { text: 'headBoth', jobs: ['apps', 'copy'] },
    { text: 'headDiffer', jobs: ['ring'] },
  ])
  expect(say('iiiimiiiii', 'iiiimiiiii')).toEqual([])
})

test('saySaid returns what each person says about a job', () => {
  const [row] = rowsOf(right('business', 'it'), right('it', 'business'))
  expect(saySaid(row!, ['Anna', 'Bob'], words)).toBe('Anna: cellIt, Bob: cellBusiness')
})
