/** Tests that a document is printed alone, in place of its PDF. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pageRules } from '../../../src/islands/print/furniture.ts'
import { printDocument } from '../../../src/islands/print/print-document.tsx'
import { saysOf } from '../../support/checklist.ts'
import { blankChecklist, filledChecklist } from '../../../src/core/documents/checklist.ts'
import { evidenceSheet } from '../../../src/core/documents/evidence.ts'
import { writeLeaveBehind } from '../../../src/core/documents/leave-behind.ts'
import { PAPER_PAGES } from '../../../src/core/documents/paper-pages.ts'
import { blankSheet } from '../../../src/core/documents/sheet.ts'
import { blankReport, writeReport } from '../../../src/core/report/report.ts'
import { content, example, model, ui } from '../../content/content.ts'
import { tenOf } from '../../support/ten-people.ts'

const TODAY = '2026-11-27'
const brand = { name: 'Acme', quizName: 'Whose job?', quizTitle: 'Whose job?', mark: '', accent: '#000000' }
const report = writeReport(model, ui, example.answers, { today: TODAY, name: 'Harbour' })

/** Prints a document, and returns the text and the title of the page while the print dialog is open. */
async function printed(
  ...[page]: Parameters<typeof printDocument>
): Promise<{ place: Element; title: string }> {
  let seen: { place: Element; title: string } | undefined
  vi.stubGlobal('print', () => {
    seen = { place: document.querySelector('.printed')!.cloneNode(true) as Element, title: document.title }
  })
  await printDocument(page, brand, 'a4')
  return seen!
}

beforeEach(() => {
  // jsdom loads no pictures.
  HTMLImageElement.prototype.decode = () => Promise.resolve()
})
afterEach(() => dispatchEvent(new Event('afterprint')))

test('a printed checklist has the score, every job with a box, and the references', async () => {
  const paper = filledChecklist(
    report,
    ui,
    { ...brand, pagesUrl: 'https://example.org/checklist/' },
    'browser',
  )
  const page = saysOf(paper)
  const { place, title } = await printed(paper, brand, 'a4')
  expect(title).toBe(page.title)
  const rows = page.sections.flatMap(({ rows, questions = [] }) => [...rows, ...questions])
  expect(place.querySelectorAll('.printed-row > .printed-box')).toHaveLength(rows.length)
  const texts = [page.cover.figure, page.cover.first!.items[0]!.title, page.references!.items[0]!.text]
  for (const text of [...texts, ...rows.map((row) => row.title)]) expect(place.textContent).toContain(text)
  expect(place.querySelectorAll('a[href^="https://example.org/checklist/"]').length).toBeGreaterThan(10)
  expect(place.querySelectorAll('.printed-bar')).toHaveLength(page.cover.bands.length)
})

test('a job that is done has a crossed box', async () => {
  const paper = filledChecklist(report, ui, brand, 'browser')
  const { place } = await printed(paper, brand, 'a4')
  const done = saysOf(paper)
    .sections.flatMap(({ rows }) => rows)
    .filter((row) => row.done)
  expect(place.querySelectorAll('.printed-box--done')).toHaveLength(done.length)
})

test('a blank checklist can be printed', async () => {
  const { place } = await printed(blankChecklist(model, ui, brand, TODAY), brand, 'a4')
  expect(place.querySelectorAll('.printed-row')).toHaveLength(model.controls.length)
})

test('a printed sheet has empty lines and every row of its tables', async () => {
  const sheets = content.sheets.map((sheet) => blankSheet(sheet, ui, brand, TODAY))
  for (const page of [...sheets, ...PAPER_PAGES.map(({ write }) => write(content, brand, TODAY))]) {
    const { place } = await printed(page, brand, 'a4')
    const rows = page.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(place.querySelectorAll('tbody tr')).toHaveLength(rows.length)
    dispatchEvent(new Event('afterprint'))
  }
})

test('a printed leave-behind has the QR code as a picture', async () => {
  const facts = {
    today: TODAY,
    name: 'Harbour',
    contact: ['Ada'],
    brand,
    quizUrl: 'https://example.org/quiz/',
  }
  for (const [of, kind] of [
    [report, 'filled'],
    [blankReport(model, ui, TODAY), 'blank'],
  ] as const) {
    const { place } = await printed(writeLeaveBehind(model, ui, ui.leave, of, kind, facts), brand, 'a4')
    expect(place.querySelector('img')?.src).toMatch(/^data:image\/png;base64,iVBOR/)
    expect(place.textContent).toContain('Ada')
    dispatchEvent(new Event('afterprint'))
  }
})

test('a printed leave-behind has the ten jobs as a table in place of the drawing', async () => {
  const facts = {
    today: TODAY,
    contact: [],
    brand,
    quizUrl: 'https://example.org/quiz/',
    ten: tenOf(content),
  }
  const page = writeLeaveBehind(model, ui, ui.leave, report, 'filled', facts)
  const { place } = await printed(page, brand, 'a4')
  expect(place.querySelectorAll('.paper-table tbody tr')).toHaveLength(10)
  expect(place.querySelectorAll('.paper-strong')).toHaveLength(3)
  expect(place.textContent).not.toContain(ui.checklist.legendUnknown)
})

test('a printed evidence sheet has its tables', async () => {
  const page = evidenceSheet(report, ui, brand)
  const { place } = await printed(page, brand, 'a4')
  expect(place.textContent).toContain(page.heading)
  expect(place.querySelectorAll('table').length).toBeGreaterThan(0)
})

test('the page is as before when the print dialog closes', async () => {
  document.title = 'Result'
  await printed(blankChecklist(model, ui, brand, TODAY), brand, 'a4')
  expect(document.documentElement.dataset['printed']).toBe('document')
  dispatchEvent(new Event('afterprint'))
  expect(document.title).toBe('Result')
  expect(document.documentElement.dataset['printed']).toBeUndefined()
  expect(document.querySelector('.printed')).toBeNull()
})

test('each page has the head and its number, and quotation marks end no text', () => {
  const rules = pageRules({ head: 'A "name" \\', fact: 'x', number: 'Page {page} of {pages}' }, 'letter')
  expect(rules).toContain('size:letter')
  expect(rules).toContain(String.raw`content:"A \22 name\22  \5c "`)
  expect(rules).toContain('content:"Page " counter(page) " of " counter(pages) ""')
})
