import '../islands.css'
import './clients.css'
import { useEffect, useState } from 'preact/hooks'
import type { DeskFile } from '../../state/clients-desk.ts'
import { keepOffline } from '../../state/offline.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { AddClients } from './AddClients.tsx'
import type { ClientsProps } from './clients-props.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { useDesk } from './use-desk.ts'

/**
 * Focuses an element after the next rendering, if the button that had the focus has disappeared. The buttons for files are
 * elsewhere as soon as there are clients.
 */
function focusIfLost(id: string): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus()
  })
}

/** The page for an IT provider with many clients. It reads files and shows them in views. It keeps nothing by itself. */
export function ClientsApp(props: ClientsProps) {
  const { words } = props
  const { open, hasFailed, start } = useDesk(props)
  const [waiting, setWaiting] = useState<{ files: readonly DeskFile[]; isPasted: boolean }>()

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'clients'
  }, [])

  const add = async (files: readonly DeskFile[], isPasted = false): Promise<void> => {
    setWaiting({ files, isPasted })
    const opened = await start()
    if (!opened) return
    setWaiting(undefined)
    keepOffline('page')
    await opened.desk.add(files, isPasted)
    focusIfLost('desk-status')
  }
  const showExample = async (): Promise<void> => {
    const opened = await start()
    if (!opened) return
    const { content, today, parts } = opened
    const { quiz, model } = content.model.constants
    opened.desk.showExample(parts.exampleClients(props.example, { quiz, model }, today, words.exampleSource))
    focusIfLost('desk-example')
  }
  const failed = hasFailed && (
    <Notice role="alert" isRow>
      <p>{words.loadFailed}</p>
      <Button
        look="line"
        size="small"
        onClick={() => void (waiting ? add(waiting.files, waiting.isPasted) : start())}
      >
        {words.retry}
      </Button>
    </Notice>
  )
  if (!open) {
    return (
      <DeskFrame words={words}>
        <div class="wrap desk">
          {failed}
          <AddClients {...{ words, add }} isEmpty onExample={() => void showExample()} />
        </div>
      </DeskFrame>
    )
  }
  return <open.parts.Places {...props} {...{ open, add }} onExample={() => void showExample()} />
}
