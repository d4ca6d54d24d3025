/**
 * Protocol v1 between the element on a host's page and the frame: one hello, one init with a port, and the rest through
 * the port. Messages are not trusted: each field's type is checked before it is used.
 */

/** The protocol version of this build. */
export const VERSION = 1

/** The least and the greatest height of a frame, in CSS pixels. A fully opened report on a narrow phone takes three quarters. */
export const LEAST_HEIGHT = 100
export const GREATEST_HEIGHT = 100_000

/** The events that a frame can report. The host receives each as `quiz-<name>`. */
export type EventName = 'ready' | 'start' | 'progress' | 'complete' | 'lead' | 'cta' | 'error'
export const EVENT_NAMES = 'ready start progress complete lead cta error'.split(' ') as EventName[]

/** The commands of a host: start again, take focus, show all of a long screen, scroll by itself again. */
export type Command = 'reset' | 'focus' | 'more' | 'free'
export const COMMANDS = /* @__PURE__ */ 'reset focus more free'.split(' ') as Command[]

/** Frame to host, on the window: the frame is there and knows these protocol versions. */
export interface Hello {
  responsibilityCheck: 'hello'
  min: number
  max: number
}

/** Host to frame, on the window, with a port. The frame accepts no other message there. */
export interface Init {
  responsibilityCheck: 'init'
  v: number
  mode: 'inline' | 'dialog'
  /** Options as the host wrote them; the frame checks each. */
  o: Record<string, string>
}

/** Frame to host, on the port. Heights and positions are CSS pixels from the top of the frame's page. */
export type Up =
  /** `more`: the words of the host's button, if the screen continues below this height. */
  | { t: 'size'; h: number; more?: string | undefined }
  | { t: 'reveal'; y: number }
  | { t: 'close' }
  | { t: 'event'; n: EventName; d: object }

/** Host to frame, on the port. */
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
