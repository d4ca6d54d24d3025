import type { WindowWords } from '../../core/recovery/model.ts'
import type { ClockProps } from './clock-props.ts'

interface Props extends Pick<ClockProps, 'face' | 'clock'> {
  first: NonNullable<WindowWords['first']>
}

/** Asks whether the deleted item is still in a folder without a time limit. Only some events need this question. */
export function RecoveryQuestion({ first, face, clock }: Props) {
  const answers = [
    { still: true, label: first.there },
    { still: false, label: first.left },
  ]
  return (
    <fieldset class="recovery-question">
      <legend>{first.ask}</legend>
      <div class="pills">
        {answers.map(({ still, label }) => (
          <label key={label}>
            <input
              type="radio"
              name="still"
              checked={face.choice.still === still}
              onChange={() => clock.say({ still })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
