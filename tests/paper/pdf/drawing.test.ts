/** Tests the drawing of the area scores: the ends of its scale, and how it shows a score range. */
import { expect, test, vi } from 'vitest'
import type { Band } from '../../../src/core/documents/area-drawing.ts'
import { openDocument, type Kit } from '../../../src/paper/pdf/document.ts'
import { drawFilledBands } from '../../../src/paper/pdf/drawing.ts'
import { readFonts } from './fixture.ts'

const box = { x: 40, y: 100, width: 500, height: 160 }
const band = (value: number, high = value): Band => {
  const text = value === high ? String(value) : `${String(value)} to ${String(high)}`
  return { name: `Area ${text}`, value, high, text }
}

/** Draws one band for each area score, and returns the calls of the PDF library by method. */
function draw(bands: Band[]): { calls: (method: 'moveTo' | 'dash' | 'rect' | 'text') => unknown[][] } {
  const kit: Kit = openDocument({
    ...{ title: 'T', author: 'A', language: 'en', date: new Date(0), paper: 'a4' },
    fonts: readFonts(['public-sans-400', 'public-sans-650', 'newsreader-500']),
  })
  kit.addPage()
  const spies = {
    moveTo: vi.spyOn(kit, 'moveTo'),
    dash: vi.spyOn(kit, 'dash'),
    rect: vi.spyOn(kit, 'rect'),
    text: vi.spyOn(kit, 'text'),
  }
  drawFilledBands(kit, bands, box)
  return { calls: (method) => spies[method].mock.calls as unknown[][] }
}

/** Returns the x position of the upper end of the score line, which connects the area scores. */
function lineStart(bands: Band[]): number {
  const starts = draw(bands)
    .calls('moveTo')
    .filter(([, y]) => (y as number) < box.y)
  return starts.at(-1)?.[0] as number
}

test('a score of 0 puts the score line at the scale’s start, and 100 at its end', () => {
  const [none, half, all] = [0, 50, 100].map((value) => lineStart([band(value), band(100)]))
  expect(all).toBe(box.x + box.width)
  expect(half).toBeCloseTo((none! + all!) / 2)
  const names = draw([band(0), band(100)])
    .calls('text')
    .filter(([text]) => String(text).startsWith('Area'))
  expect(names.every(([, x]) => (x as number) < none! - 20)).toBe(true)
})

test('for a score of 0, nothing is coloured to the left of the score line', () => {
  const bands = [band(0), band(0)]
  const start = lineStart(bands)
  const painted = draw(bands)
    .calls('rect')
    .map(([x]) => x as number)
  expect(Math.min(...painted)).toBeGreaterThanOrEqual(start - 3)
})

test('all area names start at the left edge, and all scores end at the same position', () => {
  const texts = draw([band(5), band(0, 100), band(33)]).calls('text')
  const xOf = (wanted: (text: string) => boolean) =>
    texts.filter(([text]) => wanted(String(text))).map(([, x]) => x as number)
  expect(new Set(xOf((text) => text.startsWith('Area')))).toEqual(new Set([box.x]))
  const scores = xOf((text) => !text.startsWith('Area'))
  expect(scores).toHaveLength(3)
  expect(Math.min(...scores)).toBe(scores[1])
})

test('dots and a dashed edge are drawn only if an area score is a range', () => {
  expect(draw([band(20), band(60)]).calls('dash')).toEqual([])
  expect(draw([band(20), band(0, 100)]).calls('dash')).toHaveLength(2)
})
