import { expect, test } from 'vitest'
import { leaveTen } from '../../../src/core/whose-job/leave-ten.ts'
import type { Person } from '../../../src/core/whose-job/people.ts'
import { echo } from '../../support/words.ts'
import { alike, tinyJobs } from './tiny.ts'

const content = { jobs: tinyJobs(), words: echo('whoseJob'), language: 'en' }
const namesOf = (columns: readonly { name: string }[]): string[] => columns.map(({ name }) => name)
const write = (...people: Person[]) => leaveTen(people, content, echo('leave'))

test('each side has a column, and the jobs that each thinks the other does come first', () => {
  const owner: Person = { role: 'business', said: ['business', ...alike('business', 'it').said.slice(1)] }
  const { title, head, columns, rows } = write(alike('it', 'business'), owner)
  expect([title, head, ...namesOf(columns)]).toEqual(['headEach', 'job', 'tenYou', 'tenProvider', 'texts'])
  expect(rows.map(({ isStrong }) => isStrong)).toEqual([...Array<boolean>(8).fill(true), false, false])
  expect(rows.find(({ id }) => id === 'servers')?.cells.at(-1)).toEqual({ fixed: 'cellMicrosoft' })
  expect(rows[0]).toEqual({
    id: 'stranger',
    title: 'stranger',
    cells: ['cellIt', 'cellBusiness', 'cellYours'].map((fixed) => ({ fixed })),
    isStrong: true,
  })
})

test('one side alone has a title without a comparison', () => {
  for (const [person, own] of [
    [alike('it', 'it'), 'tenProvider'],
    [alike('business', 'it'), 'tenYou'],
  ] as const) {
    const { title, caption, columns } = write(person)
    expect([title, caption, ...namesOf(columns)]).toEqual(['picture', 'picture', own, 'texts'])
  }
})

test('of several people in a role, the first is shown, without a name', () => {
  const named = (name: string, person: Person): Person => ({ ...person, name })
  const page = write(
    named('Anna', alike('business', 'it')),
    named('Ben', alike('business', 'nobody')),
    alike('it', 'it'),
  )
  expect(page.columns).toHaveLength(3)
  expect(page.rows.map(({ cells }) => cells[0])).toEqual(Array(10).fill({ fixed: 'cellIt' }))
  expect(JSON.stringify(page)).not.toMatch(/Anna|Ben/)
})
