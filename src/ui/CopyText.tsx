import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { copyText } from './copy-text.ts'

interface Props {
  text: string
  words: Record<'label' | 'copy' | 'copied' | 'copyFailed', string>
  /** Lines of the field, where the text has several. */
  rows?: number
  /** Other ways out, beside the button. */
  children?: ComponentChildren
}

/** A text to copy by its button, or by hand from its field. */
export function CopyText({ text, words, rows, children }: Props) {
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    setCopied(undefined)
  }, [text])
  const field = {
    readOnly: true,
    value: text,
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      currentTarget.select()
    },
  }
  return (
    <>
      <label class="field">
        <span>{words.label}</span>
        {rows === undefined ? <input type="text" {...field} /> : <textarea rows={rows} {...field} />}
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
        {children}
        <span role="status">{copied === true ? words.copied : copied === false ? words.copyFailed : ''}</span>
      </p>
    </>
  )
}
