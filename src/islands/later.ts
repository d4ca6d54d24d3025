import { useEffect, useState } from 'preact/hooks'

/** What comes once the page stands, or once there is a need for it; nothing until then, and where it cannot be loaded. */
export function useLater<Part>(load: (() => Promise<Part>) | undefined): Part | undefined {
  const [part, setPart] = useState<Part>()
  const isWanted = load !== undefined
  useEffect(() => {
    // Without a connection, and without a copy, it stays away.
    if (isWanted) void load().then(setPart, () => undefined)
  }, [isWanted])
  return part
}

const loading = new Map<string, Promise<unknown>>()

/** Loads one of the site's own JSON files once, however many ask for it; what failed is tried again next time. */
export function loadOnce<Content>(url: string): Promise<Content> {
  const known = loading.get(url) as Promise<Content> | undefined
  if (known) return known
  const content = fetch(url)
    .then((response) => response.json() as Promise<Content>)
    .catch((problem: unknown) => {
      loading.delete(url)
      throw problem
    })
  loading.set(url, content)
  return content
}
