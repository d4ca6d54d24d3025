/** The names of the fields of a brand, as the form shows them. */
import { type BrandDraft, type BrandTextField, TEXT_FIELDS, settle } from '../../brand/draft-fields.ts'
import { fill } from '../../core/model/format.ts'
import type { BrandFormWords, ConfigureWords } from '../../messages/ui.ts'

interface Words {
  words: BrandFormWords
  shared: ConfigureWords
}

/** Returns the label of each text field. */
export function fieldLabelsOf({ words, shared }: Words): Record<BrandTextField, string> {
  const { legalName, quizName, site, about, mark, email, phone, consent } = words
  return {
    ...{ name: shared.name, legalName, quizName, site, accent: shared.accent, about, mark, email, phone },
    ...{ 'logo.light': words.logoLight, 'logo.dark': words.logoDark, consent, privacy: shared.privacy },
    ...{ 'booking.text': words.bookingText, 'booking.label': shared.ctaLabel, 'booking.url': shared.cta },
    ...{ 'leads.kind': shared.leads, 'leads.endpoint': shared.endpoint },
    'pages.clients': words.clientsPage,
  }
}

/** Returns the label of each text field of an offer. */
export function offerLabelsOf({ words, shared }: Words) {
  const { ctaLabel: label, cta: url } = shared
  return { title: words.offerTitle, text: words.offerText, price: words.offerPrice, label, url }
}

/** The paths of the fields in the order of the form. `logo` is a logo that is missing. */
const IN_FORM: readonly string[] = [
  'languages',
  ...TEXT_FIELDS.flatMap((path) =>
    path === 'accent' || path === 'pages.clients'
      ? []
      : path === 'about'
        ? [path, 'accent']
        : path === 'logo.light'
          ? ['logo', path]
          : [path],
  ),
  ...['offers', 'pages', 'words'],
]

/** Returns the place of a field in the form, to sort its mistakes. A field that the form does not have comes first. */
export function placeInForm(path: string): number {
  return IN_FORM.findIndex((start) => path === start || path.startsWith(`${start}.`))
}

/** Returns the path of a field in the form. In the file, the texts of an offer in another language are below its title. */
export function formPathOf(path: string, { offers }: BrandDraft): string {
  const [, start = '', rest = ''] = /^(words\.[\w-]+\.offers\.)(.*)$/s.exec(path) ?? []
  const index = offers.findIndex(({ title }) => title.trim() !== '' && rest.startsWith(`${title.trim()}.`))
  return index < 0 ? path : `${start}${String(index)}${rest.slice(offers[index]!.title.trim().length)}`
}

/** Returns the sentence about the fields that a language does not translate. A link has the name that it has. */
export function lackIn(
  fields: readonly string[],
  language: string,
  { offers }: Pick<BrandDraft, 'offers'>,
  all: Words,
): string {
  const { words, shared } = all
  const labels: Partial<Record<string, string>> = fieldLabelsOf(all)
  const names = fields.flatMap((field): (string | undefined)[] => {
    if (field === 'booking') return [words.bookingText, shared.ctaLabel]
    const [, kind, name = ''] = /^(offers|links)\.(.+)$/s.exec(field) ?? []
    if (kind !== 'offers') return [kind === undefined ? labels[field] : name]
    const n = offers.findIndex(({ title }) => settle('offer.title', title) === name) + 1
    return [fill(words.offerNamed, { offer: fill(words.offer, { n }), title: name })]
  })
  const list = names.join(import.meta.env.SITE_RTL ? '، ' : ', ')
  return fill(words.lacks, { language, list })
}

/** Returns the label of the field at a path of the form. `undefined` for a field that the form does not have. */
export function labelOf(path: string, all: Words, nameOf: (language: string) => string): string | undefined {
  const { words, shared } = all
  const [, language, own] = /^words\.([^.]+)\.(.+)$/.exec(path) ?? []
  if (language !== undefined && own !== undefined) {
    const label = labelOf(own, all, nameOf)
    return label && `${label} · ${nameOf(language)}`
  }
  const [, index, field] = /^offers\.(\d+)\.(\w+)/.exec(path) ?? []
  if (index !== undefined) {
    const offer = fill(words.offer, { n: Number(index) + 1 })
    const labels: Partial<Record<string, string>> = offerLabelsOf(all)
    const label = labels[field ?? '']
    return label === undefined ? offer : `${offer} · ${label}`
  }
  const whole: Partial<Record<string, string>> = {
    ...fieldLabelsOf(all),
    ...{ logo: words.logoLight, languages: words.languages, offers: words.offers, leads: shared.leads },
  }
  return whole[path]
}
