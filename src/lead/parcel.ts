/**
 * The types and helpers of an adapter. An adapter converts a lead into one request, and reads the reason from an error
 * response.
 */
import type { CrmProperties, Lead } from '../core/lead/lead.ts'

/**
 * The content of an HTTP request. `lines` is its body, split for display. The joined lines are exactly the body, so that the
 * preview cannot differ from the request. The id and the time of the lead are part of the preview too.
 */
export interface Parcel {
  lines: string[]
  headers: Record<string, string>
}

/** The page that contains the contact form. */
export interface Page {
  title: string
  /** The full URL of the page without its fragment. */
  address: string
}

/** The adapter for one kind of receiver. */
export interface Adapter {
  /**
   * Converts a lead into a request. `text` is the lead as plain text, `page` is the page with the form. `properties` has
   * the names of the receiver's own fields for the CRM values.
   */
  pack: (lead: Lead, text: string, page: Page, properties?: CrmProperties) => Parcel
  /**
   * Returns the reason for a refusal from the receiver's JSON response. `undefined` if the response gives no
   * reason.
   */
  reason: (answer: unknown) => string | undefined
}

/** Returns an object as JSON, split into one line per key. */
export function jsonLines(object: object): string[] {
  const lines = Object.entries(object).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  )
  return lines.map(
    (line, index) => `${index === 0 ? '{' : ''}${line}${index === lines.length - 1 ? '}' : ','}`,
  )
}

/** Returns the first non-empty string that `answer` has under one of the keys, or `undefined`. */
export function textAt(answer: unknown, ...keys: string[]): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const texts = keys.map((key) => (answer as Record<string, unknown>)[key])
  return texts.find((text): text is string => typeof text === 'string' && text !== '')
}

/**
 * Joins the strings that the objects of a list have under one key. Returns `undefined` if there are no such
 * strings.
 */
export function textsIn(list: unknown, key: string): string | undefined {
  if (!Array.isArray(list)) return undefined
  return list.flatMap((one) => textAt(one, key) ?? []).join(' ') || undefined
}
