/**
 * Before each component test, adds browser APIs that jsdom lacks. After each test, empties the page and the storage.
 */
import { afterEach, beforeEach, vi } from 'vitest'
import { clearPage } from './draw.ts'

// jsdom has no canvas. The journeys test the chart.
vi.mock('../../src/islands/report/radar.ts', () => ({
  startRadar: () => ({ draw: () => undefined, stop: () => undefined }),
}))

beforeEach(() => {
  // jsdom has no layout and no printer, so these functions have no effect.
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('scrollBy', () => undefined)
  vi.stubGlobal('print', () => undefined)
  // jsdom has no layout, so no media query matches. The components then use the layout of a narrow page.
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {
        // Does nothing. The stub never reports a size.
      }
      disconnect(): void {
        // Does nothing, because the stub observes no element.
      }
    },
  )
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe(): void {
        // Does nothing. The stub never reports an element as visible.
      }
      disconnect(): void {
        // Does nothing, because the stub observes no element.
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
