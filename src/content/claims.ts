/** Finds statements with a figure but no source: years, percentages and durations. The result is information, not an error. */

const FIGURE = /\b(19|20)\d\d\b|\d\s?%|\b\d[\d,]*(-| )(hour|day|week|month|year)s?\b/

/** Returns the text that a reader sees: without components, their attributes and link URLs. */
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
 * Returns the paragraphs, list items and table rows of a page of the guide (MDX) that have a figure and cite no source.
 * A source anywhere in a paragraph applies to the whole paragraph.
 */
export function uncitedFigures(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .filter((block) => !/^#/.test(block.trim()))
    .flatMap((block) => block.split(/\n(?=\s*(?:[-|]|\d+\.|<Term )\s?)/))
    .filter((piece) => hasFigure(piece) && !piece.includes('<Source'))
    .map(visible)
}
