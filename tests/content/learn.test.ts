import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { citedIn, minutesFor, wordsIn } from '../../src/content/learn.ts'
import { readSite } from '../../src/content/site.ts'

const { model, matrix } = readSite()
const folder = 'content/en/learn'
const pages = readdirSync(folder).map((file) => {
  const [, front = '', body = ''] =
    /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(`${folder}/${file}`, 'utf8')) ?? []
  return { slug: file.replace(/\.mdx$/, ''), front: parse(front) as Record<string, unknown>, body }
})
const perPage = test.each(pages.map((page) => [page.slug, page] as const))

perPage('%s has 600 to 1,300 words', (slug, { body }) => {
  expect(wordsIn(body)).toBeGreaterThanOrEqual(600)
  if (slug !== 'glossary') expect(wordsIn(body)).toBeLessThanOrEqual(1300)
})

perPage('%s cites sources that exist, and at least one', (_, { body }) => {
  const cited = citedIn(body)
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.filter((id) => !model.sources.some((source) => source.id === id))).toEqual([])
})

/** Returns the targets of the links in a text: `[words](here)` and `href="here"`. */
function linksIn(body: string): string[] {
  return [...body.matchAll(/\]\(([^)\s]+)\)|\shref="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '')
}

/** Returns true if a link inside the site leads to an existing page, control or question. */
function leadsSomewhere(link: string): boolean {
  const [, path = '', hash = ''] = /^\/([^#]*)(?:#(.*))?$/.exec(link) ?? []
  if (path === 'checklist/' && hash) return model.controls.some(({ id }) => id === hash)
  if (path === 'quiz/' && hash) return model.questions.some(({ id }) => `q=${id}` === hash)
  const lesson = /^learn\/([^/]+)\/$/.exec(path)?.[1]
  if (lesson) return pages.some(({ slug }) => slug === lesson)
  const page = `src/pages/${path.replace(/\/$/, '')}`
  return (
    hash === '' && path.endsWith('/') && (existsSync(`${page}.astro`) || existsSync(`${page}/index.astro`))
  )
}

perPage('%s links to pages, controls and questions that exist', (_, { body }) => {
  const links = linksIn(body)
  expect(links.filter((link) => !leadsSomewhere(link))).toEqual([])
  expect(links.some((link) => link.startsWith('/checklist/#'))).toBe(true)
})

perPage('%s has a reviewer, a review date and a subject', (_, { front }) => {
  expect(front['reviewed']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(front['reviewer']).toBeTruthy()
  expect(String(front['description']).length).toBeLessThanOrEqual(200)
  expect(model.questions.map(({ id }) => id)).toContain(front['question'])
  if (front['model']) expect(matrix.models.map(({ id }) => id)).toContain(front['model'])
  if (front['layer']) expect(matrix.layers.map(({ id }) => id)).toContain(front['layer'])
})

perPage('%s was reviewed after the sources that it cites', (_, { front, body }) => {
  const read = model.sources.filter(({ id }) => citedIn(body).includes(id)).map(({ reviewed }) => reviewed)
  expect(read.filter((day) => day > String(front['reviewed']))).toEqual([])
})

test.each([
  [
    'promises more than a page can',
    /\b(compliant|guarantee[ds]?|bulletproof|100 ?% (safe|secure)|best practice)\b/i,
  ],
  ['calls a job easy', /\b(just|simply|obviously|easily|seamless(ly)?|unlock)\b/i],
  ['has a spaced dash', /\s[-–—]\s(?![-|])/],
  ['has an exclamation mark', /!/],
  ['calls people by a role', /\b(stakeholders?|end users?|users? (must|should|can|will))\b/i],
  [
    'names a vendor of backups',
    /\b(veeam|acronis|datto|afi\.ai|barracuda|druva|rubrik|commvault|skykick|dropsuite)\b/i,
  ],
  ['shows a placeholder', /\b(TODO|TBD|lorem)\b/],
])('the guide keeps a writing rule: no page %s', (_, pattern) => {
  const found = pages.flatMap(({ slug, front, body }) =>
    [String(front['title']), String(front['description']), String(front['lede']), ...body.split('\n')]
      .map((line) => line.replace(/^- /, ''))
      .filter((line) => pattern.test(line))
      .map((line) => `${slug}: ${line}`),
  )
  expect(found).toEqual([])
})

test('a percentage in the guide has a source in the same sentence or table cell', () => {
  const bare = pages.flatMap(({ slug, body }) =>
    body
      .replace(/\n/g, ' ')
      .split(/(?<=[.?](?:<Source[^>]*>)*)\s|\s\|\s/)
      .filter((sentence) => /\d ?%/.test(sentence) && !sentence.includes('<Source'))
      .map((sentence) => `${slug}: ${sentence}`),
  )
  expect(bare).toEqual([])
})

test('the pages of the guide are numbered from 1 without a missing number', () => {
  const orders = pages.map(({ front }) => Number(front['order'])).toSorted((a, b) => a - b)
  expect(orders).toEqual(pages.map((_, index) => index + 1))
})

test('the guide has exactly one page for each column of the responsibility matrix', () => {
  for (const { id } of matrix.models) {
    expect(
      pages.filter(({ front }) => front['model'] === id && !front['layer']).map(({ slug }) => slug),
    ).toEqual([id])
  }
})

test('the word count of a guide page includes only visible words', () => {
  expect(
    wordsIn('One [two three](/checklist/#IA-01).<Source id="a" />\n\n| four | 5 % |\n| --- | --- |'),
  ).toBe(5)
  expect(minutesFor('word '.repeat(700))).toBe(4)
  expect(minutesFor('')).toBe(1)
})

test('citedIn lists each cited source once, in the order of the text', () => {
  expect(citedIn('<Source id="b" /> <Source id="a" /><Source id="b" />')).toEqual(['b', 'a'])
})
