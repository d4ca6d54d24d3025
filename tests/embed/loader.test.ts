import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildLoader, keptLoaders, loaderName, pinnedLoaders } from '../../src/build/embed-loader.ts'

describe('the embed loader', () => {
  test('contains no code that navigates, writes markup or evaluates text', () => {
    const loader = buildLoader()
    const comparisons = loader.replaceAll('location.href)', '').replaceAll('location.origin', '')
    for (const never of [
      /location\s*=[^=]/,
      /location\.(?:href|assign|replace)/,
      /(?<!this)\.open\(/,
      /innerHTML|outerHTML|insertAdjacent|srcdoc/,
      /\beval\b|new Function/,
      /document\.write/,
      /cookie/,
    ])
      expect(comparisons).not.toMatch(never)
  })

  test('contains no URL of another site and imports no file', () => {
    expect(buildLoader()).not.toMatch(/https?:\/\/|import\(|\bimport\b/)
  })
})

describe('the loaders that pages pin', () => {
  test('the current loader is kept: run npm run keep-loader', () => {
    expect([...keptLoaders().keys()]).toContain(loaderName())
  })

  test('a kept loader never changes, because pages name its hash', () => {
    for (const [name, text] of keptLoaders())
      expect(name).toMatch(new RegExp(`-${createHash('sha256').update(text).digest('hex').slice(0, 8)}$`))
  })

  test('a build publishes every kept loader, also the one of an earlier version', () => {
    expect([...pinnedLoaders().keys()]).toEqual(expect.arrayContaining([...keptLoaders().keys()]))
    const earlier = new Map([[loaderName().replace(/^.*-/, '0.0.1-'), '']])
    expect(loaderName(earlier)).toMatch(/^0\.0\.1-/)
    expect(loaderName(new Map())).toMatch(/^\d+\.\d+\.\d+-[\da-f]{8}$/)
  })
})

/** Returns the paths of all style sheets that the page in an embed frame uses. */
function framesStyles(): string[] {
  const page =
    readFileSync('src/pages/frame/quiz.astro', 'utf8') +
    readFileSync('src/pages/frame/whose-job.astro', 'utf8') +
    readFileSync('src/components/layout/Base.astro', 'utf8')
  const named = [...page.matchAll(/^import '(?:\.\.\/)+([\w/.-]+\.css)'/gm)].map(
    ([, file]) => `src/${String(file)}`,
  )
  return [
    ...new Set([
      ...named,
      ...globSync(['src/islands/{frame,quiz,report,lead,whose-job}/**/*.css', 'src/ui/**/*.css']),
    ]),
  ]
}

test('no style sheet of the embed frame depends on the height of the window', () => {
  const styles = framesStyles()
  expect(styles).toContain('src/islands/frame/frame.css')
  expect(styles).toContain('src/islands/whose-job/framed.css')
  for (const file of styles.filter((one) => !one.endsWith('page.css'))) {
    const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(css, file).not.toMatch(/\d(?:[dsl]?vh|vmin|vmax|vb)\b/)
    expect(css, file).not.toMatch(/position:\s*fixed/)
    expect(css, file).not.toMatch(/(?:^|[\s,}])(?:html|body|#root)\s*\{[^}]*[^-]height:\s*100%/)
  }
})
