/** Returns the path of a page of this site, with the base path in front, for example `link('quiz/')`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
}
