import type { BrandFormWords } from '../../messages/ui.ts'
import { English } from './English.tsx'

interface Props {
  words: BrandFormWords
  /** The message of the build. */
  text: string
  /** True for a field of the form. Nobody has to write quotes there, as in the file. */
  hasField: boolean
}

/** Sentences in the words of the form, for messages of the build with names of fields that the form calls something else. */
const SENTENCES: Readonly<Partial<Record<string, keyof BrandFormWords>>> = {
  'must have no path: put the path into "base"': 'wrongPath',
  'is missing: give a logo, or a mark': 'needsLogo',
  'is missing: with leads a visitor has to agree to something': 'needsConsent',
  'is missing: with leads a visitor has to be able to read your notice': 'needsPrivacy',
  'is missing: leads of the kind mailto go there': 'needsEmail',
  'must name at least one control, like DP-01': 'needsControls',
}

/** What is wrong with a field, as a whole sentence: it can follow the label of the field. */
export function Problem({ words, text, hasField }: Props) {
  if (!hasField) return <English>{text}.</English>
  if (/^is missing, it /.test(text)) return <>{words.missing}</>
  const sentence = SENTENCES[text]
  if (sentence !== undefined) return <>{words[sentence]}</>
  const whole = text.replace(/^(?=(?:must|is|replaces) )/, 'This ').replace(/^there /, 'There ')
  return <English>{whole.replace(' in quotes, like', ', like')}.</English>
}
