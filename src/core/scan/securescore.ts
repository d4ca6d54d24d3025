/**
 * Reads Microsoft Secure Score: the Graph response for `secureScores`, or the CSV export of the Microsoft
 * Defender portal.
 */
import { ownValue, listOf, textOf } from './data.ts'
import { dayOf } from './day.ts'
import { type ScanReading, type RowResult, type ScanMap, refuse } from './model.ts'
import { type ScanCollector, createCollector } from './collector.ts'
import { type Cell, columnName } from './table.ts'

/** The lowest percentage that counts as 100%, because percentages in a scanner report can be rounded. */
const FULL = 99.5

/**
 * Reads a Graph response with one or several Secure Scores. Uses only the newest Secure Score. `undefined` if the data
 * has no Secure Score.
 */
export function readSecureScore(data: unknown, map: ScanMap): ScanReading | undefined {
  const scores = [data, ...listOf(data), ...listOf(ownValue(data, 'value'))].filter((score) =>
    Array.isArray(ownValue(score, 'controlScores')),
  )
  const dayIn = (score: unknown): string => dayOf(ownValue(score, 'createdDateTime')) ?? ''
  const [newest] = scores.toSorted((a, b) => (dayIn(a) < dayIn(b) ? 1 : -1))
  if (newest === undefined) return undefined
  const notes = createCollector(map, 'securescore')
  notes.date(ownValue(newest, 'createdDateTime'))
  for (const score of listOf(ownValue(newest, 'controlScores'))) {
    const name = textOf(ownValue(score, 'controlName'))
    const share = ownValue(score, 'scoreInPercentage')
    const said = typeof share === 'number' ? (share >= FULL ? 'pass' : 'fail') : 'none'
    if (name !== undefined) notes.add(name, said)
  }
  return notes.read()
}

const SAID: ReadonlyMap<string, RowResult> = new Map([
  ['completed', 'pass'],
  ['toaddress', 'fail'],
  ['planned', 'fail'],
])
/**
 * Matches the statuses of scanner tests that are solved in another way: by another product or measure, or as an
 * accepted risk.
 */
const ELSEWHERE = /^riskaccepted$|thirdparty$|alternatemitigation$/

/**
 * Returns a function that adds one row of the Microsoft Defender portal's CSV export. The export has no test
 * ids, so the function finds each test by its title.
 */
export function titleReader(map: ScanMap): (notes: ScanCollector, cell: Cell) => void {
  const ids = new Map(Object.entries(map.titles).map(([id, title]) => [columnName(title), id]))
  return (notes, cell) => {
    const title = columnName(cell('Recommended action') || cell('Empfohlene Maßnahme'))
    const status = columnName(cell('Status'))
    // A row with an unknown title counts as an unknown scanner test.
    const id = ids.get(title) ?? title
    if (ELSEWHERE.test(status)) notes.addElsewhere(id)
    else notes.add(id, SAID.get(status) ?? 'none')
  }
}

/**
 * Returns the data of the Microsoft Defender portal's CSV export. If no title is known, returns a refusal:
 * the export may be in another language.
 */
export function readTitles(notes: ScanCollector): ScanReading {
  const reading = notes.read()
  const isStrange = reading.kind === 'refused' && reading.refusal.id === 'notKnown'
  return isStrange ? refuse('otherTitles', reading.refusal.values, 'securescore') : reading
}
