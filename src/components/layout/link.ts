/** The address of a page of this site, under whatever path the site is served: `link('quiz/')`. */
export function link(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`
}
