/** Joins the sheets of `content/model/sheets.yml` with their texts in one language. */
import type { z } from 'zod'
import { must, mustFind } from '../core/model/must.ts'
import {
  type Sheet,
  type SheetBlock,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type SheetText,
  WHO,
} from '../core/documents/sheet.ts'
import type { HowTo } from './howto.ts'
import { markedParts } from './marks.ts'
import type { Matrix, MatrixCell } from './matrix.ts'
import { withLabels } from './portal-texts.ts'
import type { sheetsModel, sheetsWords } from './sheet-schema.ts'
import type { ContentRule } from './table.ts'
import type { TermWriter } from './terms.ts'

type Numbers = z.infer<typeof sheetsModel>
type Words = z.infer<typeof sheetsWords>
type BlockNumbers = Numbers['sheets'][string]['blocks'][string]
type TableNumbers = Extract<BlockNumbers, { kind: 'table' }>
type BlockWords = Words['sheets'][string]['blocks'][string]

/** The content that the sheets refer to. */
export interface SheetSources {
  howTos: readonly HowTo[]
  terms: TermWriter
  matrix: Pick<Matrix, 'layers' | 'owners'>
  /** The name of Microsoft in a cell. */
  microsoft: string
  language: string
}

const textOf = (text: string): SheetText =>
  markedParts(text).map((part) => ({ text: part.text, isLabel: part.kind === 'label' }))

/** The keys of texts that a block of each kind needs, in addition to its title. */
function neededBy(block: BlockNumbers): (keyof BlockWords)[] {
  switch (block.kind) {
    case 'fields':
      return ['fields', 'example']
    case 'list':
      return ['items']
    case 'rule':
      return []
    case 'table':
      return ['columns', 'example', ...(block.rows ? (['rows'] as const) : []), ...headOf(block)]
  }
}

const headOf = ({ lines }: TableNumbers): ['head'] | [] => (lines ? [] : ['head'])
const optionalIn = ({ kind }: BlockNumbers): (keyof BlockWords)[] => [
  'title',
  'lead',
  ...(kind === 'table' ? (['fixed'] as const) : []),
]

type Check = Parameters<ContentRule<Numbers, Words>>[0]

/** Reports texts that a block of this kind needs or does not know. Returns true if it has all texts. */
function checkKeys(block: BlockNumbers, said: BlockWords, entry: string, { inWords }: Check): boolean {
  const needed = neededBy(block)
  const missing = needed.filter((key) => said[key] === undefined)
  for (const key of missing) inWords(`${entry}.${key}`, 'is missing: write the words')
  for (const key of Object.keys(said) as (keyof BlockWords)[])
    if (!needed.includes(key) && !optionalIn(block).includes(key))
      inWords(`${entry}.${key}`, `does not fit a block of the kind "${block.kind}": remove it`)
  return missing.length === 0
}

/** Returns true if Microsoft alone is responsible for a layer, so that a row has no field. */
const isTheirs = ({ cells }: Matrix['layers'][number]): boolean =>
  (cells.at(-1) as MatrixCell).owner === 'provider'

/** Returns the example of a table: an example for each row with a title, or for the first lines of a log. */
function examplesOf(said: BlockWords): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(said.example ?? {})) as Record<string, Record<string, string>>
}

/** Reports printed texts for cells that the table does not have, and examples that do not fit the table. */
function checkTable(block: TableNumbers, said: BlockWords, entry: string, check: Check): void {
  const { inWords, compare, known } = check
  const columns = Object.keys(block.columns)
  if (Array.isArray(said.example) !== (block.lines !== undefined)) {
    inWords(`${entry}.example`, 'must be a list of rows for a log, and named rows for another table')
    return
  }
  const { layers } = known.model.matrix
  const shown = block.layers
    ? Object.keys(layers).filter((id) => layers[id]?.at(-1) !== 'provider')
    : undefined
  const rows = block.lines ? Object.keys(said.example ?? {}) : (shown ?? Object.keys(block.rows ?? {}))
  for (const [column, cells] of Object.entries(said.fixed ?? {}))
    for (const row of Object.keys(cells))
      if (!columns.includes(column) || !rows.includes(row))
        inWords(`${entry}.fixed.${column}.${row}`, 'is no cell of this table: remove it')
  compare(rows, examplesOf(said), `${entry}.example`)
  for (const [row, cells] of Object.entries(examplesOf(said))) {
    const open = columns.filter((column) => said.fixed?.[column]?.[row] === undefined)
    compare(open, cells, `${entry}.example.${row}`)
    for (const column of open) {
      const value = cells[column]
      if (block.columns[column] === 'who' && value && ![...WHO, 'both'].includes(value))
        inWords(`${entry}.example.${row}.${column}`, `must be one of ${WHO.join(', ')}, or both`)
    }
  }
}

/** Reports rules and places that are not on the page of their control. */
function checkPages(block: BlockNumbers, entry: string, { known, inModel }: Check): void {
  if (block.kind === 'rule') {
    const texts = known.howTos.words[block.control]
    if (texts && texts.rule === undefined)
      inModel(`${entry}.control`, `${block.control} has no rule on its page`)
  }
  if (block.kind !== 'table') return
  for (const [id, { place }] of Object.entries(block.rows ?? {})) {
    if (!place) continue
    const [control, name] = place
    const page = known.howTos.numbers[control]
    if (!Object.hasOwn(known.model.controls, control))
      inModel(`${entry}.rows.${id}.place`, `"${control}" is not a control`)
    if (page && !Object.hasOwn(page.places, name))
      inModel(`${entry}.rows.${id}.place`, `"${name}" is not a place on the page of ${control}`)
  }
}

