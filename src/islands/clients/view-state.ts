/** The views of the desk: their addresses, and what the visitor chose in them. */
import { compareCells } from '../../core/clients/views.ts'
import type { SortOrder } from '../../ui/sort-table/SortTable.tsx'

export const VIEWS = ['clients', 'areas', 'gaps', 'since'] as const
export type ViewId = (typeof VIEWS)[number]

/** A place on the page: a view, or the report of one client. */
export type DeskPlace = { view: ViewId } | { client: string }

/** Returns the place that a URL hash without "#" names. `undefined` for any other hash, such as a link in a report. */
export function placeOfHash(hash: string): DeskPlace | undefined {
  const [, client] = /^client=([\w-]{1,64})$/.exec(hash) ?? []
  if (client !== undefined) return { client }
  const view = VIEWS.find((id) => id === hash)
  return view && { view }
}

/** Returns the URL of the report of a client, relative to the page. */
export const clientHref = (id: string): string => `#client=${id}`

/** What the visitor chose in the views. All views share the group. */
export interface ViewChoices {
  /** `undefined` for all groups, an empty text for clients without a group. */
  group: string | undefined
  /** The text to find in the names of clients, and in the titles of jobs. */
  client: string
  job: string
  /** True for only the clients where each side thinks that the other does one of the ten jobs. */
  isEachOther: boolean
  order: Readonly<Record<ViewId, SortOrder>>
}

export const FIRST_CHOICES: ViewChoices = {
  group: undefined,
  client: '',
  job: '',
  isEachOther: false,
  order: {
    clients: { by: 'score', isDown: false },
    areas: { by: 'name', isDown: false },
    gaps: { by: 'open', isDown: true },
    since: { by: 'slipped', isDown: true },
  },
}

/** Returns true if a text contains what the visitor looks for. Capital letters and accents do not matter. */
export function isMatch(text: string, wanted: string): boolean {
  const plain = (one: string): string => one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(text).includes(plain(wanted.trim()))
}

/** Sorts rows by a cell of each row. Rows with equal cells keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  cellOf: (row: Row) => string | number | undefined,
  isDown: boolean,
  language: string,
): Row[] {
  return rows
    .map((row) => ({ row, cell: cellOf(row) }))
    .toSorted((a, b) => compareCells(a.cell, b.cell, isDown, language))
    .map(({ row }) => row)
}
