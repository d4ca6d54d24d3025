import { expect, test } from 'vitest'
import { readRepository, readWordPressUser, withAddresses } from '../../src/content/repository.ts'

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

test('the user name on WordPress.org is read, and its placeholder is none', () => {
  expect(readWordPressUser('acme-it')).toBe('acme-it')
  expect(readWordPressUser('USER')).toBeUndefined()
})

test.each(['', 'Acme IT', '@acme', 'https://profiles.wordpress.org/acme/'])(
  'the user name “%s” is refused with a sentence',
  (value) => {
    expect(() => readWordPressUser(value)).toThrow(
      `package.json › wordpressUser: "${value}" is not like "acme-it".`,
    )
  },
)

test('links of a document become addresses in the repository, or only their words', () => {
  const text = '[a](brand.md#top) [b](../../deploy/x) [c](https://acme.example/) [d](#here)'
  const kept = '[c](https://acme.example/) [d](#here)'
  const at = 'https://github.com/acme/whose-job/blob/v1.2.3'
  expect(withAddresses(text, 'docs/hosts/deploy.md', '1.2.3', readRepository('github:acme/whose-job'))).toBe(
    `[a](${at}/docs/hosts/brand.md#top) [b](${at}/deploy/x) ${kept}`,
  )
  expect(withAddresses(text, 'docs/hosts/deploy.md', '1.2.3', undefined)).toBe(`a b ${kept}`)
})
