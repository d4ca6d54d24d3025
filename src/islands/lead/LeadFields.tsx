import { LEAD_LIMITS, type LeadForm, type LeadProblem } from '../../core/lead/lead.ts'
import { fill } from '../../core/model/format.ts'
import type { LeadContent } from './lead-content.ts'
import { Choice } from '../../ui/choice/Choice.tsx'

interface FieldProps {
  form: LeadForm
  problems: readonly LeadProblem[]
  words: LeadContent['words']
  change: (part: Partial<LeadForm>) => void
}

/** Returns the id of the field that a problem is about. */
export function fieldOf(problem: LeadProblem): string {
  return `lead-${problem.replace(/Missing|Wrong/, '')}`
}

const TEXTS = [
  ['name', 'text', 'name', true],
  ['email', 'email', 'email', true],
  ['company', 'text', 'organization', false],
] as const

/** The message above a field that is wrong. */
function Mistake({ id, problems, words }: Omit<FieldProps, 'form' | 'change'> & { id: string }) {
  const problem = problems.find((one) => fieldOf(one) === id)
  return problem ? (
    <p class="error" id={`${id}-error`}>
      {words[problem]}
    </p>
  ) : null
}

/** Returns the ARIA attributes of a field: whether it is wrong, and the id of its message. */
function faultOf(id: string, problems: readonly LeadProblem[]) {
  const isWrong = problems.some((one) => fieldOf(one) === id)
  return { 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': `${id}-error` }) }
}

/** The fields for the visitor's details, the message, and whether to add the answers. */
export function LeadFields({
  form,
  problems,
  words,
  change,
  hasAnswers,
}: FieldProps & { hasAnswers: boolean }) {
  return (
    <div class="lead-fields">
      {TEXTS.map(([key, type, remembered, isNeeded]) => {
        const id = `lead-${key}`
        return (
          <div key={key} class="field">
            <label for={id}>
              <span>{isNeeded ? words[key] : fill(words.optional, { label: words[key] })}</span>
            </label>
            <Mistake {...{ id, problems, words }} />
            <input
              {...faultOf(id, problems)}
              id={id}
              type={type}
              required={isNeeded}
              maxLength={LEAD_LIMITS[key]}
              autocomplete={remembered}
              value={form[key]}
              onInput={(event) => {
                change({ [key]: event.currentTarget.value })
              }}
            />
          </div>
        )
      })}
      <div class="field">
        <label for="lead-message">
          <span>{fill(words.optional, { label: words.message })}</span>
        </label>
        <textarea
          id="lead-message"
          rows={4}
          maxLength={LEAD_LIMITS.message}
          autocomplete="off"
          value={form.message}
          onInput={(event) => {
            change({ message: event.currentTarget.value })
          }}
        />
      </div>
      {hasAnswers && (
        <Choice
          type="checkbox"
          checked={form.withAnswers}
          aria-describedby="lead-answers-help"
          onChange={() => {
            change({ withAnswers: !form.withAnswers })
          }}
        >
          {words.withAnswers}
          <small id="lead-answers-help">{words.withAnswersHelp}</small>
        </Choice>
      )}
    </div>
  )
}

/** The checkbox for the consent. `text` is the consent as the lead records it. */
export function ConsentField({ form, problems, words, change, text }: FieldProps & { text: string }) {
  return (
    <>
      <Mistake id="lead-consent" {...{ problems, words }} />
      <Choice
        {...faultOf('lead-consent', problems)}
        id="lead-consent"
        type="checkbox"
        required
        checked={form.consents}
        onChange={() => {
          change({ consents: !form.consents })
        }}
      >
        {text}
      </Choice>
    </>
  )
}
