/**
 * Protocol v1 between the element on a host's page and the frame: one hello, one init with a port, and the rest through
 * the port. What arrives is a stranger's until it was read here: `typeof` comes before any rule or sum.
 */

/** The version that this build speaks. */
export const VERSION = 1

/** The least and the greatest height of a frame, in CSS pixels. A report on a narrow phone, all opened, takes three quarters of it. */
export const LEAST_HEIGHT = 100
export const GREATEST_HEIGHT = 100_000

/** What the frame may report; the host hears each as `quiz-<name>`. */
export type Notice = 'ready' | 'start' | 'progress' | 'complete' | 'lead' | 'cta' | 'error'
export const NOTICES = 'ready start progress complete lead cta error'.split(' ') as Notice[]

/** What the host may ask of the frame: begin anew, take focus, show all of a long screen, scroll by itself again. */
export type Command = 'reset' | 'focus' | 'more' | 'free'
export const COMMANDS = /* @__PURE__ */ 'reset focus more free'.split(' ') as Command[]

/** Frame to host, on the window: "I am here", and which versions it speaks. */
export interface Hello {
  responsibilityCheck: 'hello'
  min: number
  max: number
}

/** Host to frame, on the window, with a port: the only message that the frame takes from it there. */
export interface Init {
  responsibilityCheck: 'init'
  v: number
  mode: 'inline' | 'dialog'
  /** Options as the host wrote them; the frame checks each. */
  o: Record<string, string>
}

/** Frame to host, on the port. Heights and places are CSS pixels from the top of the frame's page. */
export type Up =
  /** `more` is there where a screen goes on below this height: the words for the host's button. */
  | { t: 'size'; h: number; more?: string | undefined }
  | { t: 'reveal'; y: number }
  | { t: 'close' }
  | { t: 'event'; n: Notice; d: object }

/** Host to frame, on the port. */
export type Down =
  { t: 'opts'; o: Record<string, string> } | { t: 'cmd'; n: Command } | { t: 'lead'; ok: boolean }

/** The fields of a message or of options. None is trusted: whoever reads one checks its type first. */
export type Fields = Partial<Record<string, unknown>>

/** A height as a whole number between the limits; nothing for what is no height. */
export function heightOf(h: unknown): number | undefined {
  return typeof h === 'number' && h >= LEAST_HEIGHT ? Math.min(GREATEST_HEIGHT, Math.ceil(h)) : undefined
}

/** An init that this build understands; nothing for anything else. */
export function readInit(data: unknown): (Pick<Init, 'mode'> & { o: unknown }) | undefined {
  const { responsibilityCheck, v, mode, o } = (data ?? {}) as Fields
  return responsibilityCheck === 'init' && v === VERSION
    ? { mode: mode === 'dialog' ? mode : 'inline', o }
    : undefined
}

/** A message from the host's end of the port, as options or as a command by name; nothing for what this build does not know. */
export function readDown(
  data: unknown,
): { o: unknown } | { name: Command | 'lead'; ok?: boolean } | undefined {
  const { t, o, n, ok } = (data ?? {}) as Fields
  if (t === 'opts') return { o }
  if (t === 'lead') return { name: t, ok: ok === true }
  return t === 'cmd' && COMMANDS.includes(n as Command) ? { name: n as Command } : undefined
}
