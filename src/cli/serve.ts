/**
 * A server for the built site, only on the loopback address. It sends the same headers as the server
 * configurations in `deploy/`.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { extname, join, normalize, relative } from 'node:path'
import { pipeline } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { TRIAL_PATH } from './print-lead.ts'
import { COMPRESSED, TEXTS, TYPES, headersOf } from '../build/hosting/rules.ts'

/** Returns the decoded path of a URL, or `undefined` if the URL is malformed. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(`http://localhost${url}`).pathname)
  } catch {
    return undefined
  }
}

/** Returns the file of a path below `base`, or `undefined` if no such file exists. */
function fileFor(folder: string, base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined
  const file = join(folder, normalize(`/${path.slice(base.length)}`))
  if (existsSync(file) && statSync(file).isFile()) return file
  const index = join(file, 'index.html')
  return path.endsWith('/') && existsSync(index) ? index : undefined
}

/** Returns the page for a missing address: the one in the folder of a language, such as "de", or the one of the site. */
function missingPage(folder: string, base: string, path = ''): string {
  const [language = ''] = path.startsWith(base) ? path.slice(base.length).split('/') : []
  const own = join(folder, normalize(`/${language}`), '404.html')
  return language !== '' && existsSync(own) ? own : join(folder, '404.html')
}

/**
 * Returns the redirect for a URL. The redirect adds a missing final slash, or leads from "/" to `base`.
 * Returns `undefined` if the URL needs no redirect.
 */
function elsewhere(
  folder: string,
  base: string,
  url: string,
): { status: 301 | 302; location: string } | undefined {
  if (url === '/') return { status: 302, location: base }
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  const whole = pathOf(`${path}/`)
  if (whole === undefined || fileFor(folder, base, whole) === undefined) return undefined
  // The location starts with exactly one slash, because a browser treats "//name" as the URL of another site.
  return { status: 301, location: `/${path.replace(/^[/\\]+/, '')}/${query}` }
}

/** Returns true if an Accept-Encoding header accepts an encoding. "q=0" refuses an encoding (RFC 9110, 12.4.2). */
function accepts(encoding: string, header: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase())
    return name === encoding && !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one))
  })
}

/**
 * Returns a function that compresses a file and caches the result. `tag` identifies the version of the file. A new
 * `tag` makes the function compress the file again.
 */
function keepCompressed(): (file: string, tag: string) => Promise<Buffer> {
  const kept = new Map<string, { tag: string; body: Promise<Buffer> }>()
  return (file, tag) => {
    const before = kept.get(file)
    if (before?.tag === tag) return before.body
    const body = readFile(file).then((bytes) =>
      promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
    kept.set(file, { tag, body })
    return body
  }
}

/**
 * Serves a folder under `base` ("/" or "/check/") on the loopback address. Port 0 chooses a free port. `onLead` receives what the
 * contact form sends on this machine.
 */
export function serveFolder(
  folder: string,
  base: string,
  port: number,
  onLead?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const compressed = keepCompressed()
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const path = pathOf(url)
    if (onLead && request.method === 'POST' && path === base + TRIAL_PATH) {
      onLead(request, response)
      return
    }
    const found = path === undefined ? undefined : fileFor(folder, base, path)
    const other = found === undefined ? elsewhere(folder, base, url) : undefined
    if (other) {
      response.writeHead(other.status, { location: other.location }).end()
      return
    }
    const file = found ?? missingPage(folder, base, path)
    const end = extname(file).slice(1)
    const stats = statSync(file, { throwIfNoEntry: false })
    // While a build replaces the folder, even the page for missing addresses is missing.
    if (!stats) {
      response.writeHead(503).end()
      return
    }
    const { size, mtimeMs } = stats
    const tag = `W/"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`
    response.statusCode = found ? 200 : 404
    for (const [name, value] of Object.entries(headersOf(relative(folder, file).replaceAll('\\', '/'))))
      response.setHeader(name, value)
    response.setHeader('etag', tag)
    if (found && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end()
      return
    }
    response.setHeader(
      'content-type',
      `${TYPES[end] ?? 'application/octet-stream'}${TEXTS.includes(end) ? '; charset=utf-8' : ''}`,
    )
    const takesBrotli = accepts('br', request.headers['accept-encoding']?.toString() ?? '')
    if (takesBrotli && COMPRESSED.includes(end)) {
      response.setHeader('content-encoding', 'br')
      response.setHeader('vary', 'accept-encoding')
      compressed(file, tag).then(
        (body) => response.end(body),
        () => response.destroy(),
      )
    } else {
      pipeline(createReadStream(file), response, (error) => {
        if (error) response.destroy()
      })
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve(server)
    })
  })
}
