import type { ComponentChildren } from 'preact'

/** A message of the build, which is English in every language. */
export function English({ children }: { children: ComponentChildren }) {
  return <bdi {...(import.meta.env.SITE_TRANSLATED && { lang: 'en', dir: 'ltr' as const })}>{children}</bdi>
}
