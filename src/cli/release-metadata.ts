/**
 * `npm run release:metadata`: writes the files with which catalogues describe the project, from package.json, the
 * changelog and the languages: `CITATION.cff`, `.zenodo.json` and, once package.json names the repository,
 * `publiccode.yml`. With `--check`, it writes nothing and fails if one of them is not up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { type Repository, readRepository } from '../content/repository.ts'
import { readLanguages } from '../content/languages.ts'
import { isDate } from '../core/model/dates.ts'
import { InputError } from '../core/model/input-error.ts'
import { command, runInTerminal, switchOption, textOption } from './command.ts'

/** What the files say about a version of the project. */
export interface ReleaseFacts {
  version: string
  /** The ISO date of the version in the changelog. */
  date: string
  description: string
  keywords: readonly string[]
  languages: readonly string[]
  repository: Repository | undefined
  /** The DOI of all versions, once an archive has given one. */
  doi?: string | undefined
}

const TITLE = 'Whose job is it?'
const AUTHORS = 'The people behind “Whose job is it?”'
const LONG = `${TITLE} shows a small or medium-sized business which part of keeping Microsoft 365 safe is its own job. It has a guide to the shared responsibility model, an assessment of at most 18 questions, a report, and a checklist as a PDF. Everything is computed in the visitor’s browser: nothing is sent, no account is needed, and no tenant is touched. Public bodies, associations and IT providers can publish or embed it under their own name.`
const FEATURES = [
  'Self-assessment of Microsoft 365 without access to a tenant',
  'Checklist as a tagged PDF (PDF/UA) and for Word',
  'Instructions for 40 controls, each with a check and a way back',
  'No cookies, no tracking, works offline and without storage',
  'Under your own name, colours and languages',
]

/** Returns the ISO date of a version's section in the changelog, or `undefined` if there is none. */
export function releaseDay(version: string, changelog: string): string | undefined {
  const heading = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - (.*)$`, 'm')
  const [, day = ''] = heading.exec(changelog) ?? []
  return isDate(day) ? day : undefined
}

/** Says that a version has no section with a day in the changelog. */
export const noDay = (version: string): string =>
  `CHANGELOG.md: has no section "## [${version}] - <day>". Add one before you release.`

/** Returns the files: name → text. */
export function metadataFiles(facts: ReleaseFacts): Record<string, string> {
  const { version, date, description, keywords, languages, repository, doi } = facts
  const yaml = (value: unknown): string => stringify(value, { lineWidth: 100, version: '1.1' })
  return {
    // https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema-guide.md
    'CITATION.cff': yaml({
      'cff-version': '1.2.0',
      message: 'If you use this software or its content, please cite it as below.',
      title: TITLE,
      abstract: description,
      type: 'software',
      authors: [{ name: AUTHORS }],
      version,
      'date-released': date,
      ...(doi !== undefined && { doi }),
      license: 'MIT',
      ...(repository && { 'repository-code': repository.url }),
      keywords,
    }),
    // https://developers.zenodo.org/#representation
    '.zenodo.json': `${JSON.stringify(
      {
        title: TITLE,
        description: LONG,
        upload_type: 'software',
        version,
        publication_date: date,
        access_right: 'open',
        license: 'MIT',
        creators: [{ name: AUTHORS }],
        keywords,
      },
      null,
      2,
    )}\n`,
    // https://yml.publiccode.tools/schema.core.html
    ...(repository && {
      'publiccode.yml': yaml({
        publiccodeYmlVersion: '0',
        name: TITLE,
        url: repository.url,
        softwareVersion: version,
        releaseDate: date,
        platforms: ['web'],
        developmentStatus: 'stable',
        softwareType: 'standalone/web',
        description: { en: { shortDescription: description, longDescription: LONG, features: FEATURES } },
        legal: { license: 'MIT' },
        maintenance: { type: 'community', contacts: [{ name: AUTHORS }] },
        localisation: { localisationReady: true, availableLanguages: languages },
      }),
    }),
  }
}

/**
 * Reads what the files say, from the project in the current folder.
 * @throws {InputError} if the changelog has no day for the version.
 */
export function readFacts(): ReleaseFacts {
  const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string
    description: string
    keywords: string[]
    repository: string
    doi?: string
  }
  const { version, description, keywords, repository, doi } = project
  const date = releaseDay(version, readFileSync('CHANGELOG.md', 'utf8'))
  if (date === undefined) throw new InputError([noDay(version)])
  const languages = readLanguages('content').all
  return { version, date, description, keywords, languages, repository: readRepository(repository), doi }
}

/** Returns a sentence for each file in a folder that does not say what it should. */
export function staleMetadata(facts: ReleaseFacts, folder = '.'): string[] {
  return Object.entries(metadataFiles(facts)).flatMap(([file, text]) => {
    const path = join(folder, file)
    const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text
    return isCurrent ? [] : [`${file}: is not up to date. Run: npm run release:metadata`]
  })
}

export const main = command(
  {
    uses: ['npm run release:metadata', 'npm run release:metadata -- --check'],
    about: 'Writes CITATION.cff, .zenodo.json and publiccode.yml from package.json and the changelog.',
    options: {
      check: switchOption('Write nothing, and fail if a file is not up to date.'),
      out: { ...textOption('<folder>', 'Write to this folder.'), default: '.' },
    },
  },
  ({ values: { check, out } }, io) => {
    const facts = readFacts()
    const problems = check ? staleMetadata(facts, out) : []
    if (problems.length > 0) throw new InputError(problems)
    if (check) return 0
    const files = Object.entries(metadataFiles(facts))
    for (const [file, text] of files) writeFileSync(join(out, file), text)
    io.out(files.map(([file]) => `${file}\n`).join(''))
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
