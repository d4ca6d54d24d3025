/** Writes the results of the recovery clock as sentences. */
import { fill, plural } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import type { CalendarEntry } from '../exchange/calendar.ts'
import { type Closing, closingsFrom } from './closing.ts'
import { addDays } from '../model/dates.ts'
import type { ClockWords } from '../../messages/ui.ts'
import { type PartOutcome, type WindowOutcome, actorOf } from './windows.ts'

/** The values that the sentences need besides the results of the recovery clock: texts, language and days. */
export interface SentenceContext {
  words: ClockWords
  /** The language of the sentences as a BCP 47 tag. */
  language: string
  /** The day of the marker on the timeline, counted from day 0. */
  day: number
  /** ISO date of day 0. `undefined` if the date is not known. */
  on: string | undefined
}

/** Returns the text of a day: its date, or "day 92" if the date of day 0 is not known. */
export function sayDay(day: number, { words, language, on }: SentenceContext): string {
  return on === undefined ? fill(words.onDay, { n: day }) : dateInWords(addDays(on, day), language)
}

/** Returns the number and the date of a day: "Day 45, 8 January 2027". */
export function sayDayAndDate(day: number, saying: SentenceContext): string {
  const { words, on } = saying
  return on === undefined
    ? fill(words.day, { n: day })
    : fill(words.dayAndDate, { n: day, date: sayDay(day, saying) })
}

/** Returns the name of a recovery option, which is a window or the backup. */
export function windowName({ window }: WindowOutcome, words: ClockWords): string {
  return window === 'backup' ? words.backupName : window.words.name
}

function isHeld({ windows }: PartOutcome): boolean {
  const endless = windows.filter(({ state, sure, until }) => state === 'open' && sure && until === undefined)
  return endless.every(({ window }) => window !== 'backup' && window.needsHold)
}

/**
 * Returns why a recovery option is uncertain. `copy`: the backup may not include the data. `microsoft`: Microsoft
 * decides. `plan`: the Microsoft 365 plan is not known. `unsure`: the restore is not guaranteed.
 */
function doubtOf({ window }: WindowOutcome): 'copy' | 'microsoft' | 'plan' | 'unsure' {
  if (window === 'backup') return 'copy'
  if (window.who === 'microsoft') return 'microsoft'
  return window.promised ? 'plan' : 'unsure'
}

/**
 * Returns the last day on which a guaranteed recovery option is open. Without a guaranteed option, returns
 * the last day of all recovery options.
 */
function lastDayOf({ lastSafeDay, goneFrom }: PartOutcome): number {
  return lastSafeDay ?? (goneFrom as number) - 1
}

/** Returns the sentence that says whether, and until when, one part (a kind of data) can be restored. */
export function sayPart(outcome: PartOutcome, saying: SentenceContext): string {
  const { words } = saying
  const { best, state, goneFrom } = outcome
  if (!best) {
    if (goneFrom === 0) return words.never
    return fill(words.noLonger, { date: sayDay(lastDayOf(outcome), saying) })
  }
  if (state === 'safe') return isHeld(outcome) ? words.yesHold : words.yesSafe
  const until = best.lastSafeDay === undefined ? '' : sayDay(best.lastSafeDay, saying)
  if (state === 'perhaps') {
    const doubt = doubtOf(best)
    const sentence = {
      copy: words.maybeBackup,
      microsoft: words.maybeMicrosoft,
      plan: words.maybePlan,
      unsure: words.maybe,
    }[doubt]
    return fill(sentence, { date: until })
  }
  if (best.window === 'backup') return fill(words.yesBackup, { date: until })
  return fill(actorOf(best) === 'you' ? words.yesYou : words.yesAdministrator, { date: until })
}

/** Returns the sentence that says whether all, some or none of the data that an event affects can be restored. */
export function sayVerdict(outcomes: readonly PartOutcome[], saying: SentenceContext): string {
  const { words } = saying
  const [only, ...others] = outcomes
  if (only && others.length === 0) return sayPart(only, saying)
  const sure = outcomes.filter(({ state }) => state === 'safe' || state === 'open').length
  if (sure === outcomes.length) return words.allOpen
  if (sure > 0) return fill(words.someOpen, { n: sure, total: outcomes.length })
  return outcomes.some(({ state }) => state === 'perhaps') ? words.onlyPerhaps : words.noneOpen
}

