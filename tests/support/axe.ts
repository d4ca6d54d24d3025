/**
 * The accessibility checks of the browser tests. axe runs every rule once for a page or state. After a change of
 * colours or width, axe repeats only the rules whose outcome can differ.
 */
import { type Frame, type Page, expect } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** The axe rules that depend on colours. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
/** The sizes of a phone, and of a desktop window at 400% zoom. */
const NARROW = [
  { width: 390, height: 844 },
  { width: 320, height: 844 },
]

/** Ends all transitions, and lays out the parts of the page outside the window. */
async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    // With `content-visibility: auto`, a part outside the window overlaps its neighbours until it is scrolled to.
    const all = new CSSStyleSheet()
    // A bar that stays in the window covers a part of an element. The visitor can scroll it into view, so it is no problem.
    // tests/e2e/reachable.e2e.ts tests that no bar covers the element with the focus.
    all.replaceSync(
      '* { content-visibility: visible !important } :is(.question-actions, .section-bar) { position: static !important }',
    )
    if (document.adoptedStyleSheets.every((sheet) => sheet.cssRules[1]?.cssText !== all.cssRules[1]?.cssText))
      document.adoptedStyleSheets.push(all)
    // Ends each transition at once: a page that paints no frames would never reach the end of one.
    for (const animation of document
      .getAnimations()
      .filter(({ timeline }) => timeline === document.timeline)) {
      const endless = animation.effect?.getComputedTiming().endTime === Infinity
      if (!endless) animation.finish()
    }
  })
}

/** Returns the problems that axe finds in the page and its frames, one line per rule. */
async function findProblems(page: Page, state: string, runOnly = ALL): Promise<string[]> {
  const found: string[] = []
  for (const frame of page.frames().filter((one) => one.url() !== 'about:blank')) {
    await settle(frame)
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
    const problems = await frame.evaluate(async (only) => {
      const checker = (window as unknown as { axe: typeof axe }).axe
      // Asks axe only for violations, because the list of passed rules takes three quarters of the time.
      const { violations } = await checker.run(document, {
        runOnly: only,
        resultTypes: ['violations'],
        iframes: false,
      })
      return violations.map(
        ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
      )
    }, runOnly)
    found.push(...problems.map((problem) => `${state}: ${problem}`))
  }
  return found
}

/** Fails on any accessibility problem that axe finds in the page. `state` names the state of the page in the message. */
export async function expectAccessible(page: Page, state = ''): Promise<void> {
  expect(await findProblems(page, state)).toEqual([])
}

/**
 * Fails on any accessibility problem of the page. Checks light, dark and forced colours, in the current window and at
 * widths of 390 and 320 px. Also fails if the page scrolls sideways at 390 or 320 px. Restores window size and colours.
 */
export async function expectAccessibleInEveryMode(page: Page, state: string): Promise<void> {
  const size = page.viewportSize()!
  const found = await findProblems(page, state)
  const inColours = async (where: string): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await findProblems(page, `${where}, dark`, COLOURS)))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await inColours(state)
  await page.emulateMedia({ forcedColors: 'active' })
  found.push(...(await findProblems(page, `${state}, forced colours`, COLOURS)))
  await page.emulateMedia({ forcedColors: 'none' })
  for (const narrow of NARROW) {
    const where = `${state}, ${narrow.width} px`
    await page.setViewportSize(narrow)
    await expectNoSideScroll(page, where)
    found.push(...(await findProblems(page, where)))
    if (narrow === NARROW[0]) await inColours(where)
  }
  await page.setViewportSize(size)
  expect(found).toEqual([])
}

/** Fails if the page is wider than the window, so that a visitor would have to scroll sideways. */
export async function expectNoSideScroll(page: Page, where = ''): Promise<void> {
  const excess = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  // A drawing adapts to a new window width with a short delay.
  await expect.poll(excess, { message: where }).toBeLessThanOrEqual(0)
}
