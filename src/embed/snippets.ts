/** Writes the HTML that a host pastes into its page. Escapes every value for an HTML attribute or for a script. */
import { LONGEST_FRAGMENT, type Options } from './options.ts'
import type { Reserve } from './reserve.ts'
import { SANDBOX } from './sandbox.ts'

/**
 * The kinds of snippet. `element`: the element and the loader. `adopted`: the element with an iframe inside,
 * and the loader. `frame`: only an iframe. `address`: only the URL of the quiz.
 */
export const SNIPPETS = ['element', 'adopted', 'frame', 'address'] as const
export type SnippetKind = (typeof SNIPPETS)[number]

/** The height of an iframe without the loader, in CSS pixels. The content of such an iframe scrolls. */
const ALONE = 820

/** The URLs of the quiz, and the texts that appear on the host's page. */
export interface SnippetTarget {
  frame: string
  /** The URL of the quiz as a page outside a frame. */
  page: string
  loader: string
  /** The URL of this version of the loader, and its Subresource Integrity hash. */
  pinned: { address: string; integrity: string }
  /** The title of the iframe, for screen readers. */
  title: string
  /** The text of the fallback link, which is visible if the quiz does not load. */
  linkText: string
  /** The height to reserve in the language of the quiz. */
  reserve: Reserve
}

/** The host's validated choices for a snippet. */
export interface SnippetOptions {
  options: Options
  mode: 'inline' | 'dialog'
  /** The height to reserve in a wide window, in CSS pixels. */
  height: number
  /** True if quiz and host page have the same origin. A sandbox would then protect nothing. */
  isSameSite: boolean
  isPinned: boolean
  /**
   * The URL or path that receives leads. Empty if the host's script sends leads, `undefined` without a contact form.
   */
  leadEndpoint?: string | undefined
}

/** The HTML of a snippet. `leftOut` lists the options that the snippet cannot contain. */
export interface Snippet {
  text: string
  leftOut: string[]
}

type Pair = [name: string, value: string | true]

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]!)

/** Returns an HTML start tag with one attribute per line, or on one line if `between` is a space. */
function tag(name: string, pairs: Pair[], between = '\n  '): string {
  const written = pairs.map(([key, value]) => (value === true ? key : `${key}="${escape(value)}"`))
  return `<${[name, ...written].join(between)}>`
}

/**
 * Validates the endpoint for leads: an https URL, or a path on the host's site. Returns `undefined` for an invalid
 * endpoint.
 */
export function readEndpoint(given: string): string | undefined {
  if (/^\/(?![/\\])\S*$/.test(given)) return given
  if (!URL.canParse(given)) return undefined
  const { protocol, username, password, href } = new URL(given)
  return protocol === 'https:' && !username && !password && href.length <= 2048 ? href : undefined
}

/**
 * Moves options with an email address or phone number to `contact`. Leaves out the contact form's own. A script must set these options, because web
 * statistics can record a URL.
 */
function apart({ cta, 'cta-label': label, lead: _, ...rest }: Options): { open: Options; contact: Options } {
  const offer = { ...(cta && { cta }), ...(cta && label && { 'cta-label': label }) }
  const isContact = cta !== undefined && !cta.startsWith('https:')
  return isContact ? { open: rest, contact: offer } : { open: { ...rest, ...offer }, contact: {} }
}

/** Returns the frame's URL with options in its hash. `leftOut` lists the options that exceed `LONGEST_FRAGMENT`. */
function addressWith(frame: string, options: Options): { address: string; leftOut: string[] } {
  let fragment = ''
  const leftOut: string[] = []
  for (const [name, value] of Object.entries(options)) {
    const longer = `${fragment}${fragment && '&'}${String(new URLSearchParams({ [name]: value })).replaceAll('+', '%20')}`
    if (longer.length < LONGEST_FRAGMENT) fragment = longer
    else leftOut.push(name)
  }
  return { address: fragment ? `${frame}#${fragment}` : frame, leftOut }
}

/**
 * Returns the style that reserves the height of the frame. One inline style must fit every screen, so the height is a formula
 * of the window's width. A style sheet would be one more file for the host, and its policy could block it.
 */
