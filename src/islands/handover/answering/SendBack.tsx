import { writeMessage } from '../../../core/handover/message.ts'
import type { Question } from '../../../core/model/model.ts'
import { encodeReply, toReply, writeReplyFile } from '../../../core/handover/reply.ts'
import type { Chosen, HandoverSession } from '../../../state/handover-session.ts'
import type { MoreContent } from '../handover-content.ts'
import { SendMessage } from '../SendMessage.tsx'
import type { AskedProps } from './AskedApp.tsx'

interface Props extends AskedProps {
  more: MoreContent
  asked: readonly Question[]
  chosen: Chosen
  visit: HandoverSession
  /** The answer to a question in words. */
  labels: (question: Question) => string[]
}

/** The reply: a message with the answers in words and the link that fills them in, or a file. */
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
  )
  return (
    <section aria-labelledby="send-back">
      <h2 id="send-back">{words.send}</h2>
      <p class="lede">{words.sendLead}</p>
      {payload === undefined && <p class="error">{props.fileWords.longLink}</p>}
      <SendMessage
        message={message}
        words={words}
        file={{ name: 'microsoft-365-reply.json', write: () => writeReplyFile(props, reply) }}
        short={message.left === 'nothing' ? undefined : words.mailShort}
      />
      <p class="row">
        <span class="small muted">{words.kept}</span>
        <button type="button" class="btn btn--quiet btn--s" onClick={visit.forget}>
          {words.delete}
        </button>
      </p>
    </section>
  )
}
