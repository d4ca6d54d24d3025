import { useState } from 'preact/hooks'
import type { Message } from '../../core/handover/message.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { copyText } from '../../ui/copy-field/copy-text.ts'
import { Icon } from '../../ui/icons.tsx'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

interface Props {
  message: Message
  words: Record<'copy' | 'mail' | 'copied' | 'copyFailed' | 'preview', string> &
    Partial<Record<'file' | 'saved', string>>
  /** The message as a file: the file name, and a function that returns its text. `undefined` for a message without a file. */
  file?: { name: string; write: () => string }
  /** Runs when the visitor has copied, emailed or saved the message. */
  onSent?: () => void
  /** A note on the parts of the message that the email omits. */
  short?: string | undefined
  /** The reason why the message is not ready. While `blocked` is set, the buttons only show the reason. */
  blocked?: string | undefined
}

/** A message with a preview, and buttons to copy, email or save the message. The component sends nothing itself. */
export function SendMessage({ message, words, file, short, blocked, onSent }: Props) {
  const [done, setDone] = useState<'copied' | 'saved' | 'copyFailed' | 'blocked'>()
  const attempt = (action: () => void) => (event: Event) => {
    if (blocked === undefined) action()
    else {
      event.preventDefault()
      setDone('blocked')
    }
  }
  const said = done === 'blocked' ? blocked : done && words[done]
  return (
    <div class="send">
      <Actions>
        <Button
          size="big"
          onClick={attempt(() => {
            void copyText(message.text).then((isCopied) => {
              setDone(isCopied ? 'copied' : 'copyFailed')
              if (isCopied) onSent?.()
            })
          })}
        >
          {words.copy}
        </Button>
        <ButtonLink look="line" href={message.mail} onClick={attempt(() => onSent?.())}>
          <Icon name="mail" />
          {words.mail}
        </ButtonLink>
        {file && (
          <Button
            look="line"
            onClick={attempt(() => {
              saveFile(file.name, file.write(), 'application/json')
              setDone('saved')
              onSent?.()
            })}
          >
            <Icon name="download" />
            {words.file}
          </Button>
        )}
      </Actions>
      <div role="status">{said !== undefined && <Notice>{said}</Notice>}</div>
      {short !== undefined && <p class="small muted">{short}</p>}
      <Disclosure summary={words.preview} open={done === 'copyFailed'}>
        <textarea class="copy-me" readOnly rows={12} aria-label={words.preview} value={message.text} />
      </Disclosure>
    </div>
  )
}
