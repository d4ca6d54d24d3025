/** `npm run check:facts`: refuses content that is broken or has a fact without a source, and lists what is due for another reading. */
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { readLanguages } from '../content/languages.ts'
import { citedIn } from '../content/learn.ts'
import { type Content, readContent, readLessons } from '../content/read.ts'
import { DUE_AFTER, dueOn, readingsOf } from '../content/reviews.ts'
import type { LessonSource } from '../content/learn.ts'
import { isUsed, usesOf } from '../content/uses.ts'
import { isDate, localDay } from '../core/model/dates.ts'
import { command, runInTerminal } from './command.ts'

type Lesson = LessonSource & { reviewed: string }

/**
 * All that rests on sources.
 * @throws {InputError} also where a page cites a source that is not in the list.
 */
function readAll(folder: string, language: string): { content: Content; lessons: Lesson[] } {
  const content = readContent(folder, language)
  const lessons = readLessons(folder, language)
  const known = new Set(content.model.sources.map(({ id }) => id))
  const problems = lessons.flatMap(({ slug, body }) =>
    citedIn(body)
      .filter((id) => !known.has(id))
      .map((id) => `content/${language}/learn/${slug}.mdx › "${id}" is not in sources.yml: add it there.`),
  )
  if (problems.length > 0) throw new InputError(problems)
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

export const main = command(
  {
    uses: ['npm run check:facts -- [--today YYYY-MM-DD] [--content <folder>]'],
    about: 'Checks that every published fact has a source, and lists what is due for another review.',
    options: {
      content: {
        type: 'string',
        default: join(import.meta.dirname, '../../content'),
        value: '<folder>',
        help: 'Read this folder instead of content/.',
      },
      today: { type: 'string', value: 'YYYY-MM-DD', help: 'Count from this day instead of today.' },
    },
  },
  ({ values: { content, today = localDay(new Date()) } }, io) => {
    if (!isDate(today)) throw new InputError([`--today ${today}: is not a date. Write it like 2026-11-24.`])
    try {
      const { all } = readLanguages(content)
      for (const language of all) {
        if (all.length > 1) io.out(`content/${language}:\n`)
        io.out(`${reportOn(readAll(content, language), today).join('\n')}\n`)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const list = error.problems.map((problem) => `  ${problem}\n`)
      io.out(`The content has ${error.problems.length} problem(s):\n${list.join('')}`)
      return 1
    }
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
