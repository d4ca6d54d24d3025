/** The clock's answers in sentences. */
import { dateInWords, fill, plural } from '../model/format.ts'
import type { CalendarEntry } from '../exchange/calendar.ts'
import { type Closing, closingsFrom } from './closing.ts'
import { addDays } from '../model/dates.ts'
import type { ClockWords } from '../../messages/ui.ts'
import { type PartOutcome, type WindowOutcome, actorOf } from './windows.ts'

/** What a sentence needs beside the outcome. */
export interface Saying {
  words: ClockWords
  /** BCP 47 tag. */
  language: string
  /** The line's day. */
  day: number
  /** ISO date of day 0, where it has one. */
  on: string | undefined
}

/** A day in words: its date, or "day 92" where day 0 has no date. */
export function sayDay(day: number, { words, language, on }: Saying): string {
  return on === undefined ? fill(words.onDay, { n: day }) : dateInWords(addDays(on, day), language)
}

/** "Day 45, 8 January 2027". */
export function sayDayAndDate(day: number, saying: Saying): string {
  const { words, on } = saying
  return on === undefined
    ? fill(words.day, { n: day })
    : fill(words.dayAndDate, { n: day, date: sayDay(day, saying) })
}

/** What a way back is called: the window's name, or the backup's. */
export function windowName({ window }: WindowOutcome, words: ClockWords): string {
  return window === 'backup' ? words.backupName : window.words.name
}

function isHeld({ windows }: PartOutcome): boolean {
  const endless = windows.filter(({ state, sure, until }) => state === 'open' && sure && until === undefined)
  return endless.every(({ window }) => window !== 'backup' && window.needsHold)
}

/** Why a way is not sure: the backup may not copy it, Microsoft decides, the plan was not named, or nobody promises it. */
function doubtOf({ window }: WindowOutcome): 'copy' | 'microsoft' | 'plan' | 'unsure' {
  if (window === 'backup') return 'copy'
  if (window.who === 'microsoft') return 'microsoft'
  return window.promised ? 'plan' : 'unsure'
}

/** The last day with any way, for something that is gone. */
function lastDayOf({ lastSafeDay, goneFrom }: PartOutcome): number {
  return lastSafeDay ?? (goneFrom as number) - 1
}

/** The answer about one part: yes until when, perhaps, or no longer. */
export function sayPart(outcome: PartOutcome, saying: Saying): string {
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

/** The answer about all parts of an event. */
export function sayVerdict(outcomes: readonly PartOutcome[], saying: Saying): string {
  const { words } = saying
  const [only, ...others] = outcomes
  if (only && others.length === 0) return sayPart(only, saying)
  const sure = outcomes.filter(({ state }) => state === 'safe' || state === 'open').length
  if (sure === outcomes.length) return words.allOpen
  if (sure > 0) return fill(words.someOpen, { n: sure, total: outcomes.length })
  return outcomes.some(({ state }) => state === 'perhaps') ? words.onlyPerhaps : words.noneOpen
}

/** The day of the line, and the way that closes next. */
export function sayLine(outcomes: readonly PartOutcome[], saying: Saying, today: number | undefined): string {
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

/** The last safe day of Microsoft 365's own ways, or of the backup once only the backup is left. */
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

/** The state of a part in one or two words, and a line under it. */
export function sayState(
  outcome: PartOutcome,
  { words, language, day }: Saying,
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

/** Who does what on the way back. */
export function sayHow({ window }: WindowOutcome, words: ClockWords): string {
  return window === 'backup' ? words.backupHow : window.words.how
}

/** What follows when a way closes. */
export function sayNext({ next, outcome }: Closing, words: ClockWords): string {
  if (next === outcome) return words.noEnd
  if (!next) return words.thenGone
  if (!next.sure) return doubtOf(next) === 'microsoft' ? words.thenMicrosoft : words.thenPerhaps
  if (next.window === 'backup') return words.thenBackup
  return actorOf(next) === 'you' ? words.thenYou : words.thenAdministrator
}

/** The last safe days from today on, as entries of a calendar. */
export function calendarOf(
  outcomes: readonly PartOutcome[],
  { words }: Saying,
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
