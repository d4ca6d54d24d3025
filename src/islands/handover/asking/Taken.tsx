import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RepliedWords } from '../../../messages/ui.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import { fill } from '../../../core/model/format.ts'
import type { Visit } from '../../../state/visit.ts'

/** A reply that was put into the answers. */
export interface TakenReply {
  before: Answers
  /** How many answers it changed. */
  n: number
}

interface Props {
  taken: TakenReply
  visit: Visit
  words: RepliedWords
  memoryOnly: string
}

/** Says that a reply is in the answers now, and takes it out again. */
export function Taken({ taken, visit, words, memoryOnly }: Props) {
  const [isUndone, setIsUndone] = useState(false)
  const keeps = useStore(visit.$keeps)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    // The button that was pressed is gone.
    place.current?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [isUndone])
  return (
    <section class="wrap replied" tabIndex={-1} ref={place} aria-label={words.title}>
      <div class="note row" role="status">
        <p>{isUndone ? words.undone : fill(words.taken, { n: taken.n })}</p>
        {!isUndone && (
          <button
            type="button"
            class="btn btn--line btn--s"
            onClick={() => {
              visit.replace(taken.before)
              setIsUndone(true)
            }}
          >
            {words.undo}
          </button>
        )}
      </div>
      {!keeps && <p class="note">{memoryOnly}</p>}
    </section>
  )
}
