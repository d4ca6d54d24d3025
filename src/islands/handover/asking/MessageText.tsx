import { useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'
import { NOTE_LIMIT } from '../../../core/handover/message.ts'
import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import { saveFile } from '../../../state/browser.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../../ui/field/Field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'
import type { Asking } from './use-asking.ts'

interface Props {
  asking: Asking
  words: AskingWords
  /** The label of the button that opens a file on the IT person's page. The help text names this button. */
  openLabel: string
  /** The prefix of the form fields' ids. The prefix must be unique in the page. */
  id: string
}

/**
 * A disclosure with the text of the message to the IT person. Also contains fields for the business name and
 * a note, and a button that saves the questions as a file.
 */
export function MessageText({ asking, words, openLabel, id }: Props) {
  const { asked, message, page, name, form, change } = asking
  const [isSaved, setIsSaved] = useState(false)
  return (
    <Disclosure summary={words.preview}>
      <div class="ask-message">
        <TextField
          id={`${id}-name`}
          label={words.name}
          hint={words.nameHelp}
          maxLength={NAME_LIMIT}
          autocomplete="organization"
          value={name}
          onInput={(typed) => {
            change({ name: typed })
          }}
        />
        <TextField
          id={`${id}-note`}
          label={words.note}
          hint={fill(words.noteHelp, { n: NOTE_LIMIT })}
          rows={2}
          maxLength={NOTE_LIMIT}
          value={form.note}
          onInput={(note) => {
            change({ note })
          }}
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
    </Disclosure>
  )
}
