/** Statements with a figure that name no source: years, percentages and lengths of time. Information, not an error. */

const FIGURE = /\b(19|20)\d\d\b|\d\s?%|\b\d[\d,]*(-| )(hour|day|week|month|year)s?\b/

/** The text that a reader sees: without components, their attributes and addresses of links. */
function visible(text: string): string {
  return text
    .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]*|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text states a year, a percentage or a length of time. */
export function hasFigure(text: string): boolean {
  return FIGURE.test(visible(text))
}

/**
 * The paragraphs, list items and table rows of a page of the guide (MDX) that state a figure and cite no source.
 * A source anywhere in a paragraph covers the whole paragraph.
 */
export function uncitedFigures(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .filter((block) => !/^#/.test(block.trim()))
    .flatMap((block) => block.split(/\n(?=\s*(?:[-|]|\d+\.|<Term )\s?)/))
    .filter((piece) => hasFigure(piece) && !piece.includes('<Source'))
    .map(visible)
}
