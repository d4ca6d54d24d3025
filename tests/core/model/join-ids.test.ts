import { expect, test } from 'vitest'
import { InputError } from '../../../src/core/model/input-error.ts'
import { compareIds, refuseProblems } from '../../../src/core/model/join-ids.ts'

const FILES = { words: 'words.yml', numbers: 'numbers.yml', section: 'parts.' }

function problemsOf(ids: readonly string[], words: object): readonly string[] {
  try {
    refuseProblems((note) => {
      compareIds(ids, words, FILES, note)
    })
  } catch (error) {
    if (error instanceof InputError) return error.problems
  }
  return []
}

test('compareIds accepts numbers and texts that list the same ids in different orders', () => {
  expect(problemsOf(['a', 'b'], { b: 1, a: 2 })).toEqual([])
})

test('the error names all ids without a text and all texts without an id', () => {
  expect(problemsOf(['a', 'toString'], { b: 1, a: 2 })).toEqual([
    'words.yml › parts.toString: has no words: add this entry.',
    'words.yml › parts.b: is not in numbers.yml: remove it or fix the id.',
  ])
})
