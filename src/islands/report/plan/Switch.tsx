import type { TickWords } from '../../../messages/ui.ts'
import type { Action } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'

interface Props {
  action: Action
  /** What doing it adds, on top of what is ticked already. */
  gain: string
  isOn: boolean
  /** The score with everything that is ticked, beside the switch that was pressed last. */
  now: string | undefined
  words: TickWords
  onTick: (id: string) => void
}

/** Counts an action as done, or not any more. */
export function Switch({ action, gain, isOn, now, words, onTick }: Props) {
  return (
    <label class="switch">
      <span class="vh">{fill(words.count, { title: action.title })} </span>
      <span class="gain">{gain}</span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={() => {
          onTick(action.id)
        }}
      />
      {now && (
        <span class="gain-now" aria-hidden="true">
          {fill(words.now, { score: now })}
        </span>
      )}
    </label>
  )
}
