/**
 * The second accessibility checker of the browser tests: the engine of IBM's Equal Access Checker. Its rules are
 * independent of axe. The tests use its failures only. It also lists much that a person must review, which has no outcome.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { nextFrames } from './visitor.ts'

const source = readFileSync(fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')), 'utf8')

/** The rules of WCAG 2.2, level A and AA. */
const WCAG = 'WCAG_2_2'
/** The rule that depends on colours. */
const COLOURS = ['text_contrast_sufficient']
/** Slow rules that only ask a person for a review. They cannot fail. tests/e2e/reachable.e2e.ts tests what they ask. */
const REVIEWS = ['element_tabbable_unobscured', 'element_tabbable_visible', 'img_alt_background']

/** A finding that is no problem. */
interface Exception {
  rule: string
  /** The elements that the rule may report. */
  selector: string
  /** The state of `page-states.ts` in which the rule reports such an element. Its test fails if this is no longer so. */
  at: string
  because: string
}

/** The findings of the checker that are no problems. Each is as narrow as its cause. */
const EXCEPTIONS: readonly Exception[] = [
  ...[
    { rule: 'fieldset_legend_valid', selector: 'fieldset:has(legend)' },
    { rule: 'figure_label_exists', selector: 'figure.matrix' },
  ].map((finding) => ({
    ...finding,
    at: '/brand/',
    because:
      'The preview has the home page in a frame. There the engine misses the legend and the caption, which it finds on the page itself.',
  })),
  {
    rule: 'aria_content_in_landmark',
    selector: 'a.skip',
    at: '/',
    because: 'The link that skips the banner is before all landmarks, as WCAG technique G1 asks.',
  },
  {
    rule: 'element_tabbable_role_valid',
    selector: 'pre[role=group], .facts-scroll, .stage-notes, .ten-picture',
    at: '/learn/backup/',
    because: 'A box that scrolls takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).',
  },
  ...['aria_form_label_unique', 'aria_landmark_name_unique'].map((rule) => ({
    rule,
    selector: 'form:not([aria-label], [aria-labelledby])',
    at: 'the report',
    because:
      'A form without a name is no landmark. These forms are small, and follow the title of their job.',
  })),
  {
    rule: 'input_label_exists',
    selector: 'output',
    at: '/',
    because: 'An output is a live region, which needs no name. It has no value that a visitor could enter.',
  },
  {
    rule: 'label_content_exists',
    selector: '.job-box',
    at: '/checklist/',
    because: 'The label is the area around a box that can be clicked. The box has an aria-label.',
  },
  {
    rule: 'fieldset_label_valid',
    selector: '.papers',
    at: 'the report',
    because:
      'The report has two forms for a PDF. Each of them, in its own section, asks for the size of the paper.',
  },
  {
    rule: 'text_contrast_sufficient',
    selector: '.layer-number *',
    at: '/',
    because: 'These words are on a drawing behind them, which the engine does not see. axe does.',
  },
  {
    rule: 'text_contrast_sufficient',
    selector: '.score-levels span',
    at: 'the report',
    because:
      'These words are below the coloured bar of their level. The engine takes the bar for their background.',
  },
  {
    rule: 'aria_main_label_visible',
    selector: 'body',
    at: '/embed/',
    because:
      'The engine counts the main landmarks of the page and of the frame together. Each document has one.',
  },
  {
    rule: 'aria_complementary_label_visible',
    selector: '.stage-notes',
    at: 'the notes of presenter mode',
    because: 'The name of the notes is on the button that opens them.',
  },
]

/** The parts of the engine that the tests use. */
interface Engine {
  Checker: new () => {
    rulesetRules: Record<string, string[]>
    check: (root: Document, ruleset: string) => Promise<{ results: Result[] }>
  }
}
interface Result {
  ruleId: string
  reasonId: string
  value: [level: string, outcome: string]
  node: Element | Text
  message: string
  snippet: string
}

/** The text spacing that a visitor may set (WCAG 1.4.12). */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'

