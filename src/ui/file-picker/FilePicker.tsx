import { useRef } from 'preact/hooks'
import { Button } from '../button/Button.tsx'

interface Props {
  /** The label of the button. */
  words: string
  isSmall?: boolean
  /** The kinds of file that the dialog offers. Default: JSON files. */
  accept?: string
  /** True if several files can be chosen at once. */
  isMultiple?: boolean
  onPick: (file: File, ...others: readonly File[]) => void
}

/** A button that opens the file dialog. Calls `onPick` with the chosen file or files. */
export function FilePicker(props: Props) {
  const { words, isSmall, accept = 'application/json,.json', isMultiple = false, onPick } = props
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look="line" size={isSmall ? 'small' : undefined} onClick={() => picker.current?.click()}>
        {words}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple={isMultiple}
        hidden
        onChange={(event) => {
          const [file, ...others] = event.currentTarget.files ?? []
          // Reset the input: otherwise choosing the same file again fires no change event.
          event.currentTarget.value = ''
          if (file) onPick(file, ...others)
        }}
      />
    </>
  )
}
