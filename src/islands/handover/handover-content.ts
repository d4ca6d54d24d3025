import type { Ui } from '../../messages/ui.ts'
import type { AskedControl } from '../../core/handover/ask.ts'
import type { Model, Question } from '../../core/model/model.ts'
import { loadJson } from '../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'

/** The ten jobs as the data of the page have them. The first letter of an answer is its key. */
export interface TenSaid {
  jobs: readonly { short: string; question?: string | undefined; options: Record<string, string> }[]
  answers: Record<string, string>
  words: { said: string; also: string; alsoLead: string }
}

/** The content of `/data/more.<language>.json`, for questions to the IT person, replies, saved assessments and the ten jobs. */
export interface HandoverContent {
  /** BCP 47 language tag, such as `en`. */
  language: string
  /** The names of all questions. */
  questions: { id: string; summary: string }[]
  /** The questions about the business. The data of the report page do not contain their texts. */
  context: Question[]
  /** The controls with the texts of their rungs. The data of the quiz page do not contain these texts. */
  controls: AskedControl[]
  /** Questions of earlier question sets that the current question set does not contain. */
  retired: { id: string; summary: string }[]
  /** The texts of the controls with English parts, with isolates around these parts. Only in a translation. */
  bilingual?: readonly string[]
  /** The ten jobs, for a visitor who brings answers to them. */
  ten: TenSaid
  words: Pick<Ui, 'ask' | 'asking' | 'asked' | 'replied' | 'past' | 'compare'>
}

/** Loads `HandoverContent` from a URL once per component. */
export function useHandoverContent(url: string): Lazy<HandoverContent> {
  return useLazy(() => loadJson<HandoverContent>(url))
}

/** Returns a model of the report page with the texts of all questions. */
export function withContext(model: Model, { context }: Pick<HandoverContent, 'context'>): Model {
  const questions = model.questions.map(
    (question) => context.find(({ id }) => id === question.id) ?? question,
  )
  return { ...model, questions }
}
