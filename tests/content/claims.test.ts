import { expect, test } from 'vitest'
import { hasFigure, uncitedFigures } from '../../src/content/claims.ts'

test.each([
  'It lasts 93 days.',
  'Since July 2024.',
  'About 31% of them.',
  'About 31 % of them.',
  'A 14-day rule.',
])('"%s" contains a number that needs a source', (text) => {
  expect(hasFigure(text)).toBe(true)
})

test.each([
  'Two of ten jobs.',
  'Keep 2 to 4 administrators.',
  '[a page](/learn/2024/30-days/)',
  '<Term name="2024">old</Term>',
])('"%s" contains no number that needs a source', (text) => {
  expect(hasFigure(text)).toBe(false)
})

test('a source covers only the numbers of its paragraph, list item or table row', () => {
  const body = [
    '## Since 2019',
    'It lasts 30 days. Nobody is told.<Source id="a" />',
    'It lasts\n14 days.',
    '- 7 days.<Source id="b" />\n- [5 days](/recovery/).',
    '| What | How |\n| --- | --- |\n| Mail | 14 days<Source id="c" /> |\n| Chat | 7 days |',
    'No figure here.',
  ].join('\n\n')
  expect(uncitedFigures(body)).toEqual(['It lasts 14 days.', '- 5 days .', 'Chat 7 days'])
})
