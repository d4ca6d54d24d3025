import { beforeEach, expect, test, vi } from 'vitest'
import { NO_COPY, hashOf } from '../../src/offline/cache.ts'

const SCOPE = 'https://a.example/check/'
const OTHER_BUILD = `whose-job ${SCOPE} older`

/** The files of the build under test, by path. Each part of the list has some of them. */
const FILES = {
  'quiz/': 'quiz page',
  '_astro/report.1.js': 'report script',
  'report/': 'report page',
  '_astro/clock.1.js': 'clock script',
  'checklist/': 'checklist page',
  'recovery/': 'clock page',
  'checklist/sheet.pdf': 'sheet',
} as const
type Path = keyof typeof FILES
const REST: Path[] = ['_astro/clock.1.js', 'checklist/', 'recovery/']
const PARTS: Path[][] = [['quiz/', '_astro/report.1.js', 'report/'], [], REST, ['checklist/sheet.pdf']]

/** Caches in memory: cache name → URL → text. */
let kept: Map<string, Map<string, string>>
/** What the server has, by URL, and what the browser has in its own cache. */
let server: Map<string, string>
let browserCache: Map<string, string>
/** The URLs that reached the server. */
let asked: string[]
let listeners: Map<string, (event: object) => void>

const urlOf = (request: Request | string): string => (typeof request === 'string' ? request : request.url)

function cacheOf(name: string): object {
  const texts = kept.get(name) ?? new Map<string, string>()
  kept.set(name, texts)
  return {
    keys: () => Promise.resolve([...texts.keys()].map((url) => ({ url }))),
    put: async (request: Request | string, response: Response) =>
      void texts.set(urlOf(request), await response.text()),
  }
}

/** Answers a request like a browser: `force-cache` and `only-if-cached` use the browser's own cache. */
async function answer(request: Request | { url: string; cache?: RequestCache }): Promise<Response> {
  await Promise.resolve()
  const { url, cache = 'default' } = request
  const cached = browserCache.get(url)
  if (cached !== undefined && cache !== 'reload') return new Response(cached)
  if (cache === 'only-if-cached') throw new TypeError('Failed to fetch')
  asked.push(url.slice(SCOPE.length))
  const text = server.get(url) ?? server.get(url.replace(/\?.*/, ''))
  if (text === undefined) throw new TypeError('Failed to fetch')
  browserCache.set(url, text)
  return new Response(text)
}

/** The list of the build, and its hash. */
async function listOf(): Promise<{ text: string; hash: string }> {
  const hashed = PARTS.map((part) =>
    Promise.all(part.map(async (path) => [path, await hashOf(Buffer.from(FILES[path]))] as const)),
  )
  const text = JSON.stringify((await Promise.all(hashed)).map((part) => Object.fromEntries(part)))
  return { text, hash: await hashOf(Buffer.from(text)) }
}

let own = ''

beforeEach(async () => {
  kept = new Map()
  browserCache = new Map()
  asked = []
  listeners = new Map()
  const { text, hash } = await listOf()
  own = `whose-job ${SCOPE} ${hash}`
  server = new Map(Object.entries(FILES).map(([path, file]) => [SCOPE + path, file]))
  server.set(`${SCOPE}data/offline.json?v=1`, text)
  vi.stubGlobal('LIST', 'data/offline.json?v=1')
  vi.stubGlobal('LIST_HASH', hash)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve([...kept.keys()]),
    has: (name: string) => Promise.resolve(kept.has(name)),
    open: (name: string) => Promise.resolve(cacheOf(name)),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    match: (url: string, { cacheName }: { cacheName: string }) => {
      const text = kept.get(cacheName)?.get(url)
      return Promise.resolve(text === undefined ? undefined : new Response(text))
    },
  })
  vi.stubGlobal('self', {
    registration: { scope: SCOPE, navigationPreload: { enable: () => Promise.resolve() } },
    clients: { claim: () => Promise.resolve() },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  })
  vi.resetModules()
  // The path is a variable, because the worker has other types than the tests: `src/offline/tsconfig.json`.
  const path = '../../src/offline/worker.ts'
  await import(path)
})
/** Dispatches an event and waits until the worker has finished its work. Returns the response to a `fetch` event. */
async function dispatch(name: string, event: object = {}): Promise<string | undefined> {
  const work: Promise<unknown>[] = []
  let response: Promise<Response> | undefined
  listeners.get(name)!({
    ...event,
    waitUntil: (promise: Promise<unknown>) => work.push(promise),
    respondWith: (promise: Promise<Response>) => (response = promise),
  })
  const text = await (await response)?.text()
  for (const one of work) await one
  return text
}

