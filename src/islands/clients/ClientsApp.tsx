import '../islands.css'
import './clients.css'
import { useEffect, useState } from 'preact/hooks'
import type { DeskFile } from '../../state/clients-desk.ts'
import { keepOffline } from '../../state/offline.ts'
import { ActionNotice } from '../../ui/notice/Notice.tsx'
import { AddClients, pastedAfter } from './AddClients.tsx'
import type { ClientsProps, Pasted } from './clients-props.ts'
import { DeskFrame } from './DeskFrame.tsx'
import { type LoadedDesk, useDesk } from './use-desk.ts'

/**
 * Focuses an element after the next rendering, if the button with the focus has disappeared. The first clients replace the
 * buttons that add files by other buttons.
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
  const [wanted, setWanted] = useState<() => Promise<void>>()
  const [pasted, setPasted] = useState<Pasted>({ text: '', problem: '' })

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'clients'
  }, [])

  /** Opens the desk, and then acts on it. If the desk does not open, the button of the notice does both again. */
  const onDesk = async (act: (opened: LoadedDesk) => void | Promise<void>): Promise<void> => {
    setWanted(() => () => onDesk(act))
    const opened = await start()
    if (!opened) return
    setWanted(undefined)
    await act(opened)
  }
  const add = (files: readonly DeskFile[], isPasted = false): Promise<void> =>
    onDesk(async ({ desk }) => {
      keepOffline('page')
      await desk.add(files, isPasted)
      if (isPasted) setPasted((old) => pastedAfter(old, desk.$outcome.get()))
      focusIfLost('desk-status')
    })
  const showExample = (): void =>
    void onDesk(({ desk, content, today, parts }) => {
      const { quiz, model } = content.model.constants
      desk.showExample(parts.exampleClients(props.example, { quiz, model }, today, words.exampleSource))
      focusIfLost('desk-example')
    })
  const adding = { words, add, pasted, onPasted: setPasted }
  const failed = hasFailed && (
    <ActionNotice
      role="alert"
      text={words.loadFailed}
      label={words.retry}
      onPress={() => void (wanted ?? start)()}
    />
  )
  if (!open) {
    return (
      <DeskFrame words={words}>
        <div class="wrap desk">
          {failed}
          <AddClients {...adding} isEmpty onExample={showExample} />
        </div>
      </DeskFrame>
    )
  }
  return <open.parts.Places {...props} {...adding} open={open} onExample={showExample} />
}
