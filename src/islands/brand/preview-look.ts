/** How the preview shows what was typed: the look of the pages, and the texts in one language of the site. */
import type { BrandDraft, WordField } from '../../brand/draft-fields.ts'
import type { Theme } from '../../brand/theme.ts'
import type { BrandLook, OwnTexts } from './draw-page.ts'
import type { KeptBrand } from './stored-brand.ts'

/** Returns a text of the brand as the visitors of a language read it. */
export function textIn({ texts, words, languages }: BrandDraft, language: string, field: WordField): string {
  const own = language === languages[0] ? undefined : words[language]?.[field]?.trim()
  return own || texts[field].trim()
}

/** Returns the look of the pages in a language. Texts that were not typed are those of this site. */
export function lookOf(
  { draft, logos }: KeptBrand,
  theme: Theme,
  site: OwnTexts & { mark: string },
  scheme: BrandLook['scheme'],
  language: string,
): BrandLook {
  const logo = (scheme === 'dark' && logos.dark) || logos.light
  const name = textIn(draft, language, 'name') || site.name
  return {
    ...{ theme, scheme, name, logo: logo?.data },
    quizName: textIn(draft, language, 'quizName') || name,
    about: textIn(draft, language, 'about') || site.about,
    mark: draft.texts.mark.trim() || site.mark,
    hasPlate: scheme === 'dark' && logos.dark === undefined,
    hasForm: draft.texts['leads.kind'] !== '',
  }
}
