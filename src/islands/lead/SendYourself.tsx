import { useState } from 'preact/hooks'
import { copyText } from '../../state/browser.ts'
import type { LeadContent } from './LeadApp.tsx'

interface Props {
  words: LeadContent['words']
  text: string
  mail: string
  /** Whether the mail had to leave something out. */
  isShort: boolean
}

/** The same text to copy, or as a mail: the way out that needs nobody's server. */
export function SendYourself({ words, text, mail, isShort }: Props) {
  const [copied, setCopied] = useState<boolean>()
  return (
    <>
      <label class="field">
        <span>{words.text}</span>
        <textarea readOnly rows={8} value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p class="row">
        <button
          type="button"
          class="btn btn--line"
          onClick={() => {
            void copyText(text).then(setCopied)
          }}
        >
          {words.copy}
        </button>
        <a class="btn btn--line" href={mail}>
          {words.mail}
        </a>
        <span role="status">{copied === true ? words.copied : copied === false ? words.copyFailed : ''}</span>
      </p>
      {isShort && <p class="small muted">{words.mailShort}</p>}
    </>
  )
}
