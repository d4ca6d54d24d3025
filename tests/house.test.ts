/** House rules that no linter of ours reads from every kind of file. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MOST_LINES = 300
/** Nobody writes or reads these from end to end. */
const GENERATED = new Set(['messages/ui.ts'])

test('no file of src is longer than one can read in a sitting', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|tsx|astro|css)$/.test(file) && !GENERATED.has(file),
  )
  expect(files.length).toBeGreaterThan(100)
  const long = files.filter(
    (file) => readFileSync(join('src', file), 'utf8').trimEnd().split('\n').length > MOST_LINES,
  )
  expect(long, `files over ${String(MOST_LINES)} lines: split them where they fall apart`).toEqual([])
})
