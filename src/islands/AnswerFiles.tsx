import type { StoreWords } from '../content/keys.ts'
import { useRef, useState } from 'preact/hooks'
import type { Answers } from '../quiz/answers.ts'
import type { FileWords } from '../quiz/keys.ts'
import type { FileModel } from '../quiz/versions.ts'
import { saveFile } from '../state/browser.ts'
import type { Visit } from '../state/visit.ts'

interface Props {
  answers: Answers
  visit: Visit
  fileModel: FileModel
  words: StoreWords
  fileWords: FileWords
}

type Message = { kind: 'good' | 'bad'; lines: string[] } | undefined

/** Reading and writing files loads when somebody does it. */
const loadFiles = () => import('../quiz/file.ts')

/** Save, open and delete answers. A file that cannot be read says why and changes nothing. */
export function AnswerFiles({ answers, visit, fileModel, words, fileWords }: Props) {
  const [message, setMessage] = useState<Message>()
  const [asking, setAsking] = useState(false)
  const picker = useRef<HTMLInputElement>(null)

  const open = async (file: File): Promise<void> => {
    const { FILE_LIMIT, readAnswersFile } = await loadFiles()
    const read = readAnswersFile(fileModel, fileWords, await file.slice(0, 4 * FILE_LIMIT + 4).text())
    if (read.ok) visit.replace(read.answers)
    setMessage(
      read.ok
        ? { kind: 'good', lines: [words.opened] }
        : { kind: 'bad', lines: [words.notOpened, ...read.problems] },
    )
  }

  const save = async (): Promise<void> => {
    const { writeAnswersFile } = await loadFiles()
    saveFile('microsoft-365-answers.json', writeAnswersFile(fileModel, answers), 'application/json')
  }

  return (
    <section class="files" aria-label={words.label}>
      <p class="row">
        <button type="button" class="btn btn--line btn--s" onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" class="btn btn--line btn--s" onClick={() => picker.current?.click()}>
          {words.open}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (file) void open(file)
          }}
        />
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
          </div>
        )}
      </div>
    </section>
  )
}
