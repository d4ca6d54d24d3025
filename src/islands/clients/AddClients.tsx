import { useEffect, useRef, useState } from 'preact/hooks'
import { todayHere } from '../../state/browser.ts'
import type { DeskFile, ReadOutcome } from '../../state/clients-desk.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { onDocument, submitsTo, useListener } from '../../ui/use-listener.ts'
import type { Pasted } from './clients-props.ts'
import type { DeskProps } from './open-desk.ts'
import { droppedFiles, pastedFile, pickedFiles } from './take-files.ts'

/** Returns what the field holds after reading: nothing, or the same text with the problem, so that the visitor can correct it. */
export function pastedAfter({ text }: Pasted, outcome: ReadOutcome | undefined): Pasted {
  const problem = outcome?.refused.flatMap(({ problems }) => problems).join(' ') ?? ''
  return { text: problem === '' ? '' : text, problem }
}

interface Props extends Pick<DeskProps, 'words' | 'add' | 'pasted' | 'onPasted'> {
  /** True while the page shows no clients. */
  isEmpty: boolean
  /** Shows the example. `undefined` if the page offers none. */
  onExample?: (() => void) | undefined
}

/** The ways to add clients: drop files, choose files or a folder, or paste links. */
export function AddClients({ words, isEmpty, add, pasted, onPasted, onExample }: Props) {
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The types of Preact do not contain this attribute, and the server does not need it.
    if (folder.current) folder.current.webkitdirectory = true
  }, [])
  const give = (found: readonly DeskFile[]): void => {
    if (found.length > 0) void add(found)
  }
  // Files can be dropped anywhere on the page: without this, the browser would leave the page and open the file.
  const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  useListener(onDocument, 'dragover', (event) => {
    if (!isFiles(event)) return
    event.preventDefault()
    setOver(true)
  })
  useListener(onDocument, 'dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false)
  })
  useListener(onDocument, 'drop', (event) => {
    if (!event.dataTransfer || !isFiles(event)) return
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(give)
  })
  const picker = (element: typeof files, label: string, look: 'primary' | 'line') => (
    <>
      <Button look={look} onClick={() => element.current?.click()}>
        {label}
      </Button>
      <input
        ref={element}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const found = pickedFiles(currentTarget.files ?? [])
          // Reset the input: otherwise choosing the same files again fires no change event.
          currentTarget.value = ''
          give(found)
        }}
      />
    </>
  )
  return (
    <section class="desk-add noprint" aria-labelledby="desk-add">
      <h2 id="desk-add" class={isEmpty ? 'visually-hidden' : 'like-h3'}>
        {words.addTitle}
      </h2>
      <div class={isOver ? 'desk-drop desk-drop--over' : 'desk-drop'}>
        <p class={isEmpty ? 'desk-drop-title' : 'like-h4'}>{words.drop}</p>
        <p>{words.dropLead}</p>
        <Actions>
          {picker(files, words.pickFiles, isEmpty ? 'primary' : 'line')}
          {picker(folder, words.pickFolder, 'line')}
          {onExample && (
            <Button look="quiet" onClick={onExample}>
              {words.exampleGo}
            </Button>
          )}
        </Actions>
        <p class="small muted">{words.folderHint}</p>
      </div>
      <div class="desk-folds">
        <PasteLinks words={words} add={add} pasted={pasted} onPasted={onPasted} />
        <Disclosure summary={words.howTitle}>
          <p class="measure">
            {words.how} {words.askAnswers}
          </p>
        </Disclosure>
      </div>
    </section>
  )
}

function PasteLinks({ words, add, pasted, onPasted }: Omit<Props, 'isEmpty' | 'onExample'>) {
  const { text, problem } = pasted
  // The first clients replace this part of the page by another one with the same text.
  const [wasOpen] = useState(text !== '')
  return (
    <Disclosure summary={words.paste} open={wasOpen}>
      <form
        class="desk-paste"
        onSubmit={submitsTo(() => {
          if (text.trim() === '') return
          void add([pastedFile(text, todayHere())], true)
        })}
      >
        <TextField
          id="desk-paste"
          label={words.pasteLabel}
          hint={`${words.pasteHint} ${words.askAnswers}`}
          error={problem === '' ? undefined : problem}
          isErrorAnnounced
          rows={3}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(typed) => {
            onPasted({ text: typed, problem })
          }}
        />
        <Actions>
          <Button type="submit" look="line">
            {words.pasteAdd}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  )
}
