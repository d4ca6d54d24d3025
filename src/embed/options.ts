/** Reads the options that a host sets in the URL or in messages. All input is untrusted. */
import type { Fields } from './messages.ts'

/** The maximum length of an option's value, in characters. Longer values are ignored. */
const LONGEST_VALUE = 2048
/** The maximum length of a URL fragment, in characters. The rest of a longer fragment is ignored. */
export const LONGEST_FRAGMENT = 8192

/** A validation rule. Returns the valid part of a value, or a falsy value if the whole value is invalid. */
type Rule = (text: string) => string | false | undefined

// This pattern must equal the pattern in `src/core/model/clean-text.ts`, which this folder cannot import. A
// test compares both patterns.
const HIDDEN = /\p{C}/gu

/**
 * Creates a rule for a single line of text. The rule removes invisible characters, such as those that change the text
 * direction.
 */
const text =
  (most: number): Rule =>
  (given) =>
    Array.from(given.replace(HIDDEN, '').trim()).slice(0, most).join('')

/**
 * Creates a rule for an absolute URL with an allowed scheme. Uses the URL parser, because browsers ignore tabs and
 * spaces that a regular expression could miss.
 */
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

/** The values of the option `results`, ordered from the least to the most data that the host receives. */
export const LEVELS = ['none', 'summary', 'answers']

const word = pattern(/^[a-z0-9-]{1,32}$/)

const RULES = {
  brand: text(60),
  for: text(60),
  source: text(60),
  campaign: text(60),
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

/** The validated options, keyed by the attribute names of the element. */
export type Options = Partial<Record<keyof typeof RULES, string>>

/** Returns the valid options of an object. Ignores unknown names and invalid values. Never throws. */
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

/** Returns the validated value of one option, or `undefined` if the value is invalid. */
export function readOption(name: keyof Options, value: string): string | undefined {
  return readOptions({ [name]: value })[name]
}

/** Parses a URL fragment. Returns the options, and the secret that WordPress appends to the fragment. */
export function readFragment(hash: string): { options: Options; secret: string | undefined } {
  const [given = '', secret = ''] = hash.split('#?secret=')
  return {
    options: readOptions(Object.fromEntries(new URLSearchParams(given.slice(1)))),
    secret: pattern(/^[a-z0-9]+$/i)(secret),
  }
}
