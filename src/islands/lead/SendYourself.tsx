import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import type { LeadContent } from './lead-content.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'

interface Props {
  words: LeadContent['words']
  text: string
  mail: string
  /** Whether the mail had to leave something out. */
  isShort: boolean
}

/** The same text to copy, or as a mail: the way out that needs nobody's server. */
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
