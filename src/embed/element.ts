/**
 * The element `<responsibility-check>`, which shows the quiz in a frame on a host's page. Host and frame do not trust
 * each other.
 */
import { HELLO, LEAD_TIMEOUT, MOST_CHANGES, MOST_EVENTS, HELLO_TIMEOUT } from './limits.ts'
import {
  type Down,
  type Fields,
  type Init,
  type EventName,
  EVENT_NAMES,
  VERSION,
  heightOf,
} from './messages.ts'
import { SANDBOX } from './sandbox.ts'

/** Names of the attributes that the element passes to the frame as options. The frame validates each value. */
const OPTIONS =
  'brand accent logo cta cta-label locale start scheme results privacy instance lead for source campaign'.split(
    ' ',
  )

/** The default URL of the frame, derived from the loader's URL. */
const beside = (document.currentScript as HTMLScriptElement | null)?.src.replace(
  /\/embed\/.*/,
  '/frame/quiz/',
)

/**
 * Creates an HTML element and sets its properties. A style that a script sets through a property works under every
 * Content Security Policy.
 */
const make = <K extends keyof HTMLElementTagNameMap>(name: K, fields?: object): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), fields)

/** The custom element. `responsibility-check.d.ts` describes its attributes, methods and events. */
export class ResponsibilityCheck extends HTMLElement {
  static observedAttributes = OPTIONS
  /** The `detail` of the last `quiz-complete` event, or `null` before the first event. */
  result: object | null = null
  #frame?: HTMLIFrameElement
  #dialog?: HTMLDialogElement
  #slot = make('slot')
  #more?: HTMLButtonElement
  #port?: MessagePort
  #extra: Record<string, string> = {}
  #changes = 0
  #events = 0
  #isPosting?: boolean

  connectedCallback(): void {
    addEventListener('message', this)
    this.#events = 0
    // While the document loads, the parser may not have read the element's children yet.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this.#start)
    else this.#start()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this)
    this.#port?.close()
  }

  /**
   * Browsers call this method after `moveBefore()`. Without this method, browsers would call `disconnectedCallback()`,
   * which closes the port to the frame.
   */
  connectedMoveCallback(): void {
    // Do nothing: a moved element keeps its frame and its port.
  }

  attributeChangedCallback(): void {
    this.#send({ t: 'opts', o: this.#options() })
  }

