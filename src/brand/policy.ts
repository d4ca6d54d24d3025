/** The part of the Content Security Policy that depends on the brand: the endpoint of its contact form. */
import type { Brand } from './brand.ts'

/** Returns the extra sources of `connect-src` and `form-action`. A `mailto:` is a link and needs no source. */
export function sendingTo({ leads }: Pick<Brand, 'leads'>): { connect: string; form: string } {
  if (!leads || leads.kind === 'mailto') return { connect: "'self'", form: "'self'" }
  const { origin } = new URL(leads.endpoint)
  return { connect: `'self' ${origin}`, form: leads.kind === 'form' ? `'self' ${origin}` : "'self'" }
}
