/** Finds nginx, Caddy and Apache for the tests: an installed program, or one unpacked from a Debian package. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compressFolder } from '../src/cli/compress.ts'
import { serveFolder } from '../src/cli/serve.ts'
import { writeApache } from '../src/build/hosting/apache.ts'
import { writeCaddy } from '../src/build/hosting/caddy.ts'
import { writeNginx, writeNginxLocation } from '../src/build/hosting/nginx.ts'

/** The servers for which `deploy/` contains a configuration that the tests can run. */
export type ServerName = 'nginx' | 'caddy' | 'apache2'

const CACHE = resolve('.cache/servers')
const PLACES: Record<ServerName, string[]> = {
  nginx: [
    '/usr/sbin/nginx',
    '/usr/local/bin/nginx',
    '/opt/homebrew/bin/nginx',
    join(CACHE, 'usr/sbin/nginx'),
  ],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy', join(CACHE, 'usr/bin/caddy')],
  apache2: ['/usr/sbin/apache2', join(CACHE, 'usr/sbin/apache2')],
}
/** The Debian package of a server, where it has another name. */
const PACKAGES: Partial<Record<ServerName, string>> = { apache2: 'apache2-bin' }
const VERSION: Record<ServerName, string> = { nginx: '-v', caddy: 'version', apache2: '-v' }

const runs = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore', cwd: CACHE }).status === 0

/**
 * Unpacks the Debian package of a server into `.cache`. Returns true on success. An installation would need root, and start
 * a service.
 */
function unpack(name: ServerName): boolean {
  mkdirSync(CACHE, { recursive: true })
  const from = PACKAGES[name] ?? name
  const download = (): boolean => runs('apt-get', 'download', '-qq', from)
  if (!download() && !(runs('apt-get', 'update', '-qq') && download())) return false
  const file = readdirSync(CACHE).find((one) => one.startsWith(`${from}_`) && one.endsWith('.deb'))
  return file !== undefined && runs('dpkg', '-x', file, CACHE)
}

/** Returns the path of a server program and how it was found. The path is `undefined` without a program. */
export function findServer(name: ServerName): { path: string | undefined; how: string } {
  const find = (): string | undefined =>
    PLACES[name].find((path) => existsSync(path) && runs(path, VERSION[name]))
  mkdirSync(CACHE, { recursive: true })
  const before = find()
  if (before) return { path: before, how: 'found on this machine' }
  const after = unpack(name) ? find() : undefined
  if (after) return { path: after, how: 'unpacked from the distribution now' }
  return {
    path: undefined,
    how: 'NOT TRIED: it is not on this machine and cannot be had. Its recipe was compared with the rules, and the rules were tried on the project’s own server.',
  }
}

/**
 * Copies the built site to a folder that the server processes may read, and compresses the files. Returns the folder.
 */
export function siteFolder(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'whose-job-site-'))
  chmodSync(folder, 0o755)
  spawnSync('cp', ['-R', `${from}/.`, folder])
  compressFolder(folder)
  return folder
}

/** Returns a port that is free at the time of the call. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** True if nginx can send files that are compressed with brotli. */
export const nginxHasBrotli = existsSync(MODULE)

/**
 * Returns a site on `port` that has the check in a folder. Its other settings are those that could spoil the check: headers of its
 * own, and expressions for scripts, pictures and all else.
 */
function existingSite(run: string, port: string, base: string, languages: readonly string[]): string {
  const { maps, location } = writeNginxLocation(base, languages)
  return `${maps}
server {
  listen ${port};
  root ${run}/top;
  add_header X-Frame-Options SAMEORIGIN always;
  add_header Cache-Control "public, max-age=86400";
  error_page 404 /nowhere.html;
  location ~* \\.(?:js|css|png|svg|pdf)$ { expires 30d; }
  location ~ /\\. { return 403; }
  location / { try_files $uri /index.html =404; }
  ${location}
}`
}

/** Writes the nginx configuration into the folder `run`. Returns the command line arguments for nginx. */
function nginxFiles(run: string, site: string): string[] {
  const around = [
    ...(nginxHasBrotli ? [`load_module ${MODULE};`] : []),
    `pid ${run}/pid;`,
    'daemon off;',
    'worker_processes 1;',
    'events {}',
    'http {',
    '  access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `  ${one}_temp_path ${run}/${one};`),
    `  include ${run}/site.conf;`,
    '}',
  ]
  writeFileSync(join(run, 'nginx.conf'), around.join('\n'))
  writeFileSync(join(run, 'site.conf'), site)
  return ['-p', run, '-e', 'stderr', '-c', join(run, 'nginx.conf')]
}

