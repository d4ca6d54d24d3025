/**
 * Shows a page of this site in a frame, as it looks under another brand. The frame has the markup and styles of the page, and none
 * of its scripts, so it stores nothing and needs no permission to be framed.
 */
import { type Theme, rootRule } from '../../brand/theme.ts'

/** How the pages of a brand look. */
export interface BrandLook {
  theme: Theme
  scheme: 'light' | 'dark'
  name: string
  quizName: string
  about: string
  mark: string
  /** The address of the logo for this scheme. */
  logo: string | undefined
  /** True if the logo needs a white background. */
  hasPlate: boolean
  /** True if the brand has a contact form. */
  hasForm: boolean
}

/** The name of this site and those of its texts that the look replaces. */
export interface OwnTexts {
  name: string
  about: string
  /** What the home page promises about answers, without and with a contact form. */
  promises: readonly [without: string, withForm: string]
  /** The styles of a logo and of a second name, which the pages of this site do not have. */
  css: string
}

/** A page of this site: its document without scripts and styles, and the text of its styles. */
export interface LoadedPage {
  page: Document
  css: string
}

interface Policy {
  createHTML: (html: string) => string
}
let policy: Policy | undefined

/** Parses the HTML of a page of this site. The Content Security Policy of this page alone names the policy. */
function parse(html: string): Document {
  const rules: Policy = { createHTML: (text) => text }
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy }
  }
  policy ??= trustedTypes?.createPolicy('brand-preview', rules) ?? rules
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
}

/** Loads a page of this site, which runs no script here. */
export async function loadPreviewPage(address: string): Promise<LoadedPage> {
  const response = await fetch(new URL(address, location.origin))
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}.`)
  const html = await response.text()
  // A document without styles and policy of its own breaks no rule of this page when it is parsed.
  const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/g
  return {
    page: parse(html.replaceAll(styles, '').replaceAll(/<meta http-equiv[^>]*>/g, '')),
    css: [...html.matchAll(styles)].map(([, css]) => css).join('\n'),
  }
}

/** Draws a page in a frame without a document of its own. */
export function drawPage(
  frame: HTMLIFrameElement,
  { page, css }: LoadedPage,
  look: BrandLook,
  own: OwnTexts,
): void {
  const target = frame.contentDocument
  const view = frame.contentWindow as (Window & typeof globalThis) | null
  if (!target || !view) return
  const root = target.documentElement
  for (const name of ['lang', 'dir', 'class'])
    root.setAttribute(name, page.documentElement.getAttribute(name) ?? '')
  const sheet = new view.CSSStyleSheet()
  const plate = look.hasPlate ? '.logo{border-radius:3px;padding:6px;background:#fff}' : ''
  const brand = `.logo img{height:27px;max-width:180px;object-fit:contain}${plate}`
  sheet.replaceSync([css, own.css, rootRule(look.theme, look.scheme), brand].join('\n'))
  target.adoptedStyleSheets = [sheet]
  const scrolled = view.scrollY
  const shown = page.body.cloneNode(true) as HTMLElement
  for (const one of shown.querySelectorAll('script, noscript, iframe')) one.remove()
  const body = target.importNode(shown, true)
  target.body.replaceWith(body)
  rename(body, look, own)
  // A reader can tab into the page itself, which has nothing to press.
  for (const one of body.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary'))
    one.tabIndex = -1
  for (const kind of ['click', 'submit'])
    body.addEventListener(kind, (event) => {
      event.preventDefault()
    })
  view.scrollTo(0, scrolled)
}

/** Replaces the name of this site, its symbol, its name of the check and its text in the footer. */
function rename(body: HTMLElement, look: BrandLook, site: OwnTexts): void {
  const { ownerDocument: page } = body
  for (const mark of body.querySelectorAll('.brandmark')) {
    // A brand whose check has its own name keeps the symbol of this project.
    const own = look.name === look.quizName ? mark.querySelector('svg') : null
    const name = page.createElement('span')
    name.textContent = look.name
    mark.replaceChildren(
      ...(look.logo === undefined ? [own ?? symbolOf(look, page), name] : [logoOf(look, page)]),
    )
    if (!mark.closest('.site-top') || look.name === look.quizName) continue
    const quiz = page.createElement('span')
    quiz.className = 'brandmark-quiz'
    quiz.textContent = look.quizName
    mark.append(quiz)
  }
  const about = body.querySelector('.foot-about > p')
  if (about) about.textContent = about.textContent.replace(site.about, () => look.about)
  const [without, withForm] = site.promises
  for (const note of body.querySelectorAll('.hero-note'))
    for (const node of note.childNodes)
      if (node.nodeType === Node.TEXT_NODE && [without, withForm].includes(node.textContent!.trim()))
        node.textContent = `${look.hasForm ? withForm : without} `
  const heading = body.querySelector('main h1')
  if (heading?.textContent.trim() !== site.name) return
  const { length } = look.quizName
  heading.className = length > 36 ? 'longest' : length > 18 ? 'long' : ''
  heading.textContent = look.quizName
}

function symbolOf({ mark }: BrandLook, page: Document): Element {
  const make = (tag: string, attributes: Record<string, string>): Element => {
    const one = page.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value)
    return one
  }
  const symbol = make('svg', { class: 'mark', viewBox: '0 0 32 32', 'aria-hidden': 'true' })
  symbol.append(make('path', { fill: 'currentColor', 'fill-rule': 'evenodd', d: mark }))
  return symbol
}

function logoOf({ logo = '', name }: BrandLook, page: Document): Element {
  const place = page.createElement('span')
  place.className = 'logo'
  const picture = page.createElement('img')
  picture.src = logo
  picture.alt = name
  place.append(picture)
  return place
}
