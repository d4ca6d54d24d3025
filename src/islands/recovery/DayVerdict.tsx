import './reading.css'
import { fill } from '../../core/model/format.ts'
import type { WindowWords } from '../../core/recovery/model.ts'
import { sayLine, sayVerdict } from '../../core/recovery/text.ts'
import type { ClockProps } from './clock-props.ts'
import { Button } from '../../ui/button/Button.tsx'

interface Props extends Pick<ClockProps, 'words' | 'face' | 'clock' | 'saying'> {
  first: WindowWords['first']
}

/** The chosen day and a sentence about the data that can still be restored. Two buttons move the day by one. */
export function DayVerdict({ words, face, clock, saying, first }: Props) {
  const { day, today, span, outcomes, choice } = face
  const answer = sayVerdict(outcomes, saying)
  const isAsked = first !== undefined && choice.still === undefined
  const lines = [isAsked ? fill(words.elsewhere, { answer }) : '', sayLine(outcomes, saying, today)]
  return (
    <div class="read">
      <p class={day > 999 ? 'verdict-day verdict-day--long' : 'verdict-day'} aria-hidden="true">
        <small>{fill(words.day, { n: '' }).trim()}</small>
        <span>{day}</span>
      </p>
      <p class="verdict" aria-live={saying.on === undefined ? undefined : 'polite'}>
        {isAsked ? first.look : answer}
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p class="nudge">
        <Button
          look="line"
          size="small"
          onClick={() => {
            clock.move(day - 1)
          }}
        >
          {words.earlier}
        </Button>
        <Button
          look="line"
          size="small"
          onClick={() => {
            clock.move(Math.min(span, day + 1))
          }}
        >
          {words.later}
        </Button>
        <Button look="quiet" size="small" onClick={clock.moveToToday}>
          {words.backToToday}
        </Button>
      </p>
    </div>
  )
}
