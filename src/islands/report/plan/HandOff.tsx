import { useState } from 'preact/hooks'
import {
  type TicketWords,
  planNameOf,
  ticketOf,
  ticketText,
  ticketTitle,
} from '../../../core/exchange/ticket.ts'
import { jobMail } from '../../../core/handover/job-mail.ts'
import type { Report, ReportControl } from '../../../core/report/types.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { copyText } from '../../../ui/copy-field/copy-text.ts'
import { Field } from '../../../ui/field/Field.tsx'

interface Props {
  control: ReportControl
  report: Report
  words: TicketWords
  /** The full URL above the how-to pages. */
  pages: string
}

/** The link that emails a job, and the button that copies it as a ticket, or shows it if the browser refuses. */
export function HandOff({ control, report, words, pages }: Props) {
  const { handoff } = words
  const [copied, setCopied] = useState<boolean>()
  const ticket = ticketOf(control, report, words, pages)
  const text = ticketText(ticket, report, words)
  const { name, language } = report
  const plan = planNameOf(report, words)
  const mail = jobMail({ ticket, subject: ticketTitle(ticket), plan, name, language }, handoff)
  const about = <span class="visually-hidden">: {control.title}</span>
  return (
    <>
      <a href={mail}>
        {handoff.mail}
        {about}
      </a>
      <Button look="quiet" size="small" onClick={() => void copyText(text).then(setCopied)}>
        <span>
          {handoff.copy}
          {about}
        </span>
      </Button>
      <p role="status" class="ticket-status small">
        {copied === true ? handoff.copied : copied === false ? handoff.copyFailed : ''}
      </p>
      {copied === false && (
        <div class="ticket-text">
          <Field id={`${control.id}-ticket`} label={handoff.text}>
            {(field) => (
              <textarea
                {...field}
                rows={10}
                readOnly
                value={text}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}
