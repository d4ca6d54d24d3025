import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { followAddress } from '../../state/browser.ts'
import { onWindow, useListener } from '../../ui/use-listener.ts'
import { useStore } from '../use-store.ts'
import { ClientPage } from './ClientPage.tsx'
import type { DeskProps } from './open-desk.ts'
import { Desk } from './Desk.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { type DeskPlace, FIRST_CHOICES, type ViewId, clientHref, placeOfHash } from './view-state.ts'

export { openDesk } from './open-desk.ts'
export { exampleClients } from './example-clients.ts'

/**
 * Shows the place that the URL names: a view, or the report of a client. The views stay on the page behind the report, so
 * that the way back leads to the same row.
 */
export function Places(props: DeskProps) {
  const { words, open } = props
  const { desk } = open
  const clients = useStore(desk.$clients)
  const address = useMemo(followAddress, [])
  const { hash } = useStore(address.$position)
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const place = usePlace(hash)
  const view = useLastView(place)
  const clientId = 'client' in place ? place.client : undefined
  const client = clients.find(({ id }) => id === clientId)
  const isClient = clientId !== undefined
  useLayoutEffect(() => address.open(), [address])
  useReturn(isClient ? clientId : undefined)
  useListener(onWindow, 'beforeunload', (event) => {
    if (desk.hasUnsaved()) event.preventDefault()
  })
  return (
    <>
      <div hidden={isClient}>
        <DeskFrame words={words}>
          <Desk {...props} clients={clients} view={view} choices={choices} onChoices={setChoices} />
        </DeskFrame>
      </div>
      {isClient && (
        <ClientPage
          key={clientId}
          {...props}
          client={client}
          backHref={`#${view}`}
          onBack={() => address.go(view)}
        />
      )}
    </>
  )
}

/** Returns the place that the hash names. A hash that names no place, such as a link in a report, changes nothing. */
function usePlace(hash: string): DeskPlace {
  const last = useRef<DeskPlace>({ view: 'clients' })
  const place = hash === '' ? { view: 'clients' as const } : (placeOfHash(hash) ?? last.current)
  last.current = place
  return place
}

/** Returns the current view, or the view before the report of a client. */
function useLastView(place: DeskPlace): ViewId {
  const last = useRef<ViewId>('clients')
  if ('view' in place) last.current = place.view
  return last.current
}

/** Scrolls to the top when the report of a client opens. Restores the scroll position and the focus when it closes. */
function useReturn(client: string | undefined): void {
  const before = useRef<{ client: string; scroll: number; from: Element | null }>()
  const scroll = useRef(0)
  useListener(onWindow, 'scroll', () => {
    if (!before.current) scroll.current = scrollY
  })
  useLayoutEffect(() => {
    if (client !== undefined) {
      // The link that led here still has the focus.
      before.current ??= { client, scroll: scroll.current, from: document.activeElement }
      scrollTo({ top: 0, behavior: 'instant' })
      return
    }
    const from = before.current
    before.current = undefined
    if (!from) return
    scrollTo({ top: from.scroll, behavior: 'instant' })
    const href = clientHref(from.client)
    const link =
      from.from instanceof HTMLAnchorElement && from.from.hash === href
        ? from.from
        : document.querySelector<HTMLElement>(`.sort-table [href="${href}"]`)
    link?.focus({ preventScroll: true })
  }, [client])
}
