import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RepliedWords } from '../../../messages/page.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import { fill } from '../../../core/model/format.ts'
import type { Visit } from '../../../state/visit.ts'

/** A reply that the visitor accepted. */
export interface TakenReply {
  before: Answers
  /** Number of answers that it changed. */
  n: number
}

interface Props {
  taken: TakenReply
  visit: Visit
  words: RepliedWords
  memoryOnly: string
}

/** Says that the reply was accepted, and offers to undo it. */
export function ReplyTaken({ taken, visit, words, memoryOnly }: Props) {
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
