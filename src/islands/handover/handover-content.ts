import type { Ui } from '../../messages/ui.ts'
import type { AskedControl } from '../../core/handover/ask.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'

/** The content of `/data/more.<language>.json`, for questions to IT, replies and saved assessments. Loaded on demand. */
export interface HandoverContent {
  /** BCP 47 tag. */
  language: string
  /** The texts of all questions, which the report page does not contain. In groups, a label starts with the heading of its group. */
  questions: { id: string; title: string; summary: string; options: { id: string; label: string }[] }[]
  /** The controls with the texts of their answer levels. The quiz page does not contain them. */
  controls: AskedControl[]
  /** Questions that are no longer asked. */
  retired: { id: string; summary: string }[]
  words: Pick<Ui, 'ask' | 'asking' | 'asked' | 'replied' | 'past' | 'compare'>
}

/** Loads `HandoverContent` from a URL once per component. */
export function useHandoverContent(url: string): Lazy<HandoverContent> {
  return useLazy(() => loadJson<HandoverContent>(url))
}
