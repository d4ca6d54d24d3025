/**
 * Completes the visitor's own answers after a link has carried them. A link contains no notes, scanner marks, product names
 * and reasons.
 */
import type { Answers } from './answers.ts'
import { someMarks } from './provenance.ts'
import type { Status } from './status.ts'

/** Returns the part of a status that a link contains, as text: the kind, and the date or the extent. */
const bareOf = (status: Status): string =>
  `${status.kind} ${status.kind === 'covered' ? String(status.full) : status.kind === 'planned' ? status.by : status.until}`

/**
 * Adds to the answers of a link the notes, scanner marks, product names and reasons of `own`, the stored answers. Adds a
 * scanner mark only if the value of its control is the same. Adds a product name or a reason only if the status is the same.
 */
export function withOwnNotes(linked: Answers, own: Answers): Answers {
  const { statuses, controls } = linked
  const withText = (id: string, status: Status): Status => {
    const mine = own.statuses[id]
    return mine && bareOf(mine) === bareOf(status) ? mine : status
  }
  const marks = Object.entries(own.marks ?? {}).filter(([id]) => controls[id] === own.controls[id])
  return {
    ...linked,
    statuses: Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, withText(id, status)])),
    ...someMarks(Object.fromEntries(marks)),
    ...(own.records && { records: own.records }),
  }
}
