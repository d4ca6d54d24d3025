import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { LaidRemark, LaidSuggestion } from '../../../core/scan/view.ts'
import type { AskedFile } from '../../../state/scan-session.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { Notice } from '../../../ui/notice/Notice.tsx'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

/** Accepts a suggestion, or rejects it again. The same button element does both, so that it keeps the focus. */
export function Toggle(props: {
  isTaken: boolean
  words: ScanningWords
  what: string
  onTake: () => void
  onBack: () => void
}) {
  const { isTaken, words, what, onTake, onBack } = props
  return (
    <Button
      size="small"
      look={isTaken ? 'quiet' : 'line'}
      aria-label={fill(isTaken ? words.backOf : words.takeOf, { title: what })}
      onClick={isTaken ? onBack : onTake}
    >
      {isTaken ? words.back : words.take}
    </Button>
  )
}

/** One suggestion: the control, the suggested answer, the scanner tests behind the answer, and the visitor's own answer. */
export function Suggested(props: {
  suggestion: LaidSuggestion
  words: ScanningWords
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
}) {
  const { suggestion, words, language } = props
  const { control, answer, from, disagrees, held, isTaken, isUnknown, mine } = suggestion
  return (
    <div>
      <h4>{control.words.title}</h4>
      {mine !== undefined && <p>{fill(words.mine, { answer: mine })}</p>}
      {isUnknown && <p>{words.saidUnknown}</p>}
      <p>{fill(mine === undefined ? words.suggested : words.theirs, { answer })}</p>
      {isTaken && <p class="chip chip--state">{words.taken}</p>}
      {disagrees && <Notice>{disagrees}</Notice>}
      {from.map(({ origin, answer: theirs, tests }) => (
        <Disclosure key={origin} class="more" summary={origin}>
          <p>
            {from.length > 1 && fill(words.suggested, { answer: theirs })}{' '}
            {plural(words.tests, tests.length, language)}
          </p>
          {held && <p class="small muted">{held}</p>}
          <ul class="small">
            {tests.map((test) => (
              <li key={test}>{test}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  )
}

/** A list of remarks about controls in scanner reports. A remark suggests no answer. */
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

/** A form to choose the Microsoft 365 tenant to read, if a file contains several tenants. */
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
      onSubmit={submitsTo(() => {
        if (chosen !== undefined) onChoose(chosen)
      })}
    >
      <fieldset class="field">
        <legend tabIndex={-1} ref={legend}>
          {asked.question}
        </legend>
        {asked.choices.map((choice, place) => (
          <Choice
            key={place}
            type="radio"
            name="tenant"
            checked={chosen === place}
            onChange={() => setChosen(place)}
          >
            {choice}
          </Choice>
        ))}
      </fieldset>
      <Actions>
        <Button type="submit" size="small" aria-disabled={chosen === undefined}>
          {words.tenantGo}
        </Button>
        <Button look="line" size="small" onClick={() => onChoose(undefined)}>
          {words.tenantNone}
        </Button>
      </Actions>
    </form>
  )
}
