/** The script of the offline page. Shows links only to the pages that are stored on this device. */

/**
 * Hides the list entries whose page is not stored. Then shows `list`, or `none` if no page is stored. `isStored` looks up
 * the URL of a page.
 */
export async function showStoredLinks(
  list: HTMLElement,
  none: HTMLElement,
  isStored: (address: string) => Promise<boolean>,
): Promise<void> {
  const links = [...list.querySelectorAll('a')]
  const stored = await Promise.all(links.map(({ href }) => isStored(href)))
  for (const [index, link] of links.entries()) link.closest('li')!.hidden = !stored[index]
  const isEmpty = !stored.includes(true)
  list.hidden = isEmpty
  none.hidden = !isEmpty
}

/** Returns true if the browser has stored a page for offline use. False without the API, which needs HTTPS. */
export async function isStoredPage(address: string): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  return (await caches.match(address, { ignoreVary: true }).catch(() => undefined)) !== undefined
}
