/**
 * Where a direct link says that the visitor came from: `/quiz/?source=newsletter&campaign=2026-11`. The tab keeps it until the
 * visitor sends the contact form or closes the tab. Nothing else on the site reads it.
 */
import { cleanName } from '../core/model/clean-text.ts'
import { type LeadOrigin, readOrigin } from '../core/lead/origin.ts'
import { keyStart } from '../first-paint/site-text.ts'

/** Where a visitor came from, and the business name in the link. */
interface CameFrom {
  origin: LeadOrigin
  name: string | undefined
}

const KEY = `${keyStart(import.meta.env.SITE_ROOT)}from`
/** The name in a link stays in this document only. The quiz stores it beside the answers, after the first answer. */
let name: string | undefined
/** If the browser blocks storage, the document remembers it. */
let memory: LeadOrigin = {}

/** Says which values are left out, as their names with spaces between them. The host sees it in the console of its browser. */
export function warnOfDropped(dropped: string): void {
  if (dropped)
    console.warn(
      `Responsibility check: “${dropped}” is left out. Use 1 to 40 letters, digits, “-”, “_” or “.”.`,
    )
}

/**
 * Takes the values out of the address of this page, so that nobody copies them with it. `search` is the address after "?", as
 * the page was opened. Returns the business name in it, or `undefined`.
 */
export function takeCameFrom(search: string): string | undefined {
  const given = new URLSearchParams(search)
  const { origin, dropped } = readOrigin(Object.fromEntries(given))
  warnOfDropped(dropped.join(' '))
  name = cleanName(given.get('for') ?? '') ?? name
  // Without a contact form, nobody would ever read it.
  if (import.meta.env.SITE_LEADS && Object.keys(origin).length > 0) {
    memory = origin
    try {
      sessionStorage.setItem(KEY, JSON.stringify(origin))
    } catch {
      // The document remembers it.
    }
  }
  for (const key of ['for', 'source', 'campaign']) given.delete(key)
  const rest = String(given)
  if (location.search === search)
    history.replaceState(history.state, '', `${location.pathname}${rest && `?${rest}`}${location.hash}`)
  return name
}

/** Returns where the visitor came from. */
export function cameFrom(): CameFrom {
  try {
    const { origin } = readOrigin(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>)
    return { origin: { ...memory, ...origin }, name }
  } catch {
    return { origin: memory, name }
  }
}

/** Forgets where the visitor came from, because it has been sent. */
export function forgetCameFrom(): void {
  memory = {}
  name = undefined
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Nothing was stored.
  }
}
