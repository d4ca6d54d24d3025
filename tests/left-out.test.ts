/** Checks the lists of tests that do not run in Firefox or WebKit. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every part of a test name in the lists of engines occurs in a journey', () => {
  const config = readFileSync('playwright.engines.config.ts', 'utf8')
  const parts = [...config.matchAll(/^ {2}'(.+)',$/gm)].map(([, part = '']) => part)
  const tests = readdirSync('tests/e2e').map((file) => readFileSync(`tests/e2e/${file}`, 'utf8'))
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.filter((part) => !tests.some((text) => text.includes(part)))).toEqual([])
})
