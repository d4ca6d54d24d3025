import { mailtoUrl } from '../../core/model/mailto.ts'
import { cleanName, NAME_LIMIT } from '../../core/model/clean-text.ts'
import type { WhoseJobWords } from '../../messages/ui.ts'
import { TextField } from '../../ui/field/Field.tsx'
import { SendMessage } from '../handover/SendMessage.tsx'

interface Props {
  /** The prefix of the ids of the form fields, unique in the page. */
  id: string
  words: WhoseJobWords
  name: string
  onName: (name: string) => void
  subject: string
  /** The payload of the link. */
  payload: string
  /** The address of the page that opens the link. Default: this page. */
  page: string | undefined
  /** Writes the message with the address of the link. */
  write: (link: string) => string
}

/** Returns the address that opens a payload on the page of the ten jobs. */
export const addressOf = (payload: string, page = location.pathname): string =>
  `${location.origin}${page}#ten=${payload}`

/** The optional name in a link, and the message with the link, to copy or to email. */
export function SendTen({ id, words, name, onName, subject, payload, page, write }: Props) {
  const text = write(addressOf(payload, page))
  return (
    <div class="stack">
      <TextField
        id={`${id}-name`}
        label={words.name}
        maxLength={NAME_LIMIT}
        autocomplete="name"
        value={name}
        onInput={(typed) => onName(cleanName(typed) === undefined ? '' : typed)}
      />
      <SendMessage
        message={{ subject, text, mail: mailtoUrl(subject, text), left: 'nothing' }}
        words={words}
      />
    </div>
  )
}