/** Asks for the first parts of the list. `seen` are the files that a page has loaded. */
const ask = (count: number, seen: Path[] = []): Promise<unknown> =>
  dispatch('message', { data: [count, seen.map((path) => SCOPE + path)], ports: [] })

/** Opens a page or file, as a visitor does. */
const open = (path: string): Promise<string | undefined> =>
  dispatch('fetch', {
    request: { method: 'GET', url: SCOPE + path, mode: 'navigate', destination: 'document' },
  })

/** The files in this build's copy, without the list. */
const files = (): string[] =>
  [...(kept.get(own)?.keys() ?? [])]
    .map((url) => url.slice(SCOPE.length))
    .filter((path) => !path.startsWith('data/'))
    .sort()

test('the first installation stores only the file list', async () => {
  await dispatch('install')
  expect(asked).toEqual(['data/offline.json?v=1'])
  expect(files()).toEqual([])
})

test('installation fails if a proxy replaces the file list', async () => {
  server.set(`${SCOPE}data/offline.json?v=1`, 'Pay 5 EUR')
  await expect(dispatch('install')).rejects.toThrow(/^Not complete: .*offline\.json/)
})

test('a message stores the parts that it names', async () => {
  await dispatch('install')
  await ask(1)
  expect(files()).toEqual([...PARTS[0]!].sort())
  await ask(3)
  expect(files()).toEqual([...PARTS[0]!, ...REST].sort())
})

test('a reply says whether every part is stored', async () => {
  const replies: unknown[] = []
  const all = { data: [4, []], ports: [{ postMessage: (reply: unknown) => replies.push(reply) }] }
  await dispatch('install')
  server.delete(`${SCOPE}${REST[0]!}`)
  await dispatch('message', all)
  server.set(`${SCOPE}${REST[0]!}`, FILES[REST[0]!])
  await dispatch('message', all)
  expect(replies).toEqual([false, true])
  expect(files()).toEqual(PARTS.flat().sort())
})

test('files that a page has loaded are stored without a request', async () => {
  browserCache.set(`${SCOPE}quiz/`, FILES['quiz/'])
  await dispatch('install')
  asked.length = 0
  await ask(0, ['quiz/', 'report/'])
  expect(files()).toEqual(['quiz/'])
  expect(asked).toEqual([])
})

test('the copy uses the browser’s own cache and requests each other file once', async () => {
  browserCache.set(`${SCOPE}quiz/`, FILES['quiz/'])
  await Promise.all([dispatch('install'), ask(1, ['quiz/']), ask(3)])
  await ask(3)
  expect(asked.sort()).toEqual(['_astro/report.1.js', ...REST, 'data/offline.json?v=1', 'report/'].sort())
})

test('an old file in the browser’s own cache is requested again', async () => {
  browserCache.set(`${SCOPE}report/`, 'report page of last month')
  await ask(1)
  expect(kept.get(own)?.get(`${SCOPE}report/`)).toBe(FILES['report/'])
})

test('a file whose hash is wrong is not stored', async () => {
  server.set(`${SCOPE}report/`, 'Pay 5 EUR')
  await ask(1)
  expect(files()).not.toContain('report/')
  await open('report/')
  expect(files()).not.toContain('report/')
})

test('an interrupted copy continues with the missing files', async () => {
  server.delete(`${SCOPE}report/`)
  await ask(1)
  expect(files()).toEqual(['_astro/report.1.js', 'quiz/'])
  server.set(`${SCOPE}report/`, FILES['report/'])
  asked.length = 0
  await ask(1)
  expect(files()).toContain('report/')
  expect(asked).toEqual(['report/'])
})

test('a page is stored when the visitor opens it, under its URL without a query', async () => {
  await dispatch('install')
  expect(await open('recovery/?from=report')).toBe(FILES['recovery/'])
  expect(files()).toEqual(['recovery/'])
  expect(asked.filter((path) => path.startsWith('recovery/'))).toHaveLength(1)
})

test('a prebuilt PDF is stored when the visitor opens it', async () => {
  await ask(3)
  expect(files()).not.toContain('checklist/sheet.pdf')
  await open('checklist/sheet.pdf')
  expect(files()).toContain('checklist/sheet.pdf')
})

test('a file that the list does not name is passed on and not stored', async () => {
  server.set(`${SCOPE}sales/`, 'sales page')
  await dispatch('install')
  expect(await open('sales/')).toBe('sales page')
  expect(files()).toEqual([])
})

