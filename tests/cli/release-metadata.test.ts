import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { readRepository } from '../../src/content/repository.ts'
import { releaseDay, metadataFiles, readFacts } from '../../src/cli/release-metadata.ts'
import { pluginVersions, releaseProblems } from '../../src/cli/release-problems.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()
const repository = readRepository('github:acme/whose-job')
const facts = { ...readFacts(), repository }

test('the files for catalogues in the repository are up to date', async () => {
  expect(await run('release-metadata', '--check')).toEqual({ code: 0, out: '', err: '' })
})

test('all of them say the same version, day and licence', () => {
  const files = metadataFiles(facts)
  expect(parse(files['CITATION.cff']!)).toMatchObject({
    ...{ 'cff-version': '1.2.0', version: facts.version, 'date-released': facts.date, license: 'MIT' },
    'repository-code': 'https://github.com/acme/whose-job',
  })
  expect(JSON.parse(files['.zenodo.json']!)).toMatchObject({
    ...{ version: facts.version, publication_date: facts.date, license: 'MIT', upload_type: 'software' },
  })
  expect(parse(files['publiccode.yml']!)).toMatchObject({
    ...{ softwareVersion: facts.version, releaseDate: facts.date, legal: { license: 'MIT' } },
  })
})

test('publiccode.yml has the mandatory keys and lengths of its standard', () => {
  const file = parse(metadataFiles(facts)['publiccode.yml']!) as Record<string, unknown> & {
    description: { en: { shortDescription: string; longDescription: string; features: string[] } }
  }
  expect(Object.keys(file)).toEqual(
    expect.arrayContaining([
      ...['publiccodeYmlVersion', 'name', 'url', 'platforms', 'developmentStatus', 'softwareType'],
      ...['description', 'legal', 'maintenance', 'localisation'],
    ]),
  )
  const { shortDescription, longDescription } = file.description.en
  expect(shortDescription.length).toBeLessThanOrEqual(150)
  expect(longDescription.length).toBeGreaterThanOrEqual(150)
  expect(file).toMatchObject({ maintenance: { type: 'community', contacts: [{ name: expect.any(String) }] } })
})

test('without a repository there is no publiccode.yml, which must name one', () => {
  expect(Object.keys(metadataFiles({ ...facts, repository: undefined }))).toEqual([
    'CITATION.cff',
    '.zenodo.json',
  ])
})

test('a file that says something else is named, and written again on request', async () => {
  await run('release-metadata', '--out', folder)
  writeFileSync(join(folder, 'CITATION.cff'), 'version: 0.0.1\n')
  expect(await run('release-metadata', '--check', '--out', folder)).toEqual({
    ...{ code: 2, out: '' },
    err: 'CITATION.cff: is not up to date. Run: npm run release:metadata\n',
  })
  await run('release-metadata', '--out', folder)
  expect((await run('release-metadata', '--check', '--out', folder)).code).toBe(0)
})

test('only a version with a valid day in the changelog has one', () => {
  expect(releaseDay('1.0.0', '## [1.0.0] - 2026-12-01\n')).toBe('2026-12-01')
  expect(releaseDay('1.0.0', '## [1x0x0] - 2026-12-01\n')).toBeUndefined()
  expect(releaseDay('1.0.0', '## [1.0.0] - 2026-11-31\n')).toBeUndefined()
})

test('the DOI of all versions is in CITATION.cff, once package.json has one', () => {
  expect(metadataFiles(facts)['CITATION.cff']).not.toContain('doi')
  const files = metadataFiles({ ...facts, doi: '10.5281/zenodo.123' })
  expect(parse(files['CITATION.cff']!)).toMatchObject({ doi: '10.5281/zenodo.123' })
})

const ready = {
  version: '1.2.3',
  plugin: { 'plugin.php › Version': '1.2.3', 'readme.txt › Stable tag': '1.2.3' },
  changelog: '## [Unreleased]\n\n## [1.2.3] - 2027-01-10\n',
  repository,
  wordpressUser: 'acme-it',
  today: '2027-01-10',
}

test('a release that is ready has no problem', () => {
  expect(releaseProblems('v1.2.3', ready)).toEqual([])
})

test('all that keeps a release back is named at once', () => {
  const problems = releaseProblems('v9.9.9', {
    version: '1.2.3',
    plugin: { 'plugin.php › Version': '1.2.3', 'readme.txt › Stable tag': '1.2.2' },
    changelog: '## [Unreleased]\n\n- Added: a thing.\n\n## [1.2.3] - 2026-12-01\n',
    repository: undefined,
    wordpressUser: undefined,
    today: '2027-01-10',
  })
  expect(problems).toEqual([
    '--tag v9.9.9: package.json says 1.2.3. Tag the release v1.2.3.',
    'package.json › repository: is still the placeholder. Write "github:owner/name".',
    'package.json › wordpressUser: is still the placeholder. Write your user name on WordPress.org.',
    'readme.txt › Stable tag: is 1.2.2, not 1.2.3.',
    'CHANGELOG.md › Unreleased: has lines. Move them below the version.',
    'CHANGELOG.md › 1.2.3: says 2026-12-01. Write 2027-01-10, and run: npm run release:metadata',
  ])
})

test('the day in the changelog may be tomorrow or up to a week ago', () => {
  const on = (today: string): string[] => releaseProblems('v1.2.3', { ...ready, today })
  expect(['2027-01-09', '2027-01-17'].flatMap(on)).toEqual([])
  expect(on('2027-01-08')).toHaveLength(1)
  expect(on('2027-01-18')).toHaveLength(1)
})

test('a version without a day in the changelog keeps a release back', () => {
  expect(releaseProblems('v1.2.3', { ...ready, changelog: '## [1.2.3] - soon\n' })).toEqual([
    'CHANGELOG.md: has no section "## [1.2.3] - <day>". Add one before you release.',
  ])
})

test('the plugin, its readme and its editor script have the version of the project', () => {
  expect(Object.values(pluginVersions())).toEqual(Array.from({ length: 4 }, () => facts.version))
})
