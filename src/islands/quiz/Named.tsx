import type { ReadableAtom } from 'nanostores'
import { useEffect, useState } from 'preact/hooks'
import type { QuizWords } from '../../messages/ui.ts'
import { type Answers, isEmpty } from '../../core/answers/answers.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { fill } from '../../core/model/format.ts'
import { storeName, storedName } from '../../state/browser.ts'

interface Props {
  /** As it stood in the address; undefined where the name was kept on an earlier page. */
  encoded: string | undefined
  words: QuizWords
  /** Before the first answer the name stays in memory, as the privacy page says. */
  $answers: ReadableAtom<Answers>
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
export function Named({ encoded, words, $answers }: Props) {
  const [name, setName] = useState(storedName)
  useEffect(() => {
    setName(readName(encoded) ?? storedName())
  }, [encoded])
  // With the answer and not with the next render: the visitor may leave the page right after an answer.
  useEffect(() => {
    let hadAnswers = false
    return $answers.subscribe((answers) => {
      const hasAnswers = !isEmpty(answers)
      if (hasAnswers && name !== undefined) storeName(name)
      // Deleting the answers deletes the name, which may be in memory only.
      if (hadAnswers && !hasAnswers) setName(undefined)
      hadAnswers = hasAnswers
    })
  }, [name])

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
          storeName(undefined)
          setName(undefined)
        }}
      >
        {words.namedRemove}
      </button>
    </div>
  )
}
