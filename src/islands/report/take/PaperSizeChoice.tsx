import type { ResultWords } from '../../../messages/ui.ts'
import type { PaperSize } from '../../../pdf/document.ts'
import { ChoiceGroup } from '../../../ui/choice/Choice.tsx'

/** The words of the paper choice. */
export type PaperWords = Pick<ResultWords, 'paper' | 'a4' | 'letter'>

const PAPERS: readonly PaperSize[] = ['a4', 'letter']

interface Props {
  words: PaperWords
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
}

/** The choice of paper for a PDF. */
export function PaperSizeChoice({ words, paper, onPaper }: Props) {
  return (
    <ChoiceGroup
      legend={words.paper}
      name="paper"
      options={PAPERS.map((value) => ({ value, label: words[value] }))}
      value={paper}
      onChange={onPaper}
      place="papers"
    />
  )
}
