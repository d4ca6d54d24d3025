import type { Area, Question } from '../../core/model/model.ts'
import type { QuizWords, StoreWords } from '../../messages/ui.ts'
import type { FileWords } from '../../messages/ui.ts'
import type { Device } from '../../state/report-session.ts'

/** The props of the quiz. */
export interface QuizProps {
  questions: Question[]
  areas: Area[]
  /** The ids of all controls. With `questions` and `constants` they check a file, a link and another tab. */
  controls: { id: string }[]
  /** The versions of the questions and of the weights. */
  constants: { quiz: string; model: number; earlier: string[] }
  words: QuizWords
  storeWords: StoreWords
  fileWords: FileWords
  siteName: string
  reportUrl: string
  /** Address of the JSON for questions to IT, replies and saved assessments. It is loaded on demand. */
  moreUrl: string
  /** Replaces this device's storage and address bar if the quiz is part of another page. */
  device?: Device
}
