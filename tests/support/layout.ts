/**
 * The layout checks of the browser tests: no text is cut off, no page is wider than its window, every target is large
 * enough, and nothing breaks with the text spacing of WCAG 1.4.12.
 */
import { type Page, expect } from '@playwright/test'

/** Fails if the text of an element is cut off, or if the page is wider than the window. */
export async function expectWhole(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element)
      if (!['hidden', 'clip'].includes(overflowX) || element.clientWidth < 2) return false
      // The next question of the quiz is drawn ahead, invisibly.
      if (element.matches('.quiz-main > form[hidden]')) return false
      // Skips text for screen readers, which is clipped on purpose, and labels of bars in the recovery clock, which may
      // be hidden.
      if (element.closest('.visually-hidden, .lane-label')) return false
      return element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== ''
    }
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`
    /** True if a text of a drawing leaves the sheet that it is drawn on, or a label the timeline that it belongs to. */
    const isOutside = (element: Element): boolean => {
      const ground = element.closest('.sheet')?.querySelector('rect') ?? element.closest('.lane-bar')
      if (!ground || !element.checkVisibility()) return false
      const [inner, outer] = [element.getBoundingClientRect(), ground.getBoundingClientRect()]
      // A timeline has a gap beside it.
      const gap = ground.matches('.lane-bar') ? 12 : 1
      return inner.right > outer.right + gap || inner.left < outer.left - gap
    }
    const { scrollWidth, clientWidth } = document.documentElement
    return {
      cut: [
        ...[...document.body.querySelectorAll('*')].filter(isCut),
        ...[...document.body.querySelectorAll('.sheet text, .lane-end .wide')].filter(isOutside),
      ].map(name),
      wider: scrollWidth - clientWidth,
    }
  })
  expect.soft(found, state).toEqual({ cut: [], wider: 0 })
}

/** Everything that a pointer can activate. */
const TARGETS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch]'

/**
 * Fails if a pointer target is smaller than 24 by 24 CSS pixels (WCAG 2.5.8). Skips links in a sentence. A label counts
 * as a part of its radio or checkbox.
 */
export async function expectLargeTargets(page: Page, state: string): Promise<void> {
  const small = await page.evaluate((targets) => {
    const isInSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false
      let block = element.parentElement
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
      const around = block?.cloneNode(true) as Element
      for (const other of around.querySelectorAll(`${targets}, .visually-hidden`)) other.remove()
      return /\p{L}{2}/u.test(around.textContent)
    }
    return [...document.body.querySelectorAll(targets)].flatMap((element) => {
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      if (!isShown || element.closest('.visually-hidden')) return []
      const label = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : null
      const boxes = [...element.getClientRects(), ...(label ? [label.getBoundingClientRect()] : [])]
      const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))
      const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
      // Browsers round the height of a line to a fraction of a pixel.
      if (boxes.length === 0 || (width >= 23.9 && height >= 23.9) || isInSentence(element)) return []
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)
      return [`${element.tagName.toLowerCase()} "${name}": ${Math.round(width)} by ${Math.round(height)}`]
    })
  }, TARGETS)
  expect.soft(small, state).toEqual([])
}

/** The text spacing that a visitor may set (WCAG 1.4.12). */
const SPACING = `
  * {
    content-visibility: visible !important;
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important }`

/** Sets the text spacing of WCAG 1.4.12, and fails if a text is then cut off, covered or outside the window. */
export async function expectRoomForSpacing(page: Page, state: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    // Parts that follow the width of the window change in the next frames.
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, SPACING)
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: state })
    .toBeLessThanOrEqual(0)
  const broken = await page.evaluate(() => {
    // Texts for screen readers are clipped on purpose. A picture has its words in its name. A label of a bar in the
    // recovery clock may be hidden.
    const SKIPPED =
      'script, style, template, noscript, option, .visually-hidden, .lane-label, svg[role=img], .layers thead'
    interface Text {
      node: Text
      element: Element
      box: DOMRect
      isFloating: boolean
    }
    const parents = (element: Element): Element[] => {
      const found: Element[] = []
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
        found.push(one)
      return found
    }
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 30)}"`
    const found: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      if (element.clientWidth < 2 || element.closest(SKIPPED) || !isShown(element)) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      if (isCut && element.textContent.trim() !== '') found.push(`cut: ${name(element)}`)
    }
    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.closest(SKIPPED) || !isShown(element)) continue
      const around = parents(element)
      const styles = around.map((one) => getComputedStyle(one))
      // The text of a box that scrolls or clips may continue outside the box.
      if (styles.some(({ overflow, clipPath }) => overflow !== 'visible' || clipPath !== 'none')) continue
      const isFloating = styles.some(({ position }) => position === 'fixed' || position === 'sticky')
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) texts.push({ node: node as never, element, box, isFloating })
    }
    for (const { box, element } of texts)
      if (box.left < -1 || box.right > innerWidth + 1) found.push(`outside: ${name(element)}`)
    texts.sort((a, b) => a.box.top - b.box.top)
    for (const [index, one] of texts.entries()) {
      for (let next = index + 1; next < texts.length; next += 1) {
        const other = texts[next]!
        if (other.box.top >= one.box.bottom) break
        if (other.node === one.node || one.isFloating || other.isFloating) continue
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (wide > 2 && high > 4) found.push(`covered: ${name(one.element)} and ${name(other.element)}`)
      }
    }
    return [...new Set(found)]
  })
  expect.soft(broken, state).toEqual([])
}
