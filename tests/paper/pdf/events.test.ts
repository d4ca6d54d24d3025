import { expect, test } from 'vitest'
import { fullChecklist, pdfOf } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { linksOn, openPdf, rolesOf, textOfPage } from './reader.ts'

const url = 'https://northgate-it.example/dates/'
const items = ['a', 'b', 'c'].map((id) => ({
  when: `31 December 202${String('abc'.indexOf(id) + 6)}`,
  title: `Something of Microsoft’s that ends, with a title that needs more than one line of the page, ${id}`,
  note: `What the answers say about it, ${id}`,
}))
const dates = {
  title: 'Dates that concern you',
  lead: 'On these dates something ends.',
  items,
  more: { text: 'What to do: northgate-it.example/dates', url },
}

test('the dates on which services end are on page 2, with a link to the dates page', async () => {
  const bytes = await pdfOf(fullChecklist({ dates }))
  const pdf = await openPdf(bytes)
  const text = await textOfPage(pdf, 2)
  for (const { when, title, note } of items)
    for (const part of [when, title, note]) expect(text).toContain(part)
  expect(text.indexOf(items[2]!.note)).toBeLessThan(text.lastIndexOf(fullChecklist().sections[0]!.title))
  expect(await linksOn(pdf, 2)).toContain(url)
})

test('a checklist with service dates passes the automatic checks of PDF/UA-1', async () => {
  const bytes = await pdfOf(fullChecklist({ dates }))
  expect(await lintPdf(bytes)).toEqual([])
  expect(await rolesOf(bytes)).toMatchObject({ H2: 9, LI: 39, Link: 3 })
})

test('a list of service dates without a URL has no link', async () => {
  const bytes = await pdfOf(fullChecklist({ dates: { ...dates, more: undefined } }))
  expect(await rolesOf(bytes)).toMatchObject({ H2: 9, Link: 2 })
})

test('a checklist without service dates starts with its first section', async () => {
  expect(await rolesOf(await pdfOf(fullChecklist()))).toMatchObject({ H2: 8, LI: 36, Link: 2 })
})
