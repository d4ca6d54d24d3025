import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parts } from './content.ts'

const code = globSync('src/**/*.{ts,tsx,astro}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const { terms, controls, dates, recovery } = parts.model
/** The names of paths in portals. The build fills them, and the labels of portals, into texts. */
const paths = [controls, dates, ...Object.values(recovery.parts)].flatMap(
  (entries: Record<string, { paths: object }>) =>
    Object.values(entries).flatMap((entry) => Object.keys(entry.paths)),
)
const known = new Set([...(code.match(/\b[A-Za-z]\w*\b/g) ?? []), ...Object.keys(terms), ...paths])

test.each(globSync('content/en/*.yml'))('the code has a value for every placeholder of %s', (file) => {
  const lines = readFileSync(file, 'utf8').split('\n')
  const unknown = lines.flatMap((line, index) =>
    [...line.matchAll(/\{([\w-]+)\}/g)].flatMap(([, name]) =>
      known.has(name!) ? [] : [`${file}, line ${String(index + 1)}: no code fills {${name!}}`],
    ),
  )
  expect(unknown).toEqual([])
})
