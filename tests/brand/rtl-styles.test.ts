/** Tests that the styles follow the direction: with logical properties, or mirrored in `rtl.css`. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const RTL = 'src/components/layout/rtl.css'
const mirrored = readFileSync(RTL, 'utf8')
const files = globSync('src/**/*.{css,astro}')
  .filter((file) => file !== RTL)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/** Matches a rule of a style sheet: its selector and its declarations. */
const RULE = /([^{};]+)\{([^{}]*)\}/g

/** Returns the selectors of all rules whose declarations match and that `rtl.css` does not have, each with its file. */
function missing(declaration: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    [...text.matchAll(RULE)]
      .filter(([, , body = '']) => declaration.test(body))
      .map(([, selector = '']) => selector.replace(/\/\*[\s\S]*?\*\//g, '').trim())
      .filter((selector) => !/\bdir\b/.test(selector) && !mirrored.includes(selector))
      .map((selector) => `${file}: ${selector}`),
  )
}

test('no style names the left or the right side', () => {
  const physical =
    /^\s*(?:(?:(?:margin|padding|border)-)?(?:left|right)(?:-\w+)*:[^,\n]*;|(?:float|clear|text-align): (?:left|right))/m
  expect(files.filter(({ text }) => physical.test(text)).map(({ file }) => file)).toEqual([])
})

test('no padding or margin has four values with different sides', () => {
  const value = String.raw`((?:[\w.-]+|\w+\((?:[^()]|\([^()]*\))*\)))`
  const four = new RegExp(
    String.raw`^\s*(?:padding|margin): ${[value, value, value, value].join(' ')};`,
    'gm',
  )
  const found = files.flatMap(({ file, text }) =>
    [...text.matchAll(four)]
      .filter(([, , right, , left]) => right !== left)
      .map(([whole]) => `${file}: ${whole}`),
  )
  expect(found).toEqual([])
})

test('every shadow at the start of an element is mirrored', () => {
  expect(missing(/box-shadow: inset \d+px 0 0/)).toEqual([])
})

test('every bar that fills from the left is mirrored', () => {
  expect(missing(/linear-gradient\(90deg, (?:var\(--stratum\)|transparent, var)/)).toEqual([])
  expect(missing(/background: linear-gradient\([^;]*\) 0 0 ?\//)).toEqual([])
})
