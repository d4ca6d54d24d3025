/**
 * Tests that the paths exist which code has as texts: in lists, in mocks and as sources of built files. No compiler checks them, so
 * a renamed file would silently lose what a list says about it.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Expands the braces of a pattern: "{a,b}.ts" to "a.ts" and "b.ts". */
function expanded(pattern: string): string[] {
  const [braces, list] = /\{([^{}]*)\}/.exec(pattern) ?? []
  if (braces === undefined || list === undefined) return [pattern]
  return list.split(',').flatMap((one) => expanded(pattern.replace(braces, one)))
}

/** Returns the files that a pattern should match and that do not exist. A pattern with a star needs one file. */
function missingIn(pattern: string): string[] {
  const missing = expanded(pattern).filter((path) => !path.includes('*') && !existsSync(path))
  return missing.length > 0 || globSync(pattern).length > 0 ? missing : [pattern]
}

/**
 * The paths of a list: below the root, below `src` (in the table of imports), and beside the file. The paths of a test: a module
 * that it replaces, and the source of a built file. Other paths in tests are made up.
 */
const LISTED =
  /'(?<root>(?:src|tests)\/[^']+)'|folder: '(?<folder>[^']+)'|^\s*'(?<beside>\.\.?\/[^']+\.tsx?)',$/g
const NAMED_BY_TEST = /\bbuiltFile\(\s*'(?<root>[^']+)'|\bvi\.(?:do)?[mM]ock\(\s*'(?<beside>\.[^']+)'/g

/** Returns a sentence for each path in a file that does not exist. */
function problemsIn(file: string, text = readFileSync(file, 'utf8'), paths = LISTED): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(paths)]
        .flatMap(({ groups: { root, folder, beside } = {} }) =>
          missingIn(beside === undefined ? (root ?? `src/${String(folder)}`) : join(dirname(file), beside)),
        )
        .map(
          (path) =>
            `${file}:${String(index + 1)}: ${path} does not exist. Write its new path in this line, or delete the entry.`,
        ),
    )
}

test.each(['eslint.config.js', 'src/build/fonts/folder.ts', 'src/build/picture/build.ts'])(
  'every path that %s lists exists',
  (file) => {
    expect(problemsIn(file)).toEqual([])
  },
)

test('every path that a test mocks or finds in the built site exists', () => {
  const tests = globSync('tests/**/*.{ts,tsx}').toSorted()
  expect(tests.flatMap((file) => problemsIn(file, readFileSync(file, 'utf8'), NAMED_BY_TEST))).toEqual([])
  const text = [`vi.${'mock'}('../was.ts', () => ({}))`, `${'built'}File('src/was.ts')`].join('\n')
  expect(problemsIn('tests/core/a.test.ts', text, NAMED_BY_TEST)).toEqual([
    expect.stringContaining('tests/core/a.test.ts:1: tests/was.ts does not exist.'),
    expect.stringContaining('tests/core/a.test.ts:2: src/was.ts does not exist.'),
  ])
})

test('a listed file that was renamed is named with the line to change', () => {
  const text =
    "files: [\n'src/brand/read.ts', 'src/brand/{brand,gone}.ts']\n{ folder: 'brand/was.ts' }\n'src/gone/*.{ts,tsx}'"
  const after = 'does not exist. Write its new path in this line, or delete the entry.'
  expect(problemsIn('list.ts', text)).toEqual([
    `list.ts:2: src/brand/gone.ts ${after}`,
    `list.ts:3: src/brand/was.ts ${after}`,
    `list.ts:4: src/gone/*.{ts,tsx} ${after}`,
  ])
})
