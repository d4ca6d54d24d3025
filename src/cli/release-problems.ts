/** Finds what keeps a version from being released, for `npm run release:pack`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLUGIN, VERSION_HEADER } from '../build/wordpress/plugin.ts'
import { type Repository, readRepository, readWordPressUser } from '../content/repository.ts'
import { daysBetween } from '../core/model/dates.ts'
import { releaseDay, noDay, readFacts, staleMetadata } from './release-metadata.ts'

/** The places in which the plugin names its version: file, field, and how to find it. */
const PLUGIN_VERSIONS = [
  ['responsibility-check.php', 'Version', VERSION_HEADER],
  ['responsibility-check.php', 'VERSION', /VERSION = '([^']+)'/],
  ['readme.txt', 'Stable tag', /^Stable tag:\s*(\S+)/m],
  ['editor.asset.php', 'version', /'version'\s*=>\s*'([^']+)'/],
] as const

/** How many days the day in the changelog may be ago: a run that failed may be repeated some days later. */
const DAYS_TO_RELEASE = 7

/** Returns the version in each place of the plugin: "file › field" → version, or "missing". */
export function pluginVersions(): Record<string, string> {
  return Object.fromEntries(
    PLUGIN_VERSIONS.map(([file, field, pattern]) => {
      const [, version = 'missing'] = pattern.exec(readFileSync(join(PLUGIN, file), 'utf8')) ?? []
      return [`${PLUGIN}/${file} › ${field}`, version]
    }),
  )
}

/** Returns what is wrong with the day of a version in the changelog, or `false`. */
function dayProblem(version: string, changelog: string, today: string): string | false {
  const day = releaseDay(version, changelog)
  if (day === undefined) return noDay(version)
  const ago = daysBetween(day, today)
  // East of here, it may be tomorrow already.
  if (ago >= -1 && ago <= DAYS_TO_RELEASE) return false
  return `CHANGELOG.md › ${version}: says ${day}. Write ${today}, and run: npm run release:metadata`
}

/** What decides whether a version can be released. */
interface Given {
  version: string
  /** The versions that the WordPress plugin names, as `pluginVersions` returns them. */
  plugin: Record<string, string>
  changelog: string
  repository: Repository | undefined
  /** The person on WordPress.org who publishes the plugin. */
  wordpressUser: string | undefined
  today: string
}

/** Returns what keeps a version from being released under a tag, each as a sentence. */
export function releaseProblems(
  tag: string,
  { version, plugin, changelog, repository, wordpressUser, today }: Given,
): string[] {
  const [, unreleased = ''] = /^## \[Unreleased\]\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog) ?? []
  return [
    tag !== `v${version}` && `--tag ${tag}: package.json says ${version}. Tag the release v${version}.`,
    !repository && 'package.json › repository: is still the placeholder. Write "github:owner/name".',
    wordpressUser === undefined &&
      'package.json › wordpressUser: is still the placeholder. Write your user name on WordPress.org.',
    ...Object.entries(plugin).map(
      ([place, has]) => has !== version && `${place}: is ${has}, not ${version}.`,
    ),
    unreleased.trim() !== '' && 'CHANGELOG.md › Unreleased: has lines. Move them below the version.',
    dayProblem(version, changelog, today),
  ].filter((problem) => problem !== false)
}

/** Returns what keeps the project in the current folder from being released under a tag. */
export function projectProblems(tag: string, version: string, today: string): string[] {
  const changelog = readFileSync('CHANGELOG.md', 'utf8')
  const given = {
    ...{ version, plugin: pluginVersions(), changelog, today },
    ...{ repository: readRepository(), wordpressUser: readWordPressUser() },
  }
  const problems = releaseProblems(tag, given)
  return releaseDay(version, changelog) === undefined
    ? problems
    : [...problems, ...staleMetadata(readFacts())]
}
