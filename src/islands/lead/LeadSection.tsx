import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Adapter, Parcel } from '../../lead/parcel.ts'
import type { HostSummary } from '../../core/report/host-summary.ts'
import {
  EMPTY_LEAD,
  type Lead,
  type Receiver,
  buildLead,
  checkLead,
  receiverName,
  writeConsent,
} from '../../core/lead/lead.ts'
import {
  type LeadNames,
  type LeadRow,
  describeLead,
  writeLeadMail,
  writeLeadText,
} from '../../core/lead/lead-text.ts'
import { addDays } from '../../core/model/dates.ts'
import { fill } from '../../core/model/format.ts'
import { nextCheckDays } from '../../core/model/next-check.ts'
import type { LeadOrigin } from '../../core/lead/origin.ts'
import { forgetCameFrom } from '../../state/came-from.ts'
import { makeId } from '../../state/id.ts'
import { type DeliveryOutcome, deliver } from './deliver.ts'
import type { HostSite, LeadContent } from './lead-content.ts'
import { ConsentField, LeadFields, fieldOf } from './LeadFields.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { CopyField } from '../../ui/copy-field/CopyField.tsx'

/** The parts of a result that the contact form can send. */
export interface LeadResult {
  summary: HostSummary
  /** ISO date of the report. */
  date: string
  /** `undefined` if no question has an answer, for example if a file contains only values of single controls. */
  answers: Lead['answers']
  names: LeadNames
  /** The name of the visitor's business, if the site knows it. */
  name?: string | undefined
  /** Returns the link that opens the result. The ten jobs have none. */
  linkOf?: Parameters<typeof buildLead>[1]['linkOf']
}

interface Props {
  content: LeadContent
  adapter: Adapter
  receiver: Receiver
  around: HostSite | undefined
  result: LeadResult
  /** Where the visitor came from, and the name of the business that the link or the host gives. */
  from: { origin: LeadOrigin; name: string | undefined }
  /** True if the form asks for a telephone number. */
  asksPhone: boolean
}

const now = (): string => new Date().toISOString()

/** The contact form: fields, preview, consent and send button. The form sends exactly the previewed data. */
export function LeadSection({ content, adapter, receiver, around, result, from, asksPhone }: Props) {
  const { words, brand } = content
  const [form, setForm] = useState(() => ({ ...EMPTY_LEAD, company: result.name ?? from.name ?? '' }))
  // The form shows it until the visitor leaves, also after the site has forgotten it.
  const [{ origin }] = useState(from)
  const [id] = useState(makeId)
  const [at, setAt] = useState(now)
  const [attempt, setAttempt] = useState(0)
  const [status, setStatus] = useState<DeliveryOutcome | { state: 'open' | 'sending' }>({ state: 'open' })
  const isBusy = useRef(false)
  const outcome = useRef<HTMLHeadingElement>(null)

  const { host, isBrand } = receiver
  const to = receiverName(receiver)
  const consentText = writeConsent(receiver, words)
  const nextCheckDue = addDays(result.date, nextCheckDays(brand))
  const lead = buildLead(form, { id, at, host, consentText, nextCheckDue, origin, ...result })
  const rows = describeLead(lead, result.names, words)
  const text = writeLeadText(rows)
  const { href, pathname } = location
  const page = { title: brand.quizName, address: new URL(pathname, href).href }
  const properties = brand.leads?.kind === 'hubspot' ? brand.leads.properties : undefined
  const parcel = adapter.pack(lead, text, page, properties)
  const mail = writeLeadMail(rows, words.subject, isBrand ? brand.email : around?.mail)
  const problems = attempt > 0 ? checkLead(form) : []
  const isMail = !around && brand.leads?.kind === 'mailto'
  const notice = around ? (around.privacy ?? (isBrand ? brand.privacy : undefined)) : brand.privacy
  const isSending = status.state === 'sending'

  useEffect(() => {
    if (problems[0]) document.getElementById(fieldOf(problems[0]))?.focus()
  }, [attempt])
  useEffect(() => {
    outcome.current?.focus()
  }, [status.state])

  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part })
    setAt(now())
  }
  const fields = { form, problems, words, change, asksPhone }
  const send = async (): Promise<void> => {
    setAttempt(attempt + 1)
    if (checkLead(form).length > 0 || isBusy.current) return
    isBusy.current = true
    setStatus({ state: 'sending' })
    const told = await deliver(lead, parcel, adapter, around ? undefined : brand.leads, mail.mail)
    if (told.state === 'sent') forgetCameFrom()
    setStatus(told)
    isBusy.current = false
  }

  if (status.state === 'sent') {
    return (
      <section class="band band--rule wrap lead" aria-labelledby="lead-title">
        <SentHead words={words} receiver={to} isTrial={'isTrial' in status} heading={outcome} />
        <section class="lead-shown" aria-label={words.sentWhat}>
          <LeadPreview rows={rows} parcel={parcel} raw={words.raw} />
        </section>
      </section>
    )
  }
  return (
    <section class="band band--rule wrap lead noprint" aria-labelledby="lead-title">
      <div class="head">
        <h2 id="lead-title">{fill(words.title, { receiver: to })}</h2>
        <p class="lede">{words.lead}</p>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          // A script can dispatch a submit event, which is not trusted. Only the visitor sends the lead.
          if (event.isTrusted) void send()
        }}
      >
        <LeadFields {...fields} hasAnswers={result.answers !== undefined} />
        <section class="lead-shown" aria-labelledby="lead-preview">
          <h3 class="like-h4" id="lead-preview">
            {words.preview}
          </h3>
          <p class="small">{words.previewLead}</p>
          <LeadPreview rows={rows} parcel={parcel} raw={words.raw} />
        </section>
        <div class="lead-agree">
          <ConsentField {...fields} text={consentText} />
          <p>
            <a
              class="lead-link"
              href={notice ?? content.privacyUrl}
              target="_blank"
              rel="noopener noreferrer"
            >
              {notice
                ? fill(words.privacy, { where: new URL(notice).hostname })
                : fill(words.privacyOurs, { host })}
            </a>
          </p>
          {(status.state === 'failed' || status.state === 'handed') && (
            <LeadOutcome
              status={status}
              words={words}
              text={text}
              mail={mail}
              receiver={to}
              heading={outcome}
            />
          )}
          <p>
            <Button type="submit" size="big" aria-disabled={isSending}>
              {isSending
                ? words.sending
                : status.state === 'failed'
                  ? words.again
                  : fill(isMail ? words.sendMail : words.send, { receiver: to })}
            </Button>
            <span class="visually-hidden" role="status">
              {isSending && words.sending}
            </span>
          </p>
        </div>
      </form>
    </section>
  )
}

