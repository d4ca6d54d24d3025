/** Every recipe of `deploy/` that can run here, over the built site: what is sent with each file. All of it is @full. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { dirname, extname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type ServerName, findServer, nginxHasBrotli, siteFolder, startServer } from '../servers.ts'
import { nextButton, options } from '../support/quiz-screens.ts'
import { ready } from '../support/visitor.ts'

const FRAME = 'frame-ancestors https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'
const TEXTS = ['.html', '.js', '.ts', '.json', '.svg', '.ttf', '.xml', '.txt', '.csv']
const YEAR = 'public, max-age=31536000, immutable'

/** The headers that this table is about; each is expected to be sent as written, or not at all. */
interface Wanted {
  'content-security-policy'?: string
  'x-frame-options'?: string
  'referrer-policy'?: string
  'cross-origin-embedder-policy'?: string
  'cross-origin-resource-policy'?: string
  'access-control-allow-origin'?: string
  'cache-control': string
}

const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
const page: Wanted = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cache-control': 'no-cache',
}

/** What a file of the site is expected to be sent with: said here once more, so that a wrong rule has no place to hide. */
function wantedFor(file: string): Wanted {
  if (file.startsWith('frame/'))
    return {
      'content-security-policy': FRAME,
      'cross-origin-embedder-policy': 'credentialless',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    }
  if (file.startsWith('_astro/'))
    return { ...shared, 'cross-origin-embedder-policy': 'credentialless', 'cache-control': YEAR }
  if (file === 'embed/v1.js')
    return { ...shared, 'cache-control': 'public, max-age=3600, stale-while-revalidate=86400' }
  if (/^embed\/[\d.]+\/responsibility-check\.js$/.test(file)) return { ...shared, 'cache-control': YEAR }
  if (file.startsWith('data/') || file === 'embed/responsibility-check.d.ts')
    return { ...shared, 'cache-control': 'no-cache' }
  return page
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** One request as a browser without a memory sends it, nothing followed and nothing unpacked. */
function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', fail)
    sent.end()
  })
}

/** Those of an answer's headers that the table is about. */
function told({ headers }: Answer): Record<string, unknown> {
  const names = Object.keys({ ...page, ...wantedFor('frame/'), ...shared })
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  )
}

/** Files that the site has, or will have: the table must hold for each kind before the first of it is built. */
const PROBES = [
  'frame/probe/index.html',
  'embed/index.html',
  'embed/v1.js',
  'embed/0.0.1/responsibility-check.js',
]

let dist = ''
let files: string[] = []
const running: Awaited<ReturnType<typeof startServer>>[] = []
/** Starts a server that ends with the tests, whatever becomes of them. */
async function start(name: ServerName | 'own', base: string): Promise<number> {
  const server = await startServer(name, dist, base)
  running.push(server)
  return server.port
}

test.beforeAll(() => {
  if (dist) return
  dist = siteFolder('dist')
  for (const file of PROBES) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    if (!existsSync(join(dist, file))) writeFileSync(join(dist, file), '<!doctype html><title>Probe</title>')
  }
  files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(dist, file)).isFile() && !/\.(?:br|gz)$/.test(file))
})
test.afterAll(() => {
  for (const server of running.splice(0)) server.stop()
})

/** The address that a visitor uses for a file. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')

const title = (name: ServerName | 'own'): string => (name === 'own' ? 'the project’s own server' : name)
const servers = (['own', 'nginx', 'caddy'] as const).filter((name) => name === 'own' || findServer(name).path)
for (const name of servers) {
  for (const base of ['/', '/check/']) {
    test.describe(`${title(name)}, under ${base}`, { tag: '@full' }, () => {
      test.describe.configure({ mode: 'serial' })
      let port = 0
      test.beforeAll(async () => {
        port = await start(name, base)
      })

      test('every file of the site comes with its headers and its type', async () => {
        expect(files.length).toBeGreaterThan(60)
        for (const file of files) {
          const answer = await ask(port, base + addressOf(file))
          expect.soft({ file, status: answer.status, ...told(answer) }).toEqual({
            file,
            status: 200,
            ...wantedFor(file),
          })
          expect.soft(answer.headers['x-content-type-options'], file).toBe('nosniff')
          expect.soft(answer.headers['permissions-policy'], file).toContain('camera=()')
          expect.soft(answer.headers['content-type'], file).not.toContain('octet-stream')
          expect(answer.body.equals(readFileSync(join(dist, file))), file).toBe(true)
        }
      })

      test('texts and the PDF’s fonts are sent compressed, pictures and PDFs are not', async () => {
        for (const file of files) {
          const isText = TEXTS.includes(extname(file))
          if (isText && statSync(join(dist, file)).size < 512) continue
          for (const [accepted, wanted] of [
            ['gzip', 'gzip'],
            ['gzip, deflate, br', name === 'nginx' && !nginxHasBrotli ? 'gzip' : 'br'],
          ] as const) {
            if (name === 'own' && accepted === 'gzip') continue
            const answer = await ask(port, base + addressOf(file), { 'accept-encoding': accepted })
            expect.soft(answer.headers['content-encoding'], file).toBe(isText ? wanted : undefined)
            if (isText) {
              expect.soft(answer.headers.vary?.toLowerCase(), file).toContain('accept-encoding')
              expect.soft(told(answer), file).toEqual(wantedFor(file))
            }
          }
        }
      })

      test('a page asked for again is answered with "not modified"', async () => {
        const first = await ask(port, `${base}quiz/`)
        const tag = first.headers.etag ?? ''
        expect(tag).not.toBe('')
        const again = await ask(port, `${base}quiz/`, { 'if-none-match': tag })
        expect({ status: again.status, ...told(again) }).toEqual({ status: 304, ...page })
      })

      test('a missing file gets the site’s own page, which is not cached', async () => {
        for (const path of ['no-such-page/', 'frame/no-such-page/', '_astro/no-such-script.js']) {
          const answer = await ask(port, base + path)
          expect
            .soft({ path, status: answer.status, ...told(answer) })
            .toEqual({ path, status: 404, ...page })
          expect.soft(answer.headers['content-type'], path).toBe('text/html; charset=utf-8')
          expect.soft(answer.body.equals(readFileSync(join(dist, '404.html'))), path).toBe(true)
        }
      })

      test('an address without its last slash leads to the one with it', async () => {
        for (const path of ['quiz', 'frame/probe']) {
          const answer = await ask(port, base + path)
          expect([301, 308]).toContain(answer.status)
          expect(answer.headers.location).toMatch(new RegExp(`^${base}${path}/$`))
        }
        const foreign = await ask(port, '//elsewhere.example/quiz')
        expect(foreign.headers.location ?? '').not.toMatch(/^(?:https?:)?\/\/elsewhere/)
      })
    })
  }
}

for (const name of servers) {
  test(`the quiz runs in a browser on ${title(name)}`, { tag: '@full' }, async ({ page }) => {
    const trouble: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    const port = await start(name, '/')
    await page.goto(`http://127.0.0.1:${String(port)}/quiz/`)
    await ready(page, 'quiz')
    await options(page).first().check()
    await nextButton(page).click()
    await expect(page.getByText('question 2 of')).toBeVisible()
    expect(trouble).toEqual([])
  })
}
