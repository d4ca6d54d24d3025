/** Tests that `rtl.css` mirrors what has no logical property: shadows, gradients and paddings with four values. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const RTL = 'src/components/layout/rtl.css'
const mirrored = readFileSync(RTL, 'utf8')

/** Matches a rule of a style sheet: its selector and its declarations. */
const RULE = /([^{};]+)\{([^{}]*)\}/g

/** Returns the selectors of all rules whose declarations match, each with its file. */
function rulesWith(declaration: RegExp): { file: string; selectors: string[] }[] {
  return globSync('src/**/*.{css,astro}')
    .filter((file) => file !== RTL)
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(RULE)]
        .filter(([, , body = '']) => declaration.test(body))
        .map(([, selector = '']) => ({
          file,
          selectors: selector
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .split(',')
            .map((one) => one.trim()),
        })),
    )
}

/** Returns the name of the last class, attribute or element that a selector names. */
const subjectOf = (selector: string): string => /[\w-]+(?=[^\w-]*$)/.exec(selector.replace(/:(?:has|is|not)\(.*$/, ''))?.[0] ?? ''

/** Returns the rules whose subject `rtl.css` does not name. A rule for one direction is left out. */
const missing = (declaration: RegExp): string[] =>
  rulesWith(declaration)
    .filter(({ selectors }) => !selectors.some((one) => /dir/.test(one) || mirrored.includes(subjectOf(one))))
    .map(({ file, selectors }) => `${file}: ${selectors.join(', ')}`)

test('every shadow inside the start of an element is mirrored', () => {
  expect(rulesWith(/box-shadow: inset \d+px 0 0/).length).toBeGreaterThan(5)
  expect(missing(/box-shadow: inset \d+px 0 0/)).toEqual([])
})

test('every gradient from left to right is mirrored', () => {
  expect(missing(/linear-gradient\(90deg, var\(--stratum\)|linear-gradient\(90deg, transparent, var/)).toEqual([])
})

test('every padding with different sides is mirrored', () => {
  const value = String.raw`(?:[\w.-]+|\w+\((?:[^()]|\([^()]*\))*\))`
  const four = new RegExp(String.raw`(?:^|[\s;])(?:padding|margin): (${value}) (${value}) (${value}) (${value});`)
  const differ = rulesWith(four).filter(({ file }) => !file.endsWith('-print.css'))
  expect(differ.length).toBeGreaterThan(3)
  expect(missing(four)).toEqual([])
})
