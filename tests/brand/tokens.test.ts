import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a click target is at least 44 pixels high at the default text size', () => {
  const tap = /--tap:\s*([\d.]+)rem/.exec(readFileSync('src/brand/tokens.css', 'utf8'))?.[1]
  expect(Number(tap) * 16).toBeGreaterThanOrEqual(44)
})