/** Reports blocks that do not fit their texts, and rules and places that are on no how-to page. */
export const sheetsFit: ContentRule<Numbers, Words> = (check) => {
  for (const [id, { blocks }] of Object.entries(check.model.sheets))
    for (const [name, block] of Object.entries(blocks)) {
      const said = check.words.sheets[id]?.blocks[name]
      const entry = `sheets.${id}.blocks.${name}`
      checkPages(block, entry, check)
      if (!said || !checkKeys(block, said, entry, check)) continue
      if (block.kind === 'table') checkTable(block, said, entry, check)
      if (block.kind === 'fields')
        check.compare(Object.keys(block.fields), said.example ?? {}, `${entry}.example`)
    }
}

/** Returns the how-to page of a control. */
function pageOf(id: string, { howTos }: SheetSources): HowTo {
  return howTos.find(({ control }) => control === id) as HowTo
}

/** Returns the path of a place in a portal, such as "admin.microsoft.com: Users > Active users". */
function pathOf([control, id]: [string, string], sources: SheetSources): string {
  const place = mustFind(pageOf(control, sources).places, id)
  return place.portal ? sources.terms.after(`${new URL(place.portal.url).host}: `, place.path) : place.path
}

/** Returns the cells of a row, each with its example or its printed text. */
function cellsOf(columns: readonly SheetColumn[], id: string, said: BlockWords): SheetCell[] {
  const examples = examplesOf(said)[id]
  return columns.map((column) => {
    const fixed = said.fixed?.[column.id]?.[id]
    return fixed === undefined ? { example: examples?.[column.id] ?? '' } : { fixed }
  })
}

/** Returns a row for each layer. A layer that is Microsoft's alone has no field. */
function layerRows(columns: readonly SheetColumn[], said: BlockWords, sources: SheetSources): SheetRow[] {
  return sources.matrix.layers.map((layer) => {
    const { you, provider } = layer.cells.at(-1) as MatrixCell
    const theirs = isTheirs(layer)
    return {
      id: layer.id,
      title: textOf(layer.name),
      note: theirs ? provider : you,
      cells: theirs
        ? columns.map(({ kind }) => ({ fixed: kind === 'who' ? sources.microsoft : '' }))
        : cellsOf(columns, layer.id, said),
    }
  })
}

function joinTable(id: string, block: TableNumbers, said: BlockWords, sources: SheetSources): SheetBlock {
  const columns = Object.entries(block.columns).map(([column, kind]) => ({
    id: column,
    name: must(said.columns ?? {}, column),
    kind,
  }))
  const lines = Array.from({ length: block.lines ?? 0 }, (_, index) => String(index))
  const titled = (): SheetRow[] =>
    Object.entries(block.rows ?? {}).map(([row, { place, control }]) => ({
      id: row,
      title: textOf(must(said.rows ?? {}, row)),
      note: place ? pathOf(place, sources) : '',
      control,
      cells: cellsOf(columns, row, said),
    }))
  return {
    kind: 'table',
    id,
    title: said.title,
    lead: textOf(said.lead ?? ''),
    half: false,
    head: said.head,
    columns,
    isNumbered: block.numbered ?? false,
    isLayers: block.layers ?? false,
    rows: block.layers
      ? layerRows(columns, said, sources)
      : block.lines
        ? lines.map((line) => ({ id: line, title: [], note: '', cells: cellsOf(columns, line, said) }))
        : titled(),
  }
}

/** Joins a block. */
function joinBlock(id: string, block: BlockNumbers, said: BlockWords, sources: SheetSources): SheetBlock {
  if (block.kind === 'table') return joinTable(id, block, said, sources)
  const base = { id, title: said.title, lead: textOf(said.lead ?? '') }
  if (block.kind === 'rule') {
    const { rule, language } = pageOf(block.control, sources)
    const textLanguage = language === sources.language ? undefined : language
    return { ...base, kind: 'text', half: false, text: textOf(rule ?? ''), textLanguage }
  }
  const half = block.half ?? false
  if (block.kind === 'fields') {
    const examples = said.example as Record<string, string>
    const fields = Object.entries(block.fields).map(([field, kind]) => ({
      id: field,
      label: must(said.fields ?? {}, field),
      kind,
      example: must(examples, field),
    }))
    return { ...base, kind: 'fields', half, fields }
  }
  const items = (said.items ?? []).map(textOf)
  const { numbered = false, ticks = false } = block
  return { ...base, kind: 'list', half, items, isNumbered: numbered, hasTicks: ticks }
}

/** Joins the sheets with their texts in one language. */
export function joinSheets({ sheets }: Numbers, given: Words, sources: SheetSources): Sheet[] {
  const words = withLabels(given, sources.terms)
  return Object.entries(sheets).map(([id, { controls, pages, help = false, blocks }]) => {
    const { blocks: texts, ...said } = must(words.sheets, id)
    return {
      id,
      controls,
      pages,
      hasHelp: help,
      ...said,
      blocks: Object.entries(blocks).map(([name, block]) =>
        joinBlock(name, block, must(texts, name), sources),
      ),
    }
  })
}

/** Returns the sheets that belong to a control. */
export function sheetsOf<One extends { controls: readonly string[] }>(
  { sheets }: { sheets: readonly One[] },
  control: string,
): One[] {
  return sheets.filter(({ controls }) => controls.includes(control))
}
