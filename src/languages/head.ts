/**
 * The script in the head of a page whose links can contain data of a visitor. It runs before the page reads its URL.
 * It opens a shared link in the visitor's language. After a change of the language, it restores the state of the history
 * entry, which contains the data of an opened link.
 */
import { type LanguagePage, languageKey, placeKey } from './language-page.ts'
import { type StoredPlace, readPlaceText } from './place.ts'
import { pathOfLink } from './shared-link.ts'

/** The build writes this constant in front of the script. */
declare const PAGE: LanguagePage

/** Returns a stored text. `undefined` if there is none, or if the browser blocks storage. */
function stored(read: () => string | null): string | undefined {
  try {
    return read() ?? undefined
  } catch {
    return undefined
  }
}

/** Returns the place that the visitor brings from the same page in another language. */
function takenPlace(): StoredPlace | undefined {
  const key = placeKey(PAGE.root)
  const text = stored(() => {
    const found = sessionStorage.getItem(key)
    // A later visit to the same page must not find the place of this one.
    sessionStorage.removeItem(key)
    return found
  })
  const place = readPlaceText(text)
  return place?.path === location.pathname && place.link === location.hash ? place : undefined
}

function openLink(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const path = pathOfLink(PAGE, {
    hash: location.hash,
    isNew: navigation === undefined || navigation.type === 'navigate',
    isFromSite: document.referrer.startsWith(location.origin + PAGE.root),
    isOnline: navigator.onLine,
    chosen: stored(() => localStorage.getItem(languageKey(PAGE.root)))?.trim(),
    preferred: navigator.languages,
  })
  if (path === undefined) return
  // Shows nothing in the wrong language until the other page arrives.
  document.documentElement.hidden = true
  location.replace(path + location.search + location.hash)
}

const place = takenPlace()
if (place) history.replaceState(place.state, '', location.pathname + location.search + place.hash)
else openLink()
