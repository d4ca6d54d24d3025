import { Fragment } from 'preact'
import type { Question } from '../../core/model/model.ts'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'

interface Props {
  question: Question
  /** The answer options of one group, as returned by `groupsOf`. */
  group: Question['options']
  chosen: readonly string[]
  /** The error message of the group of answer options, or `undefined` without an error. */
  problem: string | undefined
  press: (optionId: string) => void
}

/**
 * Returns the id of an answer option's input. The first input gets the question's id, which the error summary links to.
 */
export function fieldId({ id, options }: Question, optionId = ''): string {
  return options[0]?.id === optionId ? id : `${id}-${optionId}`
}

/**
 * Returns true for the options "I don't know" and "None of these". Also returns true for the last option of
 * the question about the Microsoft 365 plan.
 */
function isWayOut({ unknown, alone, sets }: Question['options'][number]): boolean {
  return unknown || alone || sets.context?.plan === 'other'
}

/**
 * The answer options of one group, as radio buttons or checkboxes. Number keys choose answer options of the focused
 * group.
 */
export function OptionGroup({ question, group, chosen, problem, press }: Props) {
  const isNamed = question.kind === 'groups'
  const name = isNamed ? fieldId(question, group[0]?.id) : question.id
  const errorId = `${name}-error`

  const onKeyDown = (event: KeyboardEvent): void => {
    const option = group[Number(event.key) - 1]
    if (!option || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    press(option.id)
    document.getElementById(fieldId(question, option.id))?.focus()
  }

  const options = (
    // Number keys work only inside the group. Elsewhere, number keys would block screen reader commands.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions -- a shortcut; every option stays a native input
    <div class="question-options" onKeyDown={onKeyDown}>
      {group.map((option, index) => (
        <Fragment key={option.id}>
          {!isNamed && option.group && <h2 class="group">{option.group}</h2>}
          <label class={isWayOut(option) ? 'option-unknown' : undefined}>
            <input
              type={question.kind === 'many' ? 'checkbox' : 'radio'}
              name={name}
              id={fieldId(question, option.id)}
              value={option.id}
              checked={chosen.includes(option.id)}
              onChange={() => {
                press(option.id)
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
  )
  const message = problem && <ErrorMessage id={errorId}>{problem}</ErrorMessage>

  if (!isNamed) {
    return (
      <>
        {message}
        {options}
      </>
    )
  }
  return (
    <fieldset class="option-group" aria-describedby={problem && errorId}>
      <legend>
        <h2>{group[0]?.group}</h2>
      </legend>
      {message}
      {options}
    </fieldset>
  )
}
