import type { ResultWords } from '../../../messages/ui.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'

/** The words of the paper choice. */
export type PaperWords = Pick<ResultWords, 'paper' | 'a4' | 'letter'>

const PAPERS = ['a4', 'letter'] as const

/** The size of paper. */
export type PaperSize = (typeof PAPERS)[number]

interface Props {
  words: PaperWords
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
}

/** The choice of paper for a PDF. */
export function PaperSizeChoice({ words, paper, onPaper }: Props) {
  return (
    <fieldset class="field papers">
      <legend>{words.paper}</legend>
      {PAPERS.map((one) => (
        <Choice
          key={one}
          type="radio"
          name="paper"
          checked={paper === one}
          onChange={() => {
            onPaper(one)
          }}
        >
          {words[one]}
        </Choice>
      ))}
    </fieldset>
  )
}
