/**
 * Finds texts that contain a year, a percentage or a duration and cite no source. `npm run check:facts` prints these
 * texts as information, not as errors.
 */

const FIGURE = /\b(19|20)\d\d\b|\d\s?%|\b\d[\d,]*(-| )(hour|day|week|month|year)s?\b/

/** Returns the visible text of an MDX text: without components, their attributes and link URLs. */
function visible(text: string): string {
  return text
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]*|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Returns true if a text contains a year, a percentage or a duration. */
export function hasFigure(text: string): boolean {
  return FIGURE.test(visible(text))
}

/**
 * Returns the paragraphs, list items and table rows of an MDX text with a figure but no source. A figure is a year, a
 * percentage or a duration. One source is enough for a whole paragraph.
 */
export function uncitedFigures(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .filter((block) => !/^#/.test(block.trim()))
    .flatMap((block) => block.split(/\n(?=\s*(?:[-|]|\d+\.|<Term )\s?)/))
    .filter((piece) => hasFigure(piece) && !piece.includes('<Source'))
    .map(visible)
}
