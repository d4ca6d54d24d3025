import { expect, test, vi } from 'vitest'
import { NO_COPY } from '../../src/offline/cache.ts'

/** Deletes the offline copy of the site at a path. Returns the removed scopes and caches. */
async function dropUnder(
  base: string,
  scopes: string[],
  names: string[],
  { workers = { installing: null }, languages = '' }: { workers?: object; languages?: string } = {},
): Promise<string[]> {
  const removed: string[] = []
  vi.resetModules()
  vi.stubEnv('BASE_URL', base)
  vi.stubEnv('SITE_ROOT', base)
  vi.stubEnv('SITE_LANGUAGES', languages)
  vi.stubEnv('PROD', true)
  const page = { location: { href: `https://a.example${base}quiz/` } }
  vi.stubGlobal('self', page)
  vi.stubGlobal('top', page)
  vi.stubGlobal('location', page.location)
  vi.stubGlobal('navigator', {
    serviceWorker: {
      // Returns the worker with the longest scope that contains the URL, as a browser does.
      getRegistration: (address: string) => {
        const { href } = new URL(address, page.location.href)
        const scope = scopes.filter((one) => href.startsWith(one)).sort((a, b) => b.length - a.length)[0]
        const unregister = (): void => void removed.push(scope ?? '')
        return Promise.resolve(scope === undefined ? undefined : { scope, ...workers, unregister })
      },
    },
  })
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(names),
    delete: (name: string) => Promise.resolve(removed.push(name)),
  })
  const { dropOffline } = await import('../../src/state/offline.ts')
  dropOffline()
  await new Promise((done) => setTimeout(done, 20))
  return removed
}

const [ROOT, A, B] = ['https://a.example/', 'https://a.example/a/', 'https://a.example/b/'] as const
const NAMES = [ROOT, A, B].map((scope) => `whose-job ${scope} 1`)

test('deletion keeps service workers of other sites (docs/threats.md, finding 6)', async () => {
  expect(await dropUnder('/a/', [ROOT, A, B], NAMES)).toEqual([A, NAMES[1]])
  expect(await dropUnder('/', [ROOT, A, B], NAMES)).toEqual([ROOT, NAMES[0]])
})

test('deletion at "/a/" keeps the service worker of "/" (docs/threats.md, finding 6)', async () => {
  expect(await dropUnder('/a/', [ROOT], NAMES)).toEqual([NAMES[1]])
})

test('deletion removes the copies of all languages of the site', async () => {
  const german = `${A}de/`
  const names = [A, german, B].map((scope) => `whose-job ${scope} 1`)
  const removed = await dropUnder('/a/', [A, german, B], names, { languages: 'de' })
  expect(removed).toEqual([A, german, ...names.slice(0, 2)])
})

test('deletion tells every service worker of the site to delete its copy', async () => {
  const said: unknown[] = []
  const worker = { postMessage: (data: unknown) => said.push(data), addEventListener: () => undefined }
  await dropUnder('/a/', [A], [], { workers: { installing: worker, waiting: worker, active: worker } })
  expect(said).toEqual([1, 2, 3].map(() => [NO_COPY, []]))
})

/** Asks for copies on one page. Returns the messages that the service worker receives, without the URLs of files. */
async function messagesOf(
  asks: ('page' | 'journey' | 'all')[],
  { isWide = false, ...connection }: { isWide?: boolean; saveData?: boolean; effectiveType?: string } = {},
): Promise<{ counts: number[]; seen: string[] }> {
  const counts: number[] = []
  let seen: string[] = []
  vi.resetModules()
  vi.stubEnv('BASE_URL', '/')
  vi.stubEnv('PROD', true)
  const page = { location: { href: 'https://a.example/quiz/?from=mail#q=plan', origin: 'https://a.example' } }
  vi.stubGlobal('self', page)
  vi.stubGlobal('top', page)
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', page.location)
  vi.stubGlobal('matchMedia', () => ({ matches: isWide }))
  vi.stubGlobal('performance', { getEntriesByType: () => [{ name: 'https://a.example/_astro/a.js' }] })
  const installing = {
    postMessage: ([count, urls]: [number, string[]]) => {
      counts.push(count)
      seen = urls
    },
  }
  vi.stubGlobal('navigator', {
    connection,
    serviceWorker: { register: () => Promise.resolve({ active: null, installing }) },
  })
  const { keepOffline } = await import('../../src/state/offline.ts')
  for (const extent of asks) keepOffline(extent)
  await new Promise((done) => setTimeout(done, 20))
  return { counts, seen }
}

test('a page asks for each extent of the offline copy once', async () => {
  expect((await messagesOf(['page', 'journey', 'page', 'journey', 'all', 'journey'])).counts).toEqual([
    0, 1, 3,
  ])
})

test('a page in a wide window also asks for the chart', async () => {
  expect((await messagesOf(['journey'], { isWide: true })).counts).toEqual([2])
})

test('a visitor who saves data gets only the files of the page', async () => {
  expect((await messagesOf(['journey', 'all'], { saveData: true })).counts).toEqual([0])
})

test.each(['2g', 'slow-2g'])('a visitor on %s gets only the files of the page', async (effectiveType) => {
  expect((await messagesOf(['journey', 'all'], { effectiveType })).counts).toEqual([0])
})

test('a page names itself and its files to the service worker', async () => {
  const { seen } = await messagesOf(['page'])
  expect(seen).toEqual(['https://a.example/quiz/', 'https://a.example/_astro/a.js'])
})
