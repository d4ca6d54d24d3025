import type { BrandFormWords } from '../../messages/ui.ts'
import { English } from './English.tsx'

interface Props {
  words: BrandFormWords
  /** The message of the build. */
  text: string
  /** True for a field of the form. Nobody has to write quotes there, as in the file. */
  hasField: boolean
}

/** What is wrong with a field. */
export function Problem({ words, text, hasField }: Props) {
  if (!hasField) return <English>{text}.</English>
  if (/^is missing, it /.test(text)) return <>{words.missing}</>
  return <English>{text.replace(' in quotes, like', ', like')}.</English>
}
