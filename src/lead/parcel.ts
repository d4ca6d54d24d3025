/** The types of an adapter, which converts a lead into one request and reads the reason from an error response. */
import type { Lead } from '../core/lead/lead.ts'

/** A request. `lines` is its body, split for display: joined without a separator, the lines are the exact body. */
export interface Parcel {
  lines: string[]
  headers: Record<string, string>
}

/** The page with the form. */
export interface Page {
  title: string
  /** The full URL without its fragment. */
  address: string
}

/** The adapter for one kind of receiver. */
export interface Adapter {
  /** Converts a lead into a request. `text` is the lead as plain text, `page` is the page with the form. */
  pack: (lead: Lead, text: string, page: Page) => Parcel
  /** Reads the receiver's reason for a refusal from its JSON response. `undefined` if there is no reason. */
  reason: (answer: unknown) => string | undefined
}

/** Returns an object as JSON, one line per key. */
export function jsonLines(object: object): string[] {
  const lines = Object.entries(object).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  )
  return lines.map(
    (line, index) => `${index === 0 ? '{' : ''}${line}${index === lines.length - 1 ? '}' : ','}`,
  )
}

/** Returns the first non-empty text under one of these keys. `undefined` if there is none. */
export function textAt(answer: unknown, ...keys: string[]): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const texts = keys.map((key) => (answer as Record<string, unknown>)[key])
  return texts.find((text): text is string => typeof text === 'string' && text !== '')
}

/** Joins the texts under one key of a list of objects. `undefined` if there are none. */
export function textsIn(list: unknown, key: string): string | undefined {
  if (!Array.isArray(list)) return undefined
  return list.flatMap((one) => textAt(one, key) ?? []).join(' ') || undefined
}
