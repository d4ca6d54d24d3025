import type { Ui } from '../../messages/ui.ts'
import type { AskedControl } from '../../core/handover/ask.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'

/**
 * The content of `/data/more.<language>.json`. The file loads on demand, for questions to the IT person, replies and
 * saved assessments.
 */
export interface HandoverContent {
  /** BCP 47 language tag, such as `en`. */
  language: string
  /**
   * The texts of all questions, which the data of the report page do not contain. If a question has several groups of
   * options, each label starts with the name of its group.
   */
  questions: { id: string; title: string; summary: string; options: { id: string; label: string }[] }[]
  /** The controls with the texts of their rungs. The data of the quiz page do not contain these texts. */
  controls: AskedControl[]
  /** Questions of earlier question sets that the current question set does not contain. */
  retired: { id: string; summary: string }[]
  /** The texts of the controls with English parts, with isolates around these parts. Only in a translation. */
  bilingual?: readonly string[]
  words: Pick<Ui, 'ask' | 'asking' | 'asked' | 'replied' | 'past' | 'compare'>
}

/** Loads `HandoverContent` from a URL once per component. */
export function useHandoverContent(url: string): Lazy<HandoverContent> {
  return useLazy(() => loadJson<HandoverContent>(url))
}
