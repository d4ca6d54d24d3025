/**
 * Tests the HTTP responses for each built file. Tests the project's own server, and also nginx, Caddy and Apache if they are
 * installed.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { builtFile } from '../support/built-files.ts'
import { heading, nextButton, options } from '../support/quiz-screens.ts'
import { ready } from '../support/visitor.ts'
import { type ServerName, findServer, nginxHasBrotli, siteFolder, startServer } from '../servers.ts'

const FRAME = 'frame-ancestors https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'
/**
 * The content policy for logos (docs/threats.md, finding 13). An SVG file opened in a tab runs no script, even if the
 * check of logos has missed a script.
 */
const LOGO = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
const TEXTS = ['.html', '.js', '.ts', '.json', '.svg', '.ttf', '.xml', '.txt', '.csv']
const YEAR = 'public, max-age=31536000, immutable'

/**
 * The expected values of the tested headers. If a field is `undefined`, the server must not send that header.
 */
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

/**
 * Returns the expected headers of a file. The values are written again here instead of imported, so that the test finds
 * a wrong header rule.
 */
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
  if (/^embed\/[\d.]+(?:-[\da-f]{8})?\/responsibility-check\.js$/.test(file))
    return { ...shared, 'cache-control': YEAR }
  if (file.startsWith('data/') || file === 'embed/responsibility-check.d.ts')
    return { ...shared, 'cache-control': 'no-cache' }
  if (file.startsWith('brand/files/')) return { ...page, 'content-security-policy': LOGO }
  return page
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  rawHeaders: string[]
  body: Buffer
}

/** Sends one request like a browser with an empty cache. Does not follow redirects or decompress the body. */
function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          rawHeaders: answer.rawHeaders,
          body: Buffer.concat(parts),
        }),
      )
    })
    sent.on('error', fail)
    sent.end()
  })
}

/** Returns the headers of a response, without the headers that these tests do not check. */
function told({ headers }: Answer): Record<string, unknown> {
  const names = Object.keys({ ...page, ...wantedFor('frame/'), ...shared })
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  )
}

/** Returns the target of a redirect. Apache writes its own address in front of the path. */
const targetOf = ({ headers: { location = '' } }: Answer, port: number): string =>
  location.replace(`http://127.0.0.1:${String(port)}/`, '/')

/** Files that the test adds to the build, so that every header rule applies to at least one file. */
const PROBES = [
  'frame/probe/index.html',
  'embed/index.html',
  'embed/v1.js',
  'embed/0.0.1/responsibility-check.js',
  'brand/files/logo-probe.svg',
]
/** A logo with a script that sets an id, so that a test can find out whether the script ran. */
const SCRIPTED =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>document.documentElement.id="ran"</script></svg>'

let dist = ''
let files: string[] = []
const running: Awaited<ReturnType<typeof startServer>>[] = []
/** Starts a server and returns its port. All servers stop after the tests. */
async function start(name: ServerName | 'own', base: string, isFolder = false): Promise<number> {
  const server = await startServer(name, dist, base, [], isFolder)
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
  writeFileSync(join(dist, 'brand/files/logo-probe.svg'), SCRIPTED)
  files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(dist, file)).isFile() && !/\.(?:br|gz)$/.test(file))
})
test.afterAll(() => {
  for (const server of running.splice(0)) server.stop()
})

/** The script with the code that every page with an island needs. */
const core = builtFile('src/state/visit.ts')

/** Makes a script and its packed copies unreadable, as during an upload. Returns a function that makes them readable again. */
function lock(script: string): () => void {
  const scripts = [script, `${script}.br`, `${script}.gz`]
    .map((file) => join(dist, file))
    .filter((file) => existsSync(file))
  const allow = (mode: number): void => {
    for (const file of scripts) chmodSync(file, mode)
  }
  allow(0)
  return () => {
    allow(0o644)
  }
}

