/**
 * Protocol v1 between `<responsibility-check>` on a host's page and its frame. The frame sends a hello message. The
 * element replies with an init message that contains a port. All other messages use the port. Each side checks the type
 * of a field before it uses the field.
 */

/** The protocol version of this build. */
export const VERSION = 1

/**
 * The minimum and maximum height of a frame, in CSS pixels. A fully expanded report on a narrow phone needs 75% of the
 * maximum. A lower maximum would cut off the end of a report, because a frame hides its own scrollbar. The maximum
 * protects the host's page from a frame that was taken over.
 */
export const LEAST_HEIGHT = 100
export const GREATEST_HEIGHT = 100_000

/**
 * The names of the events that a frame can send. The host's page receives each event as the DOM event `quiz-<name>`.
 */
export type EventName = 'ready' | 'start' | 'progress' | 'complete' | 'lead' | 'cta' | 'error'
export const EVENT_NAMES = 'ready start progress complete lead cta error'.split(' ') as EventName[]

/** The commands from host to frame. `more` shows the rest of a long screen. `free` lets the frame scroll. */
export type Command = 'reset' | 'focus' | 'more' | 'free'
export const COMMANDS = /* @__PURE__ */ 'reset focus more free'.split(' ') as Command[]

/**
 * The hello message, from the frame to the host's window. The frame supports all protocol versions from `min` to `max`.
 */
export interface Hello {
  responsibilityCheck: 'hello'
  min: number
  max: number
}

/**
 * The init message, from the element to the frame's window, with a `MessagePort`. The frame accepts no other window
 * message.
 */
export interface Init {
  responsibilityCheck: 'init'
  v: number
  mode: 'inline' | 'dialog'
  /** The options as the host wrote them, not validated. */
  o: Record<string, string>
}

/**
 * Messages from frame to host over the port. Heights and positions are in CSS pixels from the top of the frame's page.
 */
export type Up =
  /** `h` is the height to show. `more` is the label of the button that shows the rest of a long screen. */
  | { t: 'size'; h: number; more?: string | undefined }
  | { t: 'reveal'; y: number }
  | { t: 'close' }
  | { t: 'event'; n: EventName; d: object }

/** Messages from host to frame over the port. */
export type Down =
  { t: 'opts'; o: Record<string, string> } | { t: 'cmd'; n: Command } | { t: 'lead'; ok: boolean }

/** The fields of an untrusted message. Check the type of each field before use. */
export type Fields = Partial<Record<string, unknown>>

/**
 * Returns the height, rounded up and capped at `GREATEST_HEIGHT`. Returns `undefined` for a value that is not a number
 * or is below `LEAST_HEIGHT`.
 */
export function heightOf(h: unknown): number | undefined {
  return typeof h === 'number' && h >= LEAST_HEIGHT ? Math.min(GREATEST_HEIGHT, Math.ceil(h)) : undefined
}

/** Parses an init message of this protocol version. Returns `undefined` for any other data. */
export function readInit(data: unknown): (Pick<Init, 'mode'> & { o: unknown }) | undefined {
  const { responsibilityCheck, v, mode, o } = (data ?? {}) as Fields
  return responsibilityCheck === 'init' && v === VERSION
    ? { mode: mode === 'dialog' ? mode : 'inline', o }
    : undefined
}

/** Parses a message from the host: options or a command. Returns `undefined` for any other data. */
export function readDown(
  data: unknown,
): { o: unknown } | { name: Command | 'lead'; ok?: boolean } | undefined {
  const { t, o, n, ok } = (data ?? {}) as Fields
  if (t === 'opts') return { o }
  if (t === 'lead') return { name: t, ok: ok === true }
  return t === 'cmd' && COMMANDS.includes(n as Command) ? { name: n as Command } : undefined
}
