/** `npm run check`: refuses content that is broken or has a fact without a source, and lists what is due for another reading. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ContentError } from '../content/join.ts'
import { citedIn } from '../content/learn.ts'
import { type Content, readContent, readLessons } from '../content/read.ts'
import { DUE_AFTER, dueOn, readingsOf } from '../content/reviews.ts'
import { type Written, isUsed, usesOf } from '../content/uses.ts'
import { localDay } from '../quiz/days.ts'
import { Refusal, failWith, isDate } from './refusal.ts'

type Lesson = Written & { reviewed: string }

const LANGUAGE = 'en'

function readOptions(): { content: string; today: string } {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: join(import.meta.dirname, '../../content') },
      today: { type: 'string', default: localDay(new Date()) },
    },
  })
  if (!isDate(values.today))
    throw new Refusal([`--today ${values.today}: is not a date. Write it like 2026-11-24.`])
  return values
}

/**
 * All that rests on sources.
 * @throws {ContentError} also where a page cites a source that is not in the list.
 */
function readAll(folder: string): { content: Content; lessons: Lesson[] } {
  const content = readContent(folder, LANGUAGE)
  const lessons = readLessons(folder, LANGUAGE)
  const known = new Set(content.model.sources.map(({ id }) => id))
  const problems = lessons.flatMap(({ slug, body }) =>
    citedIn(body)
      .filter((id) => !known.has(id))
      .map((id) => `content/${LANGUAGE}/learn/${slug}.mdx › "${id}" is not in sources.yml: add it there.`),
  )
  if (problems.length > 0) throw new ContentError(problems)
  return { content, lessons }
}

/** What to read again, what to take out, and what the facts rest on: a line each. */
function reportOn({ content, lessons }: { content: Content; lessons: Lesson[] }, today: string): string[] {
  const { model, everyday, recovery } = content
  const due = dueOn(readingsOf(content, lessons), today)
  const unused = model.sources.filter(({ id }) => !isUsed(usesOf(content, lessons, id)))
  const jobs = everyday.groups.flatMap(({ actions }) => actions)
  const limits = recovery.parts.flatMap(({ windows }) => windows)
  const count = (list: readonly unknown[]): string => String(list.length)
  return [
    ...due.map(({ file, id, day, again }) => `${file} › ${id}: last read on ${day}. ${again}.`),
    ...unused.map(({ id }) => `Used nowhere: ${id}. Take it out of sources.yml, or cite it.`),
    `${count(model.controls)} controls, ${count(jobs)} everyday jobs and ${count(limits)} time limits, each with at least one ` +
      `source, the matrix and ${count(lessons)} pages rest on ${String(model.sources.length - unused.length)} of ` +
      `${count(model.sources)} sources. ${count(due)} not reviewed for ${String(DUE_AFTER)} days.`,
  ]
}

function run(): void {
  const { content, today } = readOptions()
  try {
    process.stdout.write(`${reportOn(readAll(content), today).join('\n')}\n`)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    process.stdout.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

try {
  run()
} catch (error) {
  failWith(error)
}
