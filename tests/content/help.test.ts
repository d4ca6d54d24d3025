/** Tests the lists of who helps after an attack, which are not translations. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHelp } from '../../src/content/help.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'de'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('a language without help.yml names no contact', () => {
  expect(readHelp(folder, 'de')).toEqual([])
})

test.each(['de', 'fr', 'es'])('the contacts of %s are valid and each was read', (language) => {
  const countries = readHelp('content', language)
  expect(countries.length).toBeGreaterThan(0)
  for (const { contacts } of countries)
    for (const { read } of contacts) expect(read).toMatch(/^20\d\d-\d\d-\d\d$/)
})

test('a contact without the day on which someone read its page is rejected', () => {
  writeFileSync(
    join(folder, 'de/help.yml'),
    '- country: DE\n  contacts:\n    - { name: A, does: B, url: "https://example.com" }\n',
  )
  expect(() => readHelp(folder, 'de')).toThrow('content/de/help.yml › 0.contacts.0.read')
})
