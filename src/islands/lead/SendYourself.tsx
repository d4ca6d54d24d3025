import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import type { LeadContent } from './lead-content.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'

interface Props {
  words: LeadContent['words']
  text: string
  mail: string
  /** True if the email does not contain the whole message, because of its length. */
  isShort: boolean
}

/** The message with buttons to copy or to email it, without a server. */
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
