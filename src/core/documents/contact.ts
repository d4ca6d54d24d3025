/** The contact lines of a brand on a document. */
import type { ReportWords } from '../../messages/ui.ts'
import { fill } from '../model/format.ts'

/** The ways to contact a brand. */
export interface BrandContact {
  booking?: { label: string; url: string } | undefined
  phone?: string | undefined
  email?: string | undefined
}

/** One way to contact a brand, as text and as a link. */
export interface ContactLine {
  text: string
  url: string
}

/** Returns an address as people read it: without its scheme and last slash. */
export const readableAddress = (url: string): string => url.replace(/^(?:https?:\/\/|mailto:|tel:)|\/$/g, '')

/** Returns the booking link of a brand as a line: "Book a call: example.com/call". Empty without a booking link. */
export function bookingLine(
  { booking }: Pick<BrandContact, 'booking'>,
  words: ReportWords['checklist'],
): ContactLine[] {
  if (!booking) return []
  const { label, url } = booking
  return [{ text: fill(words.contact, { label, address: readableAddress(url) }), url }]
}

/** Returns at most two contact lines of a brand, in this order: booking link, phone number, email address. */
export function contactOf(brand: BrandContact, words: ReportWords['checklist']): ContactLine[] {
  const { phone, email } = brand
  return [
    ...bookingLine(brand, words),
    ...(phone ? [{ text: phone, url: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...(email ? [{ text: email, url: `mailto:${email}` }] : []),
  ].slice(0, 2)
}
