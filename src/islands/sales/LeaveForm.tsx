import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { SalesWords } from '../../messages/ui.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { fill } from '../../core/model/format.ts'
import { type Paper, type PaperWords, PaperSizeChoice } from '../report/take/PaperSizeChoice.tsx'
import type { Made, Wanted } from './use-leave-behind.ts'

interface Props {
  words: SalesWords
  paperWords: PaperWords
  brandName: string
  make: (wanted: Wanted) => Promise<Made>
  /** The answers that may stand on the page, read when it is made; undefined where there are none. */
  answers: (() => Promise<Answers | undefined>) | undefined
  /** Whether the browser may offer what was written here before; never where many people use one screen. */
  remembers: boolean
  company: string
  onCompany: (company: string) => void
  /** What stands below the name of the company. */
  children?: ComponentChildren
}

const isMail = (text: string): boolean => text.trim() === '' || /^\S+@\S+\.\S+$/.test(text.trim())

/** Who it is for, who to call, which paper; and the page as a download. */
export function LeaveForm(props: Props) {
  const { words, paperWords, brandName, make, answers, remembers, company, onCompany, children } = props
  const [person, setPerson] = useState('')
  const [phone, setPhone] = useState('')
  const [mail, setMail] = useState('')
  const [paper, setPaper] = useState<Paper>('a4')
  const [isBlank, setBlank] = useState(false)
  const [state, setState] = useState<Made | { state: 'idle' | 'making' | 'mail' }>({ state: 'idle' })
  const isMaking = state.state === 'making'

  const start = async (): Promise<void> => {
    if (!isMail(mail)) {
      setState({ state: 'mail' })
      document.getElementById('leave-mail')?.focus()
      return
    }
    setState({ state: 'making' })
    const given = isBlank ? undefined : await answers?.().catch(() => undefined)
    setState(await make({ company, contact: [person, phone, mail], paper, answers: given }))
  }
  const problem =
    state.state === 'undrawable'
      ? fill(words.undrawable, { list: state.letters.join(' ') })
      : state.state === 'failed' || state.state === 'tooLong'
        ? words[state.state]
        : ''
  const edit = (set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    set(event.currentTarget.value)
    setState({ state: 'idle' })
  }

  return (
    <form
      class="leave"
      noValidate
      autocomplete={remembers ? 'on' : 'off'}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMaking) void start()
      }}
    >
      <label class="field">
        <span>{words.client}</span>
        <input type="text" maxLength={60} autocomplete="off" value={company} onInput={edit(onCompany)} />
        <small>{words.clientHelp}</small>
      </label>
      {children}
      <fieldset class="field">
        <legend>{words.holds}</legend>
        {answers ? (
          [false, true].map((blank) => (
            <label key={String(blank)} class="choice">
              <input
                type="radio"
                name="holds"
                checked={isBlank === blank}
                onChange={() => {
                  setBlank(blank)
                }}
              />
              {blank ? words.holdsBlank : words.holdsAnswers}
            </label>
          ))
        ) : (
          <p>{words.noAnswers}</p>
        )}
      </fieldset>
      <fieldset class="field contact">
        <legend>{words.contact}</legend>
        {(
          [
            ['text', 'name', words.person, person, setPerson],
            ['tel', 'tel', words.phone, phone, setPhone],
          ] as const
        ).map(([type, remembered, label, value, set]) => (
          <label key={type}>
            <span>{label}</span>
            <input
              type={type}
              maxLength={80}
              autocomplete={remembers ? remembered : 'off'}
              value={value}
              onInput={edit(set)}
            />
          </label>
        ))}
        <label>
          <span>{words.mail}</span>
          {state.state === 'mail' && (
            <span class="error" id="leave-mail-error">
              {words.mailWrong}
            </span>
          )}
          <input
            id="leave-mail"
            type="email"
            maxLength={80}
            autocomplete={remembers ? 'email' : 'off'}
            aria-invalid={state.state === 'mail'}
            aria-describedby={state.state === 'mail' ? 'leave-mail-error' : undefined}
            value={mail}
            onInput={edit(setMail)}
          />
        </label>
        <small>{fill(words.contactHelp, { brand: brandName })}</small>
      </fieldset>
      <PaperSizeChoice words={paperWords} paper={paper} onPaper={setPaper} />
      <p role={problem ? 'alert' : 'status'} class={problem ? 'error' : 'vh'}>
        {problem || (isMaking ? words.making : state.state === 'saved' ? words.saved : '')}
      </p>
      <p class="row">
        <button type="submit" class="btn btn--big" aria-disabled={isMaking}>
          {isMaking ? words.making : state.state === 'saved' ? words.saved : words.download}
        </button>
      </p>
      <p class="small muted">{words.private}</p>
    </form>
  )
}
