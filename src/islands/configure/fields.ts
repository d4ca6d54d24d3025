/** The values of the configurator's form, and their validation by the rules of the frame. */
import { heightOf } from '../../embed/messages.ts'
import { type Options, readOption } from '../../embed/options.ts'
import { RESERVE, type SnippetOptions, readEndpoint } from '../../embed/snippets.ts'

/** Attributes of `<responsibility-check>` with a text field. */
export const TYPED = ['brand', 'accent', 'logo', 'cta', 'cta-label', 'privacy', 'instance'] as const
/** Attributes with a fixed list of values. The first value is the default. */
export const CHOICES = { scheme: ['auto', 'light', 'dark'], results: ['summary', 'none', 'answers'] } as const

/** A field whose value can be invalid. */
export type DraftKey = (typeof TYPED)[number] | 'endpoint' | 'height'

/** The values of the form as they were entered, valid or not. */
export interface Draft extends Record<DraftKey, string> {
  scheme: (typeof CHOICES.scheme)[number]
  results: (typeof CHOICES.results)[number]
  locale: string
  mode: 'inline' | 'dialog'
  /** `off`: no contact form. `post`: the element sends leads to the endpoint. `own`: a script of the host page handles leads. */
  leads: 'off' | 'post' | 'own'
  isSameSite: boolean
  isPinned: boolean
}

/** The settings of this site. A snippet leaves out options that equal them. */
export interface Own {
  accent: string
  locale: string
}

/** Returns the initial values of the form: the settings of this site. */
export function emptyDraft({ accent, locale }: Own): Draft {
  return {
    ...{ brand: '', accent, logo: '', cta: '', 'cta-label': '', privacy: '', instance: '', endpoint: '' },
    ...{ height: String(RESERVE), scheme: 'auto', results: 'summary', locale, mode: 'inline', leads: 'off' },
    ...{ isSameSite: false, isPinned: false },
  }
}

/** Returns the value of a field for a snippet: `undefined` if the field is empty, `false` if its value is invalid. */
export function readField(draft: Draft, field: DraftKey): string | false | undefined {
  const text = draft[field].trim()
  if (field === 'height') return /^\d{1,6}$/.test(text) && heightOf(Number(text)) === Number(text) && text
  if (field === 'endpoint') return draft.leads === 'post' ? (readEndpoint(text) ?? false) : undefined
  if (text === '') return undefined
  // The frame ignores the label of a button without a URL.
  if (field === 'cta-label' && !readField(draft, 'cta')) return false
  const kept = readOption(field, field === 'accent' ? text.toLowerCase() : text)
  const isCut = (field === 'brand' || field === 'cta-label') && kept !== text
  // Percent-encoding makes a URL longer, possibly too long for the frame.
  return !isCut && kept && readOption(field, kept) ? kept : false
}

/** Returns the options for the snippets, without the invalid fields, and the names of the invalid fields. */
export function readDraft(draft: Draft, own: Own): { wanted: SnippetOptions; wrong: DraftKey[] } {
  const fields: DraftKey[] = [...TYPED, 'endpoint', 'height']
  const wrong = fields.filter((field) => readField(draft, field) === false)
  const options: Options = {}
  for (const field of TYPED) {
    const kept = readField(draft, field)
    if (kept && !(field === 'accent' && kept === own.accent)) options[field] = kept
  }
  if (draft.scheme !== CHOICES.scheme[0]) options.scheme = draft.scheme
  if (draft.results !== CHOICES.results[0]) options.results = draft.results
  if (draft.locale !== own.locale) options.locale = draft.locale
  const endpoint = readField(draft, 'endpoint')
  return {
    wrong,
    wanted: {
      options,
      mode: draft.mode,
      height: Number(readField(draft, 'height')) || RESERVE,
      isSameSite: draft.isSameSite,
      isPinned: draft.isPinned,
      leadEndpoint: draft.leads === 'own' ? '' : endpoint || undefined,
    },
  }
}

const PART = /<\/?[a-z-]+|"[^"]*"|(?<=\s)[a-z-]+(?==")/g
const kindOf = (text: string): 'tag' | 'value' | 'name' =>
  text.startsWith('<') ? 'tag' : text.startsWith('"') ? 'value' : 'name'

/** Splits a snippet into parts for syntax highlighting. The joined texts of all parts equal the snippet. */
export function splitSnippet(snippet: string): { kind: 'tag' | 'value' | 'name' | 'rest'; text: string }[] {
  const parts: ReturnType<typeof splitSnippet> = []
  let end = 0
  for (const { 0: text, index } of snippet.matchAll(PART)) {
    if (index > end) parts.push({ kind: 'rest', text: snippet.slice(end, index) })
    parts.push({ kind: kindOf(text), text })
    end = index + text.length
  }
  return [...parts, { kind: 'rest', text: snippet.slice(end) }]
}