  /** Opens the dialog. The first call creates the frame. Does nothing if `mode` is not "dialog". */
  open(): void {
    if (this.#dialog && !this.#frame) this.#dialog.append((this.#frame = this.#makeFrame('eager')))
    this.#dialog?.showModal()
  }

  close(): void {
    this.#dialog?.close()
  }

  reset(): void {
    this.#send({ t: 'cmd', n: 'reset' })
  }

  override focus(): void {
    this.#frame?.focus()
    this.#send({ t: 'cmd', n: 'focus' })
  }

  configure(options: Record<string, string>): void {
    this.#extra = { ...this.#extra, ...options }
    this.attributeChangedCallback()
  }

  /** Replies to a hello message of the frame. Ignores messages from other windows and other origins. */
  handleEvent({ source, origin, data }: MessageEvent<Fields | null>): void {
    if (!source || source !== this.#frame?.contentWindow || data?.['responsibilityCheck'] !== 'hello') return
    // A `data:` URL or a sandboxed document has the origin "null". Such an origin never matches, because no frame URL
    // starts with "null".
    if (!this.#frame.src.startsWith(`${origin}/`) || (this.#events += HELLO) > MOST_EVENTS) return
    if (!((data['min'] as number) <= VERSION)) {
      this.#fire('error', { code: 'version' })
      return
    }
    const channel = new MessageChannel()
    // Do not close the earlier port: a frame that sent two hello messages may still use that port.
    this.#port = channel.port1
    this.#port.onmessage = (event) => this.#take((event.data ?? {}) as Fields)
    this.#show(true)
    source.postMessage(
      {
        responsibilityCheck: 'init',
        v: VERSION,
        mode: this.#dialog ? 'dialog' : 'inline',
        o: this.#options(),
      } satisfies Init,
      origin,
      [channel.port2],
    )
  }

  #start = (): void => {
    if (this.shadowRoot || !this.isConnected) return
    const root = this.attachShadow({ mode: 'open' })
    const own = this.querySelector('iframe')
    root.append(this.#slot)
    if (this.getAttribute('mode') === 'dialog') this.#makeDialog(root)
    else {
      this.style.display ||= 'block'
      // If the host has put an iframe inside the element, use that iframe where it is. A moved iframe would
      // reload.
      this.#frame = own ?? this.#makeFrame(this.getAttribute('loading') ?? 'lazy')
      if (!own) root.append(this.#frame)
      this.#show(true)
      // This button shows the rest of a long screen. The button overlaps the bottom edge of the frame, so
      // that the button never shifts content.
      this.#more = make('button', {
        style:
          'position:relative;top:-12px;margin:-48px auto 0;padding:0 24px;border:0;height:48px;font:600 16px sans-serif;color:#fff;background:#14222e;display:none',
        onclick: () => this.#send({ t: 'cmd', n: 'more' }),
      })
      root.append(this.#more)
    }
  }

  #makeFrame(loading: string): HTMLIFrameElement {
    const url = new URL(this.getAttribute('src') ?? beside ?? '', location.href)
    // A `javascript:` URL in `src` would run a script on the host's page.
    if (!/^https?:/.test(url.href)) throw Error('responsibility-check: src must be http(s)')
    url.hash = String(new URLSearchParams(this.#options()))
    // If the page's Content Security Policy blocks the frame, `load` (in Firefox `error`) fires, but no hello message
    // follows.
    const late = (): unknown => setTimeout(() => this.#port ?? this.#show(false), HELLO_TIMEOUT)
    return make('iframe', {
      style: `display:block;width:100%;border:0;${this.#dialog ? 'height:calc(100% - 44px)' : 'height:600px;min-height:inherit'}`,
      title: this.getAttribute('frame-title') ?? 'Quiz',
      allow: 'clipboard-write',
      referrerPolicy: 'strict-origin-when-cross-origin',
      loading,
      onload: late,
      onerror: late,
      // Use no sandbox for a frame from the host's own origin: such a frame can remove its own sandbox.
      ...(url.origin !== location.origin && { sandbox: SANDBOX }),
      src: url.href,
    })
  }

  #makeDialog(root: ShadowRoot): void {
    const shut = make('button', {
      style: 'display:block;width:44px;border:0;height:44px;margin-inline-start:auto',
      onclick: () => this.close(),
      ariaLabel: this.getAttribute('close-label') ?? 'Close',
      textContent: '✕',
    })
    const dialog = make('dialog', {
      style: 'padding:0;border:0;height:94vh;width:min(60rem,96vw)',
      onclose: () => this.#fire('close', {}),
    })
    dialog.append(shut)
    this.#slot.onclick = (event) => {
      if (!(event.target as Element).closest('a,button')) return
      this.open()
      // Call `preventDefault()` last. If `open()` throws an error, the browser then still follows the clicked
      // link.
      event.preventDefault()
    }
    root.append((this.#dialog = dialog))
  }

  /** Shows the inline frame if `isFrame` is true, otherwise the fallback content inside the element. */
  #show(isFrame: boolean): void {
    // Only a frame in the shadow root replaces the fallback content. A dialog or the host's own frame does not.
    if (this.#frame!.parentNode !== this.shadowRoot) return
    this.#slot.hidden = isFrame
    this.#frame!.style.display = isFrame ? 'block' : 'none'
  }

  #options(): Record<string, string> {
    const given: Record<string, string> = {}
    for (const name of OPTIONS) {
      const value = this.getAttribute(name)
      if (value) given[name] = value
    }
    if (this.hasAttribute('lead-endpoint')) given['lead'] ??= 'on'
    return { ...given, ...this.#extra }
  }

  #send(message: Down): void {
    this.#port?.postMessage(message)
  }

  #take({ t, h, y, n, d, more }: Fields): void {
    if (t === 'close') this.close()
    if (t === 'size') this.#resize(heightOf(h), more)
    if (t === 'reveal' && typeof y === 'number') this.#reveal(y)
    if (t !== 'event' || !EVENT_NAMES.includes(n as EventName) || typeof d !== 'object' || !d) return
    if (++this.#events > MOST_EVENTS || (n === 'lead' && this.#isPosting)) return
    if (n === 'complete') this.result = d
    const isTaken = !this.#fire(n as EventName, d)
    if (n === 'lead') void this.#post(d, isTaken)
  }

  #resize(height: number | undefined, more: unknown): void {
    if (!height || !this.#more) return
    if (!this.#changes++) setTimeout(() => (this.#changes = 0), 1000)
    if (this.#changes > MOST_CHANGES) {
      this.#send({ t: 'cmd', n: 'free' })
      return
    }
    this.#frame!.style.height = `${height}px`
    // If the frame ends below the visible part of the page, remove the minimum height of element and frame.
    // The visitor does not see that the content below the frame moves.
    if (this.#frame!.getBoundingClientRect().top + height > innerHeight)
      this.style.minHeight = this.#frame!.style.minHeight = '0'
    this.#more.textContent = typeof more === 'string' ? more.slice(0, 60) : ''
    this.#more.style.display = this.#more.textContent ? 'block' : 'none'
  }

  /**
   * Scrolls the host's page to `y`, in CSS pixels from the top of the frame. Scrolls only after a click in the frame,
   * and only if `y` is out of sight.
   */
  #reveal(y: number): void {
    const top = this.#frame!.getBoundingClientRect().top + y
    const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
    // Focus in the frame does not prove a click, because a script can set focus. Only a click sets
    // `userActivation.isActive`.
    const isActive = (navigator.userActivation as UserActivation | undefined)?.isActive
    if (this.#dialog || isActive === false || !this.contains((this.getRootNode() as Document).activeElement))
      return
    if (top >= edge && top <= innerHeight * 0.8) return
    // The host's CSS property `scroll-behavior` decides whether the page scrolls smoothly.
    scrollBy(0, top - edge)
  }

  #fire(name: string, detail: object): boolean {
    return this.dispatchEvent(
      new CustomEvent(`quiz-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'lead' }),
    )
  }

  /**
   * Posts a lead to the URL in `lead-endpoint`, and reports the outcome to the frame. If `ok` is true, posts nothing:
   * the host's script sends the lead itself.
   */
  async #post(lead: { consent?: unknown }, ok: boolean): Promise<void> {
    this.#isPosting = true
    try {
      // If the attribute is missing, the URL is `no:`. The condition below prevents a request to that URL.
      const to = new URL(this.getAttribute('lead-endpoint') || 'no:', location.href)
      if (!ok && lead.consent === true && (to.protocol === 'https:' || to.origin === location.origin)) {
        const answer = await fetch(to, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(lead),
          signal: AbortSignal.timeout(LEAD_TIMEOUT),
        })
        ok = answer.ok
      }
    } catch {
      // The lead was not sent. The frame receives `ok: false`, shows an error and keeps the form.
    }
    this.#isPosting = false
    this.#send({ t: 'lead', ok })
  }
}
