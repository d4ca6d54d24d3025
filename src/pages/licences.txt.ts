/** The licences of what this site is made of. The one place that names the project whatever the brand: MIT and OFL ask for it. */
import { readFileSync, readdirSync } from 'node:fs'
import type { APIRoute } from 'astro'

/** What reaches a visitor's browser, by package. */
const SHIPPED = [
  'preact',
  'nanostores',
  '@nanostores/preact',
  'chart.js',
  '@kurkle/color',
  'pdfkit',
  'fontkit',
  '@noble/hashes',
  'fflate',
  'restructure',
  'clone',
  'fast-deep-equal',
  'tiny-inflate',
  '@swc/helpers',
  '@fontsource-variable/newsreader',
  '@fontsource-variable/public-sans',
  '@fontsource/noto-sans',
]

/** The text of a package's licence; fontkit has none in its package and says which in its package.json. */
function licenceOf(name: string): string {
  const folder = `node_modules/${name}`
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file) return readFileSync(`${folder}/${file}`, 'utf8').trim()
  const { license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { license: string }
  return `${license}, https://www.npmjs.com/package/${name}`
}

const rule = '-'.repeat(72)

export const GET: APIRoute = () => {
  const parts = [
    ['This site', readFileSync('LICENSE', 'utf8').trim()],
    ['Words and drawings', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'],
    ...SHIPPED.map((name) => [name, licenceOf(name)]),
  ]
  const text = parts.map((part) => part.join('\n\n')).join(`\n\n${rule}\n\n`)
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
