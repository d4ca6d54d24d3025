/** Tests a site in a second language: a copy of the base language under another tag, which the brand lists first. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readLanguages } from '../../src/content/languages.ts'
import { filesIn } from '../brand/built.ts'
import { openPdf, textOfPdf } from '../pdf/reader.ts'
import { SECOND, buildSecondLanguage } from '../support/second-language.ts'

const TAG = 'de-DE'
const { base } = readLanguages('content')

let out = ''
let files: string[] = []
const read = (file: string): string => readFileSync(join(out, file), 'utf8')

beforeAll(() => {
  out = buildSecondLanguage('second-language', (folder) => {
    const ui = join(folder, 'ui.yml')
    writeFileSync(ui, readFileSync(ui, 'utf8').replace(/^language: .*$/m, `language: ${TAG}`))
  })
  files = filesIn(out)
}, 300_000)

test('every page has the language tag of the second language', () => {
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter((file) => !read(file).includes(`lang="${TAG}"`))).toEqual([])
})

test('labels of portals are in both languages, and the English one is marked', () => {
  const both = 'Eigenschappen (<bdi lang="en" dir="ltr">Properties</bdi>)'
  expect(read('checklist/IA-01/index.html')).toContain(both)
  expect(read('checklist/IA-01/index.html')).toContain('<b><bdi lang="en" dir="ltr">Save</bdi></b>')
  const texts = JSON.parse(read(`data/${SECOND}.json`)) as { bilingual: string[] }
  expect(texts.bilingual.join()).toContain('Eigenschappen (\u2066Properties\u2069)')
})

test('every guide page is built from the content folder of the second language', () => {
  const lessons = readdirSync(join('content', base, 'learn')).map((file) => file.replace(/\.mdx$/, ''))
  expect(lessons.filter((slug) => !existsSync(join(out, 'learn', slug, 'index.html')))).toEqual([])
})

test('pages refer only to data files of their own language', () => {
  const data = files.filter((file) => /^data\/.*\.json$/.test(file) && file !== 'data/offline.json')
  expect(data).toEqual(
    ['evidence', 'lead', 'more', 'scan', 'take']
      .map((name) => `data/${name}.${SECOND}.json`)
      .concat(`data/${SECOND}.json`)
      .toSorted(),
  )
  const others = files.filter(
    (file) => file.endsWith('.html') && new RegExp(`data/(?:\\w+\\.)?${base}\\.json`).test(read(file)),
  )
  expect(others).toEqual([])
})

test('dates on pages and in the PDFs use the format of the second language', async () => {
  expect(read('sources/index.html')).toMatch(/\d{1,2}\. [A-Z]\p{L}+ 20\d\d/u)
  for (const file of ['checklist/microsoft-365.pdf', 'checklist/everyday.pdf']) {
    const bytes = new Uint8Array(readFileSync(join(out, file)))
    const { info } = await (await openPdf(bytes)).getMetadata()
    expect(info).toMatchObject({ Language: TAG })
    expect(await textOfPdf(bytes)).toMatch(/\d{1,2}\. [A-Z]\p{L}+ 20\d\d/u)
  }
})
