/**
 * Shows another page of this site in the current document. Scripts, data and fonts that are already loaded stay in
 * memory, so the next page appears without a new start.
 */

/**
 * Loads a page of this site, and the scripts of its islands, without showing it.
 * @throws if the page or a script cannot be loaded.
 */
export async function loadPage(url: string): Promise<Document> {
  const page = await requestPage(url)
  const islands = [...page.querySelectorAll('astro-island')]
  await Promise.all(
    islands
      .flatMap((island) => [island.getAttribute('component-url'), island.getAttribute('renderer-url')])
      .filter((script) => script !== null)
      .map((script) => import(/* @vite-ignore */ script) as Promise<unknown>),
  )
  return page
}

/**
 * Requests a page as a document. `XMLHttpRequest` parses the response itself. `DOMParser` would need a Trusted Types
 * policy that accepts any HTML.
 */
function requestPage(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', url)
    request.responseType = 'document'
    request.onload = () => {
      const page = request.responseXML
      if (request.status === 200 && page?.querySelector('#main astro-island')) resolve(page)
      else reject(new Error(`${url} answered ${String(request.status)}.`))
    }
    request.onerror = () => {
      reject(new Error(`${url} did not answer.`))
    }
    request.send()
  })
}

/** The parts of the head that describe a page: its description, its canonical URL and its preview. */
const DESCRIPTION =
  'meta[name="description"], meta[name="robots"], meta[property], meta[name^="twitter"], link[rel="canonical"], link[rel="alternate"], script[type="application/ld+json"]'

/**
 * Replaces the current page by a page from `loadPage`, and adds an entry for its URL to the history. The islands of the
 * current page are unmounted, and the islands of the new page start.
 */
export function showPage(page: Document, url: string): void {
  // Scroll before every other change, because a later call would lay out a half-empty page.
  scrollTo({ top: 0, behavior: 'instant' })
  history.pushState(null, '', url)
  document.title = page.title
  for (const old of document.head.querySelectorAll(DESCRIPTION)) old.remove()
  document.head.append(...page.head.querySelectorAll(DESCRIPTION))
  adoptPageStyles(page)
  // A document without scripts parses the content of `noscript`, which a page with scripts ignores.
  for (const one of page.querySelectorAll('noscript')) one.remove()
  delete document.documentElement.dataset['ready']
  // The browser does not run scripts of a document that a request has parsed.
  const scripts = [...page.querySelectorAll<HTMLScriptElement>('body script[src]')].map((script) =>
    script.getAttribute('src'),
  )
  document.body.replaceChildren(...page.body.childNodes)
  // Astro unmounts the islands that have left the document.
  document.dispatchEvent(new Event('astro:after-swap'))
  for (const script of scripts) if (script) void import(/* @vite-ignore */ script)
}

/**
 * Adds the styles of a page. Omits styles that the document already has, and the fonts, which every page loads. A font
 * that is declared again would be hidden until the browser has read it again.
 */
function adoptPageStyles(page: Document): void {
  const known = new Set([...document.querySelectorAll('style')].map((style) => style.textContent))
  const sheets = [...page.querySelectorAll('head style')]
    .map((style) => style.textContent)
    .filter((text) => !known.has(text))
    .map((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text.replace(/@font-face\s*\{[^}]*\}/g, ''))
      return sheet
    })
  document.adoptedStyleSheets = [...sheets, ...document.adoptedStyleSheets]
}
