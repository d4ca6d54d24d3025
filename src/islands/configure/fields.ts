/** What is written into the form, and what of it a snippet may carry: checked with the frame's own rules. */
import { heightOf } from '../../embed/messages.ts'
import { type Options, readOption } from '../../embed/options.ts'
import { RESERVE, type SnippetOptions, readEndpoint } from '../../embed/snippets.ts'

/** Options that are typed, by the names of the element's attributes. */
export const TYPED = ['brand', 'accent', 'logo', 'cta', 'cta-label', 'privacy', 'instance'] as const
/** Options that are chosen; the first of each is what holds without a word. */
export const CHOICES = { scheme: ['auto', 'light', 'dark'], results: ['summary', 'none', 'answers'] } as const

/** A field that may hold a mistake. */
export type Field = (typeof TYPED)[number] | 'endpoint' | 'height'

/** The form as it stands, mistakes included. */
export interface Draft extends Record<Field, string> {
  scheme: (typeof CHOICES.scheme)[number]
  results: (typeof CHOICES.results)[number]
  locale: string
  mode: 'inline' | 'dialog'
  /** No form; the host's page sends it to the endpoint; the page's own code takes it. */
  leads: 'off' | 'post' | 'own'
  isSameSite: boolean
  isPinned: boolean
}

/** What the site itself carries, which no snippet needs to say. */
export interface Own {
  accent: string
  locale: string
}

/** The form as it is opened: the site's own brand. */
export function emptyDraft({ accent, locale }: Own): Draft {
  return {
    ...{ brand: '', accent, logo: '', cta: '', 'cta-label': '', privacy: '', instance: '', endpoint: '' },
    ...{ height: String(RESERVE), scheme: 'auto', results: 'summary', locale, mode: 'inline', leads: 'off' },
    ...{ isSameSite: false, isPinned: false },
  }
}

/** What a field's words become in a snippet; nothing where it is empty, `false` where it breaks its rule. */
export function readField(draft: Draft, field: Field): string | false | undefined {
  const text = draft[field].trim()
  if (field === 'height') return /^\d{1,6}$/.test(text) && heightOf(Number(text)) === Number(text) && text
  if (field === 'endpoint') return draft.leads === 'post' ? (readEndpoint(text) ?? false) : undefined
  if (text === '') return undefined
  // The frame would ignore it without an address to lead to.
  if (field === 'cta-label' && !readField(draft, 'cta')) return false
  const kept = readOption(field, field === 'accent' ? text.toLowerCase() : text)
  const isCut = (field === 'brand' || field === 'cta-label') && kept !== text
  // An address grows when its letters are written as signs, and may then be too long for the frame.
  return !isCut && kept && readOption(field, kept) ? kept : false
}

/** What the form asks for, and the fields that break a rule: those are left out. */
export function readDraft(draft: Draft, own: Own): { wanted: SnippetOptions; wrong: Field[] } {
  const fields: Field[] = [...TYPED, 'endpoint', 'height']
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

/** A snippet in parts, for colouring. Joined, they are the snippet. */
export function partsOf(snippet: string): { kind: 'tag' | 'value' | 'name' | 'rest'; text: string }[] {
  const parts: ReturnType<typeof partsOf> = []
  let end = 0
  for (const { 0: text, index } of snippet.matchAll(PART)) {
    if (index > end) parts.push({ kind: 'rest', text: snippet.slice(end, index) })
    parts.push({ kind: kindOf(text), text })
    end = index + text.length
  }
  return [...parts, { kind: 'rest', text: snippet.slice(end) }]
}
