import { expect, test } from 'vitest'
import { allowStyles, ownStyles } from '../../src/build/shared-styles.ts'

/** The base64 SHA-256 of "a{}". */
const HASH = 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='
const policy = (sources: string): string =>
  `<meta content="default-src 'none';style-src ${sources};img-src 'self'">`

test('a page gets the hash of each style of the page that it shows', () => {
  const page = allowStyles(policy("'self'"), '<style>a{}</style><style media="print">b\n{}</style>')
  expect(page.match(/'sha256-[^']+'/g)).toHaveLength(2)
  expect(page).toMatch(/style-src 'self' 'sha256-[^;]+;img-src 'self'/)
})

test('a page keeps the hashes of its own styles and loses those of other pages', () => {
  const other = "'sha256-AAAAGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
  const page = `${policy(`'self' ${other} '${HASH}'`)}<style>a{}</style>`
  expect(ownStyles(page)).toBe(`${policy(`'self' '${HASH}'`)}<style>a{}</style>`)
})

test('a page gets the hash of each own style that its policy lacks', () => {
  expect(ownStyles(`${policy("'self'")}<style>a{}</style>`)).toContain(policy(`'self' '${HASH}'`))
})

test('a page gets no hash that its policy already contains', () => {
  const once = allowStyles(policy("'self'"), '<style>a{}</style>')
  expect(once).toContain(HASH)
  expect(allowStyles(once, '<style>a{}</style>')).toBe(once)
})
