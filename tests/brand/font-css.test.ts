import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { USUAL_FAMILIES, fontCss, preloadsOf, withBrandText } from '../../src/brand/font-css.ts'
import { pageFonts } from '../../src/brand/page-fonts.ts'

const bold = { address: '/_astro/bold.woff2', size: 1 }
const fonts = { regular: { address: '/_astro/regular.woff2', size: 0.906 }, bold, display: bold }

test('the styles of tokens.css list the same families', () => {
  const tokens = readFileSync('src/brand/tokens.css', 'utf8')
  for (const [property, families] of Object.entries(USUAL_FAMILIES))
    expect(tokens).toContain(`${property}: ${families};`)
})

test('a brand’s fonts come first, with our typefaces behind them', () => {
  const css = fontCss(fonts)
  expect(css.match(/@font-face/g)).toHaveLength(3)
  expect(css).toContain("src:url('/_astro/regular.woff2') format('woff2');font-weight:400;")
  expect(css).toContain(
    "font-family:'Brand Text';src:url('/_astro/bold.woff2') format('woff2');font-weight:600 700",
  )
  expect(css).toContain("--f-text:'Brand Text','Public Sans'")
  expect(css).toContain("--f-display:'Brand Display','Newsreader Display'")
})

test('only a font that is wider than ours has another size', () => {
  expect(fontCss(fonts).match(/size-adjust:[\d.]+%/g)).toEqual(['size-adjust:90.6%'])
})

test('a page loads each font early, once', () => {
  expect(preloadsOf(fonts, false)).toEqual(['/_astro/bold.woff2', '/_astro/regular.woff2'])
  expect(preloadsOf({ ...fonts, display: { address: 'display', size: 1 } }, true)).toEqual([
    '/_astro/regular.woff2',
    '/_astro/bold.woff2',
  ])
})

test('a page from right to left has the brand’s font for Latin letters', () => {
  const rtl = withBrandText(readFileSync('src/components/layout/rtl.css', 'utf8'))
  expect(rtl).toMatch(/--f-text:\s+'Brand Text', 'Segoe UI'/)
  expect(withBrandText(':root{--f-text:"Public Sans","Segoe UI"}')).toBe(
    `:root{--f-text:'Brand Text',"Segoe UI"}`,
  )
})

test('a brand without fonts has no addresses of fonts', () => {
  expect(pageFonts).toBeUndefined()
})
