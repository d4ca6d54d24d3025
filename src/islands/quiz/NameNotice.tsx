import type { ReadableAtom } from 'nanostores'
import { useEffect, useState } from 'preact/hooks'
import type { QuizWords } from '../../messages/ui.ts'
import { type Answers, isEmpty } from '../../core/answers/answers.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { fill } from '../../core/model/format.ts'
import { storeName, storedName } from '../../state/browser.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

interface Props {
  /** The client name in the link, as encoded in the URL. `undefined` if an earlier page has already stored the name. */
  encoded: string | undefined
  words: QuizWords
  /** The visitor's answers. The name is not stored before the first answer, as the privacy page promises. */
  $answers: ReadableAtom<Answers>
}

/** Decodes the client's name from a link. Returns `undefined` if the encoding is invalid. */
function readName(encoded: string | undefined): string | undefined {
  try {
    return cleanName(decodeURIComponent(encoded ?? ''))
  } catch {
    return undefined
  }
}

/** Shows the client's name from the link, with a button to remove the name. */
export function NameNotice({ encoded, words, $answers }: Props) {
  const [name, setName] = useState(storedName)
  useEffect(() => {
    setName(readName(encoded) ?? storedName())
  }, [encoded])
  // Subscribe instead of waiting for a render: the visitor may leave right after the first answer.
  useEffect(() => {
    let hadAnswers = false
    return $answers.subscribe((answers) => {
      const hasAnswers = !isEmpty(answers)
      if (hasAnswers && name !== undefined) storeName(name)
      // When the visitor deletes the answers, also delete a name that is only in memory.
      if (hadAnswers && !hasAnswers) setName(undefined)
      hadAnswers = hasAnswers
    })
  }, [name])

  if (name === undefined) return null
  return (
    <Notice class="named">
      <p>
        <b>{fill(words.named, { name })}</b>
      </p>
      <p class="small">{words.namedFrom}</p>
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          storeName(undefined)
          setName(undefined)
        }}
      >
        {words.namedRemove}
      </Button>
    </Notice>
  )
}
