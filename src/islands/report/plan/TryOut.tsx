import type { TickWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'

interface Props {
  isTrying: boolean
  /** True if the visitor can mark the ticked jobs as planned. */
  canKeep: boolean
  words: TickWords
  onStart: () => void
  onStop: () => void
}

/** The button that starts and ends the what-if mode, with a note that says which mode is on. */
export function TryOut({ isTrying, canKeep, words, onStart, onStop }: Props) {
  return (
    <div class={isTrying ? 'try-out try-out--on noprint' : 'try-out noprint'}>
      {/* The same button starts and ends the what-if mode, so that the button keeps the focus. */}
      <Button look="line" size="small" onClick={isTrying ? onStop : onStart}>
        {isTrying ? words.stop : words.start}
      </Button>
      <p role="status">{isTrying ? `${words.lead}${canKeep ? ` ${words.leadKeep}` : ''}` : ''}</p>
      {!isTrying && <p>{words.startLead}</p>}
    </div>
  )
}
