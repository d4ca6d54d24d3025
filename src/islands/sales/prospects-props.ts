import type { DeskWords, ProspectsWords, ResultWords } from '../../messages/ui.ts'
import type { PaperWords } from '../report/take/PaperSizeChoice.tsx'
import type { LeaveProps } from './use-leave-behind.ts'

/** The props of the part for a list of clients. */
export interface ProspectsProps extends Omit<LeaveProps, 'tenUrl'> {
  words: Omit<ProspectsWords, 'headings'>
  /** The words for the column of names in the first row of a list, in lower case, in every language. */
  headings: readonly string[]
  /** The language of the page, as a BCP 47 tag. */
  language: string
  linkWords: Pick<ResultWords, 'copied' | 'copyFailed'>
  fileWords: Pick<
    DeskWords,
    | 'fileSaved'
    | 'fileFailed'
    | 'zipMake'
    | 'zipMaking'
    | 'zipCancel'
    | 'zipStopped'
    | 'zipSaved'
    | 'zipLetters'
    | 'zipFailed'
  >
  paperWords: PaperWords
}
