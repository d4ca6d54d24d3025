import type { ResultWords } from '../../../messages/ui.ts'

/** The words of the choice. */
export type PaperWords = Pick<ResultWords, 'paper' | 'a4' | 'letter'>

const PAPERS = ['a4', 'letter'] as const

/** The size of a sheet. */
export type Paper = (typeof PAPERS)[number]

interface Props {
  words: PaperWords
  paper: Paper
  onPaper: (paper: Paper) => void
}

/** Which paper a PDF is made for; the same wherever one is made. */
export function PaperSizeChoice({ words, paper, onPaper }: Props) {
  return (
    <fieldset class="field papers">
      <legend>{words.paper}</legend>
      {PAPERS.map((one) => (
        <label key={one} class="choice">
          <input
            type="radio"
            name="paper"
            checked={paper === one}
            onChange={() => {
              onPaper(one)
            }}
          />
          {words[one]}
        </label>
      ))}
    </fieldset>
  )
}
