import type { TickWords } from '../../../messages/ui.ts'
import type { Action } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'

interface Props {
  action: Action
  /** The number of points that the job adds to the what-if score, as text. */
  gain: string
  isOn: boolean
  /** The what-if score as text. `undefined` for every switch except the one that the visitor pressed last. */
  now: string | undefined
  words: TickWords
  onTick: (id: string) => void
}

/** A switch that counts a job as done in the what-if. */
export function Switch({ action, gain, isOn, now, words, onTick }: Props) {
  return (
    <label class="switch">
      <span class="visually-hidden">{fill(words.count, { title: action.title })} </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={() => {
          onTick(action.id)
        }}
      />
      <span class="gain">{gain}</span>
      {now && (
        <span class="gain-now" aria-hidden="true">
          {fill(words.now, { score: now })}
        </span>
      )}
    </label>
  )
}
