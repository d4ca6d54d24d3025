import { useEffect, useState } from 'preact/hooks'
import type { QuizWords } from '../../content/keys.ts'
import { cleanName } from '../../quiz/name.ts'
import { fill } from '../../quiz/words.ts'
import { keepName, keptName } from '../../state/browser.ts'

interface Props {
  /** As it stood in the address; undefined where the name was kept on an earlier page. */
  encoded: string | undefined
  words: QuizWords
  /** Whether the device keeps what it is given. */
  keeps: boolean
}

/** The name that a link carries, or nothing where it is damaged. */
function readName(encoded: string): string | undefined {
  try {
    return cleanName(decodeURIComponent(encoded))
  } catch {
    return undefined
  }
}

/** For whom the quiz was opened, where the name came from, and a way to leave it out. Loaded only where there is a name. */
export function Named({ encoded, words, keeps }: Props) {
  const [given, setGiven] = useState<string>()
  const name = keptName() ?? (keeps ? undefined : given)
  useEffect(() => {
    const read = encoded === undefined ? undefined : readName(encoded)
    if (read !== undefined) keepName(read)
    setGiven(read)
  }, [encoded])

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
