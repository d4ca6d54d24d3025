import { expect, test } from 'vitest'
import { joinPlatforms } from '../../src/content/platforms.ts'
import { readSite } from '../../src/content/site.ts'
import { SNIPPETS } from '../../src/embed/snippets.ts'
import { problemsIn } from './content.ts'

const way = { snippets: ['element' as const], basis: 'tried' as const, read: '2026-11-25', sources: [] }
const said = { title: 'A block', paste: 'Here.', takes: 'Nothing.', then: 'It works.' }

test('each embedding method of a site builder has exactly one text', () => {
  expect(joinPlatforms({ a: { ways: [way] } }, { a: { name: 'A', ways: [said] } })).toEqual([
    { id: 'a', name: 'A', ways: [{ ...way, ...said }] },
  ])
  const words = { platforms: { a: { name: 'A', ways: [said] } } }
  const problems = (platforms: object) =>
    problemsIn('platforms', { language: 'xx', model: { platforms }, words }).join()
  expect(problems({ a: { ways: [way, way] } })).toContain('content/xx/platforms.yml › a: needs 2 ways')
  expect(problems({})).toContain('a: is not in content/model/platforms.yml')
})

test('each embedding method from a vendor’s documentation has a source', () => {
  const ways = readSite().platforms.flatMap((one) => one.ways)
  expect(ways.length).toBeGreaterThan(7)
  for (const { basis, sources } of ways) if (basis === 'vendor') expect(sources.length).toBeGreaterThan(0)
})

test('the advice for other site builders names every kind of snippet, the best first', () => {
  const other = readSite().platforms.find(({ id }) => id === 'other')
  // Where the element works, its variant with a frame inside works too.
  const kinds = SNIPPETS.filter((kind) => kind !== 'adopted')
  expect(other?.ways.map(({ snippets }) => snippets)).toEqual([kinds])
})
