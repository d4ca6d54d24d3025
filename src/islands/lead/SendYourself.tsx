import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import type { LeadContent } from './lead-content.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'

interface Props {
  words: LeadContent['words']
  text: string
  mail: string
  /** True if the email omits a part of the message, because the message is too long for a `mailto:` URL. */
  isShort: boolean
}

/** The message, with buttons to copy or email the message without a server. */
export function SendYourself({ words, text, mail, isShort }: Props) {
  return (
    <>
      <CopyField id="lead-text" text={text} rows={8} words={{ ...words, label: words.text }}>
        <ButtonLink look="line" href={mail}>
          {words.mail}
        </ButtonLink>
      </CopyField>
      {isShort && <p class="small muted">{words.mailShort}</p>}
    </>
  )
}
