import { useEffect, useState } from 'preact/hooks'
import type { AskedWords, AskingWords, PastWords, RepliedWords } from '../content/keys.ts'
import type { AskedControl } from '../quiz/ask.ts'
import type { AskWords, CompareWords } from '../quiz/keys.ts'

/** What `/data/more.<language>.json` holds: what asking, answering and coming back need, loaded when somebody does it. */
export interface MoreContent {
  /** BCP 47 tag. */
  language: string
  /** The questions in the words of the quiz, which the report does not show. */
  questions: { id: string; title: string; summary: string; options: { id: string; label: string }[] }[]
  /** The controls with their ladders, which the quiz does not show. */
  controls: AskedControl[]
  /** Questions that are no longer asked. */
  retired: { id: string; summary: string }[]
  words: {
    ask: AskWords
    asking: AskingWords
    asked: AskedWords
    replied: RepliedWords
    past: PastWords
    compare: CompareWords
  }
}

let loading: Promise<MoreContent> | undefined

/** Loads it once; what failed is tried again next time. */
export function loadMore(url: string): Promise<MoreContent> {
  loading ??= fetch(url)
    .then((response) => response.json() as Promise<MoreContent>)
    .catch((problem: unknown) => {
      loading = undefined
      throw problem
    })
  return loading
}

/** The same for a component; nothing until it is there. */
export function useMore(url: string): MoreContent | undefined {
  const [more, setMore] = useState<MoreContent>()
  useEffect(() => {
    // Without a connection, and without a copy, what needs it stays away.
    void loadMore(url).then(setMore, () => undefined)
  }, [])
  return more
}
