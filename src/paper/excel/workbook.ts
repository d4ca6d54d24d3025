/** Writes a table as an Excel workbook (ECMA-376, SpreadsheetML). The same code runs in a browser and in Node. */
import type { CellKind, DataTable } from '../../core/exchange/table.ts'
import { type OfficeAbout, overrideType, packOffice, relationships } from '../ooxml/package.ts'
import { element, xmlText } from '../ooxml/xml.ts'
import { XMLNS } from '../ooxml/xmlns.ts'
import { isRtlLanguage } from '../ooxml/rtl-language.ts'

/** The namespace of the main parts, and the start of their media types. */
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The media type of the file. */
export const EXCEL_TYPE = `${TYPES}.sheet`

/** The limits of Excel: characters of a cell, characters of the name of a sheet. */
const CELL_LIMIT = 32_767
const NAME_LIMIT = 31

/** The narrowest and the widest column, in characters. A longer text wraps. */
const WIDTHS = { least: 8, most: 60 }

/** The index of the format of each kind of cell in `CELL_FORMATS`. */
const FORMATS: Readonly<Record<CellKind | 'heading', number>> = { text: 1, number: 0, date: 2, heading: 3 }

/** The reading order "from right to left" of a cell. Without one, the first letter of the cell decides. */
const FROM_RIGHT = 2

const format = (
  [numFmtId, fontId, isWrapped]: readonly [number, number, boolean],
  readingOrder?: number,
): string =>
  element(
    'xf',
    { numFmtId, fontId, fillId: 0, borderId: 0, xfId: 0 },
    {
      applyNumberFormat: numFmtId > 0 ? 1 : undefined,
      applyFont: fontId > 0 ? 1 : undefined,
      applyAlignment: 1,
    },
    element('alignment', { vertical: 'top', wrapText: isWrapped ? 1 : undefined, readingOrder }),
  )
const font = (bold: string): string =>
  element(
    'font',
    bold,
    element('sz', { val: 11 }),
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
  )

/**
 * The number format, the font and whether the text wraps, of each format of a cell. Number format 14 is a date in the short form of
 * the reader's country.
 */
const CELL_FORMATS = [
  [0, 0, false],
  [0, 0, true],
  [14, 0, false],
  [0, 1, true],
] as const

const stylesOf = (language: string): string =>
  element(
    'styleSheet',
    { xmlns: MAIN },
    element('fonts', { count: 2 }, font(''), font(element('b'))),
    // Excel expects these two fills in each file.
    element(
      'fills',
      { count: 2 },
      ...['none', 'gray125'].map((patternType) => element('fill', element('patternFill', { patternType }))),
    ),
    element(
      'borders',
      { count: 1 },
      element('border', ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side))),
    ),
    element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    element(
      'cellXfs',
      { count: CELL_FORMATS.length },
      ...CELL_FORMATS.map((one) => format(one, isRtlLanguage(language) ? FROM_RIGHT : undefined)),
    ),
    element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )

/** Returns the letters of a column, counted from 0: A to Z, then AA. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}

/** Returns an ISO date as Excel counts days: 1 January 1900 is 1, and the year 1900 has a 29 February. `undefined` for another text. */
function dayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const days = (Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000
  return days >= 61 ? days : undefined
}

/** Returns the number that a text is. Accepts the minus sign U+2212. `undefined` for another text. */
function numberOf(text: string): number | undefined {
  const plain = text.replace('\u2212', '-')
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined
}

/** Returns a cell. A text is never a formula: Excel reads a formula only from its own element. */
function cellOf(text: string, kind: CellKind | 'heading', place: string): string {
  if (text === '') return ''
  const value = kind === 'number' ? numberOf(text) : kind === 'date' ? dayNumber(text) : undefined
  if (value !== undefined) return element('c', { r: place, s: FORMATS[kind] }, element('v', String(value)))
  const s = FORMATS[kind === 'heading' ? kind : 'text']
  // Excel refuses a file with a longer cell, and reads "_x0041_" as the letter A.
  const shown = xmlText(text.slice(0, CELL_LIMIT)).replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_')
  return element(
    'c',
    { r: place, s, t: 'inlineStr' },
    element('is', element('t', { 'xml:space': 'preserve' }, shown)),
  )
}

/** Returns the width of a column: its longest line, within the limits. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => line.length))
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2))
}

/** Returns the sheet: a heading that stays in view, a filter for each column, and the rows. */
function writeSheet({ columns, rows }: DataTable, language: string): string {
  const lastColumn = lettersOf(columns.length - 1)
  const rowOf = (cells: readonly string[], at: number, isHeading: boolean): string =>
    element(
      'row',
      { r: at },
      ...cells.map((text, column) =>
        cellOf(text, isHeading ? 'heading' : columns[column]!.kind, `${lettersOf(column)}${String(at)}`),
      ),
    )
  const headings = columns.map(({ heading }) => heading)
  return element(
    'worksheet',
    { xmlns: MAIN },
    element(
      'sheetViews',
      element(
        'sheetView',
        { rightToLeft: isRtlLanguage(language) ? 1 : undefined, workbookViewId: 0 },
        element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ),
    ),
    element(
      'cols',
      ...headings.map((heading, index) =>
        element('col', {
          min: index + 1,
          max: index + 1,
          width: widthOf([heading, ...rows.map((row) => row[index]!)]),
          customWidth: 1,
        }),
      ),
    ),
    element(
      'sheetData',
      rowOf(headings, 1, true),
      ...rows.map((cells, index) => rowOf(cells, index + 2, false)),
    ),
    element('autoFilter', { ref: `A1:${lastColumn}${String(rows.length + 1)}` }),
  )
}

/** Returns a name that Excel accepts for a sheet. */
function sheetName(title: string): string {
  const name = Array.from(
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, ''),
  )
  return name.slice(0, NAME_LIMIT).join('').trim() || '1'
}

/**
 * Makes the Excel workbook of a table. The same input always gives the same bytes. Numbers and dates are values, so that a
 * spreadsheet sorts and shows them as its reader's country does. A text that is longer than Excel allows is cut. The start of the
 * title of the file is also the name of the sheet.
 */
export function makeWorkbook(table: DataTable, about: OfficeAbout): Uint8Array<ArrayBuffer> {
  const name = sheetName(about.title)
  const area = `'${name.replaceAll("'", "''")}'!$A$1:$${lettersOf(table.columns.length - 1)}$${String(table.rows.length + 1)}`
  const workbook = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': XMLNS.r },
    element('sheets', element('sheet', { name, sheetId: 1, 'r:id': 'rId1' })),
    // LibreOffice shows the filter only with this name.
    element(
      'definedNames',
      element('definedName', { name: '_xlnm._FilterDatabase', localSheetId: 0, hidden: 1 }, xmlText(area)),
    ),
  )
  const relations = relationships([
    { Id: 'rId1', Type: `${XMLNS.r}/worksheet`, Target: 'worksheets/sheet1.xml' },
    { Id: 'rId2', Type: `${XMLNS.r}/styles`, Target: 'styles.xml' },
  ])
  return packOffice(
    about,
    [
      overrideType('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
      overrideType('/xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`),
      overrideType('/xl/styles.xml', `${TYPES}.styles+xml`),
    ],
    [
      ['xl/workbook.xml', workbook],
      ['xl/_rels/workbook.xml.rels', relations],
      ['xl/worksheets/sheet1.xml', writeSheet(table, about.language)],
      ['xl/styles.xml', stylesOf(about.language)],
    ],
  )
}
