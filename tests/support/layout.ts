/** The layout checks of the browser tests: no text is cut off, and no page is wider than its window. */
import { type Page, expect } from '@playwright/test'

/** Fails if the text of an element is cut off, or if the page is wider than the window. */
export async function expectWhole(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element)
      if (!['hidden', 'clip'].includes(overflowX) || element.clientWidth < 2) return false
      // Skips text for screen readers, which is clipped on purpose, and labels of bars in the recovery clock, which may
      // be hidden.
      if (element.closest('.visually-hidden, .lane-label')) return false
      return element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== ''
    }
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`
    const { scrollWidth, clientWidth } = document.documentElement
    return {
      cut: [...document.body.querySelectorAll('*')].filter(isCut).map(name),
      wider: scrollWidth - clientWidth,
    }
  })
  expect.soft(found, state).toEqual({ cut: [], wider: 0 })
}
