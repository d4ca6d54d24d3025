import { LEAD_LIMITS, type LeadForm, type LeadProblem } from '../../core/lead/lead.ts'
import { fill } from '../../core/model/format.ts'
import type { LeadContent } from './lead-content.ts'
import { Choice } from '../../ui/choice/Choice.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'

interface FieldProps {
  form: LeadForm
  problems: readonly LeadProblem[]
  words: LeadContent['words']
  change: (part: Partial<LeadForm>) => void
  asksPhone: boolean
}

/** Returns the id of the form field that has the problem. */
export function fieldOf(problem: LeadProblem): string {
  return `lead-${problem.replace(/Missing|Wrong/, '')}`
}

const TEXTS = [
  ['name', 'text', 'name', true],
  ['email', 'email', 'email', true],
  ['phone', 'tel', 'tel', false],
  ['company', 'text', 'organization', false],
] as const

/** Returns the error message of a field, or `undefined` if the field is valid. */
function errorOf(id: string, { problems, words }: FieldProps): string | undefined {
  const problem = problems.find((one) => fieldOf(one) === id)
  return problem && words[problem]
}

/** The fields for the visitor's details and message, and the checkbox to include the answers. */
export function LeadFields(props: FieldProps & { hasAnswers: boolean }) {
  const { form, words, change, hasAnswers, asksPhone } = props
  return (
    <div class="lead-fields">
      {TEXTS.filter(([key]) => asksPhone || key !== 'phone').map(([key, type, remembered, isNeeded]) => {
        const id = `lead-${key}`
        return (
          <TextField
            key={key}
            id={id}
            label={isNeeded ? words[key] : fill(words.optional, { label: words[key] })}
            error={errorOf(id, props)}
            type={type}
            required={isNeeded}
            maxLength={LEAD_LIMITS[key]}
            autocomplete={remembered}
            value={form[key]}
            onInput={(text) => change({ [key]: text })}
          />
        )
      })}
      <TextField
        id="lead-message"
        label={fill(words.optional, { label: words.message })}
        rows={4}
        maxLength={LEAD_LIMITS.message}
        autocomplete="off"
        value={form.message}
        onInput={(message) => change({ message })}
      />
      {hasAnswers && (
        <Choice
          type="checkbox"
          id="lead-answers"
          hint={words.withAnswersHelp}
          checked={form.withAnswers}
          onChange={(withAnswers) => change({ withAnswers })}
        >
          {words.withAnswers}
        </Choice>
      )}
    </div>
  )
}

/** The consent checkbox. `text` is the exact consent text. The lead contains the same text. */
export function ConsentField(props: FieldProps & { text: string }) {
  const { form, change, text } = props
  const error = errorOf('lead-consent', props)
  return (
    <>
      {error && <ErrorMessage id="lead-consent-error">{error}</ErrorMessage>}
      <Choice
        aria-invalid={Boolean(error)}
        aria-describedby={error && 'lead-consent-error'}
        id="lead-consent"
        type="checkbox"
        required
        checked={form.consents}
        onChange={() => change({ consents: !form.consents })}
      >
        {text}
      </Choice>
    </>
  )
}
