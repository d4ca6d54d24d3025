import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import { TextField } from '../../../ui/field/Field.tsx'
import { PaperSizeChoice } from './PaperSizeChoice.tsx'
import type { ChecklistPdf } from './use-checklist-pdf.ts'

interface Props {
  words: ResultWords
  pdf: ChecklistPdf
  /** The prefix of the form fields' ids. The prefix must be unique in the page. */
  id: string
}

/** The fields of the checklist: the business name and the paper size. */
export function ChecklistForm({ words, pdf, id }: Props) {
  return (
    <>
      <TextField
        id={`${id}-name`}
        label={words.name}
        hint={words.nameHelp}
        maxLength={NAME_LIMIT}
        counterText={(n) => fill(words.nameCount, { n, max: NAME_LIMIT })}
        autocomplete="organization"
        value={pdf.name}
        onInput={pdf.onName}
      />
      <PaperSizeChoice words={words} name={`${id}-paper`} paper={pdf.paper} onPaper={pdf.onPaper} />
    </>
  )
}
