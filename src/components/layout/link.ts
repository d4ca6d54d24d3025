/** Returns the path of a page of this site, with the base path in front, for example `link('quiz/')`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
}

/**
 * Returns the attributes of a link that starts the check. On pages with a script, such a link leads to the result
 * instead if the visitor has one, and shows another text.
 */
export function startLink(words: { continueCheck: string; yourResult: string }): Record<string, string> {
  return { 'data-start': link('report/'), 'data-begun': words.continueCheck, 'data-done': words.yourResult }
}
