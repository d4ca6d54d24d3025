import { type ComponentChild, type RefObject, render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { onWindow, useListener } from '../../ui/use-listener.ts'

interface Needs {
  /** The element of presenter mode, which contains the panel with the notes of each screen. */
  root: RefObject<HTMLElement>
  title: string
  /** What the window shows. An element with the class `notes-details` receives a copy of the details of the screen. */
  pane: ComponentChild
  /** The listeners of presenter mode, so that keys and links work in the window too. */
  onKey: (event: KeyboardEvent) => void
  onLink: (event: MouseEvent) => void
}

/**
 * The window with the presenter's notes, for a display that the audience does not see. It is an empty page that this page draws:
 * it has no address and no script, and the policy of this page holds in it. It closes with this page.
 */
export function useNotesWindow({ root, title, pane, onKey, onLink }: Needs): {
  isOpen: boolean
  /** True if the browser has refused to open the window. */
  isBlocked: boolean
  open: () => void
  close: () => void
} {
  const [shown, setShown] = useState<Window>()
  const [isBlocked, setBlocked] = useState(false)
  const latest = useRef({ onKey, onLink })
  latest.current = { onKey, onLink }

  const open = (): void => {
    const opened = window.open('', '', 'popup,width=760,height=680')
    setBlocked(!opened)
    if (!opened) return
    dress(opened.document, title)
    opened.addEventListener('keydown', (event) => latest.current.onKey(event))
    opened.addEventListener('click', (event) => latest.current.onLink(event))
    // Someone closes or reloads the window.
    opened.addEventListener('pagehide', () => setShown(undefined))
    setShown(opened)
  }
  const close = (): void => {
    shown?.close()
    setShown(undefined)
  }
  useListener(onWindow, 'pagehide', close)
  // At once, because a second press of a button must not start from the screen before.
  useLayoutEffect(() => {
    if (!shown) return
    render(pane, shown.document.body)
    const panel = root.current?.querySelector<HTMLElement>('.screen:not([hidden]) .stage-notes')
    const place = shown.document.querySelector('.notes-details')
    if (!panel || !place) return
    const update = (): void => place.replaceChildren(...copyOf(panel))
    update()
    // A screen can change its details by itself, for example after a choice in the recovery clock.
    const observer = new MutationObserver(update)
    observer.observe(panel, { subtree: true, childList: true, characterData: true })
    root.current?.addEventListener('change', update)
    return () => {
      observer.disconnect()
      root.current?.removeEventListener('change', update)
    }
  })
  return { isOpen: shown !== undefined, isBlocked, open, close }
}

/** Gives an empty document the language, the theme and the styles of this page. */
function dress(other: Document, title: string): void {
  for (const { name, value } of document.documentElement.attributes)
    other.documentElement.setAttribute(name, value)
  other.title = title
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) {
    const copy = other.importNode(sheet, true)
    // An empty page has no address that a relative one could start from.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href)
    other.head.append(copy)
  }
}

/** Copies the details of a panel: all that it shows, without what the presenter says and the buttons. */
function copyOf(panel: HTMLElement): ChildNode[] {
  const copy = panel.cloneNode(true) as HTMLElement
  const copies = [...copy.querySelectorAll('*')]
  for (const [index, element] of [...panel.querySelectorAll('*')].entries())
    if (element.matches('.notes-head') || getComputedStyle(element).display === 'none')
      copies[index]!.remove()
  return [...copy.childNodes]
}
