/**
 * The part of the Content Security Policy that depends on the brand: the URL to which the brand's contact
 * form sends its data.
 */
import type { Brand } from './brand.ts'

/**
 * Returns the URLs that the policy directives `connect-src` and `form-action` must allow for the brand's contact form.
 * A `mailto:` link needs no URL.
 */
export function sendingTo({ leads }: Pick<Brand, 'leads'>): { connect: string; form: string } {
  if (!leads || leads.kind === 'mailto') return { connect: "'self'", form: "'self'" }
  const { origin } = new URL(leads.endpoint)
  return { connect: `'self' ${origin}`, form: leads.kind === 'form' ? `'self' ${origin}` : "'self'" }
}
