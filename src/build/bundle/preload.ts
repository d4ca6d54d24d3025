/** Adds preload links for the scripts of a page's islands, so that a browser requests all of them at once. */
import type { AstroIntegration } from 'astro'
import { changePages } from '../change-pages.ts'
import type { Bundle } from './manifest.ts'
import { preloadResult, REPORT_PAGE } from './preload-result.ts'

/**
 * Adds a preload link for each script of a page's islands, and for their static imports. A page without scripts stays
 * unchanged.
 */
export function nameScripts(html: string, { base, files }: Bundle): string {
  const imports = new Map(files.map((one) => [base + one.file, one.imports]))
  const links = new Set<string>()
  const name = (address: string): void => {
    const link = `<link rel="modulepreload" href="${address}">`
    if (!imports.has(address) || links.has(link)) return
    links.add(link)
    for (const next of imports.get(address) ?? []) name(base + next)
  }
  for (const [, address = ''] of html.matchAll(/\b(?:src|component-url|renderer-url)="([^"]*)"/g))
    name(address)
  // Inserts the preload links before the styles, so that the first network packets of the page contain the
  // links.
  return html.replace('<style>', (style) => `${[...links].join('')}${style}`)
}

/**
 * Returns the Astro integration that adds the preload links. It must run before integrations that compute hashes of
 * pages.
 */
export function preloadScripts(bundle: Bundle): AstroIntegration {
  return changePages('preload-scripts', (html, file) => {
    const named = nameScripts(html, bundle)
    return file === REPORT_PAGE ? preloadResult(named, bundle) : named
  })
}