test('a script that a page requests is stored and then comes from the copy', async () => {
  await dispatch('install')
  const script = { request: { method: 'GET', url: `${SCOPE}_astro/report.1.js`, mode: 'cors' } }
  expect(await dispatch('fetch', script)).toBe(FILES['_astro/report.1.js'])
  expect(files()).toEqual(['_astro/report.1.js'])
  server.clear()
  browserCache.clear()
  expect(await dispatch('fetch', script)).toBe(FILES['_astro/report.1.js'])
})

test('a page and the copy share the download of a script', async () => {
  await dispatch('install')
  const script = { request: { method: 'GET', url: `${SCOPE}_astro/report.1.js`, mode: 'cors' } }
  await Promise.all([ask(1), dispatch('fetch', script), dispatch('fetch', script)])
  expect(asked.filter((path) => path.startsWith('_astro/'))).toHaveLength(1)
})

test('without a network, an opened page comes from the copy', async () => {
  await dispatch('install')
  await open('recovery/')
  server.clear()
  browserCache.clear()
  expect(await open('recovery/#what=email')).toBe(FILES['recovery/'])
})

test('without a network, a page that a script requests comes from the copy', async () => {
  await dispatch('install')
  await ask(1)
  server.clear()
  browserCache.clear()
  const request = { method: 'GET', url: `${SCOPE}quiz/`, mode: 'cors', destination: '' }
  expect(await dispatch('fetch', { request })).toBe('quiz page')
})

test('without a network, a script gets no offline page instead of another page', async () => {
  await dispatch('install')
  await ask(1)
  server.clear()
  const request = { method: 'GET', url: `${SCOPE}other/`, mode: 'cors', destination: '' }
  await expect(dispatch('fetch', { request })).rejects.toThrow()
})

test('after the visitor has deleted the copy, nothing is stored again', async () => {
  await ask(1)
  kept.clear()
  await open('recovery/')
  expect(kept.size).toBe(0)
})

test('a deletion stops a copy that is under way', async () => {
  await dispatch('install')
  vi.stubGlobal('fetch', (request: Request) => {
    kept.clear()
    return answer(request)
  })
  await ask(3)
  expect(asked).not.toContain('recovery/')
})

/** Fills the copy of an older build. */
const keepOlder = (texts: Partial<Record<Path, string>>): void =>
  void kept.set(OTHER_BUILD, new Map(Object.entries(texts).map(([path, text]) => [SCOPE + path, text])))

test('an update loads the first part and takes over unchanged files', async () => {
  keepOlder({
    'report/': 'report page of last month',
    '_astro/report.1.js': 'report script',
    'recovery/': 'clock page',
  })
  await dispatch('install')
  expect(files()).toEqual([...PARTS[0]!, 'recovery/'].sort())
  expect(asked).not.toContain('_astro/report.1.js')
  expect(asked).not.toContain('recovery/')
})

test('an update does not load the journey for a visitor who only used the clock', async () => {
  keepOlder({ 'recovery/': 'clock page' })
  await dispatch('install')
  expect(files()).toEqual(['recovery/'])
  expect(asked).toEqual(['data/offline.json?v=1'])
})

test('an update loads nothing but the list for a visitor who saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  keepOlder({ 'report/': 'report page of last month', 'quiz/': 'quiz page' })
  await dispatch('install')
  expect(files()).toEqual(['quiz/'])
  expect(asked).toEqual(['data/offline.json?v=1'])
})

test('activation deletes copies of older builds, but not those of other sites', async () => {
  const neighbour = 'whose-job https://a.example/ older'
  kept.set(neighbour, new Map())
  keepOlder({})
  await dispatch('install')
  await dispatch('activate')
  expect([...kept.keys()].sort()).toEqual([neighbour, own].sort())
})

test('a deletion while the worker stores files leaves no cache', async () => {
  await dispatch('install')
  kept.clear()
  const filling = ask(3)
  await Promise.all([filling, ask(NO_COPY)])
  expect([...kept.keys()]).toEqual([])
})

test('after a deletion, an opened page is not stored', async () => {
  await dispatch('install')
  await ask(NO_COPY)
  await open('report/')
  expect([...kept.keys()]).toEqual([])
})

test('after a deletion, the next answer stores the files again', async () => {
  await dispatch('install')
  await ask(NO_COPY)
  await ask(1)
  expect(files()).toEqual(PARTS[0]!.toSorted())
})
