/** Returns the path of a page of this site, with the base path in front, for example `link('quiz/')`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
}

/**
 * Returns the attributes of a link that starts the quiz. For a visitor with a result, a script changes the
 * link: it then leads to the result. For a visitor with answers or a result, the script also changes the text
 * of the link.
 */
export function startLink(words: { continueCheck: string; yourResult: string }): Record<string, string> {
  return { 'data-start': link('report/'), 'data-begun': words.continueCheck, 'data-done': words.yourResult }
}
