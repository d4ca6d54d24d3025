/** `npm run check`: refuses content that is broken or has a fact without a source, and lists sources that are due for another reading. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ContentError } from '../content/join.ts'
import { readContent } from '../content/read.ts'
import { DUE_AFTER } from '../content/uses.ts'
import { daysUntil } from '../quiz/plan.ts'
import { Refusal, failWith, isDate, todayHere } from './refusal.ts'

function readOptions(): { content: string; today: string } {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: join(import.meta.dirname, '../../content') },
      today: { type: 'string', default: todayHere() },
    },
  })
  if (!isDate(values.today))
    throw new Refusal([`--today ${values.today}: is not a date. Write it like 2026-11-24.`])
  return values
}

function run(): void {
  const { content, today } = readOptions()
  let model
  try {
    model = readContent(content, 'en').model
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    process.stdout.write(`${error.message}\n`)
    process.exitCode = 1
    return
  }
  const used = new Set(model.controls.flatMap(({ sources }) => sources))
  const due = model.sources.filter(({ reviewed }) => daysUntil(today, reviewed) > DUE_AFTER)
  for (const { id, reviewed, url } of due) {
    process.stdout.write(`Read again: ${id}, last read ${reviewed}. ${url}\n`)
  }
  process.stdout.write(
    `${String(model.controls.length)} controls rest on ${String(used.size)} of ${String(model.sources.length)} sources, ` +
      `each with at least one. ${String(due.length)} not read for ${String(DUE_AFTER)} days.\n`,
  )
}

try {
  run()
} catch (error) {
  failWith(error)
}
