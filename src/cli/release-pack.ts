/**
 * `npm run release:pack`: builds the site with the default brand and writes the files of a release into
 * `release/`. `assets` contains the site with its server configurations and its sources, the WordPress plugin, the npm package of the
 * element, the CycloneDX bill of materials and checksums. `wordpress` contains what the directory of plugins gets, and `notes.md`
 * the release notes. The command says all that keeps the version from being released. With `--tag v1.2.3`, it then packs nothing.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { pluginFiles, pluginVersion } from '../build/wordpress/plugin.ts'
import { DOMAIN } from '../build/wordpress/words.ts'
import { InputError } from '../core/model/input-error.ts'
import { TODAY, command, dayGiven, runInTerminal, textOption } from './command.ts'
import { listComponents } from './components.ts'
import { ZIP_DATE } from './files.ts'
import { type Repository, readRepository, readWordPressUser, withAddresses } from '../content/repository.ts'
import { packElement } from './release-element.ts'
import { writePlugin } from './release-plugin.ts'
import { projectProblems } from './release-problems.ts'

const MANUAL = 'docs/hosts/deploy.md'

/** Maps the path of a file inside a ZIP to its path on disk, or to its bytes. */
type Contents = Record<string, string | Uint8Array>

/** Lists every file of `folder`, with its path inside the ZIP below `prefix`. */
function filesOf(folder: string, prefix: string): Contents {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [`${prefix}/${relative(folder, file).replaceAll('\\', '/')}`, file] as const)
  if (files.length === 0) throw new InputError([`${folder}: has no files. Build the site first.`])
  return Object.fromEntries(files)
}

/**
 * Lists what the site is built from, so that a host can build it with a brand: the files in git, but no test.
 * @throws {InputError} without git.
 */
function sources(prefix: string): Contents {
  const { status, stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--', '.', ':!tests', ':!.github', ':!.ci'],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0)
    throw new InputError(['Git lists no files here. Pack a release in a clone of the repository.'])
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(file))
  return Object.fromEntries(files.map((file) => [`${prefix}/${file}`, file]))
}

function zip(contents: Contents): Uint8Array {
  const paths = Object.entries(contents).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(
    Object.fromEntries(
      paths.map(([path, file]) => [path, typeof file === 'string' ? readFileSync(file) : file]),
    ),
    {
      level: 9,
      mtime: ZIP_DATE,
    },
  )
}

/** Returns the part of the release notes that says how to check the files and how to run the image. */
export function notesOnFiles(version: string, repository: Repository | undefined): string {
  if (!repository) return ''
  const image = `ghcr.io/${repository.owner}/${repository.name}`.toLowerCase()
  return `
### Files and image

\`\`\`sh
sha256sum --check --ignore-missing SHA256SUMS
gh attestation verify whose-job-${version}-site.zip --repo ${repository.owner}/${repository.name}
docker run --read-only --tmpfs /tmp --cap-drop ALL -p 8080:8080 ${image}:${version}
\`\`\`

[What the site and the image are for](${repository.url}/blob/v${version}/${MANUAL}#deploy-without-a-build)
`
}

/**
 * Returns the text below a version's heading in CHANGELOG.md, and how to check the files.
 * @throws {InputError} if the version has no section.
 */
function notesFor(version: string, changelog: string): string {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.startsWith(`[${version}]`))
  if (section === undefined)
    throw new InputError([`CHANGELOG.md: has no section "## [${version}]". Add one before you release.`])
  return `${section.slice(section.indexOf('\n')).trim()}\n${notesOnFiles(version, readRepository())}`
}

/** Returns the manual for the ZIP of the site. Its links lead to the repository, because the ZIP has no other document. */
const manual = (version: string): string =>
  withAddresses(readFileSync(MANUAL, 'utf8'), MANUAL, version, readRepository())

/** Writes every file of a release from the site in `dist` and returns their names. */
async function pack(version: string, dist: string, out: string): Promise<string[]> {
  const notes = notesFor(version, readFileSync('CHANGELOG.md', 'utf8'))
  const name = `whose-job-${version}`
  const element = packElement()
  const assets: [string, Uint8Array | string][] = [
    [
      `${name}-site.zip`,
      zip({
        ...filesOf(dist, `${name}/site`),
        ...filesOf('deploy', `${name}/deploy`),
        ...sources(`${name}/source`),
        [`${name}/brand.mjs`]: 'src/cli/brand-site.mjs',
        [`${name}/LICENSE`]: 'LICENSE',
        [`${name}/DEPLOY.md`]: strToU8(manual(version)),
      }),
    ],
    [
      `${DOMAIN}-${pluginVersion()}-wordpress.zip`,
      zip(
        Object.fromEntries(
          Object.entries(pluginFiles(readWordPressUser())).map(([file, text]) => [
            `${DOMAIN}/${file}`,
            typeof text === 'string' ? strToU8(text) : text,
          ]),
        ),
      ),
    ],
    [element.name, element.bytes],
    [`${name}.cdx.json`, listComponents(readFileSync('package-lock.json', 'utf8'))],
  ]
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'assets'), { recursive: true })
  for (const [file, bytes] of assets) writeFileSync(join(out, 'assets', file), bytes)
  const sums = assets.map(([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`)
  writeFileSync(join(out, 'assets/SHA256SUMS'), sums.join(''))
  writeFileSync(join(out, 'notes.md'), notes)
  await writePlugin(join(out, 'wordpress'))
  return [...assets.map(([file]) => file), 'SHA256SUMS']
}

/** Builds the site with the default brand, even if the environment variable `BRAND` names another brand. `SITE` counts. */
function build(): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BRAND: 'default' },
  })
  if (status !== 0) throw new InputError(['The site does not build, so nothing is packed.'])
}

export const main = command(
  {
    uses: ['npm run release:pack -- [--tag <tag>] [--out <folder>] [--dist <folder>] [--today <day>]'],
    about: 'Builds the neutral site and packs every file of a release.',
    options: {
      dist: textOption('<folder>', 'Pack this built site instead of building one.'),
      out: { ...textOption('<folder>', 'Write to this folder instead of release/.'), default: 'release' },
      tag: textOption('<tag>', 'Refuse to pack if the version is not ready for this tag.'),
      today: TODAY,
    },
  },
  async ({ values: { dist, out, tag, today } }, io) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const problems = projectProblems(tag ?? `v${version}`, version, dayGiven(today))
    if (tag !== undefined && problems.length > 0) throw new InputError(problems)
    if (dist === undefined) build()
    const files = await pack(version, dist ?? 'dist', out)
    io.out(files.map((file) => `${join(out, 'assets', file)}\n`).join(''))
    if (problems.length > 0)
      io.err([`Not ready for the tag v${version}:`, ...problems].map((line) => `${line}\n`).join(''))
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
