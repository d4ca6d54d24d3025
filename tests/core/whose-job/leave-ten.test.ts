import { expect, test } from 'vitest'
import { leaveTen } from '../../../src/core/whose-job/leave-ten.ts'
import type { Person } from '../../../src/core/whose-job/people.ts'
import { echo } from '../../support/words.ts'
import { alike, tinyJobs } from './tiny.ts'

const content = { jobs: tinyJobs(), words: echo('whoseJob'), language: 'en' }
const write = (...people: Person[]) => leaveTen(people, content, echo('leave'))

test('each side has a column, and the jobs that each thinks the other does come first', () => {
  const owner: Person = { role: 'business', said: ['business', ...alike('business', 'it').said.slice(1)] }
  const { title, columns, rows } = write(alike('it', 'business'), owner)
  expect([title, columns]).toEqual(['headEach', ['tenYou', 'tenProvider', 'texts']])
  expect(rows.map(({ isEachOther }) => isEachOther)).toEqual([...Array<boolean>(8).fill(true), false, false])
  expect(rows.find(({ id }) => id === 'servers')?.said.at(-1)).toBe('cellMicrosoft')
  expect(rows[0]).toEqual({
    id: 'stranger',
    title: 'stranger',
    said: ['cellIt', 'cellBusiness', 'cellYours'],
    isEachOther: true,
  })
})

test('one side alone has a title without a comparison', () => {
  expect(write(alike('it', 'it'))).toMatchObject({ title: 'picture', columns: ['tenProvider', 'texts'] })
  expect(write(alike('business', 'it'))).toMatchObject({ title: 'picture', columns: ['tenYou', 'texts'] })
})

test('of several people in a role, the first is shown, without a name', () => {
  const named = (name: string, person: Person): Person => ({ ...person, name })
  const page = write(
    named('Anna', alike('business', 'it')),
    named('Ben', alike('business', 'nobody')),
    alike('it', 'it'),
  )
  expect(page.columns).toHaveLength(3)
  expect(page.rows.every(({ said }) => said[0] === 'cellIt')).toBe(true)
  expect(JSON.stringify(page)).not.toMatch(/Anna|Ben/)
})
