import { useEffect, useState } from 'preact/hooks'
import { copyText } from '../state/browser.ts'

interface Props {
  link: string
  words: Record<'shareAddress' | 'copyLink' | 'copied' | 'copyFailed', string>
}

/** A link to copy by its button, or by hand from its field. */
export function CopyLink({ link, words }: Props) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    setCopied(undefined)
  }, [link])
  return (
    <>
      <label class="field">
        <span>{words.shareAddress}</span>
        <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p class="row">
        <button
          type="button"
          class="btn btn--line"
          onClick={() => {
            void copyText(link).then(setCopied)
          }}
        >
          {words.copyLink}
        </button>
        <span role="status">{copied === true ? words.copied : copied === false ? words.copyFailed : ''}</span>
      </p>
    </>
  )
}
