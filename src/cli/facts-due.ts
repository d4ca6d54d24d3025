/**
 * `npm run facts:due`: lists the facts that a build will reject within 30 days, because their last review is
 * almost a year old. Prints a Markdown list, and exits with 1 if it has printed such a list. `--report
 * due.md` writes the list to a file instead, and exits with 0.
 */
import { InputError } from '../core/model/input-error.ts'
import { readLanguages } from '../content/languages.ts'
import { readContent, readLessons } from '../content/read.ts'
import { TOO_OLD_AFTER, expiringWithin, readingsOf } from '../content/reviews.ts'
import { CONTENT, TODAY, command, dayGiven, runInTerminal, textOption } from './command.ts'
import { REPORT, publishFindings } from './findings.ts'

/** Returns the due facts as a Markdown task list, or an empty string if no fact is due. */
function listDue(folder: string, today: string, within: number): string {
  const readings = readLanguages(folder).all.flatMap((language) =>
    readingsOf(readContent(folder, language), readLessons(folder, language)),
  )
  // Removes duplicates, because each language adds the same sources and site builders to the list.
  const each = [...new Map(readings.map((reading) => [`${reading.file} › ${reading.id}`, reading])).values()]
  const due = expiringWithin(each, today, within)
  if (due.length === 0) return ''
  return [
    `A build fails when a fact was last read more than ${String(TOO_OLD_AFTER)} days ago.`,
    'Read each page again, correct the text if the fact has changed, and set the day in the file.',
    '',
    ...due.map(({ file, id, lastDay, again }) => `- [ ] By ${lastDay}: \`${file}\` › \`${id}\`. ${again}.`),
    '',
  ].join('\n')
}

export const main = command(
  {
    uses: [
      'npm run facts:due -- [--within <days>] [--report <file>] [--today YYYY-MM-DD] [--content <folder>]',
    ],
    about: 'Lists the facts that a build will soon refuse because they were last read almost a year ago.',
    options: {
      content: CONTENT,
      report: REPORT,
      today: TODAY,
      within: { ...textOption('<days>', 'Look this many days ahead instead of 30.'), default: '30' },
    },
  },
  ({ values: { content, report, today, within } }, io) => {
    if (!/^\d{1,3}$/.test(within))
      throw new InputError([`--within ${within}: is not a number of days. Write it like 30.`])
    return publishFindings(listDue(content, dayGiven(today), Number(within)), report, io)
  },
)

if (import.meta.main) await runInTerminal(main)
