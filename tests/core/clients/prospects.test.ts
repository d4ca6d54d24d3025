import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  MOST_PROSPECTS,
  namedLink,
  prospectsTable,
  readProspects,
  tableToPaste,
} from '../../../src/core/clients/prospects.ts'
import { tableAsCsv } from '../../../src/core/exchange/csv.ts'

const HEADINGS = ['name', 'company', 'firma']
const QUIZ = 'https://site.example/quiz/'
const words = { client: 'Client', link: 'Link', website: 'Website', email: 'Email' }
const read = (text: string) => readProspects(text, HEADINGS)
const namesIn = (text: string) => read(text).list.map(({ name }) => name)

describe('a list of names', () => {
  test('has one client on each line, in the order of the list', () => {
    expect(read('Harbour Dental\r\nQuay Vets\n')).toEqual({
      list: [
        { name: 'Harbour Dental', website: '', email: '' },
        { name: 'Quay Vets', website: '', email: '' },
      ],
      ...{ cut: [], nameless: [], twice: [], formulas: 0, left: 0 },
    })
  })

  test('keeps a comma and a semicolon in a name', () => {
    expect(namesIn('Smith, Jones & Co\nBolt; Nut')).toEqual(['Smith, Jones & Co', 'Bolt; Nut'])
  })

  test('can have a name that looks like an address', () => {
    expect(read('booking.com').list).toEqual([{ name: 'booking.com', website: '', email: '' }])
  })

  test('without headings leaves out the numbers of its rows', () => {
    expect(namesIn('1\tZed Ltd\n2.\tQuay Vets\n3)\tBolt')).toEqual(['Zed Ltd', 'Quay Vets', 'Bolt'])
  })

  test('keeps a number where a row has no other text', () => {
    expect(namesIn('1664\tinfo@1664.example')).toEqual(['1664'])
  })

  test('leaves out the name of its column, and the mark at the start of a file', () => {
    expect(namesIn('\uFEFFCompany\nQuay Vets')).toEqual(['Quay Vets'])
    expect(namesIn('FIRMA\nQuay Vets')).toEqual(['Quay Vets'])
  })

  test.each(['', '  \n\t\n'])('without a name has no client', (text) => {
    expect(read(text)).toMatchObject({ list: [], nameless: [] })
  })

  test('names the lines without a name between others, and not those at the end', () => {
    expect(read('A\n\n \u200b\nB\n\n')).toMatchObject({
      list: [{ name: 'A' }, { name: 'B' }],
      nameless: [2, 3],
    })
  })

  test('counts lines with the headings and with line breaks in a cell', () => {
    const text =
      'Company\tEmail\r\n"Harbour\r\nDental"\ta@b.example\r\n\tc@d.example\r\nQuay Vets\te@f.example'
    expect(read(text)).toMatchObject({
      list: [{ name: 'Harbour Dental' }, { name: 'Quay Vets' }],
      nameless: [4],
    })
  })

  test('has each client once, whatever its capitals and spaces', () => {
    expect(read('Quay Vets\nquay  vets\nQUAY VETS')).toMatchObject({
      list: [{ name: 'Quay Vets' }],
      twice: [2, 3],
    })
  })

  test('names the lines of names that are cut', () => {
    const { list, cut } = read(`${'long '.repeat(40)}\nQuay Vets\n${'x'.repeat(60)}`)
    expect(cut).toEqual([1])
    expect(Array.from(list[0]!.name).length).toBeLessThanOrEqual(60)
  })

  test('counts names that a spreadsheet could run as a formula', () => {
    expect(read('=HYPERLINK("x")\n+49 Services\nQuay Vets').formulas).toBe(2)
  })

  test('has at most 500 clients, and says how many are left', () => {
    const many = Array.from({ length: MOST_PROSPECTS + 3 }, (_, index) => `Client ${String(index)}`)
    expect(read(many.join('\n'))).toMatchObject({ left: 3, list: { length: MOST_PROSPECTS } })
    expect(read([...many.slice(0, MOST_PROSPECTS), '', 'One more'].join('\n')).left).toBe(1)
  })
})

