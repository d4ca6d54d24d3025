import { useRef, useState } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import {
  type StatusDraft,
  type StatusChoice,
  type StatusProblem,
  checkStatusDraft,
  readStatusDraft,
} from '../../../core/answers/status-form.ts'
import { fill } from '../../../core/model/format.ts'
import type { StandingWords } from '../../../messages/ui.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { TextField } from '../../../ui/field/Field.tsx'

/** The props of the form: the control, the answers with its current status, and the texts. */
export interface StatusFormProps {
  id: string
  title: string
  /** The statuses that the form offers. A control that is in place cannot be "planned". */
  kinds: readonly StatusChoice[]
  answers: Answers
  /** Today's ISO date. A control cannot be planned for an earlier day. */
  today: string
  /** The ISO date that the form suggests for "planned". No suggestion by default. */
  due?: string | undefined
  words: StandingWords
  onKeep: (id: string, draft: StatusDraft) => void
}

/** A form for a control's status. Shows the fields of the chosen status. Saves on submit. */
export function StatusForm(props: StatusFormProps & { onClose: () => void }) {
  const { id, title, kinds, answers, today, due = '', words, onKeep, onClose } = props
  const [now] = useState(() => readStatusDraft(answers, id))
  const [draft, setDraft] = useState<StatusDraft>(() => {
    const kind = kinds.includes(now.kind) ? now.kind : (kinds[0] ?? now.kind)
    return { ...now, kind, by: now.by || due }
  })
  const [problems, setProblems] = useState<StatusProblem[]>([])
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<StatusDraft>): void => {
    setDraft({ ...draft, ...part })
    setProblems([])
  }
  const fieldId = (field: string): string => `${id}-${field}`
  const problemOf = (field: string): string | undefined => {
    const problem = problems.find((one) => one.field === field)
    return problem && fill(words[problem.key], { n: problem.n ?? 0, most: problem.most ?? 0 })
  }
  const submit = (): void => {
    const found = checkStatusDraft(draft, today)
    setProblems(found)
    if (found[0]) form.current?.querySelector<HTMLElement>(`#${fieldId(found[0].field)}`)?.focus()
    else {
      onClose()
      onKeep(id, draft)
    }
  }
  const field = (name: StatusProblem['field'], label: string, type: 'date' | 'text') => (
    <TextField
      id={fieldId(name)}
      label={label}
      error={problemOf(name)}
      type={type}
      min={type === 'date' ? today : undefined}
      value={draft[name]}
      onInput={(text) => change({ [name]: text })}
    />
  )
  return (
    <form ref={form} noValidate onSubmit={submitsTo(submit)}>
      <fieldset class="field">
        <legend>{fill(words.ask, { title })}</legend>
        {kinds.map((kind) => (
          <div key={kind}>
            <Choice
              type="radio"
              name={fieldId('kind')}
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            >
              <b>{kind === 'said' && now.kind !== 'said' ? words.notDone : words[kind]}</b>{' '}
              {words[`${kind}Lead`]}
            </Choice>
            {draft.kind === kind && (
              <div class="status-more">
                {kind === 'planned' && field('by', words.by, 'date')}
                {kind === 'accepted' && field('until', words.until, 'date')}
                {kind === 'accepted' && field('why', words.why, 'text')}
                {kind === 'covered' && field('product', words.product, 'text')}
                {kind === 'covered' && (
                  <Choice
                    type="checkbox"
                    checked={draft.full}
                    onChange={(isChecked) => change({ full: isChecked })}
                  >
                    {words.everyone}
                  </Choice>
                )}
              </div>
            )}
          </div>
        ))}
      </fieldset>
      <Actions>
        <Button type="submit" size="small">
          {words.keep}
        </Button>
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            const summary = form.current?.closest('details')?.querySelector('summary')
            onClose()
            summary?.focus()
          }}
        >
          {words.cancel}
        </Button>
      </Actions>
    </form>
  )
}
