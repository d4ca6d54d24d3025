/**
 * Reads Microsoft Secure Score: the Graph response for `secureScores`, or the CSV export of the Microsoft
 * Defender portal.
 */
import { at, listOf, textOf } from './data.ts'
import { dayOf } from './day.ts'
import { type ScanReading, type Said, type ScanMap, refuse } from './model.ts'
import { type Notes, takeNotes } from './collector.ts'
import { type Cell, columnName } from './table.ts'

/** The lowest percentage that counts as 100%, because percentages in a scanner report can be rounded. */
const FULL = 99.5

/**
 * Reads a Graph response with one or several Secure Scores. Uses only the newest Secure Score. `undefined` if the data
 * has no Secure Score.
 */
export function readSecureScore(data: unknown, map: ScanMap): ScanReading | undefined {
  const scores = [data, ...listOf(data), ...listOf(at(data, 'value'))].filter((score) =>
    Array.isArray(at(score, 'controlScores')),
  )
  const dayIn = (score: unknown): string => dayOf(at(score, 'createdDateTime')) ?? ''
  const [newest] = scores.toSorted((a, b) => (dayIn(a) < dayIn(b) ? 1 : -1))
  if (newest === undefined) return undefined
  const notes = takeNotes(map, 'securescore')
  notes.date(at(newest, 'createdDateTime'))
  for (const score of listOf(at(newest, 'controlScores'))) {
    const name = textOf(at(score, 'controlName'))
    const share = at(score, 'scoreInPercentage')
    const said = typeof share === 'number' ? (share >= FULL ? 'pass' : 'fail') : 'none'
    if (name !== undefined) notes.add(name, said)
  }
  return notes.read()
}

const SAID: ReadonlyMap<string, Said> = new Map([
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
export function titleReader(map: ScanMap): (notes: Notes, cell: Cell) => void {
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
export function readTitles(notes: Notes): ScanReading {
  const reading = notes.read()
  const isStrange = reading.kind === 'refused' && reading.refusal.id === 'notKnown'
  return isStrange ? refuse('otherTitles', reading.refusal.values, 'securescore') : reading
}
