import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf, uniqueFileNames } from '../../../src/core/documents/file-name.ts'
import { forAll } from '../../support/for-all.ts'

const named = (name: string): string => fileNameOf('list-{name}-{date}', name, '2026-11-25', 'csv')

test('a company name becomes letters and digits joined by "-"', () => {
  expect(named('  Żółć & Søn 東京 / ..\\"')).toBe('list-Żółć-Søn-東京-2026-11-25.csv')
  expect(named('')).toBe('list-2026-11-25.csv')
  expect(fileNameOf('list', 'x', '2026-11-25')).toBe('list.pdf')
})

test('a company name of sixty letters in any script gives a valid file name', () => {
  const scripts = ['a', 'ż', '東', 'क', '\u{20000}', 'ع', 'é', 'e\u0301']
  forAll(fc.array(fc.constantFrom(...scripts), { minLength: 60, maxLength: 60 }), (letters) => {
    const file = named(letters.join(''))
    expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(200)
    expect(file).toBe(file.toWellFormed())
    expect(file).toMatch(/^list-.+-2026-11-25\.csv$/)
  })
})

test('two names that a file system cannot tell apart get numbers', () => {
  const given = ['A.pdf', 'a.pdf', 'a.docx', 'A.pdf', 'e\u0301.pdf', '\u00e9.pdf']
  expect(given.map(uniqueFileNames())).toEqual([
    ...['A.pdf', 'a-2.pdf', 'a.docx', 'A-3.pdf'],
    ...['e\u0301.pdf', '\u00e9-2.pdf'],
  ])
})
