/** A small static server for the built site: right types, compression, no caching surprises; on this machine only. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import { extname, join, normalize, relative } from 'node:path'
import { pipeline } from 'node:stream'
import { constants, createBrotliCompress } from 'node:zlib'
import { headersOf } from './headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.xml', '.txt', '.svg', '.ttf'])

/** The file that an address below `base` stands for, or nothing. */
function fileFor(folder: string, base: string, url: string): string | undefined {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  if (!path.startsWith(base)) return undefined
  const file = join(folder, normalize(`/${path.slice(base.length)}`))
  if (existsSync(file) && statSync(file).isFile()) return file
  const index = join(file, 'index.html')
  return path.endsWith('/') && existsSync(index) ? index : undefined
}

/** Serves a folder under `base` ("/" or "/check/") on a free or given port of the loopback address. */
export function serveFolder(folder: string, base: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const found = fileFor(folder, base, request.url ?? '/')
    const file = found ?? join(folder, '404.html')
    const type = extname(file)
    response.statusCode = found ? 200 : 404
    response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream')
    response.setHeader('x-content-type-options', 'nosniff')
    for (const [name, value] of Object.entries(headersOf(relative(folder, file).replaceAll('\\', '/'))))
      response.setHeader(name, value)
    response.setHeader(
      'cache-control',
      file.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '')
    const body = createReadStream(file)
    const broken = (error: NodeJS.ErrnoException | null): void => {
      if (error) response.destroy()
    }
    if (takesBrotli && COMPRESSED.has(type)) {
      response.setHeader('content-encoding', 'br')
      response.setHeader('vary', 'accept-encoding')
      const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      pipeline(body, brotli, response, broken)
    } else {
      pipeline(body, response, broken)
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve(server)
    })
  })
}
