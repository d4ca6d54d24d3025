import { askedQuestions, isAnswered } from '../../../core/answers/answers.ts'
import { sentQuestions } from '../../../core/answers/questions-to-ask.ts'
import type { AskingWords } from '../../../messages/ui.ts'
import { deepPlace } from '../../../state/deep-dive.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { type HandoverContent, withContext } from '../handover-content.ts'
import { MessageText } from './MessageText.tsx'
import type { AskProps } from './ask-props.ts'
import { PasteReply } from './PasteReply.tsx'
import { type Asking, useAsking } from './use-asking.ts'

export interface AskMoreProps extends AskProps {
  /** The label of the link to a single control. `undefined` if the answers are not the visitor's own. */
  answerWord?: string | undefined
}

/** A disclosure below the questions: the message, the choice of its questions, or the reply. */
export type AskPart = 'preview' | 'others' | 'back'

interface Props extends AskMoreProps {
  part: AskPart
  more: HandoverContent
}

/** The content of a disclosure below the questions. */
export function AskMore({ part, more, ...props }: Props) {
  const asking = useAsking(props, more)
  const words = more.words.asking
  if (part === 'others') return <ChooseQuestions {...props} asking={asking} words={words} more={more} />
  if (part === 'back')
    return (
      <PasteReply {...props} words={words} content={props.shown.content} onReply={props.session.showReply} />
    )
  return <MessageText asking={asking} words={words} openLabel={props.storeWords.open} id="ask" />
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
  )
}
