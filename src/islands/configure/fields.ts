/** Reads the values of the configurator's form, and validates them by the same rules as the frame. */
import { readOrigin } from '../../core/lead/origin.ts'
import { heightOf } from '../../embed/messages.ts'
import { type Options, readOption } from '../../embed/options.ts'
import { type SnippetOptions, readEndpoint } from '../../embed/snippets.ts'

/** The attributes of `<responsibility-check>` that the form edits in text fields. */
export const TYPED = [
  'brand',
  'accent',
  'logo',
  'cta',
  'cta-label',
  'privacy',
  'instance',
  'source',
  'campaign',
  'for',
] as const
/** The attributes that have a fixed list of values. The first value of each list is the default. */
export const CHOICES = { scheme: ['auto', 'light', 'dark'], results: ['summary', 'none', 'answers'] } as const

/** The name of a form field that can have an invalid value. */
export type DraftKey = (typeof TYPED)[number] | 'endpoint' | 'height'

/** The values of the form as the user entered them, valid or not. */
export interface Draft extends Record<DraftKey, string> {
  scheme: (typeof CHOICES.scheme)[number]
  results: (typeof CHOICES.results)[number]
  /** What visitors see first: the check, or the ten jobs. */
  start: 'quiz' | 'whose-job'
  locale: string
  mode: 'inline' | 'dialog'
  /**
   * `off`: no contact form. `post`: the element posts leads to the endpoint. `own`: a script of the host's page
   * receives leads.
   */
  leads: 'off' | 'post' | 'own'
  /** The contact form asks for a telephone number too. */
  asksPhone: boolean
  isSameSite: boolean
  isPinned: boolean
}

/** The settings of this site in one language. A snippet omits each embed option whose value equals this site's setting. */
export interface SiteDefaults {
  accent: string
  locale: string
  /** The height to reserve in a wide window, in CSS pixels. */
  height: number
}

/** Returns the initial values of the form, taken from the site's own settings. */
export function emptyDraft({ accent, locale, height }: SiteDefaults): Draft {
  return {
    ...{ brand: '', accent, logo: '', cta: '', 'cta-label': '', privacy: '', instance: '', endpoint: '' },
    ...{ source: '', campaign: '', for: '' },
    ...{
      height: String(height),
      scheme: 'auto',
      results: 'summary',
      start: 'quiz',
      locale,
      mode: 'inline',
      leads: 'off',
    },
    ...{ isSameSite: false, isPinned: false, asksPhone: false },
  }
}

/**
 * Returns the value of a form field for a snippet: `undefined` if the form field is empty, `false` if the value is
 * invalid.
 */
export function readField(draft: Draft, field: DraftKey): string | false | undefined {
  const text = draft[field].trim()
  if (field === 'height') return /^\d{1,6}$/.test(text) && heightOf(Number(text)) === Number(text) && text
  if (field === 'endpoint') return draft.leads === 'post' ? (readEndpoint(text) ?? false) : undefined
  if (text === '') return undefined
  // A frame ignores a button label without a button URL.
  if (field === 'cta-label' && !readField(draft, 'cta')) return false
  const kept = readOption(field, field === 'accent' ? text.toLowerCase() : text)
  const isCut = (field === 'brand' || field === 'cta-label' || field === 'for') && kept !== text
  if ((field === 'source' || field === 'campaign') && readOrigin({ [field]: text }).dropped.length > 0)
    return false
  // Percent-encoding can make a URL longer than the length limit, so validate the encoded URL again.
  return !isCut && kept && readOption(field, kept) ? kept : false
}

/**
 * Returns the embed options for the snippets, and the names of the form fields with invalid values. The options omit
 * invalid values.
 */
export function readDraft(draft: Draft, own: SiteDefaults): { wanted: SnippetOptions; wrong: DraftKey[] } {
  const fields: DraftKey[] = [...TYPED, 'endpoint', 'height']
  const wrong = fields.filter((field) => readField(draft, field) === false)
  const options: Options = {}
  for (const field of TYPED) {
    const kept = readField(draft, field)
    if (kept && !(field === 'accent' && kept === own.accent)) options[field] = kept
  }
  if (draft.scheme !== CHOICES.scheme[0]) options.scheme = draft.scheme
  if (draft.results !== CHOICES.results[0]) options.results = draft.results
  if (draft.start !== 'quiz') options.start = draft.start
  if (draft.leads !== 'off' && draft.asksPhone) options.lead = 'phone'
  const endpoint = readField(draft, 'endpoint')
  return {
    wrong,
    wanted: {
      options,
      mode: draft.mode,
      height: Number(readField(draft, 'height')) || own.height,
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
