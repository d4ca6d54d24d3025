import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ValidationSeverity, validate } from 'dockerfile-utils'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { PACKAGE_NAME } from '../../src/build/element-package.ts'
import { buildLoader } from '../../src/build/embed-loader.ts'
import { notesOnFiles } from '../../src/cli/release-pack.ts'
import { readRepository } from '../../src/content/repository.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const dist = join(folder, 'dist')
const out = join(folder, 'release')
const asset = (name: string): Buffer => readFileSync(join(out, 'assets', name))
const site = `whose-job-${version}-site.zip`
const element = `${PACKAGE_NAME.replace('@', '').replace('/', '-')}-${version}.tgz`
let plugin = ''

beforeAll(async () => {
  mkdirSync(join(dist, '.well-known'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), '<h1>Home</h1>')
  writeFileSync(join(dist, '.well-known/security.txt'), 'Contact: …')
  const { code, err } = await run('release-pack', '--dist', dist, '--out', out)
  // Until someone publishes the project, the placeholders keep a release back.
  expect({ code, err: err.replace(/^Not ready for the tag (?:.+\n)+$/, '') }).toEqual({ code: 0, err: '' })
  plugin = readdirSync(join(out, 'assets')).find((name) => name.endsWith('-wordpress.zip')) ?? ''
})

test('release-pack packs site, server configurations and licence into one folder', () => {
  const files = Object.keys(unzipSync(asset(site)))
  const name = `whose-job-${version}`
  expect(files).toEqual(
    expect.arrayContaining([
      `${name}/site/index.html`,
      `${name}/site/.well-known/security.txt`,
      `${name}/deploy/nginx.conf`,
      `${name}/LICENSE`,
    ]),
  )
  expect(files.every((file) => file.startsWith(`${name}/`))).toBe(true)
})

test('release-pack packs the plugin in the layout that WordPress expects', () => {
  expect(plugin).toMatch(/^responsibility-check-\d+\.\d+\.\d+-wordpress\.zip$/)
  const files = Object.keys(unzipSync(asset(plugin)))
  expect(files).toContain('responsibility-check/responsibility-check.php')
  expect(strFromU8(unzipSync(asset(plugin))['responsibility-check/loader.js']!)).toBe(buildLoader())
  expect(files.every((file) => file.startsWith('responsibility-check/'))).toBe(true)
})

test('release-pack writes for the directory of plugins what the ZIP has', () => {
  const packed = Object.entries(unzipSync(asset(plugin)))
  for (const [file, bytes] of packed) {
    const own = readFileSync(join(out, 'wordpress/trunk', file.replace('responsibility-check/', '')))
    expect(own.equals(bytes), file).toBe(true)
  }
  const files = readdirSync(join(out, 'wordpress/trunk'), { recursive: true, withFileTypes: true })
  expect(files.filter((entry) => entry.isFile())).toHaveLength(packed.length)
})

test('release-pack draws the icon and the banner in the sizes of the directory', async () => {
  const folder = join(out, 'wordpress/assets')
  const sizes = { 'icon-128x128': [128, 128], 'icon-256x256': [256, 256], 'banner-772x250': [772, 250] }
  for (const [name, size] of Object.entries({ ...sizes, 'banner-1544x500': [1544, 500] })) {
    const { format, width, height } = await sharp(join(folder, `${name}.png`)).metadata()
    expect([format, width, height], name).toEqual(['png', ...size])
  }
  // The directory draws the file by itself, where no font is loaded.
  expect(readFileSync(join(folder, 'icon.svg'), 'utf8')).toMatch(/^<svg (?!.*<text)/)
})

test('the recipe of the container image has no mistake and nothing to warn of', () => {
  const warn = ValidationSeverity.WARNING
  const found = validate(readFileSync('deploy/Dockerfile', 'utf8'), {
    ...{ deprecatedMaintainer: warn, directiveCasing: warn, emptyContinuationLine: warn },
    ...{ instructionCasing: warn, instructionCmdMultiple: warn, instructionEntrypointMultiple: warn },
    ...{ instructionHealthcheckMultiple: warn, instructionJSONInSingleQuotes: warn },
    instructionWorkdirRelative: warn,
  })
  expect(found.map(({ message, range }) => `line ${String(range.start.line + 1)}: ${message}`)).toEqual([])
})