/**
 * Returns the text of the marker on the timeline. The text contains the marked date, if this date is known.
 * The text also contains the next day on which a guaranteed recovery option ends.
 */
export function sayLine(
  outcomes: readonly PartOutcome[],
  saying: SentenceContext,
  today: number | undefined,
): string {
  const { words, day } = saying
  const ends = outcomes
    .flatMap(({ windows }) => windows)
    .flatMap(({ state, sure, lastSafeDay }) =>
      state === 'open' && sure && lastSafeDay !== undefined ? [lastSafeDay] : [],
    )
  const here =
    saying.on === undefined
      ? []
      : [fill(day === today ? words.today : words.lineAt, { date: sayDay(day, saying) })]
  const next =
    ends.length === 0 ? [] : [fill(words.closesNext, { day: sayDayAndDate(Math.min(...ends), saying) })]
  return [...here, ...next].join(' ')
}

/**
 * Returns the last day of the guaranteed recovery options in Microsoft 365. If `best` is the backup, returns the last
 * day of the backup.
 */
function lastDayLike({ window: best }: WindowOutcome, { windows }: PartOutcome): number {
  return Math.max(
    ...windows
      .filter(
        ({ window, sure, state }) =>
          sure && state !== 'absent' && (window === 'backup') === (best === 'backup'),
      )
      .map(({ lastSafeDay = -1 }) => lastSafeDay),
  )
}

/**
 * Returns whether a part (a kind of data) can be restored, as text. The text has a heading of one or two words, and a
 * line with details.
 */
export function sayState(
  outcome: PartOutcome,
  { words, language, day }: SentenceContext,
): { head: string; line: string } {
  const { best, state, goneFrom } = outcome
  if (!best) {
    const gone = day - (goneFrom as number)
    const line = gone === 0 ? words.goneToday : plural(words.goneDays, gone, language)
    return { head: words.gone, line: goneFrom === 0 ? words.goneAlways : line }
  }
  if (state === 'safe') return { head: words.safe, line: isHeld(outcome) ? words.holdShort : words.safeShort }
  if (state === 'perhaps') {
    const lines = {
      copy: words.copyShort,
      microsoft: words.microsoftShort,
      plan: words.planShort,
      unsure: words.unsureShort,
    }
    return { head: words.perhaps, line: lines[doubtOf(best)] }
  }
  const left = lastDayLike(best, outcome) - day + 1
  const byActor = actorOf(best) === 'you' ? words.youShort : words.administratorShort
  return {
    head: left === 1 ? words.lastDay : plural(words.daysLeft, left, language),
    line: best.window === 'backup' ? words.backupShort : byActor,
  }
}

/** Returns the instructions for a recovery option. */
export function sayHow({ window }: WindowOutcome, words: ClockWords): string {
  return window === 'backup' ? words.backupHow : window.words.how
}

/**
 * Returns the state of a recovery option as text. An open option has a different text if the restore is not
 * guaranteed.
 */
export function sayOptionState({ state, sure }: WindowOutcome, words: ClockWords): string {
  if (state === 'open') return sure ? words.open : words.perhaps
  return { upcoming: words.upcoming, closed: words.closed, absent: '' }[state]
}

/** Returns the text about the easiest option that is left after a recovery option ends. */
export function sayNext({ next, outcome }: Closing, words: ClockWords): string {
  if (next === outcome) return words.noEnd
  if (!next) return words.thenGone
  if (!next.sure) return doubtOf(next) === 'microsoft' ? words.thenMicrosoft : words.thenPerhaps
  if (next.window === 'backup') return words.thenBackup
  return actorOf(next) === 'you' ? words.thenYou : words.thenAdministrator
}

/**
 * Returns a calendar entry for each recovery option on the timeline that ends on `today` (ISO date) or later.
 * The entry is on the last day of the recovery option.
 */
export function calendarOf(
  outcomes: readonly PartOutcome[],
  { words }: SentenceContext,
  today: string,
  link: string,
): CalendarEntry[] {
  return closingsFrom(outcomes, today).map((closing) => {
    const { part, outcome, date } = closing
    const { name, what, id } = part.part
    const values = { name, what, how: sayHow(outcome, words), next: sayNext(closing, words), link }
    return {
      id: `${id}-${outcome.window === 'backup' ? 'backup' : outcome.window.id}-${date}`,
      date,
      title: fill(words.eventTitle, values),
      text: fill(words.eventText, values),
    }
  })
}
