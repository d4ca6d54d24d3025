/** The accessibility conformance report in `content/accessibility.yml`: the result for each criterion, with its evidence. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Conformance } from '../core/documents/conformance.ts'
import { isoDate } from '../core/model/schema.ts'
import { parseYaml } from './yaml.ts'

const text = z.string().min(1, 'is empty: write the words')
const level = z.enum(['supports', 'partially-supports', 'does-not-support', 'not-applicable'])
const evidence = z.array(text).default([])
const id = z.string().regex(/^\d+(\.\d+)+$/, 'must be like "1.4.10"')

/** The schema of content/accessibility.yml. */
export const conformanceFile = z
  .strictObject({
    words: z.strictObject({
      title: text,
      description: text,
      lead: text,
      assessed: text.describe('{version} and {date} are filled in.'),
      methods: text,
      untried: text,
      levelA: text,
      levelAA: text,
      clauses: text,
      clausesNote: text,
      criterion: text,
      clause: text,
      pages: text,
      files: text,
      result: text,
      remarks: text,
      tests: text.describe('{list} is filled in.'),
      filesRemark: text.describe('{text} is filled in.'),
      word: text,
      openacr: text,
      page: text,
      levels: z.record(level, text),
      tools: z.record(z.enum(['axe', 'second', 'orca']), text),
    }),
    assessed: isoDate,
    criteria: z.array(
      z.strictObject({
        id,
        level: z.enum(['A', 'AA']),
        name: text,
        web: level,
        documents: level,
        tests: evidence.describe('axe, second, orca, or the path of a test.'),
        documentTests: evidence,
        note: text.optional(),
        documentNote: text.optional(),
      }),
    ),
    clauses: z.array(
      z.strictObject({
        id,
        chapter: z.enum(['functional', 'generic', 'software', 'documentation']),
        name: text,
        conformance: level,
        note: text,
      }),
    ),
  })
  .superRefine(({ criteria, clauses }, context) => {
    for (const [name, rows] of Object.entries({ criteria, clauses }))
      rows.forEach((row, index) => {
        if (rows.findIndex((other) => other.id === row.id) < index)
          context.addIssue({
            code: 'custom',
            path: [name, index, 'id'],
            message: `is there twice: ${row.id}`,
          })
      })
    criteria.forEach(({ web, documents, tests, note, documentTests, documentNote }, index) => {
      const isBare = web !== 'not-applicable' && tests.length === 0 && note === undefined
      if (isBare)
        context.addIssue({ code: 'custom', path: ['criteria', index], message: 'needs a test or a note' })
      if (documents.startsWith('partially') && documentTests.length === 0 && documentNote === undefined)
        context.addIssue({ code: 'custom', path: ['criteria', index], message: 'needs a documentNote' })
    })
  })

/** Reads the report from `accessibility.yml` in the folder of the content. */
export function readConformance(folder = 'content'): Conformance {
  const file = `${folder}/accessibility.yml`
  return parseYaml(file, readFileSync(file, 'utf8'), conformanceFile)
}
