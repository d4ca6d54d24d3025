import '../islands.css'
import './clients.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { followAddress } from '../../state/browser.ts'
import type { DeskFile } from '../../state/clients-desk.ts'
import { keepOffline } from '../../state/offline.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { useStore } from '../use-store.ts'
import { AddClients } from './AddClients.tsx'
import { ClientPage } from './ClientPage.tsx'
import type { ClientsProps } from './clients-props.ts'
import { Desk } from './Desk.tsx'
import { exampleClients } from './example-clients.ts'
import { type OpenDesk, useDesk } from './use-desk.ts'
import { type DeskPlace, FIRST_CHOICES, type ViewId, clientHref, placeOfHash } from './view-state.ts'

/** The page for an IT provider with many clients. It reads files and shows them in views. It keeps nothing by itself. */
export function ClientsApp(props: ClientsProps) {
  const { words } = props
  const { open, hasFailed, start } = useDesk(props)
  const [waiting, setWaiting] = useState<{ files: readonly DeskFile[]; isPasted: boolean }>()

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'clients'
  }, [])

  const add = async (files: readonly DeskFile[], isPasted = false): Promise<void> => {
    setWaiting({ files, isPasted })
    const opened = await start()
    if (!opened) return
    setWaiting(undefined)
    keepOffline('page')
    await opened.desk.add(files, isPasted)
  }
  const showExample = async (): Promise<void> => {
    const opened = await start()
    if (!opened) return
    const { quiz, model } = opened.content.model.constants
    opened.desk.showExample(exampleClients(props.example, { quiz, model }, opened.today, words.exampleSource))
  }
  const failed = hasFailed && (
    <Notice role="alert" isRow>
      <p>{words.loadFailed}</p>
      <Button
        look="line"
        size="small"
        onClick={() => void (waiting ? add(waiting.files, waiting.isPasted) : start())}
      >
        {words.retry}
      </Button>
    </Notice>
  )
  if (!open) {
    return (
      <Frame words={words}>
        <div class="wrap desk">
          {failed}
          <AddClients {...{ words, add }} isEmpty onExample={() => void showExample()} />
        </div>
      </Frame>
    )
  }
  return <Places {...props} {...{ open, add }} onExample={() => void showExample()} />
}

/** The heading of the page above its content. */
function Frame({ words, children }: { words: ClientsProps['words']; children: ComponentChildren }) {
  return (
    <>
      <header class="wrap desk-head">
        <h1>{words.heading}</h1>
        <p class="lede noprint">{words.lede}</p>
      </header>
      {children}
    </>
  )
}

interface PlacesProps extends ClientsProps {
  open: OpenDesk
  add: (files: readonly DeskFile[], isPasted?: boolean) => Promise<void>
  onExample: () => void
}

/**
 * Shows the place that the URL names: a view, or the report of a client. The views stay on the page behind the report, so
 * that the way back leads to the same row.
 */
function Places(props: PlacesProps) {
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
  useListener(
    () => window,
    'beforeunload',
    (event) => {
      if (desk.hasUnsaved()) event.preventDefault()
    },
  )
  return (
    <>
      <div hidden={isClient}>
        <Frame words={words}>
          <Desk {...props} {...{ clients, view, choices }} onChoices={setChoices} />
        </Frame>
      </div>
      {isClient && (
        <ClientPage
          key={clientId}
          {...props}
          {...{ client }}
          backHref={`#${view}`}
          onBack={() => {
            address.go(view)
          }}
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

/** Goes to the top when the report of a client opens, and back to the same place and link when it closes. */
function useReturn(client: string | undefined): void {
  const before = useRef<{ client: string; scroll: number; from: Element | null }>()
  const scroll = useRef(0)
  useListener(
    () => window,
    'scroll',
    () => {
      if (!before.current) scroll.current = scrollY
    },
  )
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
