import type { FileWords, StoreWords } from '../../messages/ui.ts'
import { useState } from 'preact/hooks'
import type { Answers } from '../../core/answers/answers.ts'
import type { Dropped } from '../../core/answers/migrate.ts'
import type { FileModel } from '../../core/answers/versions.ts'
import { saveFile } from '../../state/browser.ts'
import type { Visit } from '../../state/visit.ts'
import { DeleteAnswers } from './DeleteAnswers.tsx'
import { DroppedNotice } from './DroppedNotice.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'

interface Props {
  answers: Answers
  visit: Visit
  fileModel: FileModel
  words: StoreWords
  fileWords: FileWords
  moreUrl: string
  /** False if another part of the page offers to delete the answers. */
  canDelete?: boolean
  /**
   * Opens a file with questions for the IT person, or a file with a reply. Returns false if this build has no page for
   * such files.
   */
  follow: (kind: 'ask' | 'reply', payload: string) => boolean
}

type Message = { kind: 'good' | 'bad'; lines: string[]; dropped?: Dropped | undefined } | undefined

/** Buttons to save, open and delete answers. The code that reads files loads on demand. An invalid file changes nothing. */
export function AnswerFiles(props: Props) {
  const { answers, visit, fileModel, words, fileWords, moreUrl, canDelete = true, follow } = props
  const [message, setMessage] = useState<Message>()

  /** Shows an error message if the action fails, because the code for files did not load. */
  const attempt = (action: Promise<void>): void => {
    action.catch(() => {
      setMessage({ kind: 'bad', lines: [words.partFailed] })
    })
  }

  const open = async (file: File): Promise<void> => {
    const { openFile } = await import('./open-file.ts')
    const opened = await openFile(fileModel, fileWords, moreUrl, file)
    if (opened.kind === 'answers') {
      visit.replace(opened.answers)
      setMessage({ kind: 'good', lines: [words.opened], dropped: opened.dropped })
    } else if (opened.kind === 'refused') {
      setMessage({ kind: 'bad', lines: [words.notOpened, ...opened.problems] })
    } else if (!follow(opened.kind, opened.payload)) {
      setMessage({ kind: 'bad', lines: [words.notOpened, words.elsewhere] })
    }
  }

  const save = async (): Promise<void> => {
    const { writeAnswersFile } = await import('../../core/exchange/answers-file.ts')
    saveFile(`${words.fileName}.json`, writeAnswersFile(fileModel, answers), 'application/json')
  }

  return (
    <section class="files" aria-label={words.label}>
      <Actions>
        <Button look="line" size="small" onClick={() => attempt(save())}>
          {words.save}
        </Button>
        <FilePicker words={words.open} isSmall onPick={(file) => attempt(open(file))} />
      </Actions>
      {canDelete && (
        <DeleteAnswers
          words={words}
          onAsk={() => {
            setMessage(undefined)
          }}
          onDelete={() => {
            visit.clear()
            setMessage({ kind: 'good', lines: [words.deleted] })
          }}
        />
      )}
      <div role="status">
        {message && (
          <div class={message.kind === 'bad' ? 'error' : 'note'}>
            {message.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <DroppedNotice dropped={message.dropped} moreUrl={moreUrl} words={words} />
          </div>
        )}
      </div>
    </section>
  )
}
