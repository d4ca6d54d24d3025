/**
 * The part of the Content Security Policy that depends on the brand: the origins to which the contact form and the
 * statistics of the brand send.
 */
import type { Brand } from './brand.ts'

/**
 * Returns the sources of the policy directives `connect-src` and `form-action`: the site itself, and what the brand
 * names. A contact form of the kind `mailto` needs no origin.
 */
export function sendingTo({ leads, statistics }: Pick<Brand, 'leads' | 'statistics'>): {
  connect: string
  form: string
} {
  const lead = leads && leads.kind !== 'mailto' ? [new URL(leads.endpoint).origin] : []
  const counter = statistics ? [new URL(statistics.url).origin] : []
  const list = (origins: readonly string[]): string => [...new Set(["'self'", ...origins])].join(' ')
  return { connect: list([...lead, ...counter]), form: list(leads?.kind === 'form' ? lead : []) }
}
