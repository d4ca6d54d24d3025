import { useEffect, useRef, useState } from 'preact/hooks'
import type { Adapter } from '../../lead/parcel.ts'
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
import { type LeadNames, describeLead, writeLeadMail, writeLeadText } from '../../core/lead/lead-text.ts'
import { fill } from '../../core/model/format.ts'
import { makeId } from '../../state/id.ts'
import { type Delivered, deliver } from './deliver.ts'
import { Fields, Mistake, faultOf, fieldOf } from './Fields.tsx'
import type { HostSite, LeadContent } from './lead-content.ts'
import { Preview } from './Preview.tsx'
import { SendYourself } from './SendYourself.tsx'

/** What of a result may be sent. */
export interface LeadResult {
  summary: HostSummary
  /** Nothing where no question was answered, as after a file that holds single controls. */
  answers: Lead['answers']
  names: LeadNames
}

interface Props {
  content: LeadContent
  adapter: Adapter
  receiver: Receiver
  around: HostSite | undefined
  result: LeadResult
}

const now = (): string => new Date().toISOString()

/** The form: who writes, what will be sent, one agreement, one button. What it sends is what it shows. */
export function LeadForm({ content, adapter, receiver, around, result }: Props) {
  const { words, brand } = content
  const [form, setForm] = useState(EMPTY_LEAD)
  const [id] = useState(makeId)
  const [at, setAt] = useState(now)
  const [attempt, setAttempt] = useState(0)
  const [status, setStatus] = useState<Delivered | { state: 'open' | 'sending' }>({ state: 'open' })
  const isBusy = useRef(false)
  const told = useRef<HTMLHeadingElement>(null)

  const { host, isBrand } = receiver
  const to = receiverName(receiver)
  const consentText = writeConsent(receiver, words)
  const lead = buildLead(form, { id, at, host, consentText, ...result })
  const rows = describeLead(lead, result.names, words)
  const text = writeLeadText(rows)
  const { href, pathname } = location
  const parcel = adapter.pack(lead, text, { title: brand.quizName, address: new URL(pathname, href).href })
  const mail = writeLeadMail(rows, words.subject, isBrand ? brand.email : around?.mail)
  const problems = attempt > 0 ? checkLead(form) : []
  const isMail = !around && brand.leads?.kind === 'mailto'

  useEffect(() => {
    if (problems[0]) document.getElementById(fieldOf(problems[0]))?.focus()
  }, [attempt])
  useEffect(() => {
    told.current?.focus()
  }, [status.state])

  const change = (part: Partial<typeof form>): void => {
    setForm({ ...form, ...part })
    setAt(now())
  }
  const send = async (): Promise<void> => {
    setAttempt(attempt + 1)
    if (checkLead(form).length > 0 || isBusy.current) return
    isBusy.current = true
    setStatus({ state: 'sending' })
    setStatus(await deliver(lead, parcel, adapter, around ? undefined : brand.leads, mail.mail))
    isBusy.current = false
  }
  const notice = around ? (around.privacy ?? (isBrand ? brand.privacy : undefined)) : brand.privacy

  if (status.state === 'sent') {
    return (
      <section class="band band--rule wrap lead" aria-labelledby="lead-title">
        <div class="head">
          <h2 id="lead-title" tabIndex={-1} ref={told}>
            {fill(words.sent, { receiver: to })}
          </h2>
          <p class="lede">{words.sentText}</p>
        </div>
        <section class="lead-shown" aria-label={words.sentWhat}>
          <Preview rows={rows} parcel={parcel} raw={words.raw} />
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
          // Only a person's own press counts, not an event that a script makes up.
          if (event.isTrusted) void send()
        }}
      >
        <div class="lead-fields">
          <Fields {...{ form, problems, words, change }} />
          {result.answers && (
            <label class="choice">
              <input
                type="checkbox"
                checked={form.withAnswers}
                aria-describedby="lead-answers-help"
                onChange={() => {
                  change({ withAnswers: !form.withAnswers })
                }}
              />
              <span>
                {words.withAnswers}
                <small id="lead-answers-help">{words.withAnswersHelp}</small>
              </span>
            </label>
          )}
        </div>
        <section class="lead-shown" aria-labelledby="lead-preview">
          <h3 class="h4" id="lead-preview">
            {words.preview}
          </h3>
          <p class="small">{words.previewLead}</p>
          <Preview rows={rows} parcel={parcel} raw={words.raw} />
        </section>
        <div class="lead-agree">
          <Mistake id="lead-consent" {...{ problems, words }} />
          <label class="choice">
            <input
              {...faultOf('lead-consent', problems)}
              id="lead-consent"
              type="checkbox"
              required
              checked={form.consents}
              onChange={() => {
                change({ consents: !form.consents })
              }}
            />
            <span>{consentText}</span>
          </label>
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
            <section class={`lead-told ${status.state}`} aria-labelledby="lead-told">
              <h3 class="h4" id="lead-told" tabIndex={-1} ref={told}>
                {status.state === 'failed' ? words.failed : words.handed}
              </h3>
              <p>
                {status.state === 'handed'
                  ? words.handedText
                  : `${fill(words[status.why], { receiver: to })} ${status.said ? `${fill(words.said, { said: status.said })} ` : ''}${words.still}`}
              </p>
              <SendYourself {...{ words, text, ...mail }} />
            </section>
          )}
          <p>
            <button type="submit" class="btn btn--big" aria-disabled={status.state === 'sending'}>
              {status.state === 'sending'
                ? words.sending
                : status.state === 'failed'
                  ? words.again
                  : fill(isMail ? words.sendMail : words.send, { receiver: to })}
            </button>
            <span class="vh" role="status">
              {status.state === 'sending' && words.sending}
            </span>
          </p>
        </div>
      </form>
    </section>
  )
}
