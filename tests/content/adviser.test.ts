/** Tests the notes for advisers, and that nothing that a client gets contains any of them. */
import { expect, test } from 'vitest'
import { readBrand } from '../../src/brand/read.ts'
import { paperBrand } from '../../src/content/brand.ts'
import { writeAdviser } from '../../src/core/documents/adviser.ts'
import { writeLeaveBehind } from '../../src/core/documents/leave-behind.ts'
import type { PaperDocument } from '../../src/core/documents/paper.ts'
import { writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { tableAsCsv } from '../../src/core/exchange/csv.ts'
import { planAsCalendar, reportAsJson } from '../../src/core/exchange/exports.ts'
import { actionsTable, actionsForPlanner } from '../../src/core/exchange/plan-tables.ts'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { EMPTY_LEAD, buildLead } from '../../src/core/lead/lead.ts'
import { FACTS } from '../core/lead-tiny.ts'
import { hostSummary } from '../../src/core/report/host-summary.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { paperHtml } from '../../src/paper/html/paper-html.ts'
import { allBest, allNo } from '../support/answer-sets.ts'
import { content, testMistakes } from './content.ts'
import { filledSays } from '../support/checklist.ts'

const { model, ui, adviser: notes, example } = content
const critical = model.controls.filter((control) => control.critical)
const today = '2026-11-26'

test('each of the 21 critical controls has a note about what people get wrong', () => {
  expect(Object.keys(notes.misread).toSorted()).toEqual(critical.map(({ id }) => id).toSorted())
  expect(critical).toHaveLength(21)
})

test('each note has one to three sentences, and cites sources of its own control', () => {
  for (const { id, sources } of critical) {
    const { text, sources: cited } = notes.misread[id]!
    expect(text.split(/[.?!](?=\s|$)/).filter(Boolean).length, id).toBeLessThanOrEqual(3)
    expect(cited.length, id).toBeGreaterThan(0)
    expect(
      cited.filter((source) => !sources.includes(source)),
      id,
    ).toEqual([])
  }
})

testMistakes('model/adviser.yml', [
  [/ {2}IA-01: .*\n/, '', 'misread.IA-01: is missing'],
  [/IA-02: \[[^,]*/, 'IA-02: [uk-police', 'misread.IA-02: "uk-police" is not a source of the control'],
  ['{ from: 1 }', '{ from: 1, to: 0.5 }', /must not end before it starts/],
])

const name = 'Quay Lane Vets'
const given = { ...example.answers, controls: { 'IA-01': 1, 'IA-02': 0 } as const }
const report = writeReport(model, ui, given, { today, name })
const brand = readBrand('northgate')

/** Returns every sentence that only the adviser's page has: its fixed words, and the notes in it. */
function ownTexts(paper: PaperDocument): string[] {
  const { columnControl: _, columnState: __, stateOpen: ___, stateInPlace: ____, ...fixed } = ui.adviser
  const said = Object.values(fixed).filter((text): text is string => typeof text === 'string')
  const written = [
    ...Object.values(notes.misread).map(({ text }) => text),
    ...notes.contradictions.map(({ text }) => text),
  ]
  const all = JSON.stringify(paper)
  expect(written.filter((text) => all.includes(JSON.stringify(text).slice(1, -1))).length).toBeGreaterThan(10)
  return [...said.filter((text) => text.length > 24 && !text.includes('{')), ...written]
}

/** Counts the words that a page shows of a document before anything is unfolded. */
function countShown(paper: PaperDocument): number {
  const shown = { ...paper, blocks: paper.blocks.filter(({ isFolded }) => !isFolded) }
  const text = paperHtml(shown).replace(/<head>.*<\/head>|<caption>.*?<\/caption>|<[^>]*>/g, ' ')
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

test('an adviser reads at most 900 words before unfolding anything', () => {
  for (const [set, choices] of Object.entries({ example: example.answers.choices, allNo, allBest })) {
    const said = writeReport(model, ui, { ...example.answers, choices }, { today, name })
    expect(countShown(writeAdviser(model, ui, notes, said, brand)), set).toBeLessThanOrEqual(900)
  }
})

test('nothing that a client gets contains anything of the adviser’s page', () => {
  const paper = writeAdviser(model, ui, notes, report, brand)
  const texts = ownTexts(paper)
  const facts = { today, name, contact: [], brand, quizUrl: 'https://a.example/quiz/' }
  const whose = paperBrand(brand, ui)
  const summary = hostSummary(report, { n: 0, total: 18 })
  const choices = given.choices as Record<string, string[]>
  const lead = buildLead(
    { ...EMPTY_LEAD, name: 'Ada', email: 'ada@example.com', consents: true, withAnswers: true },
    { ...FACTS, answers: choices },
  )
  const urls = { report: 'https://a.example/report/', pages: 'https://a.example/checklist/' }
  const client = {
    link: encodeShare(model, { kind: 'answers', answers: given, name }) ?? '',
    file: writeAnswersFile(model, given),
    report: reportAsJson(report),
    checklist: filledSays(report, ui, whose, 'browser'),
    leaveBehind: writeLeaveBehind(model, ui, ui.leave, report, 'filled', facts),
    table: tableAsCsv(actionsTable(report, ui.exports, urls.pages)),
    tasks: actionsForPlanner(report, ui.exports, urls.pages),
    calendar: planAsCalendar(report, ui.exports, urls, 'year'),
    lead,
    event: { ...summary, answers: choices },
  }
  for (const [kind, thing] of Object.entries(client)) {
    const text = typeof thing === 'string' ? thing : JSON.stringify(thing)
    expect(text.length, kind).toBeGreaterThan(20)
    expect(
      texts.filter((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1))),
      kind,
    ).toEqual([])
  }
})
