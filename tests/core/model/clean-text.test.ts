import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandFields } from '../../../src/brand/schema.ts'
import { cleanLines, cleanName, cleanText } from '../../../src/core/model/clean-text.ts'
import { readOption } from '../../../src/embed/options.ts'
import { tidy } from '../../../src/paper/pdf/fonts.ts'
import { forAll } from '../../support/for-all.ts'

test.each(['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\n', '\u2028', '\u200b', '\ufeff', '\ud800'])(
  'an invisible or text-reversing character inside a name becomes a space (%j)',
  (character) => {
    expect(cleanName(`${character}Har${character}bour`)).toBe('Har bour')
  },
)

const LONG = 'The Old Brewery Dental Practice & Implant Centre'

test.each([
  ['keeps letters of any script', 'Harbour Street Dental & Söhne 日本', undefined],
  ['joins a letter and its combining accent', 'Cafe\u0301', 'Caf\u00e9'],
  ['keeps the joiners of emoji and scripts', '👩‍💻 نامه‌ای', undefined],
  ['keeps HTML markup as text', '<img src=x onerror=alert(1)>', undefined],
  ['keeps 60 characters', '😀'.repeat(60), undefined],
  ['keeps 60 characters before spaces', `${'a'.repeat(60)}  `, 'a'.repeat(60)],
  ['is cut after a word', `${LONG}, Bishop’s Stortford`, `${LONG}, Bishop’s…`],
  ['is cut after a short word', `${LONG} of Hertfordshire`, `${LONG} of…`],
  ['is cut before a sign', `${'a'.repeat(50)} & ${'b'.repeat(20)}`, `${'a'.repeat(50)}…`],
  ['is cut after 59 characters', `${'a'.repeat(59)} b`, `${'a'.repeat(59)}…`],
  // The emoji 😀 has two UTF-16 units, and this family has eight. A name is cut after at most 59 units.
  ['is cut between two emoji', '😀'.repeat(80), `${'😀'.repeat(29)}…`],
  ['is cut between two families', '👨‍👩‍👧'.repeat(20), `${'👨‍👩‍👧'.repeat(7)}…`],
  ['is cut inside a word too long', `ab ${'c'.repeat(80)}`, `ab ${'c'.repeat(56)}…`],
])('a name %s', (_, name, cleaned = name) => {
  expect(cleanName(name)).toBe(cleaned)
})

test('a name that was cut once stays unchanged', () => {
  forAll(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    const name = cleanName(text)
    expect(Array.from(name ?? '').length).toBeLessThanOrEqual(60)
    expect(cleanName(name ?? '')).toBe(name)
  })
})

test('a name without visible characters is undefined', () => {
  expect(cleanName(' \u202e\n ')).toBeUndefined()
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
