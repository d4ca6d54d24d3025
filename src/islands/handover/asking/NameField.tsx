import type { AskingWords } from '../../../messages/ui.ts'
import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { TextField } from '../../../ui/field/Field.tsx'
import type { Asking } from './use-asking.ts'

interface Props {
  /** Unique in the page. */
  id: string
  asking: Pick<Asking, 'name' | 'change'>
  words: Pick<AskingWords, 'name' | 'nameHelp'>
}

/** The field for the business name in the message to the IT person. */
export function NameField({ id, asking: { name, change }, words }: Props) {
  return (
    <TextField
      id={id}
      label={words.name}
      hint={words.nameHelp}
      maxLength={NAME_LIMIT}
      autocomplete="organization"
      value={name}
      onInput={(typed) => change({ name: typed })}
    />
  )
}
