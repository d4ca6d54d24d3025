import { useState } from 'preact/hooks'
import type { Message } from '../../core/handover/message.ts'
import { saveFile } from '../../state/browser.ts'
import { copyText } from '../../ui/copy-field/copy-text.ts'
import { Icon } from '../../ui/icons.tsx'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

interface Props {
  message: Message
  words: Record<'copy' | 'mail' | 'file' | 'copied' | 'saved' | 'copyFailed' | 'preview', string>
  /** The message as a file: the file name, and a function that returns its text. */
  file: { name: string; write: () => string }
  /** A note on the parts of the message that the email omits. */
  short?: string | undefined
  /** The reason why the message is not ready. While `blocked` is set, the buttons only show the reason. */
  blocked?: string | undefined
}

/** A message with a preview, and buttons to copy, email or save the message. The component sends nothing itself. */
export function SendMessage({ message, words, file, short, blocked }: Props) {
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
            })
          })}
        >
          {words.copy}
        </Button>
        <ButtonLink look="line" href={message.mail} onClick={attempt(() => undefined)}>
          <Icon name="mail" />
          {words.mail}
        </ButtonLink>
        <Button
          look="line"
          onClick={attempt(() => {
            saveFile(file.name, file.write(), 'application/json')
            setDone('saved')
          })}
        >
          <Icon name="download" />
          {words.file}
        </Button>
      </Actions>
      <div role="status">{said !== undefined && <Notice>{said}</Notice>}</div>
      {short !== undefined && <p class="small muted">{short}</p>}
      <details open={done === 'copyFailed'}>
        <summary>{words.preview}</summary>
        <textarea class="copy-me" readOnly rows={12} aria-label={words.preview} value={message.text} />
      </details>
    </div>
  )
}
