import { expect, test } from 'vitest'
import { readRepository } from '../../src/content/repository.ts'

test('the repository of package.json has an owner, a name and an address', () => {
  expect(readRepository('github:acme-it/whose.job')).toEqual({
    owner: 'acme-it',
    name: 'whose.job',
    url: 'https://github.com/acme-it/whose.job',
  })
})

test('the placeholder is no repository', () => {
  expect(readRepository('github:OWNER/REPOSITORY')).toBeUndefined()
})

test.each(['', 'acme/whose-job', 'github:acme', 'https://github.com/acme/whose-job'])(
  'the value “%s” is refused with a sentence',
  (value) => {
    expect(() => readRepository(value)).toThrow(
      `package.json › repository: "${value}" is not like "github:owner/name".`,
    )
  },
)
