import { askedQuestions, isAnswered } from '../../../core/answers/answers.ts'
import { sentQuestions } from '../../../core/answers/questions-to-ask.ts'
import type { AskingWords } from '../../../messages/ui.ts'
import { deepPlace } from '../../../state/deep-dive.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { type HandoverContent, useHandoverContent, withContext } from '../handover-content.ts'
import { MessageText } from './MessageText.tsx'
import { AskNow } from './AskNow.tsx'
import type { AskProps } from './ask-props.ts'
import { PasteReply } from './PasteReply.tsx'
import { type Asking, useAsking } from './use-asking.ts'

export interface AskMoreProps extends AskProps {
  /** The label of the link to a single control. `undefined` if the answers are not the visitor's own. */
  answerWord?: string | undefined
}

/** The closed disclosures below the list of questions: the message, the choice of its questions, and the reply. */
export function AskMore(props: AskMoreProps) {
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  return <LoadedMore {...props} more={later.part} />
}

function LoadedMore({ more, ...props }: AskMoreProps & { more: HandoverContent }) {
  const { shown, session } = props
  const asking = useAsking(props, more)
  const words = more.words.asking
  const hasUnknown = sentQuestions(props.report.asks).length > 0
  const hasMessage = hasUnknown || asking.asked.length > 0
  return (
    <div class="ask-folds noprint">
      {hasMessage && <MessageText asking={asking} words={words} openLabel={props.storeWords.open} id="ask" />}
      <ChooseQuestions {...props} asking={asking} words={words} more={more} />
      {hasMessage && !hasUnknown && <AskNow {...props} id="ask" look="primary" hasMessage={false} />}
      {shown.kind === 'own' && (
        <PasteReply {...props} words={words} content={shown.content} onReply={session.showReply} />
      )}
    </div>
  )
}

interface ChooseProps extends Pick<AskMoreProps, 'shown' | 'report' | 'answerWord'> {
  asking: Asking
  words: AskingWords
  more: HandoverContent
}

/** Chooses the questions of the message: about unknown controls, and those that the visitor has answered. */
function ChooseQuestions({ asking, words, more, shown, report, answerWord }: ChooseProps) {
  const { form, change } = asking
  const { answers, content } = shown
  if (!answers) return null
  const toggle = (list: readonly string[], id: string): readonly string[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
  const known = askedQuestions(withContext(content.model, more), answers).filter(
    (question) =>
      question.knows !== 'you' &&
      isAnswered(question, answers) &&
      !question.options.some((option) => option.unknown && answers.choices[question.id]?.includes(option.id)),
  )
  const unknown = sentQuestions(report.asks)
  return (
    <Disclosure summary={words.others}>
      <div class="ask-choose">
        {unknown.length > 0 && (
          <fieldset>
            <legend>{words.unknowns}</legend>
            {unknown
              .flatMap(({ parts }) => parts)
              .map(({ text, controls }) => (
                <div key={controls[0]} class="ask-choice">
                  <Choice
                    type="checkbox"
                    checked={!controls.some((id) => form.left.includes(id))}
                    onChange={() => change({ left: controls.reduce(toggle, form.left) })}
                  >
                    {text}
                  </Choice>
                  {answerWord && (
                    <a href={`#${deepPlace(controls[0]!)}`}>
                      {answerWord}
                      <span class="visually-hidden">: {text}</span>
                    </a>
                  )}
                </div>
              ))}
          </fieldset>
        )}
        {known.length > 0 && (
          <fieldset>
            <legend>{words.answered}</legend>
            <p class="muted">{words.othersLead}</p>
            {known.map(({ id, summary }) => (
              <Choice
                key={id}
                type="checkbox"
                checked={form.others.includes(id)}
                onChange={() => change({ others: toggle(form.others, id) })}
              >
                {summary}
              </Choice>
            ))}
          </fieldset>
        )}
      </div>
    </Disclosure>
  )
}
