/**
 * Counts how many shapes a browser draws for an SVG. Nested `<use>` elements, masks and clip paths can multiply the
 * number of shapes and freeze a browser.
 */

/**
 * The maximum number of drawn shapes. A browser draws 10,000 shapes in a few milliseconds. A logo has a few
 * dozen shapes.
 */
const MOST_DRAWN = 10_000
/** The maximum number of `<use>` elements. */
const MOST_USES = 100

/** An element of an SVG: the number of shapes in it, and the ids that it refers to. */
interface Part {
  shapes: number
  references: string[]
}

/** Returns the ids that a text refers to, as `url(#id)` or as `href="#id"`. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/(?:url\(\s*["']?|href\s*=\s*["']?)#([^"')\s>/]+)/gi)].map(([, id = '']) => id)

/**
 * Returns a map from each CSS class to the ids that its rules refer to. Returns `undefined` if a rule with
 * another kind of selector refers to an id.
 */
function referencesOfClasses(css: string): Map<string, string[]> | undefined {
  const classes = new Map<string, string[]>()
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    if (idsIn(body).length === 0) continue
    for (const one of selector.split(',')) {
      const name = /^\s*\.([\w-]+)\s*$/.exec(one)?.[1]
      if (name === undefined) return undefined
      classes.set(name, [...(classes.get(name) ?? []), ...idsIn(body)])
    }
  }
  const found = [...classes.values()].flat().length
  return found >= idsIn(css).length ? classes : undefined
}

/** Returns the elements of an SVG by id. The id of the whole SVG is "". */
function partsOf(svg: string, classes: ReadonlyMap<string, string[]>): Map<string, Part> {
  const parts = new Map<string, Part>([['', { shapes: 0, references: [] }]])
  const open: string[] = []
  for (const [tag, end = '', empty = ''] of svg.matchAll(/<(\/?)(?:[^"'>]|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    if (end) {
      open.pop()
      continue
    }
    const id = /\sid\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? ''
    if (!parts.has(id)) parts.set(id, { shapes: 0, references: [] })
    const names = /\sclass\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]?.split(/\s+/) ?? []
    const references = [...idsIn(tag), ...names.flatMap((name) => classes.get(name) ?? [])]
    for (const inside of new Set(['', ...open, id])) {
      const part = parts.get(inside)!
      part.shapes += 1
      part.references.push(...references)
    }
    if (!empty) open.push(id)
  }
  return parts
}

/**
 * Returns the problem of an SVG that draws too many shapes or contains itself, as the end of a sentence.
 * Returns `undefined` if the SVG has no such problem. The SVG must not contain comments.
 */
export function problemOfParts(svg: string): string | undefined {
  if (svg.split(/<use\b/).length - 1 > MOST_USES)
    return `holds more than ${String(MOST_USES)} <use>: draw the shapes once, or give a PNG file`
  const css = [...svg.matchAll(/<style\b[^>]*>([^<]*)/g)].map(([, text = '']) => text).join('\n')
  const classes = referencesOfClasses(css.replace(/\/\*[\s\S]*?\*\//g, ''))
  if (!classes)
    return 'refers to its parts from a style sheet by other than a class: write the reference on the shape'
  const parts = partsOf(svg.replace(/(<style\b[^>]*>)[^<]*/g, '$1'), classes)
  const drawn = new Map<string, number>()
  const count = (id: string): number => {
    const part = parts.get(id)
    if (!part) return 0
    const known = drawn.get(id)
    if (known !== undefined) return known
    // `Infinity` means that the function is still counting the shapes of this element. If it then reaches the
    // element a second time, the element contains itself.
    drawn.set(id, Infinity)
    const total = part.references.reduce((sum, reference) => sum + count(reference), part.shapes)
    drawn.set(id, total)
    return total
  }
  const total = count('')
  if (total === Infinity) return 'has a part that contains itself: take the reference out'
  return total > MOST_DRAWN
    ? `draws more than ${String(MOST_DRAWN)} shapes, because its parts repeat one another: draw it plainly`
    : undefined
}
