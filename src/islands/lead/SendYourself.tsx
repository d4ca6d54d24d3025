import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import type { LeadContent } from './lead-content.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'

interface Props {
  words: LeadContent['words']
  text: string
  mail: string
  /** True if the email leaves something out. */
  isShort: boolean
}

/** The message to copy or to email, so that the visitor needs no server. */
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