/**
 * Opens all disclosures, and removes the clipping of elements, because the engine takes a clipped text for hidden from
 * screen readers. Browsers give a clipped text to screen readers, so it can name an element.
 */
async function prepare(page: Page, css: string): Promise<void> {
  await page.evaluate((rules) => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
  }, css)
}

/** Returns the failures in the page, one line each, and adds the numbers of the exceptions that it met. */
async function findProblems(page: Page, where: string, met: Set<number>, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source)
  await nextFrames(page)
  await page.evaluate(() => {
    // Ends each change of colours at once.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
  const restore = await page.evaluateHandle(() => {
    // The engine takes a colour like oklab(…) for transparent. So each such colour becomes the same colour as rgb(…).
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
    const toRgb = (colour: string): string => {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red, green, blue, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      return `rgba(${[red, green, blue, alpha / 255].join(', ')})`
    }
    const changes = [...document.querySelectorAll<HTMLElement>('body, body *')].flatMap((element) =>
      ['color', 'background-color'].flatMap((name) => {
        const colour = getComputedStyle(element).getPropertyValue(name)
        return /^(rgb|$)/.test(colour) ? [] : [{ element, name, colour: toRgb(colour) }]
      }),
    )
    const before = changes.map(({ element, name }) => element.style.getPropertyValue(name))
    for (const { element, name, colour } of changes) {
      element.style.setProperty('transition', 'none', 'important')
      element.style.setProperty(name, colour, 'important')
    }
    return (): void => {
      for (const [index, { element, name }] of changes.entries()) {
        element.style.setProperty(name, before[index]!)
        element.style.removeProperty('transition')
      }
    }
  })
  const found = await page.evaluate(
    async ([ruleset, rules, skipped, exceptions]) => {
      const { Checker } = (window as unknown as { ace: Engine }).ace
      const checker = new Checker()
      const all = checker.rulesetRules[ruleset] ?? []
      checker.rulesetRules[ruleset] = rules ?? all.filter((rule) => !skipped.includes(rule))
      const { results } = await checker.check(document, ruleset)
      return results
        .filter(({ value }) => value[1] === 'FAIL')
        .map(({ ruleId, reasonId, node, message, snippet }) => ({
          exception: exceptions.findIndex(
            ({ rule, selector }) => rule === ruleId && 'matches' in node && node.matches(selector),
          ),
          line: `${ruleId} (${reasonId}) at ${snippet.replace(/\s+/g, ' ').slice(0, 200)} in ${node.parentElement?.className ?? ''} “${node.textContent.trim().slice(0, 30)}”: ${message}`,
        }))
    },
    [WCAG, only, REVIEWS, EXCEPTIONS] as const,
  )
  await restore.evaluate((undo) => {
    undo()
  })
  for (const { exception } of found) if (exception !== -1) met.add(exception)
  return found.filter(({ exception }) => exception === -1).map(({ line }) => `${where}: ${line}`)
}

/**
 * Returns the failures that the engine finds in the page, one line each: of all rules in light, of the contrast in dark and
 * in forced colours, and of all rules at 400% zoom with wide text spacing. Also returns each exception of the state that it
 * did not need. Restores colours and window, but not the page.
 */
export async function findSecondProblems(page: Page, state: string): Promise<string[]> {
  const size = page.viewportSize()!
  const met = new Set<number>()
  await prepare(page, '* { clip-path: none !important }')
  const found = await findProblems(page, state, met)
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await findProblems(page, `${state}, dark`, met, COLOURS)))
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  found.push(...(await findProblems(page, `${state}, forced colours`, met, COLOURS)))
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize({ width: 320, height: 256 })
  await prepare(page, SPACING)
  found.push(...(await findProblems(page, `${state}, 400%`, met)))
  await page.setViewportSize(size)
  const unmet = EXCEPTIONS.filter(({ at }, index) => at === state && !met.has(index))
  return [
    ...found,
    ...unmet.map(({ rule, selector }) => `${state}: no exception is needed for ${rule} at ${selector}`),
  ]
}