/** The modules that the recipe for Apache needs, and the smallest set around it. */
const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'filter']

/**
 * Writes the Apache configuration into the folder `run`, and the recipe into the site. Returns the command line arguments for
 * Apache at `path`.
 */
function apacheFiles(run: string, path: string, port: number, folder: string, base: string): string[] {
  const modules = resolve(path, '../../lib/apache2/modules')
  const around = [
    ...MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    `Listen 127.0.0.1:${String(port)}`,
    `ServerName 127.0.0.1`,
    `PidFile ${run}/pid`,
    `ErrorLog ${run}/errors`,
    'ServerTokens Prod',
    'TypesConfig /dev/null',
    `DocumentRoot ${run}/top`,
    `<Directory ${run}/top>`,
    '  Options FollowSymLinks',
    '  AllowOverride All',
    '  Require all granted',
    '</Directory>',
    `<Directory ${folder}>`,
    '  Options FollowSymLinks',
    '  AllowOverride All',
    '  Require all granted',
    '</Directory>',
  ]
  mkdirSync(join(run, 'top'))
  if (base === '/') around.push(`DocumentRoot ${folder}`)
  else symlinkSync(folder, join(run, 'top', base.slice(1, -1)))
  writeFileSync(join(run, 'httpd.conf'), `${around.join('\n')}\n`)
  return ['-f', join(run, 'httpd.conf'), '-D', 'FOREGROUND']
}

/** The user "nobody", if the tests run as root. Root can read files that a real server cannot read. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

/**
 * Starts a server with the configuration of the build. Changes only port, site folder and brotli line. `languages` are the
 * folders of the languages beside the first. `isFolder` is true for a folder of another site.
 */
async function startFrom(
  name: ServerName,
  path: string,
  folder: string,
  base: string,
  languages: readonly string[],
  isFolder: boolean,
): Promise<{ port: number; stop: () => void }> {
  const run = mkdtempSync(join(tmpdir(), `whose-job-${name}-`))
  const port = await freePort()
  let args: string[]
  if (name === 'nginx') {
    const address = `127.0.0.1:${String(port)}`
    const own = writeNginx(base, languages).replace('listen 8080', `listen ${address}`)
    const recipe = (isFolder ? existingSite(run, address, base, languages) : own).replaceAll(
      '/srv/whose-job',
      folder,
    )
    args = nginxFiles(run, nginxHasBrotli ? recipe.replace('# brotli_static', 'brotli_static') : recipe)
  } else if (name === 'apache2') {
    writeFileSync(join(folder, '.htaccess'), writeApache(base, languages))
    args = apacheFiles(run, path, port, folder, base)
  } else {
    const recipe = writeCaddy(base, languages)
      .replace(':8080', `http://127.0.0.1:${String(port)}`)
      .replace('/srv/whose-job', folder)
    writeFileSync(join(run, 'Caddyfile'), `{\n\tadmin off\n}\n${recipe}`)
    args = ['run', '--config', join(run, 'Caddyfile'), '--adapter', 'caddyfile']
  }
  let said = ''
  if (NOBODY) chownSync(run, NOBODY.uid, NOBODY.gid)
  const server = spawn(path, args, {
    ...NOBODY,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: run, XDG_CONFIG_HOME: run, XDG_DATA_HOME: run },
  })
  server.stderr.on('data', (part) => (said += String(part)))
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) break
    const isUp = await fetch(`http://127.0.0.1:${String(port)}${base}`).then(
      () => true,
      () => false,
    )
    if (isUp) return { port, stop: () => void server.kill('SIGTERM') }
    await new Promise((done) => setTimeout(done, 100))
  }
  server.kill('SIGKILL')
  const log = join(run, 'errors')
  throw new Error(
    `${name} did not start with its recipe:\n${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`,
  )
}

/**
 * Starts nginx, Caddy or the project's own server. The server serves `folder` as its site. With `isFolder`, nginx serves it as a
 * folder of another site.
 */
export async function startServer(
  name: ServerName | 'own',
  folder: string,
  base: string,
  languages: readonly string[] = [],
  isFolder = false,
): Promise<{ port: number; stop: () => void }> {
  if (name !== 'own') {
    const { path, how } = findServer(name)
    if (!path) throw new Error(how)
    return startFrom(name, path, folder, base, languages, isFolder)
  }
  const server = await serveFolder(folder, base, await freePort())
  const { port } = server.address() as { port: number }
  return { port, stop: () => server.close() }
}
