import { useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'
import { TextField } from '../../../ui/field/Field.tsx'
import { FilePicker } from '../../../ui/file-picker/FilePicker.tsx'
import type { ReportProps } from '../../report/report-props.ts'

interface Props extends Pick<ReportProps, 'storeWords' | 'moreUrl'> {
  words: AskingWords
  content: ReportContent
  onReply: (payload: string) => void
}

/** Opens the IT person's reply from its link or its file. Calls `onReply` with the payload of the reply. */
export function PasteReply({ words, storeWords, content, moreUrl, onReply }: Props) {
  const [link, setLink] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const open = async (file: File): Promise<void> => {
    const { openFile } = await import('../../quiz/open-file.ts')
    const opened = await openFile(content.model, content.fileWords, moreUrl, file)
    if (opened.kind === 'reply') onReply(opened.payload)
    else setProblems(opened.kind === 'refused' ? opened.problems : [words.fileWrong])
  }
  return (
    <form
      class="ask-back"
      noValidate
      onSubmit={submitsTo(() => {
        const payload = /#reply=([\w-]+)/.exec(link)?.[1]
        setIsWrong(payload === undefined)
        setProblems([])
        if (payload !== undefined) onReply(payload)
      })}
    >
      <p class="measure">{words.backLead}</p>
      <TextField
        id="paste"
        label={words.paste}
        rows={3}
        error={isWrong ? words.pasteWrong : undefined}
        isErrorAnnounced
        autocomplete="off"
        value={link}
        onInput={(text) => {
          setLink(text)
          setIsWrong(false)
        }}
      />
      <Actions>
        <Button type="submit" look="line">
          {words.pasteGo}
        </Button>
        <FilePicker
          words={words.backFile}
          onPick={(file) => {
            setIsWrong(false)
            setProblems([])
            open(file).catch(() => setProblems([storeWords.partFailed]))
          }}
        />
      </Actions>
      {problems.length > 0 && (
        <ErrorMessage isAnnounced>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </ErrorMessage>
      )}
    </form>
  )
}
