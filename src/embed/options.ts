/** The options that a host can set, read from the URL and from messages. None of them is trusted. */
import type { Fields } from './messages.ts'

/** The maximum length of a value, in characters. Longer values are ignored. */
const LONGEST_VALUE = 2048
/** The maximum length of a fragment, in characters. The rest is ignored. */
export const LONGEST_FRAGMENT = 8192

/** Returns the valid part of a text, or a falsy value if the text is invalid. */
type Rule = (text: string) => string | false | undefined

// Matches every character that `src/core/model/clean-text.ts` removes. This folder cannot import that file. A test compares both.
const HIDDEN = /\p{C}/gu

/** Creates a rule for one line of text. It removes invisible characters and characters that change the text direction. */
const text =
  (most: number): Rule =>
  (given) =>
    Array.from(given.replace(HIDDEN, '').trim()).slice(0, most).join('')

/** Creates a rule for an absolute URL with an allowed scheme. The URL parser removes tabs and spaces; a pattern would not. */
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

/** The values of `results`, from the least to the most data that a host receives. */
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

/** Valid options, by the names of the element's attributes. */
export type Options = Partial<Record<keyof typeof RULES, string>>

/** Reads the known options. Invalid ones are left out. Never throws. */
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

/** Returns one option as the frame uses it, or undefined if it is invalid. */
export function readOption(name: keyof Options, value: string): string | undefined {
  return readOptions({ [name]: value })[name]
}

/** Reads the options from a hash, and the secret that WordPress appends to the hash. */
export function readFragment(hash: string): { options: Options; secret: string | undefined } {
  const [given = '', secret = ''] = hash.split('#?secret=')
  return {
    options: readOptions(Object.fromEntries(new URLSearchParams(given.slice(1)))),
    secret: pattern(/^[a-z0-9]+$/i)(secret),
  }
}
