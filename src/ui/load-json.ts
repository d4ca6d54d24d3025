const loads = new Map<string, Promise<unknown>>()

/**
 * Loads one of the site's own JSON files. All calls for the same URL share one request. After a failure, the next call
 * sends a new request.
 * @throws without a connection, for an HTTP error status, and for a response that is not JSON.
 */
export function loadJson<Content>(url: string): Promise<Content> {
  const known = loads.get(url) as Promise<Content> | undefined
  if (known) return known
  const content = fetch(url)
    .then((response) => {
      if (!response.ok) throw new Error(`${url} answered ${String(response.status)}.`)
      return response.json() as Promise<Content>
    })
    .catch((problem: unknown) => {
      loads.delete(url)
      throw problem
    })
  loads.set(url, content)
  return content
}
