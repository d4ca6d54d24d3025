/** Tests that the paths which a file lists exist, so that a renamed file does not silently lose what the list says about it. */
import { existsSync, globSync, readFileSync } from 'node:fs'
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
 * Returns a sentence for each path in a file that does not exist. The paths start with `src` or `tests`. Those of the table of
 * imports (`folder`) start below `src`.
 */
function problemsIn(file: string, text = readFileSync(file, 'utf8')): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/'((?:src|tests)\/[^']+)'|folder: '([^']+)'/g)]
        .flatMap(([, path, folder]) => missingIn(path ?? `src/${String(folder)}`))
        .map(
          (path) =>
            `${file}:${String(index + 1)}: ${path} does not exist. Write its new path in this line, or delete the entry.`,
        ),
    )
}

test.each(['eslint.config.js', 'src/build/fonts/folder.ts'])('every path that %s lists exists', (file) => {
  expect(problemsIn(file)).toEqual([])
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
