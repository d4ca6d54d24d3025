import { Fragment, type RefObject } from 'preact'
import type { QuizWords } from '../../messages/ui.ts'
import { useEffect, useRef } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { QuestionFlow, QuestionStep } from '../../state/question-flow.ts'
import { Arrow } from '../../ui/icons.tsx'

interface Props {
  screen: QuestionStep
  chosen: readonly string[]
  missing: boolean
  areaName: string
  heading: RefObject<HTMLHeadingElement>
  flow: Pick<QuestionFlow, 'press' | 'next'>
  words: QuizWords
}

/** One question: caption, heading, why we ask, the options, Back and Next. Nothing is chosen in advance and choosing never moves on. */
export function QuestionScreen({ screen, chosen, missing, areaName, heading, flow, words }: Props) {
  const { question, number, total, returns, back } = screen
  const { id, kind, options } = question
  const summary = useRef<HTMLDivElement>(null)
  const problem = kind === 'one' ? words.chooseOne : words.chooseMany
  const isLast = number === total

  useEffect(() => {
    // Screen readers hear what is wrong at once, as after a page load (GOV.UK error summary).
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
        <div class="problem" role="alert" tabIndex={-1} ref={summary}>
          <h2 class="h4">{words.problem}</h2>
          <a href={`#${id}`} onClick={(event) => focusField(event, id)}>
            {problem}
          </a>
        </div>
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
          <details class="why">
            <summary>{words.why}</summary>
            <p>{question.why}</p>
          </details>
        )}
        {missing && (
          <p class="error" id={`${id}-error`}>
            {problem}
          </p>
        )}
        {/* Number keys work only while focus is in the group, so that no screen reader command is caught. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a shortcut; every option stays a native input */}
        <div class="ans" onKeyDown={onKeyDown}>
          {options.map((option, index) => (
            <Fragment key={option.id}>
              {option.group && <h2 class="group">{option.group}</h2>}
              <label class={option.unknown || option.alone ? 'idk' : undefined}>
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
      <div class="go">
        {back && (
          <a class="btn btn--quiet" href={`#${back}`}>
            <Arrow back />
            {returns ? words.backToCheck : words.back}
          </a>
        )}
        <button class="btn" type="submit">
          {returns || isLast ? words.toCheck : words.next}
          <Arrow />
        </button>
        <p class="keys" aria-hidden="true">
          <span>{fill(words.keysChoose, { first: 1, last: Math.min(9, options.length) })}</span>
          <span>{words.keysNext}</span>
        </p>
      </div>
    </form>
  )
}

/** The first field carries the question's own id, so that an error link lands on it. */
function fieldId(
  questionId: string,
  options: Props['screen']['question']['options'],
  optionId: string,
): string {
  return options[0]?.id === optionId ? questionId : `${questionId}-${optionId}`
}

/** Moves focus without touching the address, which holds the place in the quiz. */
function focusField(event: Event, id: string): void {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
