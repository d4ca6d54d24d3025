/**
 * The script of every page of a site in several languages. It remembers the language that the visitor chooses, and takes
 * the URL hash and the data of an opened link to the same page in the other language.
 */
import { languageKey, languageText, placeKey } from './language-page.ts'
import { type StoredPlace, hashWithData, withoutScroll } from './place.ts'

const ROOT = import.meta.env.SITE_ROOT

/** Runs an action on the browser's storage. Does nothing if the browser blocks storage. */
function attempt(action: () => void): void {
  try {
    action()
  } catch {
    // The link itself carries the data of the page.
  }
}

/** Takes the place to another language when the visitor follows a link of the choice of the language. */
function onClick(event: MouseEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.languages')
  const target = event.target instanceof Element ? event.target : undefined
  const link = target?.closest<HTMLAnchorElement>('.languages a')
  if (menu && !target?.closest('.languages')) menu.open = false
  if (!link) return
  attempt(() => {
    localStorage.setItem(languageKey(ROOT), languageText(ROOT, link.hreflang))
  })
  link.hash = hashWithData(location.hash, history.state)
  // A click with a key opens a new tab, which has a session storage of its own.
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.pathname === location.pathname) return
  const { pathname: path, hash } = link
  const place: StoredPlace = { path, link: hash, hash: location.hash, state: withoutScroll(history.state) }
  attempt(() => {
    sessionStorage.setItem(placeKey(ROOT), JSON.stringify(place))
  })
}

/** Closes the choice of the language with Escape. */
function onKey({ key }: KeyboardEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.languages[open]')
  if (!menu || key !== 'Escape') return
  menu.open = false
  if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
}

/** Starts to keep the place. The listeners stay when the page shows another page in the same document. */
export function keepPlace(): void {
  // The other page has read the place by then. After a page that did not open, nobody must find it later.
  addEventListener('pageshow', () => {
    attempt(() => {
      sessionStorage.removeItem(placeKey(ROOT))
    })
  })
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
}
