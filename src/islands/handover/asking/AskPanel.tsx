import { useEffect, useRef, useState } from 'preact/hooks'
import type { AskingWords } from '../../../messages/ui.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { rememberAsked } from '../../../state/asked.ts'
import { todayHere } from '../../../state/browser.ts'
import { canShareText, shareText } from '../../../state/save-and-share.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../../ui/button/Button.tsx'
import { copyText } from '../../../ui/copy-field/copy-text.ts'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'
import { type HandoverContent, useHandoverContent } from '../handover-content.ts'
import type { AskProps } from './ask-props.ts'
import { FoldedMessage } from './MessageText.tsx'
import { NameField } from './NameField.tsx'
import { type Asking, useAsking } from './use-asking.ts'

interface Props extends AskProps {
  id: string
  hasMessage: boolean
}

/** The buttons that share, email, copy or save the message to the IT person, and the message itself. */
export function AskPanel(props: Props) {
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  return <LoadedPanel {...props} more={later.part} />
}

function LoadedPanel({ id, hasMessage, more, ...props }: Props & { more: HandoverContent }) {
  const asking = useAsking(props, more)
  const words = more.words.asking
  const { asked, by, name } = asking
  // The field stays while the visitor types the name.
  const [asksName] = useState(name === '')
  return (
    <>
      <p class="ready" role="status">
        {asked.length > 0 ? plural(words.ready, asked.length, more.language) : words.none}
      </p>
      {asked.length > 0 && <p>{fill(words.by, { date: by })}</p>}
      {asksName && <NameField id={`${id}-who`} asking={asking} words={words} />}
      <SendButtons
        asking={asking}
        words={words}
        onSent={() => {
          if (props.shown.kind === 'own' && !props.device) rememberAsked(todayHere())
        }}
      />
      {hasMessage && (
        <FoldedMessage
          asking={asking}
          words={words}
          id={id}
          openLabel={props.storeWords.open}
          asksName={!asksName}
        />
      )}
    </>
  )
}

type Done = 'copied' | 'copyFailed' | 'none'

/** The buttons that share, email or copy the message. If it contains no question, the buttons only say so. */
function SendButtons({ asking, words, onSent }: { asking: Asking; words: AskingWords; onSent: () => void }) {
  const { asked, message } = asking
  const [done, setDone] = useState<Done>()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The section bar of a phone must not cover the notice.
    if (done) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [done])
  const hasSheet = canShareText()
  const look = hasSheet ? 'line' : 'primary'
  const attempt = (action: () => void) => (event: Event) => {
    if (asked.length > 0) action()
    else {
      event.preventDefault()
      setDone('none')
    }
  }
  const left = {
    nothing: undefined,
    places: words.leftPlaces,
    questions: words.leftQuestions,
    note: words.leftNote,
  }[message.left]
  return (
    <>
      <Actions>
        {hasSheet && (
          <Button
            onClick={attempt(() => {
              void shareText({ title: message.subject, text: message.text })
              onSent()
            })}
          >
            {words.share}
          </Button>
        )}
        <ButtonLink
          look={look}
          href={message.mail}
          onClick={attempt(() => {
            setDone(undefined)
            onSent()
          })}
        >
          <Icon name="mail" />
          {words.mail}
        </ButtonLink>
        <Button
          look={look}
          onClick={attempt(() => {
            void copyText(message.text).then((isCopied) => {
              setDone(isCopied ? 'copied' : 'copyFailed')
              if (isCopied) onSent()
            })
          })}
        >
          {words.copy}
        </Button>
      </Actions>
      <div role="status" class="sent-notice" ref={notice}>
        {done && <Notice>{words[done]}</Notice>}
      </div>
      {done === 'copyFailed' && (
        <textarea class="copy-me" readOnly rows={12} aria-label={words.preview} value={message.text} />
      )}
      {left !== undefined && <p class="small muted">{left}</p>}
    </>
  )
}
