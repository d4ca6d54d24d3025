import type { AskedWords, AskingWords, PastWords, RepliedWords } from '../../messages/page.ts'
import type { AskedControl } from '../../core/handover/ask.ts'
import type { AskWords, CompareWords } from '../../messages/quiz.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'

/** What `/data/more.<language>.json` holds: what asking, answering and coming back need, loaded when somebody does it. */
export interface HandoverContent {
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
export function useHandoverContent(url: string): Lazy<HandoverContent> {
  return useLazy(() => loadJson<HandoverContent>(url))
}
