import { useEffect, useState } from 'preact/hooks'
import type { ScanningWords, TakeWords } from '../../../content/keys.ts'
import type { ExportWords } from '../../../quiz/keys.ts'

/** What `/data/take.<language>.json` holds: the words of the sections that come once the report stands. */
export interface TakeContent {
  take: TakeWords
  scanning: ScanningWords
  exports: ExportWords
}

let words: Promise<TakeContent> | undefined

/** Loads the words once; what failed is tried again next time. */
function loadWords(url: string): Promise<TakeContent> {
  words ??= fetch(url)
    .then((response) => response.json() as Promise<TakeContent>)
    .catch((problem: unknown) => {
      words = undefined
      throw problem
    })
  return words
}

/** A section and its words, once the report stands; nothing until they are there, or where they cannot be loaded. */
export function useLater<Section>(
  url: string,
  load: () => Promise<Section>,
): { part: Section; content: TakeContent } | undefined {
  const [later, setLater] = useState<{ part: Section; content: TakeContent }>()
  useEffect(() => {
    // Without a connection, and without a copy, the section stays away.
    void Promise.all([load(), loadWords(url)]).then(
      ([part, content]) => {
        setLater({ part, content })
      },
      () => undefined,
    )
  }, [])
  return later
}
