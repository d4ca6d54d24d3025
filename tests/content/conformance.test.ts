/** Tests the accessibility conformance report: that it is whole, that its evidence exists, and what its files say. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conformanceFile, readConformance } from '../../src/content/conformance.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { conformanceData, conformanceReport } from '../../src/core/documents/conformance.ts'

const report = readConformance()
const site = { name: 'Acme', site: 'https://acme.example/', version: '1.2.3', email: 'a@acme.example' }
const FILE = readFileSync('content/accessibility.yml', 'utf8')

/** Returns the ids of criteria from a short form: "1.2:1,2" is 1.2.1 and 1.2.2. */
const listOf = (text: string): string[] =>
  text.split(' ').flatMap((part) => {
    const [guideline = '', numbers = ''] = part.split(':')
    return numbers.split(',').map((number) => `${guideline}.${number}`)
  })

test.each([
  [
    'A',
    '1.1:1 1.2:1,2,3 1.3:1,2,3 1.4:1,2 2.1:1,2,4 2.2:1,2 2.3:1 2.4:1,2,3,4 2.5:1,2,3,4 3.1:1 3.2:1,2,6 3.3:1,2,7 4.1:1,2',
  ],
  ['AA', '1.2:4,5 1.3:4,5 1.4:3,4,5,10,11,12,13 2.4:5,6,7,11 2.5:7,8 3.1:2 3.2:3,4 3.3:3,4,8 4.1:3'],
])('the report has every criterion of level %s', (level, list) => {
  const ids = report.criteria.filter((one) => one.level === level).map(({ id }) => id)
  expect(ids).toEqual(listOf(list))
})

test('every test that the report names exists', () => {
  const named = report.criteria.flatMap(({ tests, documentTests }) => [...tests, ...documentTests])
  const paths = named.filter((test) => !(test in report.words.tools))
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

test('a row says its result for pages and files, its notes and its tests', () => {
  const { blocks, dateText } = conformanceReport(report, site)
  expect(dateText).toMatch(/^Version 1\.2\.3, assessed on \d+ \w+ 2026\.$/)
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  expect(rows).toHaveLength(report.criteria.length + report.clauses.length)
  expect(rows.find(({ title }) => title === '1.4.3 Contrast, minimum')).toMatchObject({
    cells: [
      { fixed: 'Supports' },
      { fixed: 'Supports' },
      {
        fixed:
          'In light and in dark, and for each colour of a brand. Files: The files use the colours of the pages. Tests: axe, Equal Access Checker, tests/brand/theme.test.ts.',
      },
    ],
  })
})

test('OpenACR has the criteria, the clauses by chapter, and who answers', () => {
  const data = conformanceData(report, site) as {
    author: { email: string }
    chapters: Record<string, { criteria?: { num: string; components: { name: string }[] }[] }>
  }
  expect(data.author.email).toBe('a@acme.example')
  const numbers = (chapter: string) => data.chapters[chapter]?.criteria?.map(({ num }) => num) ?? []
  expect(numbers('success_criteria_level_a')).toContain('1.1.1')
  expect(numbers('en_301_549_generic_requirements')).toEqual(
    report.clauses.filter(({ chapter }) => chapter === 'generic').map(({ id }) => id),
  )
  expect(
    data.chapters['success_criteria_level_aa']?.criteria?.[0]?.components.map(({ name }) => name),
  ).toEqual(['web', 'electronic-docs'])
})

test.each([
  ['a row without evidence', FILE.replace('    tests: [axe, second]\n', ''), 'needs a test or a note'],
  ['a criterion twice', FILE.replace("id: '1.3.2'", "id: '1.3.1'"), 'is there twice: 1.3.1'],
  [
    'a file that conforms only partially, without a reason',
    FILE.replace(
      '    web: not-applicable\n    documents: not-applicable',
      '    web: not-applicable\n    documents: partially-supports',
    ),
    'needs a documentNote',
  ],
])('%s is refused with a sentence', (_, yaml, problem) => {
  expect(yaml).not.toBe(FILE)
  expect(() => parseYaml('accessibility.yml', yaml, conformanceFile)).toThrow(problem)
})
