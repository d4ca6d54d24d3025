import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { copyText } from './copy-text.ts'

interface Props {
  text: string
  words: Record<'label' | 'copy' | 'copied' | 'copyFailed', string>
  /** Number of lines of the field. Default: one line. */
  rows?: number
  /** More actions beside the button. */
  children?: ComponentChildren
}

/** A text with a copy button. Its field lets the visitor copy by hand. */
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
