/** The accessibility conformance report as a document, and as OpenACR. */
import { fill } from '../model/format.ts'
import { dateInWords } from '../model/format-dates.ts'
import { type PaperBlock, type PaperDocument, plainTable } from './paper.ts'

/** How far something conforms, with the ids of OpenACR. */
export type Adherence = 'supports' | 'partially-supports' | 'does-not-support' | 'not-applicable'

/** A success criterion of WCAG, for the pages and for the files that they make. */
export interface Criterion {
  /** "1.4.10" */
  id: string
  level: 'A' | 'AA'
  name: string
  web: Adherence
  documents: Adherence
  /** The tools and the paths of tests. */
  tests: string[]
  documentTests: string[]
  note?: string | undefined
  documentNote?: string | undefined
}

/** A clause of EN 301 549 that is no criterion of WCAG. */
export interface Clause {
  id: string
  chapter: 'functional' | 'generic' | 'software' | 'documentation'
  name: string
  conformance: Adherence
  note: string
}

type WordKey =
  | ('title' | 'description' | 'lead' | 'assessed' | 'methods' | 'untried' | 'levelA' | 'levelAA' | 'clauses')
  | ('clausesNote' | 'criterion' | 'clause' | 'pages' | 'files' | 'result' | 'remarks' | 'tests')
  | ('filesRemark' | 'word' | 'openacr' | 'page')

/** The content of the report. */
export interface Conformance {
  words: Record<WordKey, string> & {
    levels: Record<Adherence, string>
    tools: Record<'axe' | 'second' | 'orca', string>
  }
  /** ISO date of the assessment. */
  assessed: string
  criteria: Criterion[]
  clauses: Clause[]
}

/** Who publishes the site, and which version of the project it runs. */
export interface ReportedSite {
  name: string
  site: string
  version: string
  email: string
}

/** Returns the remarks on a criterion, one on each line. */
function remarksOn(criterion: Criterion, { words }: Conformance): string {
  const { note, tests, documentTests, documentNote } = criterion
  const tools: Readonly<Record<string, string>> = words.tools
  const all = [...tests, ...documentTests].map((test) => tools[test] ?? test)
  return [
    note,
    documentNote && fill(words.filesRemark, { text: documentNote }),
    all.length > 0 && fill(words.tests, { list: `${all.join(', ')}.` }),
  ]
    .filter(Boolean)
    .join(' ')
}

function criteriaTable(report: Conformance, level: 'A' | 'AA'): PaperBlock {
  const { words, criteria } = report
  const title = level === 'A' ? words.levelA : words.levelAA
  const names = [words.criterion, words.pages, words.files, words.remarks]
  const rows = criteria
    .filter((one) => one.level === level)
    .map((one) => [
      `${one.id} ${one.name}`,
      words.levels[one.web],
      words.levels[one.documents],
      remarksOn(one, report),
    ])
  return { ...plainTable(title, names, rows), title }
}

/** Returns the report as a document. */
export function conformanceReport(report: Conformance, { version }: ReportedSite): PaperDocument {
  const { words, assessed, clauses } = report
  return {
    ...{ language: 'en-GB', title: words.title, heading: words.title, lead: words.lead, names: [] },
    ...{ date: assessed, fileName: 'accessibility-conformance-report', contact: [] },
    dateText: fill(words.assessed, { version, date: dateInWords(assessed, 'en-GB') }),
    facts: [words.methods, words.untried],
    blocks: [
      criteriaTable(report, 'A'),
      criteriaTable(report, 'AA'),
      {
        ...plainTable(
          words.clauses,
          [words.clause, words.result, words.remarks],
          clauses.map(({ id, name, conformance, note }) => [
            `${id} ${name}`,
            words.levels[conformance],
            note,
          ]),
        ),
        ...{ title: words.clauses, lead: words.clausesNote },
      },
    ],
    labels: { page: words.page, runningHead: words.title },
  }
}

/** The chapters of EN 301 549 in OpenACR. */
const CHAPTERS = {
  functional: 'en_301_549_functional_performance',
  generic: 'en_301_549_generic_requirements',
  software: 'en_301_549_software',
  documentation: 'en_301_549_documentation_and_support_services',
} as const

/**
 * Returns the report as the data of an OpenACR file, for the catalog of VPAT 2.5 with WCAG 2.2 and EN 301 549. The schema
 * requires an email address.
 */
export function conformanceData(report: Conformance, site: ReportedSite): object {
  const { words, assessed, criteria, clauses } = report
  const chapterOf = (level: 'A' | 'AA') => ({
    criteria: criteria
      .filter((one) => one.level === level)
      .map((one) => ({
        num: one.id,
        components: [
          { name: 'web', adherence: { level: one.web, notes: remarksOn(one, report) } },
          { name: 'electronic-docs', adherence: { level: one.documents, notes: one.documentNote ?? '' } },
        ],
      })),
  })
  const clausesOf = (chapter: Clause['chapter']) => ({
    criteria: clauses
      .filter((one) => one.chapter === chapter)
      .map(({ id, conformance, note }) => ({
        num: id,
        components: [{ name: 'none', adherence: { level: conformance, notes: note } }],
      })),
  })
  return {
    title: `${site.name}: ${words.title}`,
    product: { name: site.name, version: site.version, description: words.description },
    author: { name: site.name, email: site.email, website: site.site },
    report_date: assessed,
    version: 1,
    evaluation_methods_used: `${words.methods} ${words.untried}`,
    license: 'CC-BY-4.0',
    catalog: '2.5-edition-wcag-2.2-508-eu-en',
    chapters: {
      success_criteria_level_a: chapterOf('A'),
      success_criteria_level_aa: chapterOf('AA'),
      success_criteria_level_aaa: { disabled: true },
      functional_performance_criteria: { disabled: true },
      hardware: { disabled: true },
      software: { disabled: true },
      support_documentation_and_services: { disabled: true },
      ...Object.fromEntries(
        Object.entries(CHAPTERS).map(([chapter, name]) => [name, clausesOf(chapter as Clause['chapter'])]),
      ),
    },
  }
}
