import { useState } from 'preact/hooks'
import { type Lazy, useLazy } from './use-lazy.ts'

/** What `useFolds` returns. `Id` names a disclosure. */
export interface Folds<Id, Part> {
  lazy: Lazy<Part>
  /** Returns the part if it is loaded, and the disclosure has been open. */
  partOf: (id: Id) => Part | undefined
  /** Returns the handler for the `toggle` event of a disclosure. */
  onToggle: (id: Id) => () => void
}

/** Loads the content of several disclosures when the first of them opens, and renders that of the opened ones only. */
export function useFolds<Id, Part>(load: () => Promise<Part>): Folds<Id, Part> {
  const [opened, setOpened] = useState<readonly Id[]>([])
  const lazy = useLazy(opened.length > 0 ? load : undefined)
  return {
    lazy,
    partOf: (id) => (opened.includes(id) ? lazy.part : undefined),
    onToggle: (id) => () => setOpened((ids) => (ids.includes(id) ? ids : [...ids, id])),
  }
}
