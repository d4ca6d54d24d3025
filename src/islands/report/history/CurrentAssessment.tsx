import { FILE_NAME_LIMIT, NAME_LIMIT, cleanText } from '../../../core/model/clean-text.ts'
import { useStore } from '../../use-store.ts'
import { useEffect, useState } from 'preact/hooks'
import type { FileWords, PastWords } from '../../../messages/ui.ts'
import type { FileModel } from '../../../core/answers/versions.ts'
import type { SavedAssessments } from '../../../state/saved-assessments.ts'
import type { OlderAssessment } from './older-assessment.ts'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { FilePicker } from '../../../ui/file-picker/FilePicker.tsx'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { TextField } from '../../../ui/field/Field.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'

/** The props of the parts that change the saved assessments. */
export interface HistoryProps {
  saved: SavedAssessments
  words: PastWords
  /** Shows `text` if the action succeeded, otherwise that the device could not store the change. */
  attempt: (isDone: boolean, text: string) => void
}

interface Props extends HistoryProps {
  onStart: () => void
  loadWords: LoadWords
  compareFile: {
    model: FileModel
    fileWords: FileWords
    moreUrl: string
    onOlder: (older: OlderAssessment) => void
  }
}

/** The current assessment, with forms to name it, start a new assessment, or compare it with a file. */
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
      const label = cleanText(file.name, FILE_NAME_LIMIT)
      onOlder({ answers, quiz, model: weights, label, dropped })
    } else setProblems(opened.kind === 'refused' ? opened.problems : [fileWords.wrongFormat])
  }
  return (
    <div class="current">
      <h3>{words.current}</h3>
      <form
        class="actions"
        onSubmit={submitsTo(() => {
          setProblems([])
          attempt(saved.nameCurrent(typed), words.named)
        })}
      >
        <TextField
          id="current-name"
          label={words.name}
          maxLength={NAME_LIMIT}
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit" look="line">
          {words.saveName}
        </Button>
      </form>
      <Actions>
        <FilePicker
          words={words.file}
          onPick={(file) => {
            setProblems([])
            open(file).catch(() => setProblems([loadWords.partFailed]))
          }}
        />
        <Button look="quiet" onClick={onStart}>
          {words.startNew}
        </Button>
        <span class="small muted">{words.startNote}</span>
      </Actions>
      {problems.length > 0 && (
        <ErrorMessage isAnnounced>
          <p>{words.notFile}</p>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </ErrorMessage>
      )}
    </div>
  )
}
