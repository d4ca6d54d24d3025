/** Tests the responsibility sheet for a client and its IT provider, with the real content. */
import { expect, test } from 'vitest'
import { PAPER_PAGES } from '../../src/core/documents/paper-pages.ts'
import { responsibilitySheet } from '../../src/core/documents/responsibility-sheet.ts'
import { mustFind } from '../../src/core/model/must.ts'
import { content, model, ui } from './content.ts'

const { matrix, sheets } = content
const sheet = responsibilitySheet.write(content, { quizTitle: 'Check' }, '2026-11-26')
const table = sheet.blocks.find((block) => block.kind === 'table')!

test('the sheet has a row for each layer with the words and the owners of the matrix', () => {
  expect(table.rows.map(({ id, state, cells: [theirs, yours] }) => ({ id, state, theirs, yours }))).toEqual(
    matrix.layers.map(({ id, cells }) => {
      const { owner, you, provider } = cells.at(-1)!
      return { id, state: matrix.owners[owner].name, theirs: { fixed: provider }, yours: { fixed: you } }
    }),
  )
})

test('a layer of Microsoft alone has no box, others have one for each side', () => {
  for (const [index, { cells }] of matrix.layers.entries()) {
    const who = table.rows[index]!.cells[2]!
    if (cells.at(-1)!.owner === 'provider') expect(who).toEqual({ fixed: ui.sheets.microsoft })
    else expect('choices' in who && who.choices.map(({ label }) => label)).toEqual(['Client', 'IT provider'])
  }
})

test('each side signs with a name, a day and a signature', () => {
  const signed = sheet.blocks.flatMap((block) => (block.kind === 'fields' ? [block] : []))
  expect(signed.map(({ title }) => title)).toEqual([
    ui.responsibility.forClient,
    ui.responsibility.forProvider,
  ])
  for (const { fields } of signed) expect(fields.map(({ kind }) => kind)).toEqual(['text', 'date', 'text'])
})

test('the sheet names its source, and the sheet for the regular jobs', () => {
  expect(sheet.foot).toContain(mustFind(model.sources, matrix.source).title)
  expect(sheet.lead).toContain(mustFind(sheets, 'who-does-what').title)
  const { title, description } = ui.responsibility
  expect(responsibilitySheet.about(ui)).toEqual({ title, description })
  expect(sheet.heading).toBe(title)
})

test('the fields of each document with a page of its own have names of their own', () => {
  for (const { id, write } of PAPER_PAGES) {
    const { blocks } = write(content, { quizTitle: 'Check' }, '2026-11-26')
    const ids = [...JSON.stringify(blocks).matchAll(/"id":"([^"]*)","tip"/g)].map(([, name]) => name)
    expect(new Set(ids).size, id).toBe(ids.length)
  }
})
