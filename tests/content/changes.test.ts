import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeXml, parseChanges, readChanges, writeFeed } from '../../src/content/changes.ts'
import { model } from './content.ts'
import { forAll } from '../support/for-all.ts'

const feed = {
  title: 'What changed · Smith & "Sons"',
  description: 'Reviews <of the texts>',
  language: 'en-GB',
  page: 'https://example.com/check/changes/',
  self: 'https://example.com/check/changes.xml',
}
const entry = { id: 'first', date: '2026-11-24', title: "It's <b>new</b> & good", text: 'Plain ]]> text' }

test('an entry of changes.yml says what the current scoring model changed', () => {
  expect(readChanges().map(({ title }) => title)).toContainEqual(
    expect.stringMatching(RegExp(`Scoring model ${String(model.constants.model)}\\b`)),
  )
})

test('the oldest entry of changes.yml records the first review of the facts', () => {
  expect(readChanges().at(-1)).toMatchObject({ id: 'first-review', date: '2026-11-24' })
})

test('parseChanges sorts entries by date, the newest first, equal dates in file order', () => {
  const yaml = [
    ['a', '2026-11-24'],
    ['b', '2027-01-02'],
    ['c', '2026-11-24'],
    ['d', '2026-12-01'],
  ]
    .map(([id, date]) => `${id}: { date: "${date}", title: t, text: x }`)
    .join('\n')
  expect(parseChanges('changes.yml', yaml).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
})

test.each([
  ['first: { date: "2026-02-30", title: t, text: x }', 'changes.yml › first.date: is not a day that exists'],
  ['First: { date: "2026-11-24", title: t, text: x }', 'changes.yml › First: must be lower-case'],
  ['first: { date: "2026-11-24", title: "", text: x }', 'changes.yml › first.title: is empty'],
  ['{}', 'changes.yml › : needs at least one entry'],
])('parseChanges rejects an invalid changes.yml: %s', (yaml, message) => {
  expect(() => parseChanges('changes.yml', yaml)).toThrow(message)
})

test('the feed of changes is valid RSS 2.0 with full URLs', () => {
  const xml = writeFeed(feed, [entry])
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rss version="2\.0"/)
  expect(xml).toContain('<title>What changed · Smith &amp; &quot;Sons&quot;</title>')
  expect(xml).toContain('<atom:link href="https://example.com/check/changes.xml" rel="self"')
  expect(xml).toContain('<guid isPermaLink="true">https://example.com/check/changes/#first</guid>')
  expect(xml).toContain('<pubDate>Tue, 24 Nov 2026 00:00:00 GMT</pubDate>')
  expect(xml).toContain('<title>It&apos;s &lt;b&gt;new&lt;/b&gt; &amp; good</title>')
  expect(xml).toContain('<description>Plain ]]&gt; text</description>')
  expect(writeFeed(feed, [])).not.toContain('lastBuildDate')
})

test('the feed of changes escapes tags and contains no character that XML forbids', () => {
  const shape = (xml: string): string => xml.replace(/>[^<]*/g, '>')
  forAll(fc.string({ unit: 'binary' }), (raw) => {
    expect(shape(writeFeed(feed, [{ ...entry, title: raw }]))).toBe(shape(writeFeed(feed, [entry])))
    expect(escapeXml(raw)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })
})

test('escapeXml removes an unpaired surrogate, which XML forbids', () => {
  expect(escapeXml('a\ud83db')).toBe('ab')
})
