import type { FileWords, StoreWords } from '../../messages/ui.ts'
import { useRef, useState } from 'preact/hooks'
import { type Answers, isEmpty } from '../../core/answers/answers.ts'
import type { Dropped } from '../../core/answers/migrate.ts'
import type { FileModel } from '../../core/answers/versions.ts'
import { saveFile } from '../../state/save-and-share.ts'
import type { Visit } from '../../state/visit.ts'
import { DeleteAnswers } from './DeleteAnswers.tsx'
import { DroppedNotice } from './DroppedNotice.tsx'
import { fill } from '../../core/model/format.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { HandoverContent } from '../handover/handover-content.ts'
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
  /** False in a frame, which has no saved assessments. Otherwise an opened file saves the former answers. */
  canSave: boolean
  /** Called just before an opened file replaces the answers. Returns a function that undoes its effect. */
  onSwitch?: () => () => void
  /** False if another part of the page offers to delete the answers. */
  canDelete?: boolean
  /** Opens a file with questions for the IT person or a reply. Returns false if this build has no page for it. */
  follow: (kind: 'ask' | 'reply', payload: string) => boolean
}

type Message =
  | {
      kind: 'good' | 'bad'
      lines: readonly string[]
      dropped?: Dropped | undefined
      /** What the visitor can do about it. */
      action?: { label: string; onPress: () => void }
    }
  | undefined

/**
 * Buttons to save, open and delete answers. The code that reads files loads on demand. An invalid file changes nothing. A
 * valid file replaces the answers, and the former answers become a saved assessment.
 */
export function AnswerFiles(props: Props) {
  const { answers, visit, fileModel, words, fileWords, moreUrl, canSave, canDelete = true, follow } = props
  const [message, setMessage] = useState<Message>()
  const status = useRef<HTMLDivElement>(null)

  /** Shows an error message if the action fails, because the code for files did not load. */
  const attempt = (action: Promise<void>): void => {
    action.catch(() => setMessage({ kind: 'bad', lines: [words.partFailed] }))
  }

  /** Shows a message and moves the focus to it, because the pressed button is gone. */
  const showAndFocus = (next: Message): void => {
    setMessage(next)
    status.current?.focus()
  }
  /** Makes the answers of a file the current ones. Saves the former answers, or asks first if it cannot save them. */
  const replace = async (next: Answers, dropped: Dropped | undefined): Promise<void> => {
    const good = { kind: 'good', lines: [words.opened], dropped } as const
    if (isEmpty(visit.$answers.get()) && !isEmpty(next)) {
      visit.replace(next)
      setMessage(good)
      return
    }
    const { past } = (await loadJson<HandoverContent>(moreUrl)).words
    if (isEmpty(next)) {
      setMessage({ kind: 'bad', lines: [words.notOpened, past.emptyFile] })
      return
    }
    const { savedAssessmentsOf } = await import('../report/history/Since.tsx')
    const replaced =
      canSave && savedAssessmentsOf(visit, fileModel, fileWords, props.onSwitch).replaceCurrent(next)
    if (!replaced) {
      const onPress = (): void => {
        visit.replace(next)
        showAndFocus(good)
      }
      setMessage({ kind: 'bad', lines: [past.noRoom], action: { label: past.openAnyway, onPress } })
      return
    }
    const { goBack } = replaced
    if (!goBack) {
      setMessage(good)
      return
    }
    const onPress = (): void => {
      showAndFocus(
        goBack() ? { kind: 'good', lines: [past.wentBack] } : { kind: 'bad', lines: [past.refused] },
      )
    }
    const kept = fill(past.kept, { title: past.title })
    setMessage({ ...good, lines: [words.opened, kept], action: { label: past.goBack, onPress } })
  }

  const open = async (file: File): Promise<void> => {
    const { openFile } = await import('./open-file.ts')
    const opened = await openFile(fileModel, fileWords, moreUrl, file)
    if (opened.kind === 'answers') await replace(opened.answers, opened.dropped)
    else if (opened.kind === 'refused') {
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
          onAsk={() => setMessage(undefined)}
          onDelete={() => {
            visit.clear()
            showAndFocus({ kind: 'good', lines: [words.deleted] })
          }}
        />
      )}
      <div role="status" tabIndex={-1} ref={status}>
        {message && (
          <div class={message.kind === 'bad' ? 'error' : 'note'}>
            {message.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {message.action && (
              <Button look="line" size="small" onClick={message.action.onPress}>
                {message.action.label}
              </Button>
            )}
            <DroppedNotice dropped={message.dropped} moreUrl={moreUrl} words={words} />
          </div>
        )}
      </div>
    </section>
  )
}
