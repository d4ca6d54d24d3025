import { expect, test } from 'vitest'
import { cleanName } from '../../../src/core/model/clean-name.ts'

test('an ordinary name stays as it is', () => {
  expect(cleanName('Harbour Street Dental & Söhne 日本')).toBe('Harbour Street Dental & Söhne 日本')
})

test('letters are composed', () => {
  expect(cleanName('Cafe\u0301')).toBe('Caf\u00e9')
})

test.each(['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\n', '\u2028', '\u200b', '\ufeff', '\ud800'])(
  'characters that turn text around or cannot be seen are taken out (%j)',
  (character) => {
    expect(cleanName(`${character}Har${character}bour`)).toBe('Har bour')
  },
)

test('joined emoji and scripts that need joiners stay whole', () => {
  expect(cleanName('👩‍💻 نامه‌ای')).toBe('👩‍💻 نامه‌ای')
})

test('a name ends after 60 characters and splits none', () => {
  expect(cleanName('😀'.repeat(80))).toBe('😀'.repeat(60))
  expect(cleanName(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
})

test('a name with nothing to show is no name', () => {
  expect(cleanName(' \u202e\n ')).toBeUndefined()
})

test('markup is text like any other', () => {
  expect(cleanName('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
})