describe('columns of a spreadsheet', () => {
  test('are known by the name of the column', () => {
    expect(read('Email\tCompany\tCity\na@b.example\tQuay Vets\tBristol\n\t\tBath\nshort').list).toEqual([
      { name: 'Quay Vets', website: '', email: 'a@b.example' },
    ])
  })

  test('are known by what they contain', () => {
    expect(read('quay.example\tQuay Vets\tBristol\tinfo@quay.example').list).toEqual([
      { name: 'Quay Vets', website: 'quay.example', email: 'info@quay.example' },
    ])
    expect(read('\tquay.example')).toMatchObject({ list: [], nameless: [1] })
  })

  test('can have commas or semicolons between them', () => {
    const wanted = [{ name: 'Smith, Jones', website: 'https://smith.example/a', email: 'a@smith.example' }]
    expect(read('name;website;email\n"Smith, Jones";https://smith.example/a;a@smith.example').list).toEqual(
      wanted,
    )
    expect(read('"Smith, Jones",https://smith.example/a,a@smith.example').list).toEqual(wanted)
    expect(read('Smith, Jones,https://smith.example/a,a@smith.example').list).toEqual(wanted)
  })

  test('keep a quotation mark that is written twice', () => {
    expect(namesIn('Name\tCity\n"The ""Quay"" Vets"\tBristol')).toEqual(['The "Quay" Vets'])
  })

  test('can have a company whose name is its website', () => {
    expect(read('name\twebsite\nquay.example\tquay.example').list).toEqual([
      { name: 'quay.example', website: '', email: '' },
    ])
  })
})

test('any text gives names that fit, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
      const names = namesIn(lines.join('\n'))
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) {
        expect(Array.from(name).length).toBeLessThanOrEqual(61)
        expect(decodeURIComponent(namedLink(QUIZ, name).slice(QUIZ.length + 5))).toBe(name)
      }
    }),
  )
})

test.each([
  ['Żółć & Søn', '%C5%BB%C3%B3%C5%82%C4%87%20%26%20S%C3%B8n'],
  ['Quay (UK)', 'Quay%20%28UK%29'],
  ['St. Mary Inc.', 'St.%20Mary%20Inc%2E'],
])('a mail program keeps the whole link for %s', (name, encoded) => {
  expect(namedLink(QUIZ, name)).toBe(`${QUIZ}#for=${encoded}`)
})

test('the table of links has a column for websites only if there are some', () => {
  const plain = prospectsTable(read('Quay').list, QUIZ, words)
  expect(plain.columns.map(({ heading }) => heading)).toEqual(['Client', 'Link'])
  expect(plain.rows).toEqual([['Quay', `${QUIZ}#for=Quay`]])
  const full = prospectsTable(read('Quay\ta@b.example\nPier\tpier.example').list, QUIZ, words)
  expect(full.columns.map(({ heading }) => heading)).toEqual(['Client', 'Link', 'Website', 'Email'])
  expect(full.rows[1]).toEqual(['Pier', `${QUIZ}#for=Pier`, 'pier.example', ''])
})

test('no name runs as a formula, in the file or when it is pasted', () => {
  const table = prospectsTable(read('=1+1').list, QUIZ, words)
  expect(tableAsCsv(table)).toContain("'=1+1,")
  expect(tableToPaste(table)).toBe(`Client\tLink\n'=1+1\t${QUIZ}#for=%3D1%2B1`)
})

test('a cell in quotation marks is one name, although it has a line break', () => {
  const { list } = readProspects('name,website\n"Smith, J\nLine",a.co\n"Half', HEADINGS)
  expect(list.map(({ name }) => name)).toEqual(['Smith, J Line', '"Half'])
})
