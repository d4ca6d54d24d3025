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

/** The content of `/data/more.<language>.json`, for questions to IT, replies and saved assessments. It is loaded on demand. */
export interface HandoverContent {
  /** BCP 47 tag. */
  language: string
  /** The questions with their words, which the report does not load. */
  questions: { id: string; title: string; summary: string; options: { id: string; label: string }[] }[]
  /** The controls with their ladders, which the quiz does not load. */
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

/** Loads the content once for a component. */
export function useHandoverContent(url: string): Lazy<HandoverContent> {
  return useLazy(() => loadJson<HandoverContent>(url))
}
