import type { Area, Question, Retired } from '../../core/model/model.ts'
import type { FileWords, QuizWords, StoreWords } from '../../messages/ui.ts'
import type { Device } from '../../state/report-session.ts'

/** The props of the quiz. */
export interface QuizProps {
  questions: Question[]
  areas: Area[]
  /** All control ids, to validate answers from a file, a link or another tab. */
  controls: { id: string }[]
  /** The questions of earlier question sets, to read answers from a file, a link or another tab. */
  retired: Pick<Retired, 'id' | 'options'>[]
  /** The versions of the question set and of the weights, and the earlier versions of the question set. */
  constants: { quiz: string; model: number; earlier: string[] }
  words: QuizWords
  /** How long the rest of the quiz takes, as text, by the number of minutes. Empty if the quiz does not say it. */
  timesLeft: string[]
  /** BCP 47 language tag, such as `en`. */
  language: string
  storeWords: StoreWords
  fileWords: FileWords
  siteName: string
  reportUrl: string
  /** The URL of the report's data. The quiz loads the report while the visitor answers the last questions. */
  contentUrl?: string
  /** The URL of the `HandoverContent` JSON, which loads on demand. */
  moreUrl: string
  /** Replaces the storage and the address bar of the browser. Set if the quiz is part of another page. */
  device?: Device
}
