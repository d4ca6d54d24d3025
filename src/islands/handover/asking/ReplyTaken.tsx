import { useStore } from '../../use-store.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RepliedWords } from '../../../messages/ui.ts'
import type { Answers } from '../../../core/answers/answers.ts'
import { plural } from '../../../core/model/format.ts'
import type { Visit } from '../../../state/visit.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

/** A reply that the visitor accepted. */
export interface TakenReply {
  before: Answers
  /** The number of answers that the reply changed. */
  n: number
}

interface Props {
  taken: TakenReply
  visit: Visit
  words: RepliedWords
  /** BCP 47 language tag, such as `en`. */
  language: string
  memoryOnly: string
}

/** A notice that the reply was accepted, with an undo button. */
export function ReplyTaken({ taken, visit, words, language, memoryOnly }: Props) {
  const [isUndone, setIsUndone] = useState(false)
  const keeps = useStore(visit.$keeps)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    // Accepting the reply removed the pressed button, so move the focus to the notice.
    place.current?.focus()
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [isUndone])
  return (
    // A screen reader misses a status that appears together with its text. So the focus announces the text.
    <section
      class="wrap replied"
      tabIndex={-1}
      ref={place}
      aria-label={words.title}
      aria-describedby="reply-taken"
    >
      <Notice isRow>
        <p id="reply-taken">{isUndone ? words.undone : plural(words.taken, taken.n, language)}</p>
        {!isUndone && (
          <Button
            look="line"
            size="small"
            onClick={() => {
              visit.replace(taken.before)
              setIsUndone(true)
            }}
          >
            {words.undo}
          </Button>
        )}
      </Notice>
      {!keeps && <Notice>{memoryOnly}</Notice>}
    </section>
  )
}
