/** Before each component test: the parts of a browser that jsdom does not have. After it: an empty page and an empty device. */
import { afterEach, beforeEach, vi } from 'vitest'
import { clearPage } from './draw.ts'

beforeEach(() => {
  // jsdom has no layout and no printer: these only have to exist.
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('scrollBy', () => undefined)
  vi.stubGlobal('print', () => undefined)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {
        // Nothing comes into view.
      }
      disconnect(): void {
        // Nothing was observed.
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
