import './lanes.css'
import './line.css'
import { ticksOf } from '../../core/recovery/axis.ts'
import { sayDayAndDate } from '../../core/recovery/text.ts'
import { Lane } from './Lane.tsx'
import type { ClockProps } from './clock-props.ts'

/** The drawing of the recovery windows: a slider for the day, and a bar for each kind of affected data. */
export function Drawing(props: Pick<ClockProps, 'words' | 'face' | 'clock' | 'saying'>) {
  const { words, face, clock, saying } = props
  const { day, span, outcomes, choice } = face
  // The page's Content Security Policy forbids style attributes in HTML, so a script sets the positions.
  const isReady = saying.on !== undefined
  const owners = [
    ['you', words.legendYou],
    ['administrator', words.legendAdministrator],
    ['provider', words.legendMicrosoft],
    ['spent', words.legendSpent],
    ['gone', words.legendGone],
    ...(choice.backup === undefined ? [] : [['backup', words.legendBackup]]),
  ]
  return (
    <>
      <div class="lanes" style={isReady ? { '--day': day, '--span': span } : undefined}>
        <div class="axis">
          <div>
            <label class="visually-hidden" for="clock-day">
              {words.slider}
            </label>
            <input
              id="clock-day"
              type="range"
              min="0"
              max={span}
              value={day}
              aria-valuetext={sayDayAndDate(day, saying)}
              onInput={({ currentTarget: { valueAsNumber } }) => clock.move(valueAsNumber)}
            />
            {isReady &&
              ticksOf(outcomes, span).map((tick) => (
                <span
                  key={tick.day}
                  class={tick.tight ? 'clock-tick clock-tick-spare' : 'clock-tick'}
                  style={{ '--d': tick.day }}
                  aria-hidden="true"
                >
                  {tick.day}
                </span>
              ))}
          </div>
        </div>
        {outcomes.map((outcome) => (
          <Lane key={outcome.part.id} outcome={outcome} words={words} saying={saying} span={span} />
        ))}
        {isReady && <i class="clock-now" aria-hidden="true" />}
      </div>
      <ul class="legend">
        {owners.map(([owner, name]) => (
          <li key={name}>
            <i class="owner-swatch" data-own={owner} />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
