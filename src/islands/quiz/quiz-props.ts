import type { Area, Question, Retired } from '../../core/model/model.ts'
import type { QuizWords, StoreWords } from '../../messages/ui.ts'
import type { FileWords } from '../../messages/ui.ts'
import type { Device } from '../../state/report-session.ts'

/** The props of the quiz. */
export interface QuizProps {
  questions: Question[]
  areas: Area[]
  /** The ids of all controls. With `questions` and `constants` they validate answers from a file, a link or another tab. */
  controls: { id: string }[]
  /** The questions of earlier versions, for answers from a file, a link or another tab. */
  retired: Pick<Retired, 'id' | 'options'>[]
  /** The versions of the question set (with earlier ones) and of the weights. */
  constants: { quiz: string; model: number; earlier: string[] }
  words: QuizWords
  /** A BCP 47 tag. */
  language: string
  storeWords: StoreWords
  fileWords: FileWords
  siteName: string
  reportUrl: string
  /** URL of `HandoverContent` as JSON. It is loaded on demand. */
  moreUrl: string
  /** Replaces this device's storage and address bar if the quiz is part of another page. */
  device?: Device
}
