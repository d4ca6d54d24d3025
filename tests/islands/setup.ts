/** Before each component test: the parts of a browser that jsdom does not have. After it: an empty page and an empty device. */
import { afterEach, beforeEach, vi } from 'vitest'
import { clearPage } from './draw.ts'

beforeEach(() => {
  // jsdom has no layout and no printer, so these do nothing.
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('scrollBy', () => undefined)
  vi.stubGlobal('print', () => undefined)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {
        // No element ever comes into view.
      }
      disconnect(): void {
        // It has observed nothing.
      }
    },
  )
})

afterEach(() => {
  clearPage()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  localStorage.clear()
  history.replaceState(null, '', '/')
})
