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

/** Returns at most two contact lines of a brand, in this order: booking link, phone number, email address. */
export function contactOf(
  { booking, phone, email }: BrandContact,
  words: ReportWords['checklist'],
): ContactLine[] {
  const address = booking?.url.replace(/^(?:https:\/\/|mailto:|tel:)|\/$/g, '') ?? ''
  return [
    ...(booking ? [{ text: fill(words.contact, { label: booking.label, address }), url: booking.url }] : []),
    ...(phone ? [{ text: phone, url: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...(email ? [{ text: email, url: `mailto:${email}` }] : []),
  ].slice(0, 2)
}
