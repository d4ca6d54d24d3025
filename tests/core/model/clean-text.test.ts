import { expect, test } from 'vitest'
import { brandFields } from '../../../src/brand/schema.ts'
import { cleanLines, cleanName, cleanText } from '../../../src/core/model/clean-text.ts'
import { readOption } from '../../../src/embed/options.ts'
import { tidy } from '../../../src/pdf/fonts.ts'

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

test('a note keeps its line breaks, and each line is cleaned', () => {
  expect(cleanLines(' one \u202e\r\ntwo\rthree \n', 100)).toBe('one\ntwo\nthree')
  expect(cleanLines('a\n'.repeat(80), 5)).toBe('a\na\na')
})

/** Every character of the planes that have hidden ones. */
const characters = [0x0000, 0x10000, 0xe0000].flatMap((start) =>
  Array.from({ length: 0x10000 }, (_, offset) => String.fromCodePoint(start + offset)),
)
const hidden = characters.filter((one) => !/\s/u.test(one) && cleanText(`a${one}b`, 9) === 'a b')

test('the embedded check removes at least the characters that the core removes', () => {
  for (const one of hidden) expect(readOption('brand', `a${one}b`)).toBe('ab')
})

test('a brand file may contain no control, and nothing that reverses text', () => {
  const refused = characters.filter((one) => !brandFields.shape.name.safeParse(`a${one}b`).success)
  const dangerous = [...hidden.filter((one) => /[\p{Cc}\p{Bidi_Control}]/u.test(one)), '\n', '\t']
  for (const one of dangerous) expect(refused).toContain(one)
  for (const one of refused) expect(cleanText(`a${one}b`, 9)).toBe('a b')
})

test('a PDF draws no hidden character', () => {
  for (const one of hidden) expect(tidy(`a${one}b`)).toBe('ab')
})