interface SentProps extends Pick<LeadContent, 'words'> {
  receiver: string
  /** The lead went to this machine only. */
  isTrial: boolean
  heading: RefObject<HTMLHeadingElement>
}

/** Says that the lead was sent, or that it was printed on the host's own machine. */
function SentHead({ words, receiver, isTrial, heading }: SentProps) {
  return (
    <div class="head">
      <h2 id="lead-title" tabIndex={-1} ref={heading}>
        {isTrial ? words.trial : fill(words.sent, { receiver })}
      </h2>
      <p class="lede">{isTrial ? fill(words.trialText, { receiver }) : words.sentText}</p>
    </div>
  )
}

interface PreviewProps {
  rows: readonly LeadRow[]
  parcel: Parcel
  /** The heading of the raw request. */
  raw: string
}

/** Shows the data that the form sends, as a list and as the raw request. */
function LeadPreview({ rows, parcel, raw }: PreviewProps) {
  return (
    <>
      <dl>
        {rows.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{key === 'link' ? <LinkText address={text} /> : text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{raw}</summary>
        {/* The joined lines are exactly the body of the request. CSS draws the line breaks. */}
        <pre>
          {parcel.lines.map((line) => (
            <code key={line}>{line}</code>
          ))}
        </pre>
      </details>
    </>
  )
}

/** The link to the result, to open. The raw request below shows the whole address. */
function LinkText({ address }: { address: string }) {
  return (
    <a class="lead-address" href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  )
}

interface OutcomeProps {
  status: Exclude<DeliveryOutcome, { state: 'sent' }>
  words: LeadContent['words']
  receiver: string
  text: string
  /** The message as a `mailto:` URL. `isShort` is true if the URL omits a part of the message, which is too long. */
  mail: { mail: string; isShort: boolean }
  heading: RefObject<HTMLHeadingElement>
}

/** A notice after a failed delivery, or after a mail program opened the message. Offers to copy or email the message. */
function LeadOutcome({ status, words, receiver, text, mail, heading }: OutcomeProps) {
  return (
    <section class={`lead-told ${status.state}`} aria-labelledby="lead-told">
      <h3 class="like-h4" id="lead-told" tabIndex={-1} ref={heading}>
        {status.state === 'failed' ? words.failed : words.handed}
      </h3>
      <p>
        {status.state === 'handed'
          ? words.handedText
          : `${fill(words[status.why], { receiver })} ${status.said ? `${fill(words.said, { said: status.said })} ` : ''}${words.still}`}
      </p>
      <CopyField id="lead-text" text={text} rows={8} words={{ ...words, label: words.text }}>
        <ButtonLink look="line" href={mail.mail}>
          {words.mail}
        </ButtonLink>
      </CopyField>
      {mail.isShort && <p class="small muted">{words.mailShort}</p>}
    </section>
  )
}
