import { useStore } from '../../use-store.ts'
import { givenAnswers } from '../../../core/answers/given-answers.ts'
import { writeMessage } from '../../../core/handover/message.ts'
import type { Question } from '../../../core/model/model.ts'
import { encodeReply, toReply, writeReplyFile } from '../../../core/handover/reply.ts'
import { DeleteAnswers } from '../../quiz/DeleteAnswers.tsx'
import { SendMessage } from '../SendMessage.tsx'
import type { Chosen, HandoverSession } from '../../../state/handover-session.ts'
import type { QuizProps } from '../../quiz/quiz-props.ts'
import type { HandoverContent } from '../handover-content.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'

/** The props of the screens where the IT person checks and sends the answers. */
export interface SendProps extends Pick<
  QuizProps,
  'questions' | 'controls' | 'retired' | 'constants' | 'fileWords' | 'reportUrl'
> {
  more: HandoverContent
  asked: readonly Question[]
  chosen: Chosen
  visit: HandoverSession
  /** Runs when the IT person has copied, emailed or saved the reply. */
  onSent: () => void
}

/** The IT person's reply, as a message or as a file. The message contains a link that imports the answers. */
export function SendBack({ asked, chosen, visit, more, onSent, ...props }: SendProps) {
  const words = more.words.asked
  const keeps = useStore(visit.$keeps)
  const reply = toReply(props, chosen)
  const payload = encodeReply(props, reply)
  const message = writeMessage(
    {
      questions: asked.flatMap((question) => {
        const { id, title, summary } = question
        const parts = givenAnswers(question, chosen[id]).flatMap(({ heading = title, labels }) =>
          labels.length > 0 ? [{ ask: `${heading}\n     ${labels.join('; ')}` }] : [],
        )
        return parts.length > 0 ? [{ title: summary, parts }] : []
      }),
      link: payload === undefined ? '' : `${new URL(props.reportUrl, location.href).href}#reply=${payload}`,
    },
    { ...words, subjectFor: words.subject, open: words.link, more: more.words.ask.more },
    more.language,
  )
  return (
    <section aria-labelledby="send-back">
      <h2 id="send-back" tabIndex={-1}>
        {words.send}
      </h2>
      <p class="lede">{words.sendLead}</p>
      {payload === undefined && <ErrorMessage>{props.fileWords.longLink}</ErrorMessage>}
      <SendMessage
        message={message}
        words={words}
        onSent={onSent}
        file={{ name: `${words.fileName}.json`, write: () => writeReplyFile(props, reply) }}
        short={message.left === 'nothing' ? undefined : words.mailShort}
      />
      <Actions>{keeps && <span class="small muted">{words.kept}</span>}</Actions>
      <DeleteAnswers words={words} onDelete={visit.forget} />
    </section>
  )
}
