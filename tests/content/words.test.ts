import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_IDS } from '../../src/brand/pages.ts'
import { readSite } from '../../src/content/site.ts'
import { everyText, model, ui } from './content.ts'

const texts = everyText('en')
const placesOf = (pattern: RegExp): string[] =>
  texts.filter(({ text }) => pattern.test(text)).map(({ place, text }) => `${place}: ${text}`)

test.each([
  ['promises more than a checklist can', /\b(compliant|guarantee[ds]?|bulletproof|100 ?% (safe|secure))\b/i],
  ['calls a job easy', /\b(just|simply|obviously|easily)\b/i],
  ['has a spaced dash', /\s[-–—]\s/],
  ['has an exclamation mark', /!/],
  ['calls people users', /\busers? (?!accounts?\b)(must|should|can|will)\b/i],
  ['shows a placeholder', /\b(TODO|TBD|lorem)\b/],
])('the texts keep a writing rule: no text %s', (_, pattern) => {
  expect(placesOf(pattern)).toEqual([])
})

test.each(readdirSync('content').filter((name) => /^[a-z]{2}$/.test(name)))(
  'in “%s”, no sentence ends with the brand, which can have a question mark',
  (language) => {
    const lines = readFileSync(join('content', language, 'ui.yml'), 'utf8').split('\n')
    expect(lines.filter((line) => /\{brand\}[.?!]/.test(line))).toEqual([])
  },
)

test('Microsoft 365 never breaks across two lines on a page', () => {
  const { model: shown, ui: words, matrix } = readSite()
  expect(JSON.stringify({ shown, words, matrix }).match(/.{20}Microsoft[ \n]365/g)).toBeNull()
})

test('no text has a double space or a space at its start or end', () => {
  expect(placesOf(/ {2}|^\s|\s$/)).toEqual([])
})

/** The source code as one text. Includes the ids of optional pages, because code reads their texts as `words[id]`. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|astro|mdx)$/.test(file) && !file.startsWith('messages'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .concat(PAGE_IDS.map((id) => `'${id}'`))
  .join('\n')

const { language: _, direction: __, plans: ___, frameworks: ____, ...sections } = ui

test.each(Object.entries(sections))('the code uses every text in the section %s of ui.yml', (_, words) => {
  // The report builds keys of texts from the ids of the action plan's groups: words.report[`${id}Lead`].
  const isUsed = (key: string): boolean =>
    new RegExp(`(\\.|['"\`])${key.replace(/(?<=.)Lead$/, '(Lead)?')}\\b`).test(code)
  expect(Object.keys(words).filter((key) => !isUsed(key))).toEqual([])
})

test('every Microsoft 365 plan and every framework of the model has exactly one name', () => {
  const frameworks = new Set(model.controls.flatMap((control) => Object.keys(control.frameworks)))
  expect(Object.keys(ui.frameworks).toSorted()).toEqual([...frameworks].toSorted())
  const plans = new Set(
    model.questions.flatMap(({ options }) => options.flatMap(({ sets }) => sets.context?.plan ?? [])),
  )
  expect(Object.keys(ui.plans).toSorted()).toEqual([...plans].toSorted())
})

test('every source has a URL, and every control cites at least one source', () => {
  const known = new Set(model.sources.map(({ id }) => id))
  for (const control of model.controls) {
    expect(control.sources.length).toBeGreaterThan(0)
    expect(control.sources.filter((id) => !known.has(id))).toEqual([])
  }
  for (const { url } of model.sources) expect(url).toMatch(/^https?:\/\//)
})

test('no source was reviewed in the future or published after its review', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  for (const { reviewed, published } of model.sources) {
    expect(reviewed <= tomorrow).toBe(true)
    expect((published ?? reviewed) <= reviewed).toBe(true)
  }
})
