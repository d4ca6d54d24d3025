/** What a brand adds to the Content Security Policy: the address that its contact form sends to, and nothing else. */
import type { Brand } from './brand.ts'

/** The sources of `connect-src` and `form-action`. A `mailto:` is a link and needs neither. */
export function sendingTo({ leads }: Pick<Brand, 'leads'>): { connect: string; form: string } {
  if (!leads || leads.kind === 'mailto') return { connect: "'self'", form: "'self'" }
  const { origin } = new URL(leads.endpoint)
  return { connect: `'self' ${origin}`, form: leads.kind === 'form' ? `'self' ${origin}` : "'self'" }
}
