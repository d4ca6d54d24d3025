import { useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'
import { NOTE_LIMIT } from '../../../core/handover/message.ts'
import { fill } from '../../../core/model/format.ts'
import { saveFile } from '../../../state/save-and-share.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../../ui/field/Field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'
import { NameField } from './NameField.tsx'
import type { Asking } from './use-asking.ts'

interface Props {
  asking: Asking
  words: AskingWords
  /** The label of the button that opens a file on the IT person's page. The help text names this button. */
  openLabel: string
  /** The prefix of the form fields' ids. The prefix must be unique in the page. */
  id: string
  /** False if the business name has a field elsewhere in the same panel. */
  asksName?: boolean
}

/** The message to the IT person in a closed disclosure. */
export function FoldedMessage(props: Props) {
  return (
    <Disclosure summary={props.words.preview}>
      <MessageText {...props} />
    </Disclosure>
  )
}

/** The text of the message to the IT person, the fields that change it, and a button that saves it as a file. */
export function MessageText({ asking, words, openLabel, id, asksName = true }: Props) {
  const { asked, message, page, form, change } = asking
  const [isSaved, setIsSaved] = useState(false)
  return (
    <div class="ask-message">
      {asksName && <NameField id={`${id}-name`} asking={asking} words={words} />}
      <TextField
        id={`${id}-note`}
        label={words.note}
        hint={fill(words.noteHelp, { n: NOTE_LIMIT })}
        rows={2}
        maxLength={NOTE_LIMIT}
        value={form.note}
        onInput={(note) => change({ note })}
      />
      <textarea class="copy-me" readOnly rows={12} aria-label={words.preview} value={message.text} />
      {asked.length > 0 && (
        <Actions>
          <Button
            look="line"
            size="small"
            onClick={() => {
              saveFile(`${words.fileName}.json`, asking.file(), 'application/json')
              setIsSaved(true)
            }}
          >
            <Icon name="download" />
            {words.file}
          </Button>
        </Actions>
      )}
      <div role="status">{isSaved && <Notice>{words.saved}</Notice>}</div>
      <p class="small muted">{fill(words.fileHelp, { address: `${page}#check`, open: openLabel })}</p>
    </div>
  )
}
