/** Returns the path of a page of this site with the base path: `link('quiz/')`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
}
