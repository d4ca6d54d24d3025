/** What the page around a frame may set, read from its address and from messages. Everything here was written by strangers. */
import type { Fields } from './messages.ts'

/** The longest value that is looked at at all, in characters. */
const LONGEST_VALUE = 2048
/** As much of a fragment as is looked at at all, in characters. */
export const LONGEST_FRAGMENT = 8192

/** What of a text may be used; nothing where it breaks the rule. */
type Rule = (text: string) => string | false | undefined

// The set of `src/core/model/clean-text.ts`: this folder imports nothing, and a test compares the two.
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text on one line, without characters that reverse text or cannot be seen. */
const text =
  (most: number): Rule =>
  (given) =>
    Array.from(given.replace(HIDDEN, '').trim()).slice(0, most).join('')

/** A whole address, as the parser understood it: it forgives tabs and spaces that a pattern would stumble over. */
const address =
  (scheme: RegExp): Rule =>
  (given) => {
    if (!URL.canParse(given)) return false
    const { protocol, username, password, href } = new URL(given)
    return scheme.test(protocol) && !username && !password && href
  }

const pattern =
  (allowed: RegExp) =>
  (given: string): string | undefined =>
    allowed.exec(given)?.[0]

/** The values of `results`, from the one that tells a host least to the one that tells it most. */
export const LEVELS = ['none', 'summary', 'answers']

const word = pattern(/^[a-z0-9-]{1,32}$/)

const RULES = {
  brand: text(60),
  accent: pattern(/^#[0-9a-f]{6}$/i),
  logo: address(/^https:$/),
  cta: address(/^(?:https|mailto|tel):$/),
  'cta-label': text(40),
  locale: word,
  start: word,
  instance: word,
  lead: word,
  scheme: pattern(/^(?:auto|light|dark)$/),
  results: (given) => LEVELS.includes(given) && given,
  privacy: address(/^https:$/),
} satisfies Record<string, Rule>

/** Options that held their rules, by the names of the element's attributes. */
export type Options = Partial<Record<keyof typeof RULES, string>>

/** Reads options one known name at a time; what breaks its rule is left out. Nothing is merged and nothing throws. */
export function readOptions(given: unknown): Options {
  const fields = (given ?? {}) as Fields
  const read: Options = {}
  for (const name of Object.keys(RULES) as (keyof Options)[]) {
    const value = Object.hasOwn(fields, name) && fields[name]
    const kept = typeof value === 'string' && value.length <= LONGEST_VALUE && RULES[name](value)
    if (kept) read[name] = kept
  }
  return read
}

/** One option as the frame will use it; nothing where it breaks its rule. */
export function readOption(name: keyof Options, value: string): string | undefined {
  return readOptions({ [name]: value })[name]
}

/** Reads the part of an address after "#": options, and the secret that WordPress appends to what it frames. */
export function readFragment(hash: string): { options: Options; secret: string | undefined } {
  const [given = '', secret = ''] = hash.split('#?secret=')
  return {
    options: readOptions(Object.fromEntries(new URLSearchParams(given.slice(1)))),
    secret: pattern(/^[a-z0-9]+$/i)(secret),
  }
}
