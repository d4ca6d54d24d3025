import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import { fill } from '../../../core/model/format.ts'
import type { LaidRemark, LaidSuggestion } from '../../../core/scan/view.ts'
import type { AskedFile } from '../../../state/scan-session.ts'

/** Fills in, or takes back: one button that stays where it is, so that the focus does. */
export function Toggle(props: {
  isTaken: boolean
  words: ScanningWords
  what: string
  onTake: () => void
  onBack: () => void
}) {
  const { isTaken, words, what, onTake, onBack } = props
  return (
    <button
      type="button"
      class={`btn btn--s ${isTaken ? 'btn--quiet' : 'btn--line'}`}
      aria-label={fill(isTaken ? words.backOf : words.takeOf, { title: what })}
      onClick={isTaken ? onBack : onTake}
    >
      {isTaken ? words.back : words.take}
    </button>
  )
}

/** A suggestion: the job, what is suggested by which report, what was said, and the tests behind it. */
export function Suggested(props: { suggestion: LaidSuggestion; words: ScanningWords }) {
  const { suggestion, words } = props
  const { control, answer, from, disagrees, held, isTaken, isUnknown, mine } = suggestion
  return (
    <div>
      <h4>{control.words.title}</h4>
      {mine !== undefined && <p>{fill(words.mine, { answer: mine })}</p>}
      {isUnknown && <p>{words.saidUnknown}</p>}
      <p>{fill(mine === undefined ? words.suggested : words.theirs, { answer })}</p>
      {isTaken && <p class="chip chip--state">{words.taken}</p>}
      {disagrees && <p class="note">{disagrees}</p>}
      {from.map(({ origin, answer: theirs, tests }) => (
        <details class="more" key={origin}>
          <summary>{origin}</summary>
          <p>
            {from.length > 1 && fill(words.suggested, { answer: theirs })}{' '}
            {fill(words.tests, { n: tests.length })}
          </p>
          {held && <p class="small muted">{held}</p>}
          <ul class="small">
            {tests.map((test) => (
              <li key={test}>{test}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

/** What a report says of a job that is no answer. */
export function Remarks({ title, remarks }: { title: string; remarks: readonly LaidRemark[] }) {
  if (remarks.length === 0) return null
  return (
    <section class="scan-part">
      <h3>{title}</h3>
      <ul class="scan-list">
        {remarks.map(({ control, origin, text }) => (
          <li key={`${control.id} ${origin}`}>
            <div>
              <h4>{control.words.title}</h4>
              <p>{text}</p>
              <p class="small muted">{origin}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which tenant of a file is meant. */
export function Tenants(props: {
  asked: AskedFile
  words: ScanningWords
  onChoose: (tenant: number | undefined) => void
}) {
  const { asked, words, onChoose } = props
  const [chosen, setChosen] = useState<number>()
  const legend = useRef<HTMLLegendElement>(null)
  useEffect(() => {
    legend.current?.focus()
  }, [])
  return (
    <form
      class="scan-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <fieldset class="field">
        <legend tabIndex={-1} ref={legend}>
          {asked.question}
        </legend>
        {asked.choices.map((choice, place) => (
          <label class="choice" key={place}>
            <input
              type="radio"
              name="tenant"
              checked={chosen === place}
              onChange={() => {
                setChosen(place)
              }}
            />
            <span>{choice}</span>
          </label>
        ))}
      </fieldset>
      <p class="row">
        <button type="submit" class="btn btn--s" aria-disabled={chosen === undefined}>
          {words.tenantGo}
        </button>
        <button
          type="button"
          class="btn btn--line btn--s"
          onClick={() => {
            onChoose(undefined)
          }}
        >
          {words.tenantNone}
        </button>
      </p>
    </form>
  )
}
