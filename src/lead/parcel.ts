/** What leaves the browser, as one request; and what an answer that refuses it says. */
import type { Lead } from '../core/lead/lead.ts'

/** A request's body in lines to show: joined without anything between them they are the body, byte for byte. */
export interface Parcel {
  lines: string[]
  headers: Record<string, string>
}

/** The page with the form. */
export interface Page {
  title: string
  /** Whole, without a fragment. */
  address: string
}

/** One way of receiving. */
export interface Adapter {
  /** `text` is the lead in words; `page` is where it was written. */
  pack: (lead: Lead, text: string, page: Page) => Parcel
  /** The receiver's own words on why it refused, from the JSON it answered with; `undefined` if it gave none. */
  reason: (answer: unknown) => string | undefined
}

/** An object as JSON, one line for each of its own keys. */
export function jsonLines(object: object): string[] {
  const lines = Object.entries(object).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  )
  return lines.map(
    (line, index) => `${index === 0 ? '{' : ''}${line}${index === lines.length - 1 ? '}' : ','}`,
  )
}

/** The first text under one of these keys. */
export function textAt(answer: unknown, ...keys: string[]): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const texts = keys.map((key) => (answer as Record<string, unknown>)[key])
  return texts.find((text): text is string => typeof text === 'string' && text !== '')
}

/** The texts under one key of a list of objects, as one. */
export function textsIn(list: unknown, key: string): string | undefined {
  if (!Array.isArray(list)) return undefined
  return list.flatMap((one) => textAt(one, key) ?? []).join(' ') || undefined
}
