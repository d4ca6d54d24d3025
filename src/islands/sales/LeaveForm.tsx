import { NAME_LIMIT } from '../../core/model/clean-text.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SalesWords } from '../../messages/ui.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { fill } from '../../core/model/format.ts'
import type { Person } from '../../core/whose-job/people.ts'
import { type PaperSize, paperOf } from '../../core/documents/paper-size.ts'
import { type PaperWords, PaperSizeChoice } from '../report/take/PaperSizeChoice.tsx'
import { $contact } from './contact.ts'
import type { LeaveFormValues, LeaveBehindOutcome } from './use-leave-behind.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { submitsTo } from '../../ui/use-listener.ts'
import { Choice } from '../../ui/choice/Choice.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../ui/field/Field.tsx'

interface Props {
  words: SalesWords
  paperWords: PaperWords
  brandName: string
  make: (values: LeaveFormValues) => Promise<LeaveBehindOutcome>
  /** Returns the visitor's answers for the leave-behind page. `undefined` if the visitor has no answers. */
  answers: (() => Promise<Answers | undefined>) | undefined
  /** The people who answered the ten jobs on this device, or in this room. Empty if nobody did. */
  people: readonly Person[]
  /** True if the browser may autofill the fields. False on a screen that many people use. */
  remembers: boolean
  company: string
  onCompany: (company: string) => void
  /**
   * The label of the disclosure that contains all fields except the client and the person. Without it, nothing is
   * folded.
   */
  more?: string
  children?: ComponentChildren
}

/** What the form is doing, or what became of the last page. */
type FormState = LeaveBehindOutcome | { state: 'idle' | 'making' | 'mail' }

const isMail = (text: string): boolean => text.trim() === '' || /^\S+@\S+\.\S+$/.test(text.trim())

/** The form for a leave-behind, one page for a client: client, contact, paper size, and buttons for a PDF and for Word. */
export function LeaveForm(props: Props) {
  const {
    words,
    paperWords,
    brandName,
    make,
    answers,
    people,
    remembers,
    company,
    onCompany,
    more,
    children,
  } = props
  const [person, setPerson] = useState('')
  const [phone, setPhone] = useState('')
  const [mail, setMail] = useState('')
  const [paper, setPaper] = useState<PaperSize>('a4')
  const [isBlank, setBlank] = useState(false)
  // On a shared device, the answers can be those of another client. In presenter mode, they are those of this room.
  const [hasTen, setHasTen] = useState(!remembers)
  const [link, setLink] = useState('')
  const [state, setState] = useState<FormState>({ state: 'idle' })
  const [as, setAs] = useState<LeaveFormValues['as']>('pdf')
  const folded = useRef<HTMLDetailsElement>(null)
  const isMaking = state.state === 'making'
  // The server has no browser to ask.
  useEffect(() => setPaper(paperOf(navigator.language)), [])
  useEffect(() => $contact.set([person, phone, mail]), [person, phone, mail])

  const start = async (format: LeaveFormValues['as']): Promise<void> => {
    if (isMaking) return
    setAs(format)
    if (!isMail(mail)) {
      setState({ state: 'mail' })
      showField(folded.current, 'leave-mail')
      return
    }
    setState({ state: 'making' })
    const given = isBlank ? undefined : await answers?.().catch(() => undefined)
    const ten = link.trim() || (hasTen ? people : '')
    const made = await make({
      company,
      contact: [person, phone, mail],
      paper,
      as: format,
      answers: given,
      ten,
    })
    setState(made)
    if (made.state === 'link') showField(folded.current, 'leave-ten')
  }
  const problem = problemOf(state, words)
  /** Returns the text of a button: its own, or that it is making the page of its format. */
  const sayOn = (format: LeaveFormValues['as'], label: string): string =>
    isMaking && format === as ? words.making : label
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text)
    setState({ state: 'idle' })
  }

  const personField = (
    <LineField
      remembers={remembers}
      is="name"
      label={words.person}
      value={person}
      onInput={edit(setPerson)}
    />
  )
  const contact = (
    <fieldset class="field contact">
      <legend>{words.contact}</legend>
      {more === undefined && personField}
      <LineField remembers={remembers} is="tel" label={words.phone} value={phone} onInput={edit(setPhone)} />
      <LineField
        remembers={remembers}
        is="mail"
        label={words.mail}
        error={state.state === 'mail' ? words.mailWrong : undefined}
        value={mail}
        onInput={edit(setMail)}
      />
      <small>{fill(words.contactHelp, { brand: brandName })}</small>
    </fieldset>
  )
  const holds = <HoldsFields {...props} isBlank={isBlank} setBlank={setBlank} />
  const ten = (
    <TenFields
      {...{ words, people, hasTen, setHasTen, link }}
      setLink={edit(setLink)}
      problem={state.state === 'link' ? state.problems.join(' ') : undefined}
    />
  )
  const size = <PaperSizeChoice words={paperWords} paper={paper} onPaper={setPaper} />

  return (
    <form
      class={more === undefined ? 'leave' : 'leave leave--short'}
      noValidate
      autocomplete={remembers ? 'on' : 'off'}
      onSubmit={submitsTo(() => void start('pdf'))}
    >
      <TextField
        id="leave-client"
        label={words.client}
        hint={words.clientHelp}
        maxLength={NAME_LIMIT}
        counterText={(n) => fill(words.clientCount, { n, max: NAME_LIMIT })}
        autocomplete="off"
        value={company}
        onInput={edit(onCompany)}
      />
      {children}
      {more === undefined ? (
        <>
          {holds}
          {ten}
          {contact}
          {size}
        </>
      ) : (
        personField
      )}
      <p
        role={problem ? 'alert' : 'status'}
        class={problem ? 'error' : state.state === 'saved' ? 'small' : 'visually-hidden'}
      >
        {problem || (isMaking ? words.making : state.state === 'saved' ? words.saved : '')}
      </p>
      <Actions>
        <Button type="submit" size="big" aria-disabled={isMaking}>
          {sayOn('pdf', words.download)}
        </Button>
        <Button look="quiet" aria-disabled={isMaking} onClick={() => void start('word')}>
          {sayOn('word', words.downloadWord)}
        </Button>
      </Actions>
      {more !== undefined && (
        <Disclosure summary={more} hasBar class="leave-more" elementRef={folded}>
          <div class="leave-folded">
            {contact}
            {holds}
            {ten}
            {size}
          </div>
        </Disclosure>
      )}
      <p class="small muted">{words.private}</p>
    </form>
  )
}

