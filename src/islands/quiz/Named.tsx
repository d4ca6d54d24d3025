import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { QuizWords } from '../../messages/page.ts'
import { cleanName } from '../../core/model/clean-name.ts'
import { fill } from '../../core/model/format.ts'
import { keepName, keptName } from '../../state/browser.ts'

interface Props {
  /** As it stood in the address; undefined where the name was kept on an earlier page. */
  encoded: string | undefined
  words: QuizWords
  /** Whether something is answered; before the first answer the name stays in memory, as the privacy page says. */
  hasAnswers: boolean
}

/** The name that a link carries; undefined when it is damaged. */
function readName(encoded: string | undefined): string | undefined {
  try {
    return cleanName(decodeURIComponent(encoded ?? ''))
  } catch {
    return undefined
  }
}

/** For whom the quiz was opened, where the name came from, and a way to leave it out. Loaded only where there is a name. */
export function Named({ encoded, words, hasAnswers }: Props) {
  const [given, setGiven] = useState<string>()
  const hadAnswers = useRef(hasAnswers)
  useEffect(() => {
    setGiven(readName(encoded))
  }, [encoded])
  // At once: the page may be left right after an answer.
  useLayoutEffect(() => {
    if (hasAnswers && given !== undefined) keepName(given)
    // Deleting the answers deletes the name, which may be in memory only.
    if (hadAnswers.current && !hasAnswers) setGiven(undefined)
    hadAnswers.current = hasAnswers
  }, [hasAnswers, given])

  const name = given ?? keptName()
  if (name === undefined) return null
  return (
    <div class="note named">
      <p>
        <b>{fill(words.named, { name })}</b>
      </p>
      <p class="small">{words.namedFrom}</p>
      <button
        type="button"
        class="btn btn--quiet btn--s"
        onClick={() => {
          keepName(undefined)
          setGiven(undefined)
        }}
      >
        {words.namedRemove}
      </button>
    </div>
  )
}