/** Returns the URL path of a built file, relative to the base path of the site. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')

/** The status code for an unreadable file. nginx handles the file like a missing file. */
const REFUSED = { nginx: 404, caddy: 403, apache2: 403 }
const FULL = { tag: '@full' }
const titleOf = (name: string): string => (name === 'own' ? 'the project’s own server' : name)
const servers = (['own', 'nginx', 'caddy', 'apache2'] as const).filter(
  (name) => name === 'own' || findServer(name).path,
)
/** nginx also serves the site as a folder of another site, with a recipe of its own. */
const PLACES = [
  { base: '/', where: 'under /', isFolder: false },
  { base: '/check/', where: 'under /check/', isFolder: false },
  { base: '/check/', where: 'in a folder of another site', isFolder: true },
]
for (const name of servers) {
  for (const { base, where, isFolder } of PLACES.filter((one) => !one.isFolder || name === 'nginx')) {
    const tag = name === 'own' && base === '/' ? {} : FULL
    test.describe(`${titleOf(name)}, ${where}`, () => {
      test.describe.configure({ mode: 'serial' })
      let port = 0
      test.beforeAll(async () => {
        port = await start(name, base, isFolder)
      })

      test('the server sends every file with the expected headers and content type', tag, async () => {
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

      test('the server compresses text, data, SVG and fonts, but not pictures and PDFs', FULL, async () => {
        for (const file of files) {
          const isText = TEXTS.includes(extname(file))
          if (isText && statSync(join(dist, file)).size < 512) continue
          for (const [accepted, wanted] of [
            ['gzip', 'gzip'],
            [
              'gzip, deflate, br',
              (name === 'nginx' && !nginxHasBrotli) || name === 'apache2' ? 'gzip' : 'br',
            ],
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

      test('the server answers a second request for an unchanged page with status 304', FULL, async () => {
        const first = await ask(port, `${base}quiz/`)
        const tag = first.headers.etag ?? ''
        expect(tag).not.toBe('')
        const again = await ask(port, `${base}quiz/`, { 'if-none-match': tag })
        expect({ status: again.status, ...told(again) }).toEqual({ status: 304, ...page })
      })

      test('the server returns the 404 page for a missing page, with a short cache time', tag, async () => {
        for (const path of ['no-such-page/', 'frame/no-such-page/', '_astro/no-such-script.js']) {
          const answer = await ask(port, base + path)
          expect
            .soft({ path, status: answer.status, ...told(answer) })
            .toEqual({ path, status: 404, ...page })
          expect.soft(answer.headers['content-type'], path).toBe('text/html; charset=utf-8')
          expect.soft(answer.body.equals(readFileSync(join(dist, '404.html'))), path).toBe(true)
        }
      })

      test(
        'the server allows no caching of an error response (docs/threats.md, finding 4)',
        tag,
        async () => {
          const errors: number[] = []
          const expectNotKept = async (...asked: Parameters<typeof ask>): Promise<void> => {
            const answer = await ask(...asked)
            if (answer.status >= 400) {
              errors.push(answer.status)
              expect.soft({ asked, ...told(answer) }).toEqual({ asked, ...page })
              const lines = answer.rawHeaders.filter((name) => /^cache-control$/i.test(name))
              expect.soft(lines, asked[1]).toHaveLength(1)
            } else
              expect
                .soft(answer.body.equals(readFileSync(join(dist, asked[1].slice(base.length)))))
                .toBe(true)
          }
          for (const file of [core, 'embed/v1.js', 'embed/0.0.1/responsibility-check.js']) {
            await expectNotKept(port, base + file, { range: 'bytes=99999999-' })
            await expectNotKept(port, base + file, { 'if-match': '"another"' })
            await expectNotKept(port, base + file, { 'if-unmodified-since': 'Sat, 01 Jan 2000 00:00:00 GMT' })
            await expectNotKept(port, base + file, {}, 'DELETE')
          }
          if (name === 'own') return
          const unlock = lock(core)
          try {
            await expectNotKept(port, base + core)
            expect(errors.at(-1)).toBe(REFUSED[name])
          } finally {
            unlock()
          }
          expect(told(await ask(port, base + core))).toEqual(wantedFor(core))
        },
      )

      test('the server redirects a URL without the final slash to the URL with the slash', FULL, async () => {
        for (const path of ['quiz', 'frame/probe']) {
          const answer = await ask(port, base + path)
          expect([301, 308]).toContain(answer.status)
          expect(targetOf(answer, port)).toMatch(new RegExp(`^${base}${path}/$`))
        }
        const foreign = await ask(port, '//elsewhere.example/quiz')
        expect(targetOf(foreign, port)).not.toMatch(/^(?:https?:)?\/\/elsewhere/)
      })

      test('the URL of a folder without a page returns 404 (docs/threats.md, finding 17)', FULL, async () => {
        for (const path of ['_astro/', 'data/']) {
          const answer = await ask(port, base + path)
          expect({ path, status: answer.status, ...told(answer) }).toEqual({ path, status: 404, ...page })
          expect(answer.body.equals(readFileSync(join(dist, '404.html'))), path).toBe(true)
        }
      })

      test(
        'the redirect to the final slash keeps the query (docs/threats.md, finding 17)',
        FULL,
        async () => {
          const asked = await ask(port, `${base}quiz?x=1&y=%2F`)
          expect(targetOf(asked, port)).toBe(`${base}quiz/?x=1&y=%2F`)
          for (const path of ['//quiz?x=1', '//elsewhere.example/quiz?x=1', '/\\elsewhere.example?x=1']) {
            const answer = await ask(port, path)
            expect(targetOf(answer, port), path).not.toMatch(/^(?:https?:)?[/\\]{2}/)
          }
        },
      )
    })
  }
}

for (const name of servers) {
  test(`the quiz works in a browser on ${titleOf(name)}`, FULL, async ({ page }) => {
    const trouble: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    const port = await start(name, '/')
    await page.goto(`http://127.0.0.1:${String(port)}/quiz/`)
    await ready(page, 'quiz')
    const asked = await heading(page).innerText()
    await options(page).first().check()
    await nextButton(page).click()
    await expect(heading(page)).not.toHaveText(asked)
    expect(trouble).toEqual([])
  })
}

for (const name of servers.filter((one) => one !== 'own')) {
  test(
    `the quiz on ${name} recovers from missing scripts (docs/threats.md, finding 4)`,
    FULL,
    async ({ page }) => {
      const port = await start(name, '/')
      const address = `http://127.0.0.1:${String(port)}/quiz/`
      const unlock = lock(core)
      try {
        const refused = page.waitForResponse(
          (response) => response.url().endsWith(core) && response.status() === REFUSED[name],
        )
        await page.goto(address)
        await refused
      } finally {
        unlock()
      }
      await page.goto('about:blank')
      await page.goto(address)
      await page.locator('html[data-ready="quiz"]').waitFor({ timeout: 10_000 })
    },
  )
}

for (const name of servers) {
  test(
    `a logo on ${titleOf(name)} runs no script (docs/threats.md, finding 13)`,
    name === 'own' ? {} : FULL,
    async ({ page }) => {
      const port = await start(name, '/')
      await page.goto(`http://127.0.0.1:${String(port)}/brand/files/logo-probe.svg`)
      await expect(page.locator('svg')).toBeAttached()
      await expect(page.locator('svg')).not.toHaveAttribute('id', 'ran')
    },
  )
}

for (const name of servers) {
  test(
    `a missing page is answered in the language of its folder on ${titleOf(name)}`,
    name === 'own' ? {} : FULL,
    async () => {
      const from = mkdtempSync(join(tmpdir(), 'whose-job-languages-'))
      for (const file of ['index.html', '404.html', 'pt-BR/index.html', 'pt-BR/404.html']) {
        mkdirSync(dirname(join(from, file)), { recursive: true })
        writeFileSync(join(from, file), file)
      }
      const folder = siteFolder(from)
      for (const { base, isFolder } of PLACES.filter((one) => !one.isFolder || name === 'nginx')) {
        const server = await startServer(name, folder, base, ['pt-BR'], isFolder)
        running.push(server)
        for (const [path, body] of [
          ['pt-BR/', 'pt-BR/index.html'],
          ['pt-BR/nowhere/', 'pt-BR/404.html'],
          ['pt-BR/_astro/nowhere.js', 'pt-BR/404.html'],
          ['nowhere/', '404.html'],
        ] as const) {
          const answer = await ask(server.port, base + path)
          const status = body.endsWith('404.html') ? 404 : 200
          expect({ path, status: answer.status, body: String(answer.body), ...told(answer) }).toEqual({
            ...{ path, status, body },
            ...page,
          })
        }
      }
      rmSync(from, { recursive: true })
    },
  )
}