/** Focuses a field. Opens its disclosure first, because a field in a closed disclosure cannot have the focus. */
function showField(folded: HTMLDetailsElement | null, id: string): void {
  if (folded) folded.open = true
  document.getElementById(id)?.focus()
}

/** Returns the sentence above the buttons about a page that could not be made, or an empty text. */
function problemOf(state: FormState, words: SalesWords): string {
  if (state.state === 'undrawable') return fill(words.undrawable, { list: state.letters.join(' ') })
  return state.state === 'failed' || state.state === 'tooLong' ? words[state.state] : ''
}

/** The types of the lines of the contact details, and what the browser fills in. */
const LINES = {
  name: { type: 'text', autocomplete: 'name' },
  tel: { type: 'tel', autocomplete: 'tel' },
  mail: { type: 'email', autocomplete: 'email' },
} as const

interface LineProps extends Pick<Props, 'remembers'> {
  is: keyof typeof LINES
  label: string
  error?: string | undefined
  value: string
  onInput: (text: string) => void
}

/** A line of the contact details. */
function LineField({ remembers, is, ...field }: LineProps) {
  const { type, autocomplete } = LINES[is]
  return (
    <TextField
      {...{ ...field, type }}
      id={`leave-${is}`}
      maxLength={80}
      autocomplete={remembers ? autocomplete : 'off'}
    />
  )
}

/** What the leave-behind page is made of: the visitor's answers, or content for every business. */
type HoldsProps = Pick<Props, 'words' | 'answers'> & {
  isBlank: boolean
  setBlank: (isBlank: boolean) => void
}

function HoldsFields({ words, answers, isBlank, setBlank }: HoldsProps) {
  return (
    <fieldset class="field">
      <legend>{words.holds}</legend>
      {answers ? (
        [false, true].map((blank) => (
          <Choice
            key={String(blank)}
            type="radio"
            name="holds"
            checked={isBlank === blank}
            onChange={() => setBlank(blank)}
          >
            {blank ? words.holdsBlank : words.holdsAnswers}
          </Choice>
        ))
      ) : (
        <p>{words.noAnswers}</p>
      )}
    </fieldset>
  )
}

interface TenProps extends Pick<Props, 'words' | 'people'> {
  hasTen: boolean
  setHasTen: (hasTen: boolean) => void
  link: string
  setLink: (link: string) => void
  problem: string | undefined
}

/** The ten jobs of the page: those that people answered here, or those of a link. */
function TenFields({ words, people, hasTen, setHasTen, link, setLink, problem }: TenProps) {
  return (
    <fieldset class="field">
      <legend>{words.ten}</legend>
      {people.length > 0 && (
        <Choice type="checkbox" checked={hasTen} onChange={setHasTen}>
          {words.tenAdd}
        </Choice>
      )}
      <TextField
        id="leave-ten"
        label={words.tenLink}
        hint={words.tenHelp}
        error={problem}
        autocomplete="off"
        spellcheck={false}
        value={link}
        onInput={setLink}
      />
    </fieldset>
  )
}