function room({ reserve }: SnippetTarget, { height }: SnippetOptions): string {
  const narrower = reserve.narrower.map(([more, share]) => `${String(height + more)}px - ${String(share)}vw`)
  return `min-height:max(${[`${String(height)}px`, ...narrower].join(',')})`
}

function frameTag(
  { frame, title }: SnippetTarget,
  { isSameSite }: SnippetOptions,
  options: Options,
  size: { height: number; style: string },
  indent = '',
): Snippet {
  const between = `\n${indent}  `
  const { address, leftOut } = addressWith(frame, options)
  const pairs: Pair[] = [
    ['src', address],
    ['title', title],
    ['width', '100%'],
    ['height', String(size.height)],
    ['style', size.style],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
  ]
  if (!isSameSite) pairs.push(['sandbox', SANDBOX])
  return { text: `${indent}${tag('iframe', pairs, between)}</iframe>`, leftOut }
}

function loaderTag({ loader, pinned }: SnippetTarget, isPinned: boolean): string {
  const evergreen: Pair[] = [
    ['async', true],
    ['src', loader],
  ]
  const fixed: Pair[] = [
    ['async', true],
    ['src', pinned.address],
    ['integrity', pinned.integrity],
    ['crossorigin', 'anonymous'],
  ]
  return `${isPinned ? tag('script', fixed) : tag('script', evergreen, ' ')}</script>`
}

/** Returns the lines of a script that sets the contact options, which must not be in a URL. */
function contactScript(contact: Options): string[] {
  if (Object.keys(contact).length === 0) return []
  const options = JSON.stringify(contact).replaceAll('<', '\\u003c')
  return [
    '<script>',
    '{',
    '  const check = document.currentScript.previousElementSibling',
    `  customElements.whenDefined("responsibility-check").then(() => check.configure(${options}))`,
    '}',
    '</script>',
  ]
}

/** Returns the attributes of the contact form. They are on the element, also if the options are in the address of a frame. */
function leadPairs({ leadEndpoint, options: { lead } }: SnippetOptions): Pair[] {
  if (leadEndpoint === undefined) return []
  return [['lead-endpoint', leadEndpoint], ...(lead ? [['lead', lead] satisfies Pair] : [])]
}

function elementSnippet(place: SnippetTarget, wanted: SnippetOptions): Snippet {
  const { open, contact } = apart(wanted.options)
  const pairs: Pair[] = [
    ['src', place.frame],
    ...Object.entries(open),
    ...leadPairs(wanted),
    ['frame-title', place.title],
    wanted.mode === 'dialog' ? ['mode', 'dialog'] : ['style', `display:block;${room(place, wanted)}`],
  ]
  const link = `${tag('a', [['href', place.page]], ' ')}${escape(place.linkText)}</a>`
  const lines = [
    tag('responsibility-check', pairs),
    `  ${link}`,
    '</responsibility-check>',
    ...contactScript(contact),
    loaderTag(place, wanted.isPinned),
  ]
  return { text: lines.join('\n'), leftOut: [] }
}

function adoptedSnippet(place: SnippetTarget, wanted: SnippetOptions): Snippet {
  const { open, contact } = apart(wanted.options)
  const size = { height: wanted.height, style: `display:block;border:0;${room(place, wanted)}` }
  const { text, leftOut } = frameTag(place, wanted, open, size, '  ')
  const lines = [
    tag('responsibility-check', leadPairs(wanted)),
    text,
    '</responsibility-check>',
    ...contactScript(contact),
    loaderTag(place, wanted.isPinned),
  ]
  return { text: lines.join('\n'), leftOut }
}

/** Returns the snippet of the given kind. */
export function writeSnippet(kind: SnippetKind, place: SnippetTarget, wanted: SnippetOptions): Snippet {
  switch (kind) {
    case 'element':
      return elementSnippet(place, wanted)
    case 'adopted':
      return adoptedSnippet(place, wanted)
    case 'frame': {
      const { open, contact } = apart(wanted.options)
      const { text, leftOut } = frameTag(place, wanted, open, { height: ALONE, style: 'border:0' })
      const leads = wanted.leadEndpoint === undefined ? [] : ['lead-endpoint']
      return { text, leftOut: [...Object.keys(contact), ...leftOut, ...leads] }
    }
    case 'address':
      return { text: place.page, leftOut: [] }
  }
}
