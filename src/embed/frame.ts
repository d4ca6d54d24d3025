/** The frame's end of the bridge: options in, notices and height out. It hears and speaks DOM events and knows no island. */
import { MOST_TRIES } from './limits.ts'
import { type Hello, NOTICES, type Up, VERSION, readDown, readInit } from './messages.ts'
import { LEVELS, LONGEST_FRAGMENT, type Options, readFragment, readOptions } from './options.ts'

/** What the page needs to know of its surroundings. */
export interface Surroundings {
  options: Options
  /** Name of the site around the frame, as the browser tells it; empty where it does not. */
  host: string
  /** How the loader shows the frame; nothing where there is no loader. */
  mode: 'inline' | 'dialog' | undefined
}

const hostOf = (address: string): string => /\/\/([^/:]+)/.exec(address)?.[1] ?? ''

/** The part of a result that a host gets at a level of `results`. */
function cut(detail: { answers?: unknown }, level: number): object {
  const { answers: _, ...summary } = detail
  return [{}, summary, detail][level]!
}

/** Starts the bridge; `tell` is called at once and with each change. A page that nobody framed ignores its options. */
export function startFrame(root: HTMLElement, tell: (around: Surroundings) => void): void {
  if (parent === window) return
  const fragment = (location.hash || String(history.state ?? '')).slice(0, LONGEST_FRAGMENT)
  // Nobody's statistics shall read the options in the address; this entry remembers them for a reload.
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
  let height = 0
  let more: string | undefined
  /** Index in `LEVELS`: what the host gets, as the first screen tells the visitor. */
  let level = 0
  let hasStarted = false

  const send = (message: Up): void => {
    if (port) port.postMessage(message)
    else waiting.push(message)
  }
  const measure = (): void => {
    const now = Math.ceil(root.getBoundingClientRect().height)
    const words = root.dataset['more']
    if (!port || (now === height && words === more)) return
    height = now
    more = words
    send({ t: 'size', h: now, more: words })
  }
  const use = (o?: unknown): void => {
    const options = { ...written, ...readOptions(o) }
    const wanted = LEVELS.indexOf(options.results ?? 'summary')
    // After the first screen the host may ask for less, never for more.
    level = hasStarted ? Math.min(level, wanted) : wanted
    options.results = LEVELS[level]!
    around.options = options
    tell({ ...around })
  }
  const obey = (data: unknown): void => {
    const message = readDown(data)
    if (!message) return
    if ('o' in message) {
      use(message.o)
      return
    }
    if (message.name === 'free') page.classList.remove('managed')
    document.dispatchEvent(new CustomEvent('quiz-command', { detail: message }))
  }

  addEventListener('message', ({ source, data, ports, origin: from }) => {
    const init = readInit(data)
    if (source !== parent || !init || !ports[0] || (speaksWith ??= from) !== from) return
    port?.close()
    port = ports[0]
    port.onmessage = (event) => obey(event.data)
    around.mode = init.mode
    around.host = hostOf(from) || around.host
    page.classList.toggle('managed', init.mode === 'inline')
    use(init.o)
    waiting.splice(0).forEach(send)
    height = 0
    measure()
  })
  for (const n of NOTICES) {
    document.addEventListener(`quiz-${n}`, (event) => {
      const { detail } = event as CustomEvent<object>
      if (n === 'start') {
        hasStarted = true
        // Without a loader the first screen says that the host gets nothing.
        if (!port) level = 0
      }
      send({ t: 'event', n, d: n === 'complete' ? cut(detail, level) : detail })
    })
  }
  new ResizeObserver(measure).observe(root)
  new MutationObserver(measure).observe(root, { attributeFilter: ['data-more'] })
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLHeadingElement)
      send({ t: 'reveal', y: target.getBoundingClientRect().top + scrollY })
  })
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') send({ t: 'close' })
  })
  if (secret)
    void import('./wordpress.ts').then(({ speakWordPress }) => speakWordPress(root, secret, () => !port))
  const call = (tries: number): void => {
    if (port || tries > MOST_TRIES) return
    parent.postMessage({ responsibilityCheck: 'hello', min: VERSION, max: VERSION } satisfies Hello, '*')
    setTimeout(call, Math.min(3000, 100 << tries), tries + 1)
  }
  call(0)
  use()
}
