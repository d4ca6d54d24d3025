import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { chooseBrand } from '../../src/brand/read.ts'
import { whyStale } from './built-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'built-'))
const [dist, source] = [join(folder, 'dist'), join(folder, 'src')]
const { site, base } = chooseBrand({})

/** Sets the modification time of a file or folder, in seconds. */
const at = (path: string, seconds: number): void => {
  utimesSync(path, seconds, seconds)
}

beforeEach(() => {
  rmSync(folder, { recursive: true })
  mkdirSync(dist, { recursive: true })
  mkdirSync(join(source, 'below'), { recursive: true })
  writeFileSync(join(source, 'below', 'page.ts'), '')
  writeFileSync(join(dist, 'index.html'), `<link rel="canonical" href="${site}${base}">`)
  writeFileSync(join(dist, 'sw.js'), '')
  for (const path of ['below/page.ts', 'below', '']) at(join(source, path), 1000)
  at(join(dist, 'sw.js'), 2000)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('a build that is newer than its sources is not stale', () => {
  expect(whyStale(dist, [source])).toBeUndefined()
})

test('a changed file makes a build stale', () => {
  at(join(source, 'below', 'page.ts'), 3000)
  expect(whyStale(dist, [source])).toBe(`${source} has changed since the last build`)
})

test('a deleted file makes a build stale', () => {
  rmSync(join(source, 'below', 'page.ts'))
  expect(whyStale(dist, [source])).toBe(`${source} has changed since the last build`)
})

test('an unfinished build is stale', () => {
  rmSync(join(dist, 'sw.js'))
  expect(whyStale(dist, [source])).toBe('there is no finished build')
})

test('a build of another brand is stale', () => {
  writeFileSync(join(dist, 'index.html'), '<link rel="canonical" href="https://acme.example/">')
  at(join(dist, 'sw.js'), 4_000_000_000)
  expect(whyStale(dist, [source])).toBe(`the last build is not of ${site}${base}`)
})
