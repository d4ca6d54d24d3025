import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'

/** A file to download, or pages to keep: a title, the content, and the button that saves it. */
export function ExportFile(props: {
  title: string
  holds: string
  label: string
  /** The status message until `onSave` resolves. */
  saving?: string
  /** Saves the file. Returns the status message. */
  onSave: () => string | Promise<string>
  /** The same file in another format. */
  also?: { label: string; onSave: () => string | Promise<string> }
  children?: ComponentChildren
}) {
  const { title, holds, label, saving = '', onSave, also, children } = props
  const [saved, setSaved] = useState('')
  const button = (name: string, save: () => string | Promise<string>) => (
    <Button
      look="line"
      size="small"
      onClick={() => {
        setSaved(saving)
        void Promise.resolve(save()).then(setSaved)
      }}
    >
      {name}
    </Button>
  )
  return (
    <li>
      <div>
        <h4>{title}</h4>
        <p>
          {holds} {children}
        </p>
        <p role="status" class="small">
          {saved}
        </p>
      </div>
      {also ? (
        <Actions>
          {button(label, onSave)}
          {button(also.label, also.onSave)}
        </Actions>
      ) : (
        button(label, onSave)
      )}
    </li>
  )
}
