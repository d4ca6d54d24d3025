import { askedQuestions, isAnswered } from '../../../core/answers/answers.ts'
import type { AskingWords } from '../../../messages/ui.ts'
import { deepPlace } from '../../../state/deep-dive.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { type HandoverContent, useHandoverContent } from '../handover-content.ts'
import { MessageText } from './MessageText.tsx'
import { AskNow, type AskProps } from './AskNow.tsx'
import { PasteReply } from './PasteReply.tsx'
import { unknownIds } from './unknown-ids.ts'
import { type Asking, useAsking } from './use-asking.ts'

interface Props extends AskProps {
  /**
   * The label of the link to the screen that asks about a single control. `undefined` if the answers on the
   * page are not the visitor's answers.
   */
  answerWord?: string | undefined
}

/**
 * The closed disclosures below the list of questions. They contain the text of the message, checkboxes that
 * choose the questions, and a form for the IT person's reply.
 */
export function AskMore(props: Props) {
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  return <LoadedMore {...props} more={later.part} />
}

function LoadedMore({ more, ...props }: Props & { more: HandoverContent }) {
  const { shown, session, report } = props
  const asking = useAsking(props, more)
  const words = more.words.asking
  const hasUnknown = unknownIds(report).length > 0
  const hasMessage = hasUnknown || asking.asked.length > 0
  return (
    <div class="ask-folds noprint">
      {hasMessage && <MessageText {...{ asking, words }} openLabel={props.storeWords.open} id="ask" />}
      <ChooseQuestions {...{ shown, report, asking, words, more }} answerWord={props.answerWord} />
      {hasMessage && !hasUnknown && <AskNow {...props} id="ask" look="primary" hasMessage={false} />}
      {shown.kind === 'own' && (
        <PasteReply
          {...{ words }}
          content={shown.content}
          moreUrl={props.moreUrl}
          openWords={props.storeWords}
          onReply={session.showReply}
        />
      )}
    </div>
  )
}

interface ChooseProps extends Pick<Props, 'shown' | 'report' | 'answerWord'> {
  asking: Asking
  words: AskingWords
  more: HandoverContent
}

/**
 * A disclosure with checkboxes that choose the questions of the message. Lists the unknown controls, and the
 * questions that the visitor has answered.
 */
function ChooseQuestions({ asking, words, more, shown, report, answerWord }: ChooseProps) {
  const { form, change } = asking
  const { answers, content } = shown
  if (!answers) return null
  const toggle = (list: readonly string[], id: string): string[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
  const unknown = unknownIds(report)
  const known = askedQuestions(content.model, answers).filter(
    (question) =>
      isAnswered(question, answers) &&
      !question.options.some((option) => option.unknown && answers.choices[question.id]?.includes(option.id)),
  )
  const titleOf = (id: string): string => more.questions.find((one) => one.id === id)?.title ?? id
  return (
    <Disclosure summary={words.others}>
      <div class="ask-choose">
        {unknown.length > 0 && (
          <fieldset>
            <legend>{words.unknowns}</legend>
            {report.actions
              .filter(({ id }) => unknown.includes(id))
              .map(({ id, title }) => (
                <div key={id} class="ask-choice">
                  <Choice
                    type="checkbox"
                    checked={!form.left.includes(id)}
                    onChange={() => {
                      change({ left: toggle(form.left, id) })
                    }}
                  >
                    {title}
                  </Choice>
                  {answerWord && (
                    <a href={`#${deepPlace(id)}`}>
                      {answerWord}
                      <span class="visually-hidden">: {title}</span>
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
            {known.map(({ id }) => (
              <Choice
                key={id}
                type="checkbox"
                checked={form.others.includes(id)}
                onChange={() => {
                  change({ others: toggle(form.others, id) })
                }}
              >
                {titleOf(id)}
              </Choice>
            ))}
          </fieldset>
        )}
      </div>
    </Disclosure>
  )
}
