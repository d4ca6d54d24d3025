import type { ComponentChildren } from 'preact'
import { LEAD_LIMITS, type LeadForm, type LeadProblem } from '../../core/lead/lead.ts'
import { fill } from '../../core/model/format.ts'
import type { LeadContent } from './lead-content.ts'

interface FieldProps {
  form: LeadForm
  problems: readonly LeadProblem[]
  words: LeadContent['words']
  change: (part: Partial<LeadForm>) => void
}

/** The id of the field that a problem is about. */
export function fieldOf(problem: LeadProblem): string {
  return `lead-${problem.replace(/Missing|Wrong/, '')}`
}

const TEXTS = [
  ['name', 'text', 'name', true],
  ['email', 'email', 'email', true],
  ['company', 'text', 'organization', false],
] as const

/** The mistake in one field, above it. */
export function Mistake({ id, problems, words }: Omit<FieldProps, 'form' | 'change'> & { id: string }) {
  const problem = problems.find((one) => fieldOf(one) === id)
  return problem ? (
    <p class="error" id={`${id}-error`}>
      {words[problem]}
    </p>
  ) : null
}

/** Whether a field is wrong, and where its mistake stands. */
export function faultOf(id: string, problems: readonly LeadProblem[]) {
  const isWrong = problems.some((one) => fieldOf(one) === id)
  return { 'aria-invalid': isWrong, ...(isWrong && { 'aria-describedby': `${id}-error` }) }
}

/** Who writes, and what. */
export function Fields({ form, problems, words, change }: FieldProps): ComponentChildren {
  return (
    <>
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
    </>
  )
}
