/**
 * The frame's side of the connection to the host's page: receives the host's options, and sends events and the height
 * of the framed page.
 */
import { MOST_TRIES } from './limits.ts'
import { type Hello, EVENT_NAMES, type Up, VERSION, readDown, readInit } from './messages.ts'
import type { speakWordPress } from './wordpress.ts'
import { LEVELS, LONGEST_FRAGMENT, type Options, readFragment, readOptions } from './options.ts'

/** The facts about the host's page that the framed page needs. */
export interface Surroundings {
  options: Options
  /** The host name of the host's page. Empty if the browser does not reveal the host name. */
  host: string
  /** How the loader shows the frame: inline or in a dialog. `undefined` without a loader. */
  mode: 'inline' | 'dialog' | undefined
}

type Tell = (around: Surroundings) => void
type LoadWordPress = () => Promise<{ speakWordPress: typeof speakWordPress }>

const hostOf = (address: string): string => /\/\/([^/:]+)/.exec(address)?.[1] ?? ''

/** Returns the fields of a result that the host may receive. `level` is an index in `LEVELS`. */
function cut(detail: { answers?: unknown }, level: number): object {
  const { answers: _, ...summary } = detail
  return [{}, summary, detail][level]!
}

/**
 * Calls `measure` when the page changes size. Sends the host a message when a heading gets the focus, and when the
 * visitor presses Escape.
 */
function watchPage(root: HTMLElement, send: (message: Up) => void, measure: () => void): void {
  new ResizeObserver(measure).observe(root)
  new MutationObserver(measure).observe(root, { attributeFilter: ['data-more'] })
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLHeadingElement)
      send({ t: 'reveal', y: target.getBoundingClientRect().top + scrollY })
  })
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') send({ t: 'close' })
  })
}

/**
 * Starts the connection to the host's page. Does nothing outside a frame. Calls `tell` with the options
 * immediately, and again after each change of the options. Removes the options from the URL, so that web
 * statistics do not record the options. Stores the options in the history entry, so that a reload keeps the
 * options. `loadWordPress` loads the code for a frame in WordPress, where no loader answers.
 */
export function startFrame(root: HTMLElement, tell: Tell, loadWordPress?: LoadWordPress): void {
  if (parent === window) return
  const fragment = (location.hash || String(history.state ?? '')).slice(0, LONGEST_FRAGMENT)
  history.replaceState(fragment, '', location.pathname)
  const { options: written, secret } = readFragment(fragment)
  const around: Surroundings = {
    options: {},
    host: hostOf((location.ancestorOrigins as DOMStringList | undefined)?.[0] || document.referrer),
    mode: undefined,
  }
  const page = document.documentElement
  const waiting: Up[] = []
  let port: MessagePort | undefined
  let speaksWith: string | undefined
  let lastSize = ''
  /** An index in `LEVELS` that limits the data for the host. 0 if the quiz starts without a loader. */
  let level = 0
  let hasStarted = false

  const send = (message: Up): void => {
    if (port) port.postMessage(message)
    else waiting.push(message)
  }
  const measure = (): void => {
    const h = Math.ceil(root.getBoundingClientRect().height)
    const { more } = root.dataset
    // The comparison also stores the new size in `lastSize`.
    if (port && lastSize !== (lastSize = [h, more].join())) send({ t: 'size', h, more })
  }
  const use = (o?: unknown): void => {
    const options = { ...written, ...readOptions(o) }
    const wanted = LEVELS.indexOf(options.results ?? 'summary')
    // After the visitor has started the quiz, the host can request less data, but not more data.
    level = hasStarted ? Math.min(level, wanted) : wanted
    options.results = LEVELS[level]!
    around.options = options
    tell({ ...around })
  }
  const obey = ({ data }: MessageEvent): void => {
    const message = readDown(data)
    if (!message) return
    if ('o' in message) use(message.o)
    else {
      if (message.name === 'free') page.classList.remove('managed')
      document.dispatchEvent(new CustomEvent('quiz-command', { detail: message }))
    }
  }

  addEventListener('message', ({ source, data, ports: [next], origin: from }) => {
    const init = readInit(data)
    if (source !== parent || !init || !next || (speaksWith ??= from) !== from) return
    port?.close()
    port = next
    port.onmessage = obey
    around.mode = init.mode
    around.host = hostOf(from) || around.host
    page.classList.toggle('managed', init.mode === 'inline')
    use(init.o)
    waiting.splice(0).forEach(send)
    lastSize = ''
    measure()
  })
  for (const n of EVENT_NAMES) {
    document.addEventListener(`quiz-${n}`, (({ detail }: CustomEvent<object>) => {
      if (n === 'start') {
        hasStarted = true
        if (!port) level = 0
      }
      send({ t: 'event', n, d: n === 'complete' ? cut(detail, level) : detail })
    }) as EventListener)
  }
  watchPage(root, send, measure)
  if (secret) void loadWordPress?.().then((part) => part.speakWordPress(root, secret, () => !port))
  const call = (tries: number): void => {
    if (port || tries > MOST_TRIES) return
    parent.postMessage({ responsibilityCheck: 'hello', min: VERSION, max: VERSION } satisfies Hello, '*')
    setTimeout(call, Math.min(3000, 100 << tries), tries + 1)
  }
  call(0)
  use()
}
