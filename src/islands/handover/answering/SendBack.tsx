import { writeMessage } from '../../../core/handover/message.ts'
import type { Question } from '../../../core/model/model.ts'
import { encodeReply, toReply, writeReplyFile } from '../../../core/handover/reply.ts'
import type { HandoverSession } from '../../../state/handover-session.ts'
import { SendMessage } from '../SendMessage.tsx'
import type { SendProps } from './asked-props.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'

interface Props extends SendProps {
  visit: HandoverSession
  /** Returns the labels of the options that the IT person chose. */
  labels: (question: Question) => string[]
}

/** The IT person's reply, as a message or as a file. The message contains a link that imports the answers. */
export function SendBack({ asked, chosen, visit, more, labels, ...props }: Props) {
  const words = more.words.asked
  const reply = toReply(props, chosen)
  const payload = encodeReply(props, reply)
  const message = writeMessage(
    {
      questions: asked
        .filter((question) => labels(question).length > 0)
        .map((question) => ({ ask: `${question.title}\n   ${labels(question).join('; ')}` })),
      link: payload === undefined ? '' : `${new URL(props.reportUrl, location.href).href}#reply=${payload}`,
    },
    { ...words, subjectFor: words.subject, open: words.link },
    more.language,
  )
  return (
    <section aria-labelledby="send-back">
      <h2 id="send-back">{words.send}</h2>
      <p class="lede">{words.sendLead}</p>
      {payload === undefined && <ErrorMessage>{props.fileWords.longLink}</ErrorMessage>}
      <SendMessage
        message={message}
        words={words}
        file={{ name: `${words.fileName}.json`, write: () => writeReplyFile(props, reply) }}
        short={message.left === 'nothing' ? undefined : words.mailShort}
      />
      <Actions>
        <span class="small muted">{words.kept}</span>
        <Button look="quiet" size="small" onClick={visit.forget}>
          {words.delete}
        </Button>
      </Actions>
    </section>
  )
}
