import type { RefObject } from 'preact'
import { fill } from '../../core/model/format.ts'
import type { Delivered } from './deliver.ts'
import type { LeadContent } from './lead-content.ts'
import { SendYourself } from './SendYourself.tsx'

interface Props {
  status: Exclude<Delivered, { state: 'sent' }>
  words: LeadContent['words']
  receiver: string
  /** The message as plain text. */
  text: string
  /** The message as a `mailto:` URL. `isShort` is true if the URL omits a part of the message. */
  mail: { mail: string; isShort: boolean }
  heading: RefObject<HTMLHeadingElement>
}

/** A notice after a failed delivery, or after a mail program opened the message. Offers to copy or email the message. */
export function LeadOutcome({ status, words, receiver, text, mail, heading }: Props) {
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
      <SendYourself {...{ words, text, ...mail }} />
    </section>
  )
}
