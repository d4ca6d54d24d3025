/** The options that a host can set, read from the URL and from messages. None of them is trusted. */
import type { Fields } from './messages.ts'

/** Longer values are ignored, in characters. */
const LONGEST_VALUE = 2048
/** The rest of a fragment is ignored, in characters. */
export const LONGEST_FRAGMENT = 8192

/** Returns the part of a text that can be used, or nothing if the text is invalid. */
type Rule = (text: string) => string | false | undefined

// All that `src/core/model/clean-text.ts` removes and more, in fewer bytes: this folder imports nothing. A test compares.
const HIDDEN = /\p{C}/gu

/** Text on one line, without invisible characters and those that change the direction of text. */
const text =
  (most: number): Rule =>
  (given) =>
    Array.from(given.replace(HIDDEN, '').trim()).slice(0, most).join('')

/** An absolute URL as the parser writes it. The parser removes tabs and spaces, which a pattern would not. */
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

/** The values of `results`, from the least to the most that a host receives. */
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

/** Returns one option as the frame uses it, or nothing if it is invalid. */
export function readOption(name: keyof Options, value: string): string | undefined {
  return readOptions({ [name]: value })[name]
}

/** Reads options from a hash, and the secret that WordPress appends to it. */
export function readFragment(hash: string): { options: Options; secret: string | undefined } {
  const [given = '', secret = ''] = hash.split('#?secret=')
  return {
    options: readOptions(Object.fromEntries(new URLSearchParams(given.slice(1)))),
    secret: pattern(/^[a-z0-9]+$/i)(secret),
  }
}
