/** Adds a question and a control as YAML, as in docs/add-a-question.md, and tries common mistakes. */
import { expect, test } from 'vitest'
import { reviewDates } from '../../src/build/review-dates.ts'
import { addNoBreakSpaces } from '../../src/content/no-break-spaces.ts'
import { readingsOf } from '../../src/content/reviews.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { NO_ANSWERS, askedQuestions } from '../../src/core/answers/answers.ts'
import { blankChecklist } from '../../src/core/documents/checklist.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { textOfPdf } from '../paper/pdf/reader.ts'
import { howToFixture } from '../support/howto-fixture.ts'
import { type Change, contentWith } from './content.ts'

const today = '2026-11-25'

const CONTROL = `
DP-09:
  area: DP
  critical: false
  weight: 3
  effort: hours
  plans: [e3, e5]
  plansPartial: []
  addOn: false
  doer: you
  prerequisites: []
  effects:
    RAN: { impact: medium }
  frameworks:
    cis8: ["11.2"]
  sources: [vendor-page]
`
const CONTROL_WORDS = `
DP-09:
  title: Keep one copy on paper
  short: a copy on paper
  do: Print the list of telephone numbers and keep it in a drawer.
  why: On a day without computers you cannot look anything up.
  where: Not a setting. It belongs in a drawer
  done: You can show the sheet, with a date of this year.
  ask: Where is the printed list, and when was it printed?
  effort: 1 hour
  cost: Free
  halfStep: Print it once, today.
  rungs:
    - There is none
    - It is older than a year
    - It is from this year, and one person knows where
    - It is from this quarter, and everyone knows where
`
const QUESTION = `
paper-copy:
  area: DP
  kind: one
  knows: you
  options:
    none: { controls: { DP-09: 0 } }
    old: { controls: { DP-09: 0.25 } }
    fresh: { controls: { DP-09: 1 } }
    unknown: { unknown: true, controls: { DP-09: unknown } }
`
const QUESTION_WORDS = `
paper-copy:
  title: Is there a list of telephone numbers on paper?
  summary: Numbers on paper
  why: On a day without computers you cannot look them up.
  options:
    none: { label: No. }
    old: { label: "Yes, but it is old." }
    fresh: { label: "Yes, from this quarter." }
    unknown: { label: I don’t know }
`
const SOURCE = `
vendor-page:
  title: A page about paper
  url: https://example.org/paper
  reviewed: "2026-11-24"
`

const ADDED: readonly Change[] = (
  [
    ['model/controls.yml', CONTROL],
    ['en/controls.yml', CONTROL_WORDS],
    ['model/questions.yml', QUESTION],
    ['en/questions.yml', QUESTION_WORDS],
    ['model/sources.yml', SOURCE],
    ['model/howto/DP-09.yml', howToFixture('model')],
    ['en/howto/DP-09.yml', howToFixture('words')],
  ] as const
).map(([file, text]) => [file, (before) => before + text])

test('a question and a control added as YAML need no change of code', async () => {
  const { model, ui } = addNoBreakSpaces(contentWith(ADDED))
  expect(askedQuestions(model, NO_ANSWERS).at(-1)?.title).toBe(
    'Is there a list of telephone numbers on paper?',
  )
  const report = (option: string) => {
    const choices = { plan: ['e3'], 'paper-copy': [option] }
    return writeReport(model, ui, { ...NO_ANSWERS, scope: 'full', choices }, { today })
  }
  expect(report('none').actions.find(({ id }) => id === 'DP-09')).toMatchObject({
    title: 'Keep one copy on paper',
    sources: [{ title: 'A page about paper' }],
  })
  expect(report('fresh').inPlace.map(({ id }) => id)).toContain('DP-09')
  expect(report('unknown').actions.find(({ id }) => id === 'DP-09')?.value).toBe('unknown')
  const list = blankChecklist(model, ui, { quizName: 'Quiz', quizTitle: 'Quiz:' }, today)
  expect(list.cover!.score.figure).toBe('41')
  const acme = { name: 'Acme', mark: 'M0 0h32v32H0z', accent: '#01614d' }
  const pdf = await makePdfInNode(list, acme, 'a4', 'src/brand/fonts')
  expect(await textOfPdf(pdf)).toContain('Keep one copy on paper')
})

/** Returns the error message of a build after one change in a content file. */
function failureOf(file: string, from: string, to: string): string {
  const read = () => readingsOf(contentWith([...ADDED, [file, (text) => text.replace(from, () => to)]]), [])
  const start = reviewDates(today, { read, mayBeStale: false }).hooks['astro:build:start'] as unknown as (
    given: object,
  ) => void
  try {
    start({ logger: { warn: () => undefined } })
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test.each([
  [
    'content/model/controls.yml › DP-09.sources: needs at least one source',
    'model/controls.yml',
    'sources: [vendor-page]',
    'sources: []',
  ],
  [
    'content/model/controls.yml › DP-09.sources: "vendor-page" is not in sources.yml: add it there.',
    'model/sources.yml',
    SOURCE,
    '',
  ],
  ['content/model/controls.yml › DP-01: is in the file twice', 'model/controls.yml', '\nDP-09:', '\nDP-01:'],
  [
    'content/model/questions.yml › backup: is in the file twice',
    'model/questions.yml',
    '\npaper-copy:',
    '\nbackup:',
  ],
  [
    'content/model/controls.yml › DP-09.weight: must be between 1 and 10.',
    'model/controls.yml',
    'weight: 3\n  effort: hours\n  plans: [e3, e5]',
    'weight: three\n  effort: hours\n  plans: [e3, e5]',
  ],
  [
    'content/model/sources.yml › vendor-page: last read on 2025-11-24, more than 365 days ago.',
    'model/sources.yml',
    'paper\n  reviewed: "2026-11-24"',
    'paper\n  reviewed: "2025-11-24"',
  ],
])('the build fails, with file, id and reason in the error: %s', (problem, file, from, to) => {
  expect(failureOf(file, from, to)).toContain(problem)
})
