/** A service date is a date on which Microsoft changes or ends a service. */
import type { z } from 'zod'
import { withColon } from '../core/model/format-dates.ts'
import { type Control, type Model, type ServiceDate, DEFAULT_CONTEXT } from '../core/model/model.ts'
import { periodInWords, splitDates } from '../core/model/service-dates.ts'
import type * as schema from '../core/model/schema.ts'
import type { Ui } from '../messages/ui.ts'
import type { ContentRule } from './table.ts'

/** Reports a condition that is already true without an answer, because such a condition has no effect. */
export const needsAnAnswer: ContentRule<
  z.infer<typeof schema.datesModel>,
  z.infer<typeof schema.datesWords>
> = ({ model, inModel }) => {
  for (const [id, date] of Object.entries(model))
    for (const key of ['concerns', 'spares'] as const)
      for (const { flag } of date[key])
        if (flag && DEFAULT_CONTEXT[flag.name] === flag.is)
          inModel(
            `${id}.${key}`,
            `"${flag.name}: ${String(flag.is)}" also holds without an answer, so it says nothing`,
          )
}

/**
 * Reports a condition on an option that does not exist. Reports one that does not also name the value that the option
 * sets: the answer no longer counts when its control gets another value.
 */
export const optionsCount: ContentRule<
  z.infer<typeof schema.datesModel>,
  z.infer<typeof schema.datesWords>
> = ({ model, known, inModel }) => {
  for (const [id, date] of Object.entries(model))
    for (const key of ['concerns', 'spares'] as const)
      for (const { option, control } of date[key]) {
        if (!option) continue
        const { question, is } = option
        const found = known.model.questions[question]?.options[is]
        const value = control && found?.controls?.[control.id]
        if (!found) inModel(`${id}.${key}`, `"${is}" is not an option of a question "${question}"`)
        else if (value === undefined || control?.from !== value || control.to !== value)
          inModel(`${id}.${key}`, `option "${is}" needs "control" from and to the value that it sets`)
      }
}

/**
 * Reports a date that concerns the answer to a control without a deadline, and has no sentence for this job. Also reports a
 * sentence that no job shows.
 */
export const jobsNameDates: ContentRule<
  z.infer<typeof schema.datesModel>,
  z.infer<typeof schema.datesWords>
> = ({ model, words, known, inWords }) => {
  for (const [id, { concerns }] of Object.entries(model)) {
    const needs = concerns.some(
      ({ control }) => control && known.model.controls[control.id]?.deadline === undefined,
    )
    const job = words[id]?.job
    if (needs && job === undefined)
      inWords(`${id}.job`, 'is missing: the job needs a sentence about the date')
    if (!needs && job !== undefined)
      inWords(`${id}.job`, 'is on no page: remove it, or let "concerns" name a control without a deadline')
  }
}

/** Returns the fields of the service dates that a report needs. */
export function noticesOf(dates: readonly ServiceDate[]): Model['dates'] {
  return dates.map(({ id, when, concerns, spares, title }) => ({ id, when, concerns, spares, title }))
}

/**
 * Returns controls with the first service date that can affect the answer about them, as text: "1 February 2027: Microsoft stops
 * …". The text stays true after the date. A control without such a date stays as it is.
 */
export function withDates(
  controls: readonly Control[],
  dates: readonly ServiceDate[],
  { nextDates, language }: Pick<Ui, 'nextDates' | 'language'>,
): Control[] {
  const sorted = splitDates(dates, '').coming
  return controls.map((control) => {
    const date = sorted.find(
      ({ job, concerns }) => job && concerns.some((test) => test.control?.id === control.id),
    )
    if (!date?.job) return control
    const when = withColon(periodInWords(date.when, nextDates, language), language)
    return { ...control, words: { ...control.words, date: `${when} ${date.job}` } }
  })
}
