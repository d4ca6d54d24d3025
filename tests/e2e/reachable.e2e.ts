/**
 * Tests that everyone can reach everything: each pointer target is large enough, no bar covers the focused element, and
 * nothing breaks with wide text spacing or at 400% zoom.
 */
import { type Page, expect } from '@playwright/test'
import { expectNoSideScroll } from '../support/axe.ts'
import { expectLargeTargets, expectRoomForSpacing } from '../support/layout.ts'
import {
  type PageState,
  clients,
  pageStates,
  presenter,
  whatIf,
  wholeReport,
} from '../support/page-states.ts'
import { quickTest, test } from '../support/visitor.ts'

const key = new Set([wholeReport.name, 'the list of clients', '/', '/checklist/', presenter[0]!.name])
/** Marks the states that `npm test` looks at. `npm run test:full` looks at the others. */
const tagOf = ({ name }: PageState) => (key.has(name) ? {} : { tag: '@full' })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  for (const state of pageStates)
    quickTest(
      `${state.name} has targets of 24 px, and cuts no text with wide spacing`,
      tagOf(state),
      async ({ page }) => {
        await state.open(page)
        await expectLargeTargets(page, state.name)
        await page.setViewportSize({ width: 320, height: 844 })
        await expectRoomForSpacing(page, state.name)
      },
    )
})

/**
 * Returns the name of a bar that covers a part of the focused element, or "" if no bar does. A label counts as a part
 * of its radio or checkbox. Throws if the whole element is outside the window.
 */
const coveringBar = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return undefined
    const target = focused.matches('[type=radio], [type=checkbox]')
      ? (focused.closest('label') ?? focused)
      : focused
    const isBar = (element: Element): boolean => {
      if (element.contains(target)) return false
      const { position } = getComputedStyle(element)
      return position === 'fixed' || position === 'sticky'
    }
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`
    let isInWindow = false
    for (const box of target.getClientRects())
      for (const across of [0.05, 0.5, 0.95])
        for (const down of [0.1, 0.5, 0.9]) {
          const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down)
          if (!top) continue
          isInWindow = true
          for (let one: Element | null = top; one; one = one.parentElement)
            // A field that is higher than half of the window cannot always be shown as a whole.
            if (isBar(one) && box.height < innerHeight / 3) return `${nameOf(one)} covers ${nameOf(focused)}`
        }
    return isInWindow ? '' : `outside the window: ${nameOf(focused)}`
  })

/** Moves the focus through the whole page by a key. Fails if a bar covers a part of a focused element. */
async function expectNoCover(page: Page, pressed: string, atLeast: number): Promise<void> {
  const links = page.getByRole('link')
  await (pressed === 'Tab' ? links.first() : links.last()).focus()
  const covered: string[] = []
  let presses = 0
  for (; presses < 700; presses += 1) {
    await page.keyboard.press(pressed)
    const found = await coveringBar(page)
    if (found === undefined) break
    if (found) covered.push(found)
  }
  expect(covered).toEqual([])
  expect(presses).toBeGreaterThan(atLeast)
}

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]
const BARS: [PageState, number][] = [
  [wholeReport, 300],
  [whatIf, 60],
  ...[...presenter, ...clients].map((state): [PageState, number] => [state, 4]),
]
for (const viewport of WINDOWS)
  test.describe(`at ${String(viewport.width)} px`, () => {
    test.use({ viewport })
    for (const [state, atLeast] of BARS)
      for (const pressed of ['Tab', 'Shift+Tab'])
        quickTest(
          `no bar of ${state.name} covers what ${pressed} focuses`,
          state === whatIf && viewport.width === 1280 && pressed !== 'Tab' ? {} : { tag: '@full' },
          async ({ page }) => {
            test.slow()
            await state.open(page)
            await expectNoCover(page, pressed, pressed === 'Tab' ? atLeast : 0)
          },
        )
  })

test.describe('at 320 by 256 px, as at 400% zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  for (const state of presenter)
    quickTest(`everything of ${state.name} can be reached`, tagOf(state), async ({ page }) => {
      await state.open(page)
      await expectNoSideScroll(page, state.name)
      await expectNoCover(page, 'Tab', 4)
      await state.open(page)
      // A fixed bar would cover most of the window, and its menu would begin above the window.
      const lost = await page.locator('.steps-bar :is(button, nav), .stage-notes').evaluateAll((parts) =>
        parts
          .filter((part) => part.checkVisibility())
          .filter((part) => part.getBoundingClientRect().top + scrollY < 0)
          .map((part) => part.textContent),
      )
      expect(lost).toEqual([])
    })
})
