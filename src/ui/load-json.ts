const loads = new Map<string, Promise<unknown>>()

/**
 * Loads one of the site's own JSON files. Callers share one request; after a failure the next call asks again.
 * @throws when there is no connection, when the server answers with an error, or when the answer is not JSON.
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
