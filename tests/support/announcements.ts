/**
 * Records what a screen reader announces, in order: each element that gets the focus, with its role, name, states and
 * description from Chromium's accessibility tree, each change of a live region, and each new document.
 *
 * This is not a screen reader. A screen reader may add words or leave some out. But it announces nothing that has no line
 * here, so a silent message is missing here too.
 */
import { type CDPSession, type Page, expect } from '@playwright/test'

interface TreeValue {
  value?: unknown
}
interface TreeNode {
  role?: TreeValue
  name?: TreeValue
  description?: TreeValue
  properties?: { name: string; value: TreeValue }[]
}

/** A line of a live region, or a focused element by its number. */
type Entry = { text: string } | { focused: number }

declare global {
  interface Window {
    heard?: { entries: Entry[]; elements: Element[] }
  }
}

/** A recorder of announcements. */
export interface Announcements {
  /** Does something, waits until everything is announced, and returns the lines of it. */
  during: (act: () => Promise<unknown>) => Promise<string[]>
}

/** Messages wait up to 0.7 s for a pause of the visitor. So the record ends after this time without an entry, in ms. */
const QUIET = 1200

/** Runs in the page: collects the entries. */
function collect(): void {
  const LIVE = '[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])'
  const heard: NonNullable<Window['heard']> = { entries: [], elements: [] }
  window.heard = heard
  /** Returns the text of a region without hidden parts, with a space between blocks. */
  const textOf = (region: Element): string => {
    const texts: string[] = []
    const walker = document.createTreeWalker(
      region,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        node instanceof Element && node.matches('[aria-hidden=true], [hidden]')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (!(node instanceof Element)) texts.push(node.textContent ?? '')
      else if (getComputedStyle(node).display !== 'inline') texts.push(' ')
    }
    return texts.join('').replace(/\s+/g, ' ').trim()
  }
  const told = new Map<Element, string>()
  for (const region of document.querySelectorAll(LIVE)) told.set(region, textOf(region))
  const tell = (region: Element): void => {
    const text = textOf(region)
    // A screen reader announces a new alert. It often misses the text of a status that appears with its region.
    const isKnown = told.has(region) || region.matches('[role=alert]')
    if (told.get(region) === text) return
    told.set(region, text)
    if (text && isKnown) heard.entries.push({ text })
  }
  new MutationObserver((changes) => {
    const regions = new Set<Element>()
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE)
      if (around) regions.add(around)
      for (const added of addedNodes)
        if (added instanceof Element)
          for (const one of [added, ...added.querySelectorAll(LIVE)]) if (one.matches(LIVE)) regions.add(one)
    }
    for (const region of regions) if (region.isConnected) tell(region)
  }).observe(document, { childList: true, subtree: true, characterData: true })
  document.addEventListener('focusin', ({ target }) => {
    heard.entries.push({ focused: heard.elements.push(target as Element) - 1 })
  })
}

/** Returns the states that a screen reader announces with an element. */
function statesOf({ properties = [] }: TreeNode): string[] {
  return properties.flatMap(({ name, value: { value } }) => {
    if (name === 'checked') return [value === 'true' ? 'checked' : 'not checked']
    if (name === 'expanded') return [value === true ? 'expanded' : 'collapsed']
    return ['invalid', 'disabled'].includes(name) && value !== false && value !== 'false' ? [name] : []
  })
}

/** Returns the line of a focused element, or `undefined` if the element is gone. */
async function describe(session: CDPSession, index: number): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `window.heard.elements[${String(index)}]`,
  })
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  })
  const node: TreeNode = nodes[0] ?? {}
  const [role, name, description] = [node.role, node.name, node.description].map((said) =>
    typeof said?.value === 'string' ? said.value.replace(/\s+/g, ' ').trim() : '',
  )
  if (role === 'none') return undefined
  return [
    `focus: ${role ?? ''} "${name ?? ''}"`,
    ...statesOf(node),
    ...(description ? [description] : []),
  ].join(', ')
}

/** Starts to record the announcements of a page. */
export async function recordAnnouncements(page: Page): Promise<Announcements> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  await page.addInitScript(collect)
  await page.evaluate(collect)
  let at = page.url().replace(/#.*/, '')
  let read = 0
  const count = (): Promise<number> => page.evaluate(() => window.heard?.entries.length ?? 0)
  return {
    during: async (act) => {
      await act()
      for (let before = -1; before !== (await count());) {
        before = await count()
        await page.waitForTimeout(QUIET)
      }
      const lines: string[] = []
      const now = page.url().replace(/#.*/, '')
      if (now !== at && (await count()) < read + 1) read = 0
      const entries = await page.evaluate((from) => window.heard?.entries.slice(from) ?? [], read)
      if (now !== at) lines.push(`opens: ${await page.title()}`)
      at = now
      read += entries.length
      for (const entry of entries) {
        const line = 'text' in entry ? `says: ${entry.text}` : await describe(session, entry.focused)
        if (line !== undefined) lines.push(line)
      }
      return lines
    },
  }
}

/** Fails if the lines differ from the expected ones. Spaces of every kind count as the same. */
export function expectLines(lines: readonly string[], expected: readonly string[]): void {
  const plain = (line: string): string => line.replace(/\s+/g, ' ').trim()
  expect(lines.map(plain)).toEqual(expected.map(plain))
}
