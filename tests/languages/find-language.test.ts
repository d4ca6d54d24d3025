import { expect, test } from 'vitest'
import { findLanguage, firstLanguage } from '../../src/languages/find-language.ts'

test.each([
  ['de', ['en', 'de'], 'de'],
  ['DE-at', ['en', 'de'], 'de'],
  ['pt-BR', ['en', 'pt', 'pt-BR'], 'pt-BR'],
  ['pt-br', ['en', 'pt-BR'], 'pt-BR'],
  ['pt-PT', ['en', 'pt', 'pt-BR'], 'pt'],
  ['pt-PT', ['en', 'pt-BR'], 'pt-BR'],
  ['pl', ['en', 'de'], undefined],
  ['d', ['en', 'de'], undefined],
  ['', ['en', 'de'], undefined],
  ['constructor', ['en', 'de'], undefined],
])('the tag "%s" finds in %j the language %s', (wanted, languages, found) => {
  expect(findLanguage(wanted, languages)).toBe(found)
})

test('the first wanted language that the site has wins', () => {
  expect(firstLanguage(['pl', 'fr-CA', 'en'], ['en', 'fr'])).toBe('fr')
  expect(firstLanguage(['pl', 'cs'], ['en', 'fr'])).toBeUndefined()
  expect(firstLanguage([], ['en', 'fr'])).toBeUndefined()
})
