import type { SnippetTarget } from '../../embed/snippets.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import { Field } from '../../ui/field/Field.tsx'
import type { Draft } from './fields.ts'

/** The parts of a snippet that differ for the ten jobs. */
export type TenTarget = Pick<SnippetTarget, 'title' | 'linkText' | 'reserve'>

/** The quiz in one language of the site. `place` has the parts of a snippet that depend on the language. */
export interface EmbedLanguage {
  /** The name of the language's folder in `content/`: "de". */
  language: string
  /** The name of the language in the language itself: "Deutsch". */
  name: string
  place: Pick<SnippetTarget, 'frame' | 'page' | 'title' | 'linkText' | 'reserve'>
  ten: TenTarget
  /** The URL of the frame page, and of the full quiz page, in this language. */
  frameUrl: string
  pageUrl: string
}

interface Props {
  words: ConfigureWords
  languages: readonly EmbedLanguage[]
  draft: Draft
  onChange: (change: Partial<Draft>) => void
}

/** The field that chooses the language of the quiz. A height that the host has not changed follows the language. */
export function LanguageField({ words, languages, draft, onChange }: Props) {
  const heightIn = (locale: string): string =>
    String(
      languages.find(({ language }) => language === locale)?.[draft.start === 'quiz' ? 'place' : 'ten']
        .reserve.height,
    )
  return (
    <Field id="field-locale" label={words.language}>
      {(control) => (
        <select
          {...control}
          value={draft.locale}
          onChange={({ currentTarget: { value: locale } }) => {
            onChange({
              locale,
              ...(draft.height === heightIn(draft.locale) && { height: heightIn(locale) }),
            })
          }}
        >
          {languages.map(({ language, name }) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
