import { PAPER_SIZES, type PaperSize } from '../../../core/documents/paper-size.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import { ChoiceGroup } from '../../../ui/choice/Choice.tsx'

/** The labels of the paper sizes. */
export type PaperWords = Pick<ResultWords, 'paper' | 'a4' | 'letter'>

interface Props {
  words: PaperWords
  /** The `name` attribute of the radio buttons, unique in the page. */
  name?: string
  paper: PaperSize
  onPaper: (paper: PaperSize) => void
}

/** The choice of the paper size of a PDF: A4 or Letter. */
export function PaperSizeChoice({ words, name = 'paper', paper, onPaper }: Props) {
  return (
    <ChoiceGroup
      legend={words.paper}
      name={name}
      options={PAPER_SIZES.map((value) => ({ value, label: words[value] }))}
      value={paper}
      onChange={onPaper}
      class="papers"
    />
  )
}