test('release-pack packs the element as npm does', () => {
  const tar = gunzipSync(asset(element)).toString('latin1')
  for (const file of ['package.json', 'index.js', 'loader.js', 'LICENSE'])
    expect(tar, file).toContain(`package/${file}\0`)
})

test('release-pack lists each package of the lock file once, with licence and hash', () => {
  const list = JSON.parse(asset(`whose-job-${version}.cdx.json`).toString()) as {
    bomFormat: string
    metadata: { component: { name: string; version: string } }
    components: { purl: string; licenses?: unknown; hashes?: { alg: string; content: string }[] }[]
  }
  expect(list.bomFormat).toBe('CycloneDX')
  expect(list.metadata.component).toMatchObject({ name: 'whose-job', version })
  const purls = list.components.map(({ purl }) => purl)
  expect(new Set(purls).size).toBe(purls.length)
  expect(purls).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^pkg:npm\/preact@10\./),
      expect.stringMatching(/^pkg:npm\/%40astrojs\/mdx@/),
    ]),
  )
  const preact = list.components.find(({ purl }) => purl.startsWith('pkg:npm/preact@'))
  expect(preact?.licenses).toEqual([{ license: { name: 'MIT' } }])
  expect(preact?.hashes).toEqual([
    { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown },
  ])
})

test('release-pack writes a checksum for every file', () => {
  const lines = asset('SHA256SUMS').toString().trimEnd().split('\n')
  const others = readdirSync(join(out, 'assets')).filter((name) => name !== 'SHA256SUMS')
  expect(lines.map((line) => line.split('  ')[1]).toSorted()).toEqual(others.toSorted())
  for (const line of lines) {
    const [sum, name = ''] = line.split('  ')
    expect(createHash('sha256').update(asset(name)).digest('hex'), name).toBe(sum)
  }
})

test('release-pack writes the same bytes if only the time of a file differs', async () => {
  const first = [site, plugin, element].map(asset)
  utimesSync(join(dist, 'index.html'), 0, 0)
  await run('release-pack', '--dist', dist, '--out', out)
  expect([site, plugin, element].map(asset)).toEqual(first)
})

test('release-pack copies the release notes of the version from the changelog', () => {
  const notes = readFileSync(join(out, 'notes.md'), 'utf8')
  expect(notes).not.toMatch(/^## /m)
  const [changes = ''] = notes.split('### Files and image')
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(changes.trim())
})

test('the manual beside the site has no link to a file that is not there', () => {
  const manual = strFromU8(unzipSync(asset(site))[`whose-job-${version}/DEPLOY.md`]!)
  expect(manual).toContain('## Choose a recipe')
  expect(manual).not.toMatch(/\]\((?!https:|#)/)
})

test('the notes of a project with a repository say how to check files and image', () => {
  expect(notesOnFiles('1.2.3', undefined)).toBe('')
  const notes = notesOnFiles('1.2.3', readRepository('github:Acme/Whose-Job'))
  expect(notes).toContain('gh attestation verify whose-job-1.2.3-site.zip --repo Acme/Whose-Job\n')
  expect(notes).toContain(' ghcr.io/acme/whose-job:1.2.3\n')
})

test('release-pack without a tag packs, and says what keeps a release back', async () => {
  const { code, err } = await run('release-pack', '--dist', dist, '--out', out, '--today', '2099-01-01')
  expect(code).toBe(0)
  expect(err).toContain(`Not ready for the tag v${version}:\n`)
  expect(err).toMatch(/^CHANGELOG\.md › .* Write 2099-01-01, and run: npm run release:metadata$/m)
})

test('release-pack refuses a Git tag of another version', async () => {
  const { code, out: said, err } = await run('release-pack', '--dist', dist, '--out', out, '--tag', 'v9.9.9')
  expect({ code, said }).toEqual({ code: 2, said: '' })
  expect(err).toContain(`--tag v9.9.9: package.json says ${version}. Tag the release v${version}.\n`)
})

test('release-pack refuses to pack an empty site', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(await run('release-pack', '--dist', empty, '--out', out)).toMatchObject({
    code: 2,
    err: `${empty}: has no files. Build the site first.\n`,
  })
})
