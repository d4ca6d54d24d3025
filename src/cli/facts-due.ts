/**
 * `npm run facts:due`: lists the facts that a build will refuse within 30 days, because nobody has read their source
 * for a year. Prints Markdown and exits with 1 if there are any. `--report due.md` writes the list to a file instead.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent, readLessons } from '../content/read.ts'
import { TOO_OLD_AFTER, expiringWithin, readingsOf } from '../content/reviews.ts'
import { publishFindings } from './findings.ts'
import { Refusal, failWith, isDate, todayHere } from './refusal.ts'

const LANGUAGE = 'en'

function readOptions() {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: join(import.meta.dirname, '../../content') },
      report: { type: 'string' },
      today: { type: 'string', default: todayHere() },
      within: { type: 'string', default: '30' },
    },
  })
  if (!isDate(values.today))
    throw new Refusal([`--today ${values.today}: is not a date. Write it like 2026-11-24.`])
  if (!/^\d{1,3}$/.test(values.within))
    throw new Refusal([`--within ${values.within}: is not a number of days. Write it like 30.`])
  return values
}

/** The list as Markdown, one task per fact, or an empty string. */
function listDue(folder: string, today: string, within: number): string {
  const readings = readingsOf(readContent(folder, LANGUAGE), readLessons(folder, LANGUAGE))
  const due = expiringWithin(readings, today, within)
  if (due.length === 0) return ''
  return [
    `A build fails when a fact was last read more than ${String(TOO_OLD_AFTER)} days ago.`,
    'Read each page again, correct the text if the fact has changed, and set the day in the file.',
    '',
    ...due.map(({ file, id, lastDay, again }) => `- [ ] By ${lastDay}: \`${file}\` › \`${id}\`. ${again}.`),
    '',
  ].join('\n')
}

try {
  const { content, report, today, within } = readOptions()
  publishFindings(listDue(content, today, Number(within)), report)
} catch (error) {
  failWith(error)
}
