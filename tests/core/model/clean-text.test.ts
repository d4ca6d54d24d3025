import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandFields } from '../../../src/brand/schema.ts'
import { cleanLines, cleanName, cleanText } from '../../../src/core/model/clean-text.ts'
import { readOption } from '../../../src/embed/options.ts'
import { tidy } from '../../../src/pdf/fonts.ts'

test('a name without hidden characters stays unchanged', () => {
  expect(cleanName('Harbour Street Dental & Söhne 日本')).toBe('Harbour Street Dental & Söhne 日本')
})

test('a letter and its combining accent become one character', () => {
  expect(cleanName('Cafe\u0301')).toBe('Caf\u00e9')
})

test.each(['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\n', '\u2028', '\u200b', '\ufeff', '\ud800'])(
  'an invisible or text-reversing character inside a name becomes a space (%j)',
  (character) => {
    expect(cleanName(`${character}Har${character}bour`)).toBe('Har bour')
  },
)

test('joiners stay in emoji and in scripts that need them', () => {
  expect(cleanName('👩‍💻 نامه‌ای')).toBe('👩‍💻 نامه‌ای')
})

test('a name of 60 characters stays whole', () => {
  expect(cleanName('😀'.repeat(60))).toBe('😀'.repeat(60))
  expect(cleanName(`${'a'.repeat(60)}  `)).toBe('a'.repeat(60))
})

test('a name of more than 60 characters is cut after a word and ends with "…"', () => {
  const name = 'The Old Brewery Dental Practice & Implant Centre, Bishop’s Stortford'
  expect(cleanName(name)).toBe('The Old Brewery Dental Practice & Implant Centre, Bishop’s…')
  expect(cleanName('The Old Brewery Dental Practice & Implant Centre of Hertfordshire')).toBe(
    'The Old Brewery Dental Practice & Implant Centre of…',
  )
  expect(cleanName(`${'a'.repeat(50)} & ${'b'.repeat(20)}`)).toBe(`${'a'.repeat(50)}…`)
  expect(cleanName(`${'a'.repeat(59)} b`)).toBe(`${'a'.repeat(59)}…`)
})

test('a name without spaces is cut between two visible characters', () => {
  expect(cleanName('😀'.repeat(80))).toBe(`${'😀'.repeat(29)}…`)
  // The emoji 😀 has two UTF-16 units, and this family has eight. A name is cut after at most 59 units.
  expect(cleanName('👨‍👩‍👧'.repeat(20))).toBe(`${'👨‍👩‍👧'.repeat(7)}…`)
  expect(cleanName(`ab ${'c'.repeat(80)}`)).toBe(`ab ${'c'.repeat(56)}…`)
})

test('a name that was cut once stays unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const name = cleanName(text)
      expect(Array.from(name ?? '').length).toBeLessThanOrEqual(60)
      expect(cleanName(name ?? '')).toBe(name)
    }),
  )
})

test('a name without visible characters is undefined', () => {
  expect(cleanName(' \u202e\n ')).toBeUndefined()
})

test('HTML markup stays unchanged as text', () => {
  expect(cleanName('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
})

test('a text of several lines keeps its line breaks', () => {
  expect(cleanLines(' one \u202e\r\ntwo\rthree \n', 100)).toBe('one\ntwo\nthree')
  expect(cleanLines('a\n'.repeat(80), 5)).toBe('a\na\na')
})

/** Every character of the Unicode planes that contain hidden characters. */
const characters = [0x0000, 0x10000, 0xe0000].flatMap((start) =>
  Array.from({ length: 0x10000 }, (_, offset) => String.fromCodePoint(start + offset)),
)
const hidden = characters.filter((one) => !/\s/u.test(one) && cleanText(`a${one}b`, 9) === 'a b')

test('an embed option loses every hidden character that cleanText removes', () => {
  for (const one of hidden) expect(readOption('brand', `a${one}b`)).toBe('ab')
})

test('a brand file must not contain control or text-reversing characters', () => {
  const refused = characters.filter((one) => !brandFields.shape.name.safeParse(`a${one}b`).success)
  const dangerous = [...hidden.filter((one) => /[\p{Cc}\p{Bidi_Control}]/u.test(one)), '\n', '\t']
  for (const one of dangerous) expect(refused).toContain(one)
  for (const one of refused) expect(cleanText(`a${one}b`, 9)).toBe('a b')
})

test('a PDF contains no hidden characters', () => {
  for (const one of hidden) expect(tidy(`a${one}b`)).toBe('ab')
})
