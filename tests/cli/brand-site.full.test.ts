import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const unpacked = join(folder, `whose-job-${version}`)
const brandFolder = join(folder, 'our brand')
const page = (path: string): string => readFileSync(join(unpacked, 'site', path), 'utf8')

/** What Vitest and this project set for tests. A build would read it, such as `BASE_URL`. */
const OF_TESTS = /^(?:BASE|BASE_URL|BRAND|DEV|MODE|NODE_ENV|PROD|SITE|SITE_.+|SSR|TEST|VITEST.*)$/

/** Runs the tool of the ZIP as a host does. */
function brand(file: string): { code: number | null; err: string } {
  const set = Object.entries(process.env).filter(([name]) => !OF_TESTS.test(name))
  const env = { ...Object.fromEntries(set), STALE: 'allow' }
  const { status, stderr } = spawnSync('node', ['brand.mjs', file], { cwd: unpacked, env, encoding: 'utf8' })
  return { code: status, err: stderr }
}

beforeAll(async () => {
  const out = join(folder, 'release')
  const { code } = await run('release-pack', '--dist', 'dist', '--out', out)
  expect(code).toBe(0)
  const zip = unzipSync(readFileSync(join(out, 'assets', `whose-job-${version}-site.zip`)))
  for (const [name, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  mkdirSync(brandFolder)
  const example = readFileSync('content/brands/northgate.yml', 'utf8')
  const moved = example.replace('site: https://check.northgate-it.example', 'site: https://acme.example')
  writeFileSync(join(brandFolder, 'acme.yml'), moved.replace('base: /\n', 'base: /check/\n'))
  for (const logo of ['northgate.svg', 'northgate-dark.svg'])
    cpSync(join('content/brands', logo), join(brandFolder, logo))
})

// npm installs every package, which takes a minute or more.
vi.setConfig({ testTimeout: 600_000 })

test('a brand file with a mistake leaves the unpacked site as it was', () => {
  writeFileSync(join(brandFolder, 'wrong.yml'), 'name: Acme\n')
  const before = page('index.html')
  const { code, err } = brand('../our brand/wrong.yml')
  expect(code).toBe(1)
  expect(err).toContain('wrong.yml › accent: is missing')
  expect(err).toContain('Nothing was changed in site/ and deploy/.')
  expect(page('index.html')).toBe(before)
})

test('an unpacked release gets the name, logo, links and address of a brand', () => {
  expect(brand('../our brand/acme.yml')).toEqual({ code: 0, err: '' })
  const home = page('index.html')
  expect(home).toMatch(/<title>[^<]*Northgate IT/)
  expect(home).toContain('<link rel="canonical" href="https://acme.example/check/">')
  expect(home).toMatch(/<img [^>]*src="\/check\/brand\/files\/logo-[^"]+\.svg"/)
  expect(page('report/index.html')).toContain('https://northgate-it.example/call')
  const files = readdirSync(join(unpacked, 'site'), { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(50)
  for (const file of pages) expect(page(file), file).not.toContain('whose-job.example')
  expect(existsSync(join(unpacked, 'deploy/nginx-location.conf'))).toBe(true)
})

test('a missing brand file, or none, is refused with what to write', () => {
  expect(brand('../our brand/none.yml').err).toMatch(/^There is no file .*none\.yml\.\n/)
  expect(brand('--help').err).toMatch(/^Name your brand file: node brand\.mjs /)
})
