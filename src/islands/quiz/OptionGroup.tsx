import { type ComponentType, Fragment } from 'preact'
import type { Question } from '../../core/model/model.ts'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'

/** A note beside an option of a question, by their ids. */
export type SaidNote = ComponentType<{ question: string; option: string }>

interface Props {
  question: Question
  /** The answer options of one group, as returned by `groupsOf`. */
  group: Question['options']
  chosen: readonly string[]
  /** The error message of the group of answer options, or `undefined` without an error. */
  problem: string | undefined
  press: (optionId: string) => void
  Said?: SaidNote | undefined
}

/** Returns the id of an option's input. The first input gets the question's id, which the error summary links to. */
export function fieldId({ id, options }: Question, optionId = ''): string {
  return options[0]?.id === optionId ? id : `${id}-${optionId}`
}

/** Returns true for "I don't know", "None of these", and the last option of the question about the plan. */
function isWayOut({ unknown, alone, sets }: Question['options'][number]): boolean {
  return unknown || alone || sets.context?.plan === 'other'
}

/**
 * Chooses an answer option by a number key: 1 for the first option. In a group, the key chooses an option of this group.
 * Elsewhere in the question, for example on the heading that has the focus after Next, it chooses one of the first group.
 *
 * The keys work only while the focus is in the question (WCAG 2.1.4). In browse mode, a screen reader does not send them
 * to the page, so its commands for headings keep working.
 */
export function chooseByKey(event: KeyboardEvent): void {
  const focused = event.target as Element
  const choices = '.question-options'
  // The form of a question has no text fields, which would use the keys themselves.
  const options = focused.closest(choices) ?? (event.currentTarget as Element).querySelector(choices)
  const option = options?.querySelectorAll('input')[Number(event.key) - 1]
  if (!option || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  option.click()
  option.focus()
}

/** The answer options of one group, as radio buttons or checkboxes. */
export function OptionGroup({ question, group, chosen, problem, press, Said }: Props) {
  const isNamed = question.kind === 'groups'
  const name = isNamed ? fieldId(question, group[0]?.id) : question.id
  const errorId = `${name}-error`

  const options = (
    <div class="question-options">
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
              onChange={() => press(option.id)}
            />
            <span>
              {option.label}
              {option.help && <small>{option.help}</small>}
              {Said && <Said question={question.id} option={option.id} />}
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
