import './question.css'
import { Fragment, type RefObject } from 'preact'
import type { QuizWords } from '../../messages/ui.ts'
import { useEffect, useRef } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { QuestionFlow, QuestionStep } from '../../state/question-flow.ts'
import { ErrorSummary } from '../../ui/error-summary/ErrorSummary.tsx'
import { Arrow } from '../../ui/Arrow.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'

interface Props {
  screen: QuestionStep
  chosen: readonly string[]
  missing: boolean
  areaName: string
  heading: RefObject<HTMLHeadingElement>
  flow: Pick<QuestionFlow, 'press' | 'next'>
  words: QuizWords
}

/** One question with its options. No option is preselected, and a choice does not open the next question. */
export function QuestionScreen({ screen, chosen, missing, areaName, heading, flow, words }: Props) {
  const { question, number, total, returns, back } = screen
  const { id, kind, options } = question
  const summary = useRef<HTMLDivElement>(null)
  const problem = kind === 'one' ? words.chooseOne : words.chooseMany
  const isLast = number === total

  useEffect(() => {
    // Focus makes screen readers announce the error summary immediately (GOV.UK error summary).
    if (missing) summary.current?.focus()
  }, [missing])

  const onKeyDown = (event: KeyboardEvent): void => {
    const option = options[Number(event.key) - 1]
    if (!option || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    flow.press(option.id)
    document.getElementById(fieldId(id, options, option.id))?.focus()
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        flow.next()
      }}
    >
      {missing && (
        <ErrorSummary title={words.problem} problems={[{ text: problem, field: id }]} elementRef={summary} />
      )}
      <p class="where">
        <b>{areaName}</b>, {fill(words.position, { n: number, total })}
      </p>
      <fieldset
        aria-describedby={
          `${question.help ? `${id}-help ` : ''}${missing ? `${id}-error` : ''}`.trim() || undefined
        }
      >
        <legend>
          <h1 tabIndex={-1} ref={heading}>
            {question.title}
          </h1>
        </legend>
        {question.help && (
          <p class="help" id={`${id}-help`}>
            {question.help}
          </p>
        )}
        {question.why !== '' && (
          <Disclosure hasBar place="question-why" summary={words.why}>
            <p>{question.why}</p>
          </Disclosure>
        )}
        {missing && <ErrorMessage id={`${id}-error`}>{problem}</ErrorMessage>}
        {/* Number keys work only while the focus is inside the group. Elsewhere, number keys would block screen
            reader commands. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a shortcut; every option stays a native input */}
        <div class="question-options" onKeyDown={onKeyDown}>
          {options.map((option, index) => (
            <Fragment key={option.id}>
              {option.group && <h2 class="group">{option.group}</h2>}
              <label class={option.unknown || option.alone ? 'option-unknown' : undefined}>
                <input
                  type={kind === 'one' ? 'radio' : 'checkbox'}
                  name={id}
                  id={fieldId(id, options, option.id)}
                  value={option.id}
                  checked={chosen.includes(option.id)}
                  onChange={() => {
                    flow.press(option.id)
                  }}
                />
                <span>
                  {option.label}
                  {option.help && <small>{option.help}</small>}
                </span>
                {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
              </label>
            </Fragment>
          ))}
        </div>
      </fieldset>
      <div class="question-actions">
        {back && (
          <ButtonLink look="quiet" href={`#${back}`}>
            <Arrow back />
            {returns ? words.backToCheck : words.back}
          </ButtonLink>
        )}
        <Button type="submit">
          {returns || isLast ? words.toCheck : words.next}
          <Arrow />
        </Button>
        <p class="keys" aria-hidden="true">
          <span>{fill(words.keysChoose, { first: 1, last: Math.min(9, options.length) })}</span>
          <span>{words.keysNext}</span>
        </p>
      </div>
    </form>
  )
}

/** Returns the id of an option's input. The first input gets the question's id, which the error summary links to. */
function fieldId(
  questionId: string,
  options: Props['screen']['question']['options'],
  optionId: string,
): string {
  return options[0]?.id === optionId ? questionId : `${questionId}-${optionId}`
}
