import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JOB_DOERS } from '../../../src/core/whose-job/jobs.ts'
import {
  hasAnsweredAll,
  packPerson,
  packSaid,
  unpackPerson,
  unpackSaid,
} from '../../../src/core/whose-job/people.ts'
import { forAll } from '../../support/for-all.ts'
import { alike, anyPerson } from './tiny.ts'

test('a person is the same after packing and unpacking', () => {
  forAll(anyPerson, (person) => {
    expect(unpackPerson(packPerson(person))).toEqual(person)
  })
})

test('answers so far are the same after packing and unpacking', () => {
  forAll(fc.array(fc.constantFrom(...JOB_DOERS), { maxLength: 10 }), (said) => {
    expect(unpackSaid(packSaid(said))).toEqual(said)
    expect(hasAnsweredAll(said)).toBe(said.length === 10)
  })
})

test('an unknown letter and an eleventh answer are refused', () => {
  expect(unpackSaid('bx')).toBeUndefined()
  expect(unpackSaid('b'.repeat(11))).toBeUndefined()
})

test('a person needs a role, ten answers and a text', () => {
  for (const text of ['', 'b', `x${'b'.repeat(10)}`, `b${'b'.repeat(9)}`, `b${'x'.repeat(10)}`, 7, null])
    expect(unpackPerson(text)).toBeUndefined()
})

test('a name is cleaned and cut on the way out and on the way in', () => {
  const packed = packPerson({ ...alike('it', 'nobody'), name: ' A\u202eB ' })
  expect(packed).toBe('innnnnnnnnnA B')
  expect(unpackPerson(`innnnnnnnnn\u202e${'x'.repeat(500)}`)?.name).toHaveLength(60)
})
