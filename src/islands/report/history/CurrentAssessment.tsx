import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import type { FileWords, PastWords } from '../../../messages/ui.ts'
import type { FileModel } from '../../../core/answers/versions.ts'
import type { SavedAssessments } from '../../../state/saved-assessments.ts'
import type { Older } from './Assessments.tsx'
import type { LoadWords } from '../../../ui/LoadFailed.tsx'
import { FilePicker } from '../../../ui/FilePicker.tsx'

interface Props {
  saved: SavedAssessments
  words: PastWords
  /** Says what was done, or that the device refuses. */
  attempt: (isDone: boolean, text: string) => void
  onStart: () => void
  loadWords: LoadWords
  compareFile: { model: FileModel; fileWords: FileWords; moreUrl: string; onOlder: (older: Older) => void }
}

/** The assessment in use: its name, a copy of it, an empty one in its place, and a file beside it. */
export function CurrentAssessment({ saved, words, attempt, onStart, loadWords, compareFile }: Props) {
  const name = useStore(saved.$name)
  const [typed, setTyped] = useState(name ?? '')
  const [problems, setProblems] = useState<string[]>([])
  useEffect(() => {
    setTyped(name ?? '')
  }, [name])

  const open = async (file: File): Promise<void> => {
    const { openFile } = await import('../../quiz/open-file.ts')
    const { model, fileWords, moreUrl, onOlder } = compareFile
    const opened = await openFile(model, fileWords, moreUrl, file)
    if (opened.kind === 'answers') {
      setProblems([])
      const { answers, quiz, model: weights, dropped } = opened
      onOlder({ answers, quiz, model: weights, label: file.name, dropped })
    } else setProblems(opened.kind === 'refused' ? opened.problems : [fileWords.wrongFormat])
  }
  return (
    <div class="current">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault()
          attempt(saved.nameCurrent(typed), words.named)
        }}
      >
        <label class="field">
          <span>{words.name}</span>
          <input
            type="text"
            maxLength={60}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
            }}
          />
        </label>
        <button type="submit" class="btn btn--line">
          {words.saveName}
        </button>
      </form>
      <p class="row">
        <button
          type="button"
          class="btn"
          onClick={() => {
            attempt(saved.keepCopy(typed), words.kept)
          }}
        >
          {words.keep}
        </button>
        <FilePicker
          words={words.file}
          onPick={(file) => {
            open(file).catch(() => setProblems([loadWords.partFailed]))
          }}
        />
        <button type="button" class="btn btn--quiet" onClick={onStart}>
          {words.startNew}
        </button>
        <span class="small muted">{words.startNote}</span>
      </p>
      {problems.length > 0 && (
        <div class="error" role="alert">
          <p>{words.notFile}</p>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
    </div>
  )
}
