/** Stubs of browser APIs: downloads, requests, workers, clipboard and storage. */
import { vi } from 'vitest'

export interface SavedFile {
  name: string
  type: string
  text: () => Promise<string>
}

/** Returns a list that collects the files downloaded by the page. */
export function collectDownloads(): SavedFile[] {
  const saved: SavedFile[] = []
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:test/${String(blobs.size)}`
    blobs.set(address, blob as Blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) saved.push({ name: this.download, type: blob.type, text: () => blob.text() })
  })
  return saved
}

/** Stubs `fetch` with a table: URL path → response. Rejects every other URL. Returns the list of requests. */
export function serve(files: Readonly<Record<string, unknown>>): Request[] {
  const requests: Request[] = []
  vi.stubGlobal('fetch', (address: string, options?: RequestInit) => {
    const url = new URL(address, location.href)
    // Removes the abort signal, because Node's `Request` rejects a signal of jsdom. No test aborts a request.
    requests.push(new Request(url, { ...options, signal: null }))
    const file = files[url.pathname]
    if (file === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    if (file instanceof Response) return Promise.resolve(file.clone())
    return Promise.resolve(Response.json(file))
  })
  return requests
}

/** Returns a new URL for each call, because the page caches each JSON file by URL. */
export function newAddress(): string {
  count += 1
  return `/data/${String(count)}.json`
}
let count = 0

/** Stubs `Worker`. The stub sends `answer(message)` in a later task, or sends nothing if the answer is `undefined`. */
export function stubWorker(answer: (message: never) => unknown): void {
  class TestWorker extends EventTarget {
    postMessage(message: unknown): void {
      setTimeout(() => {
        void Promise.resolve(answer(message as never)).then((data) => {
          if (data !== undefined) this.dispatchEvent(new MessageEvent('message', { data }))
        })
      }, 10)
    }
    terminate(): void {
      // Does nothing, because the stub has no thread.
    }
  }
  vi.stubGlobal('Worker', TestWorker)
}

/** Makes the clipboard reject every write. */
export function refuseClipboard(): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
}

/** Makes every access to storage throw, as in a browser that blocks storage. */
export function blockStorage(): void {
  for (const method of ['getItem', 'setItem', 'removeItem'] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
}

/** Fills local storage: stored texts can be read, removed and replaced by shorter ones, but none can be added. */
export function fillStorage(): void {
  const setItem = localStorage.setItem.bind(localStorage)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key, text) => {
    if (text.length > (localStorage.getItem(key)?.length ?? -1))
      throw new DOMException('', 'QuotaExceededError')
    setItem(key, text)
  })
}
