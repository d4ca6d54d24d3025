import type { FileWords, StoreWords } from '../../messages/ui.ts'
import { useState } from 'preact/hooks'
import type { Answers } from '../../core/answers/answers.ts'
import type { Dropped } from '../../core/answers/migrate.ts'
import type { FileModel } from '../../core/answers/versions.ts'
import { saveFile } from '../../state/browser.ts'
import type { Visit } from '../../state/visit.ts'
import { DroppedNotice } from './DroppedNotice.tsx'
import { FilePicker } from '../../ui/FilePicker.tsx'

interface Props {
  answers: Answers
  visit: Visit
  fileModel: FileModel
  words: StoreWords
  fileWords: FileWords
  moreUrl: string
  /** Follows a file with questions for IT, or with their reply, to the page that shows it; false where there is none. */
  follow: (kind: 'ask' | 'reply', payload: string) => boolean
}

type Message = { kind: 'good' | 'bad'; lines: string[]; dropped?: Dropped | undefined } | undefined

/** Save, open and delete answers; reading and writing files loads when somebody does it. A file that cannot be read says why and changes nothing. */
export function AnswerFiles({ answers, visit, fileModel, words, fileWords, moreUrl, follow }: Props) {
  const [message, setMessage] = useState<Message>()
  const [asking, setAsking] = useState(false)

  /** Says so when the code for reading and writing files cannot be loaded. */
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
    saveFile('microsoft-365-answers.json', writeAnswersFile(fileModel, answers), 'application/json')
  }

  return (
    <section class="files" aria-label={words.label}>
      <p class="row">
        <button type="button" class="btn btn--line btn--s" onClick={() => attempt(save())}>
          {words.save}
        </button>
        <FilePicker words={words.open} isSmall onPick={(file) => attempt(open(file))} />
        <button
          type="button"
          class="btn btn--quiet btn--s"
          aria-expanded={asking}
          onClick={() => {
            setAsking(!asking)
          }}
        >
          {words.delete}
        </button>
      </p>
      {asking && (
        <div class="note row">
          <p>{words.deleteAsk}</p>
          <button
            type="button"
            class="btn btn--s"
            onClick={() => {
              visit.clear()
              setAsking(false)
              setMessage({ kind: 'good', lines: [words.deleted] })
            }}
          >
            {words.deleteYes}
          </button>
          <button
            type="button"
            class="btn btn--line btn--s"
            onClick={() => {
              setAsking(false)
            }}
          >
            {words.deleteNo}
          </button>
        </div>
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
