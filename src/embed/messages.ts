/**
 * Protocol v1 between the element on a host's page and the frame. The frame sends hello, the element replies with init and
 * a port, and all other messages use the port. No message is trusted: the type of each field is checked before use.
 */

/** The protocol version of this build. */
export const VERSION = 1

/** The minimum and maximum height of a frame, in CSS pixels. A fully opened report on a narrow phone needs 75% of the maximum. */
export const LEAST_HEIGHT = 100
export const GREATEST_HEIGHT = 100_000

/** The events that a frame can report. The host receives each as `quiz-<name>`. */
export type EventName = 'ready' | 'start' | 'progress' | 'complete' | 'lead' | 'cta' | 'error'
export const EVENT_NAMES = 'ready start progress complete lead cta error'.split(' ') as EventName[]

/** The commands of a host: restart the quiz, focus it, show the rest of a long screen, let the frame scroll by itself. */
export type Command = 'reset' | 'focus' | 'more' | 'free'
export const COMMANDS = /* @__PURE__ */ 'reset focus more free'.split(' ') as Command[]

/** Message from frame to host, on the window: the frame is ready and supports these protocol versions. */
export interface Hello {
  responsibilityCheck: 'hello'
  min: number
  max: number
}

/** Message from host to frame, on the window, with a port. The frame accepts no other window message. */
export interface Init {
  responsibilityCheck: 'init'
  v: number
  mode: 'inline' | 'dialog'
  /** The options as the host wrote them. The frame validates each option. */
  o: Record<string, string>
}

/** Messages from frame to host, on the port. Heights and positions are CSS pixels from the top of the frame's page. */
export type Up =
  /** `more`: the label of the host's button, if the screen continues below the height `h`. */
  | { t: 'size'; h: number; more?: string | undefined }
  | { t: 'reveal'; y: number }
  | { t: 'close' }
  | { t: 'event'; n: EventName; d: object }

/** Messages from host to frame, on the port. */
export type Down =
  { t: 'opts'; o: Record<string, string> } | { t: 'cmd'; n: Command } | { t: 'lead'; ok: boolean }

/** The fields of a message or of options. Check the type of each before use. */
export type Fields = Partial<Record<string, unknown>>

/** Returns a height as a whole number between the limits, or undefined for anything else. */
export function heightOf(h: unknown): number | undefined {
  return typeof h === 'number' && h >= LEAST_HEIGHT ? Math.min(GREATEST_HEIGHT, Math.ceil(h)) : undefined
}

/** Reads an init message of this version. Returns undefined for anything else. */
export function readInit(data: unknown): (Pick<Init, 'mode'> & { o: unknown }) | undefined {
  const { responsibilityCheck, v, mode, o } = (data ?? {}) as Fields
  return responsibilityCheck === 'init' && v === VERSION
    ? { mode: mode === 'dialog' ? mode : 'inline', o }
    : undefined
}

/** Reads a message from the host: options, or a command by name. Returns undefined for anything else. */
export function readDown(
  data: unknown,
): { o: unknown } | { name: Command | 'lead'; ok?: boolean } | undefined {
  const { t, o, n, ok } = (data ?? {}) as Fields
  if (t === 'opts') return { o }
  if (t === 'lead') return { name: t, ok: ok === true }
  return t === 'cmd' && COMMANDS.includes(n as Command) ? { name: n as Command } : undefined
}
