/**
 * Joins the service dates of `content/model/dates.yml` with their texts in one language. A service date is a date on
 * which Microsoft changes or ends a service.
 */
import type { z } from 'zod'
import { type NoteProblem, compareIds, refuseProblems } from '../core/model/join-ids.ts'
import { type Model, type ServiceDate, DEFAULT_CONTEXT } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import type * as schema from '../core/model/schema.ts'

type Numbers = z.infer<typeof schema.datesModel>
type Words = z.infer<typeof schema.datesWords>
type Ids = Pick<Model, 'controls' | 'sources'>

const FILE = 'content/model/dates.yml'

/**
 * Reports unknown control ids and source ids in a service date. Also reports a condition that is already true without
 * an answer, because such a condition has no effect.
 */
function checkDate(id: string, date: Numbers[string], model: Ids, note: NoteProblem): void {
  const isControl = (control: string): boolean => model.controls.some((one) => one.id === control)
  for (const control of date.controls) {
    if (!isControl(control)) note(FILE, `${id}.controls`, `"${control}" is not a control`)
  }
  for (const source of date.sources) {
    if (!model.sources.some((one) => one.id === source))
      note(FILE, `${id}.sources`, `"${source}" is not in sources.yml: add it there`)
  }
  for (const key of ['concerns', 'spares'] as const) {
    for (const { flag, control } of date[key]) {
      if (control && !isControl(control.id)) note(FILE, `${id}.${key}`, `"${control.id}" is not a control`)
      if (flag && DEFAULT_CONTEXT[flag.name] === flag.is)
        note(
          FILE,
          `${id}.${key}`,
          `"${flag.name}: ${String(flag.is)}" also holds without an answer, so it says nothing`,
        )
    }
  }
}

/**
 * Joins the service dates of one language with their texts.
 * @throws {InputError} with a list of all missing texts, unknown ids and broken references.
 */
export function joinDates(numbers: Numbers, words: Words, model: Ids, language: string): ServiceDate[] {
  refuseProblems((note) => {
    const files = { words: `content/${language}/dates.yml`, numbers: FILE, section: '' }
    compareIds(Object.keys(numbers), words, files, note)
    for (const [id, date] of Object.entries(numbers)) checkDate(id, date, model, note)
  })
  return Object.entries(numbers).map(([id, { paths: _, ...date }]) => ({ id, ...date, ...must(words, id) }))
}

/** Returns the fields of the service dates that a report needs. */
export function noticesOf(dates: readonly ServiceDate[]): Model['dates'] {
  return dates.map(({ id, when, concerns, spares, title }) => ({ id, when, concerns, spares, title }))
}
