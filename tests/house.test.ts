/** House rules that no linter of ours reads from every kind of file. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const MOST_LINES = 300

test('no file of src is longer than one can read in a sitting', () => {
  // The files of messages are lists of keys, one to a line.
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|tsx|astro|css)$/.test(file) && !file.startsWith('messages'),
  )
  expect(files.length).toBeGreaterThan(100)
  const long = files.filter(
    (file) => readFileSync(join('src', file), 'utf8').trimEnd().split('\n').length > MOST_LINES,
  )
  expect(long, `files over ${String(MOST_LINES)} lines: split them where they fall apart`).toEqual([])
})
