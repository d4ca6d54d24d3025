import { CopyText } from '../../ui/CopyText.tsx'
import type { LeadContent } from './lead-content.ts'

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
      <CopyText text={text} rows={8} words={{ ...words, label: words.text }}>
        <a class="btn btn--line" href={mail}>
          {words.mail}
        </a>
      </CopyText>
      {isShort && <p class="small muted">{words.mailShort}</p>}
    </>
  )
}
