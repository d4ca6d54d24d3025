/**
 * The script of every page of a site in several languages. It remembers the language that the visitor chooses, and takes
 * the place in the page to the other language: position, open details, form fields, and the data of an opened link.
 */
import { languageKey, languageText, placeKey } from './language-page.ts'
import {
  type FieldValue,
  type OpenDetails,
  type ReadingPlace,
  type StoredPlace,
  hashWithData,
  readPlaceText,
  withoutScroll,
} from './place.ts'

const ROOT = import.meta.env.SITE_ROOT
/** How long the parts of a page can take to appear, in milliseconds. */
const LONGEST_WAIT = 10_000

/** Runs an action on the browser's storage. Returns `undefined` if the browser blocks storage. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

const main = (): HTMLElement => document.getElementById('main') ?? document.body

type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Returns the form fields of the page itself. An island restores its own fields. */
function formFields(): FormField[] {
  return [...main().querySelectorAll<FormField>('input:not([type=file]), select, textarea')].filter(
    (field) => !field.closest('astro-island'),
  )
}

const isTicked = (field: FormField): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')

function changedFields(): FieldValue[] {
  return formFields().flatMap((field, index): FieldValue[] => {
    if (isTicked(field)) return field.checked === field.defaultChecked ? [] : [[index, field.checked]]
    if (field instanceof HTMLSelectElement) {
      const before = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
      return field.selectedIndex === Math.max(0, before) ? [] : [[index, field.selectedIndex]]
    }
    return field.value === field.defaultValue ? [] : [[index, field.value]]
  })
}

function restoreFields(values: readonly FieldValue[]): void {
  const fields = formFields()
  for (const [index, value] of values) {
    const field = fields[index]
    if (!field) continue
    if (typeof value === 'string') field.value = value
    else if (isTicked(field)) field.checked = value === true
    else if (field instanceof HTMLSelectElement) field.selectedIndex = Number(value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Returns the id of the closest element with an id. */
const idAround = (one: Element): string => one.closest('[id]')?.id ?? ''

/** Returns the `details` elements of an element, without those of an element with an id inside it. */
const detailsOf = (id: string): HTMLDetailsElement[] =>
  [...(document.getElementById(id)?.querySelectorAll('details') ?? [])].filter((one) => idAround(one) === id)

function openDetails(): OpenDetails[] {
  const open = [...main().querySelectorAll<HTMLDetailsElement>('details[open]')]
  return open.map((one) => [idAround(one), detailsOf(idAround(one)).indexOf(one)])
}

/** Opens `details` elements. The sections of a report appear one after the other, so it waits for those that are missing. */
function restoreDetails(wanted: readonly OpenDetails[]): void {
  let missing = wanted
  const open = (): void => {
    missing = missing.filter(([id, index]) => {
      const one = detailsOf(id)[index]
      if (one) one.open = true
      return !one
    })
    if (missing.length === 0) stop()
  }
  const watch = new MutationObserver(open)
  const stop = (): void => {
    watch.disconnect()
  }
  watch.observe(main(), { childList: true, subtree: true })
  setTimeout(stop, LONGEST_WAIT)
  open()
}

/** The element with an id that the visitor last clicked or focused, outside header and footer. */
let touched: HTMLElement | undefined

function touch(target: EventTarget | null): void {
  const place = target instanceof Element ? target.closest<HTMLElement>('main [id]') : null
  if (place) touched = place
}

/** Returns the last element that starts in the upper third of the window, or above. */
const lastStarted = (): HTMLElement | undefined =>
  [...main().querySelectorAll<HTMLElement>('[id]')].findLast((one) => {
    const { top, height } = one.getBoundingClientRect()
    return height > 0 && top <= innerHeight / 3
  })

/**
 * Returns the element that the visitor reads. The header is at the top of the page, so a visitor scrolls up to it. Then it is
 * the element that the visitor last used.
 */
function readingPlace(): ReadingPlace | undefined {
  const place = scrollY === 0 ? touched : lastStarted()
  const { top = 0, height = 0 } = place?.getBoundingClientRect() ?? {}
  if (!place?.isConnected || height === 0) return undefined
  return {
    ...{ id: place.id, top: Math.min(Math.max(0, top), innerHeight / 3) },
    share: Math.min(1, Math.max(0, -top / height)),
  }
}

function restoreReading({ id, top, share }: ReadingPlace): void {
  const place = document.getElementById(id)
  if (!place) return
  const now = place.getBoundingClientRect()
  scrollBy({ top: now.top + share * now.height - top, behavior: 'instant' })
}

/** Returns true if a URL hash names an element of the page, and no question, day or other data. */
const isPlain = (hash: string): boolean => !hash.includes('=')

/** Returns the place of the visitor in this page, for the page at `path`. */
function placeNow(path: string): StoredPlace {
  const reading = readingPlace()
  const hasIsland = main().querySelector('astro-island') !== null
  // An island scrolls to the element that the hash names as soon as the element exists.
  const hash = hasIsland && reading && isPlain(location.hash) ? `#${reading.id}` : location.hash
  return {
    ...{ path, hash, state: withoutScroll(history.state), fields: changedFields(), open: openDetails() },
    ...(!hasIsland && reading && { reading }),
  }
}

/** Takes the place to another language when the visitor follows a link of the choice of the language. */
function onClick(event: MouseEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.languages')
  const target = event.target instanceof Element ? event.target : undefined
  const link = target?.closest<HTMLAnchorElement>('.languages a')
  if (menu && !target?.closest('.languages')) menu.open = false
  touch(event.target)
  if (!link) return
  attempt(() => {
    localStorage.setItem(languageKey(ROOT), languageText(ROOT, link.hreflang))
  })
  link.hash = hashWithData(location.hash, history.state)
  // A click with a key opens a new tab, which has a session storage of its own.
  if (event.ctrlKey || event.metaKey || event.shiftKey || link.pathname === location.pathname) return
  attempt(() => {
    sessionStorage.setItem(placeKey(ROOT), JSON.stringify(placeNow(link.pathname)))
  })
}

/** Closes the choice of the language with Escape. */
function onKey({ key }: KeyboardEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.languages[open]')
  if (!menu || key !== 'Escape') return
  menu.open = false
  if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
}

/** Restores the place that the visitor brings from the same page in another language. */
function restorePlace(): void {
  const key = placeKey(ROOT)
  const text = attempt(() => sessionStorage.getItem(key))
  if (typeof text !== 'string') return
  attempt(() => {
    sessionStorage.removeItem(key)
  })
  const place = readPlaceText(text)
  if (place?.path !== location.pathname) return
  restoreFields(place.fields)
  restoreDetails(place.open)
  if (place.reading) restoreReading(place.reading)
}

/** Starts to keep the place. The listeners stay when the page shows another page in the same document. */
export function keepPlace(): void {
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusin', ({ target }) => {
    touch(target)
  })
  restorePlace()
}
