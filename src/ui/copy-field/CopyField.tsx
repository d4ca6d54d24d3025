import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Actions } from '../actions/Actions.tsx'
import { Button } from '../button/Button.tsx'
import { Field } from '../field/Field.tsx'
import { copyText } from './copy-text.ts'

interface Props {
  /** The id of the text field, unique in the page. */
  id: string
  text: string
  words: Record<'label' | 'copy' | 'copied' | 'copyFailed', string>
  /** The number of visible lines in the field. Default: one line. */
  rows?: number
  /** Other buttons beside the copy button. */
  children?: ComponentChildren
}

/** A read-only field with a text, and a copy button. The visitor can also copy the text by hand. */
export function CopyField({ id, text, words, rows, children }: Props) {
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
      <Field id={id} label={words.label}>
        {(control) =>
          rows === undefined ? (
            <input type="text" {...field} {...control} />
          ) : (
            <textarea rows={rows} {...field} {...control} />
          )
        }
      </Field>
      <Actions>
        <Button look="line" onClick={() => void copyText(text).then(setCopied)}>
          {words.copy}
        </Button>
        {children}
        <span role="status">{copied === true ? words.copied : copied === false ? words.copyFailed : ''}</span>
      </Actions>
    </>
  )
}
