import type {
  AskWords,
  AskedWords,
  AskingWords,
  CompareWords,
  PastWords,
  RepliedWords,
} from '../../messages/ui.ts'
import type { AskedControl } from '../../core/handover/ask.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'

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

/** The same for a component. */
export function useMore(url: string): Lazy<MoreContent> {
  return useLazy(() => loadJson<MoreContent>(url))
}
