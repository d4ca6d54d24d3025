import { expect, test } from 'vitest'
import { bilingualParts, markEnglish, withoutIsolates } from '../../../src/core/model/bilingual.ts'

const path = `Übersicht (${markEnglish('Overview')}) > ${markEnglish('Entra ID')}`

test('a text without isolates is plain', () => {
  expect(withoutIsolates(path)).toBe('Übersicht (Overview) > Entra ID')
  expect(withoutIsolates('Übersicht')).toBe('Übersicht')
  // An isolate of another kind around the text keeps its end.
  expect(withoutIsolates(`\u2068${path}\u2069.`)).toBe('\u2068Übersicht (Overview) > Entra ID\u2069.')
})

test('a text is split into English parts and others', () => {
  expect(bilingualParts(path)).toEqual([
    { text: 'Übersicht (', isEnglish: false },
    { text: 'Overview', isEnglish: true },
    { text: ') > ', isEnglish: false },
    { text: 'Entra ID', isEnglish: true },
  ])
  expect(bilingualParts('Übersicht')).toEqual([{ text: 'Übersicht', isEnglish: false }])
  expect(bilingualParts('')).toEqual([])
})
