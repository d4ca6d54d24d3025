/** Tests that the links, headings, commands, paths and versions in the documents are valid. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { model } from '../content/content.ts'

const documents = globSync(['*.md', 'content/*.md', 'docs/**/*.md', '.github/*.md']).map((file) =>
  file.replaceAll('\\', '/'),
)
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
  version: string
}

/** Returns true for the changelog and the decision records, which may name paths and npm scripts of their day. */
const isRecord = (file: string): boolean => file === 'CHANGELOG.md' || file.startsWith('docs/decisions/')

/** Files that are not in the repository, because readers create these files. */
const MADE_BY_READERS = ['content/brands/site.yml']

const withoutCode = (text: string): string =>
  text.replace(/^ *```[^]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '')

/** Returns the anchors of a document, as GitHub derives them from its headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

/** Returns the relative links of a document that are broken. */
function brokenLinks(file: string, text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : normalize(join(dirname(file), path))
    if (!existsSync(target)) return [`${link}: there is no ${target}`]
    if (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor))
      return [`${link}: ${target} has no such heading`]
    return []
  })
}

/** Returns the npm scripts that a document mentions but package.json does not have. */
const unknownScripts = (text: string): string[] =>
  [...text.matchAll(/npm run (?:-s |--silent )?([\w:-]*\w)/g)]
    .map(([, script = '']) => script)
    .filter((script) => !(script in scripts))

/** Returns the paths in backticks that do not exist in the repository. Reads braces and stars as glob patterns. */
function missingPaths(text: string): string[] {
  const folders = 'src|content|docs|tests|deploy|integrations|public|\\.github'
  const pattern = new RegExp(`\`((?:(?:${folders})/|[\\w.-]+\\.(?:md|json)$)[\\w./{},*@-]*)\``, 'g')
  return [...text.replace(/^ *```[^]*?^ *```/gm, '').matchAll(pattern)]
    .map(([, path = '']) => path)
    .filter((path) => !MADE_BY_READERS.includes(path) && globSync(path.replace(/\/$/, '')).length === 0)
}

test('the tested documents include those of the root, content and docs folders', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'content/README.md', 'docs/architecture.md']),
  )
})

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('links only to existing files and headings', () => {
    expect(brokenLinks(file, text)).toEqual([])
  })
})

describe.each(documents.filter((file) => !isRecord(file)))('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('mentions only npm scripts that package.json has', () => {
    expect(unknownScripts(text)).toEqual([])
  })

  test('mentions only existing paths', () => {
    expect(missingPaths(text)).toEqual([])
  })
})

test('the check functions find broken links, unknown npm scripts and missing paths', () => {
  expect(
    brokenLinks('README.md', '[a](docs/nothing.md) [b](LICENSE) [c](docs/hosts/brand.md#no-heading)'),
  ).toEqual([
    'docs/nothing.md: there is no docs/nothing.md',
    'docs/hosts/brand.md#no-heading: docs/hosts/brand.md has no such heading',
  ])
  expect(unknownScripts('`npm run nothing` and `npm run -s report -- a.json`')).toEqual(['nothing'])
  expect(missingPaths('`src/core/scoring/{score,nothing}.ts` `src/nothing.ts` `tests/`')).toEqual([
    'src/nothing.ts',
  ])
})

test('the README has fewer than 650 words outside its tables', () => {
  const prose = readFileSync('README.md', 'utf8').replace(/^\|.*\n/gm, '')
  expect(prose.split(/\s+/).length).toBeLessThan(650)
})

test('the guide to an update names the current scoring model', () => {
  expect(readFileSync('docs/upgrade.md', 'utf8')).toContain(
    `this version computes with model ${String(model.constants.model)}`,
  )
})

test('the sample PDF is smaller than 120 KB', () => {
  expect(readFileSync('docs/sample-checklist.pdf').length).toBeLessThan(120 * 1024)
})

describe('the version in package.json', () => {
  test('equals the newest version in the changelog', () => {
    const [, newest] =
      /^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
    expect(newest).toBe(version)
  })

  test('equals the version in CITATION.cff', () => {
    expect(readFileSync('CITATION.cff', 'utf8')).toContain(`\nversion: ${version}\n`)
  })
})

describe('the decision records', () => {
  const files = globSync('docs/decisions/{,historic/}0*.md').map((file) => file.replaceAll('\\', '/'))
  const index = readFileSync('docs/decisions/README.md', 'utf8')

  test('use each number once, also the numbers that became comments', () => {
    const [, comments = ''] = index.split('## Decisions that became comments')
    const numbers = [
      ...files.map((file) => Number(/(\d{4})-/.exec(file)?.[1])),
      ...[...comments.matchAll(/\b0\d{3}\b/g)].map(([number]) => Number(number)),
    ].toSorted((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, place) => place + 1))
  })

  test.each(files)('%s has a date, a status and a row in the index', (file) => {
    const text = readFileSync(file, 'utf8')
    const [, number = '', title = '', date = '', status = ''] =
      /^# (\d{4})\. (.+)\n\n- Date: (\d{4}-\d{2}-\d{2})\n- Status: (.+)\n\n\S/.exec(text) ?? []
    expect(file).toContain(`/${number}-`)
    expect(status).toMatch(
      file.includes('/historic/')
        ? /^superseded by \d{4}$/
        : /^accepted(?:, (?:extended|in part superseded) by \d{4})?$/,
    )
    expect(index).toContain(
      `| [${number}](${file.replace('docs/decisions/', '')}) | ${title} | ${date} | ${status} |`,
    )
  })
})
