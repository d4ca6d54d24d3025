import './reading.css'
import { fill } from '../../core/model/format.ts'
import type { WindowWords } from '../../core/recovery/model.ts'
import { sayLine, sayVerdict } from '../../core/recovery/text.ts'
import type { ClockProps } from './clock-props.ts'
import { Button } from '../../ui/button/Button.tsx'

/** What the clock says about the chosen day: the answer, and sentences that explain it. */
export interface Verdict {
  answer: string
  lines: string[]
}

/** Returns the verdict. `first` is the question about the first folder, if the event has one. */
export function verdictOf(
  { words, face, saying }: Pick<ClockProps, 'words' | 'face' | 'saying'>,
  first: WindowWords['first'],
): Verdict {
  const { today, outcomes, choice } = face
  const answer = sayVerdict(outcomes, saying)
  const isAsked = first !== undefined && choice.still === undefined
  const lines = [isAsked ? fill(words.elsewhere, { answer }) : '', sayLine(outcomes, saying, today)]
  return { answer: isAsked ? first.look : answer, lines: lines.filter(Boolean) }
}

interface Props extends Pick<ClockProps, 'words' | 'face' | 'clock'> {
  verdict: Verdict
}

/** The chosen day and a sentence about the data that can still be restored. Two buttons move the day by one. */
export function DayVerdict({ words, face, clock, verdict }: Props) {
  const { day, span } = face
  return (
    <div class="read">
      <p class={day > 999 ? 'verdict-day verdict-day--long' : 'verdict-day'} aria-hidden="true">
        <small>{fill(words.day, { n: '' }).trim()}</small>
        <span>{day}</span>
      </p>
      <p class="verdict">
        {verdict.answer}
        {verdict.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p class="nudge">
        <Button look="line" size="small" onClick={() => clock.move(day - 1)}>
          {words.earlier}
        </Button>
        <Button look="line" size="small" onClick={() => clock.move(Math.min(span, day + 1))}>
          {words.later}
        </Button>
        <Button look="quiet" size="small" onClick={clock.moveToToday}>
          {words.backToToday}
        </Button>
      </p>
    </div>
  )
}
