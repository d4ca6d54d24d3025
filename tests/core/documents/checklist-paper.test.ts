import { expect, test } from 'vitest'
import {
  type Checklist,
  type ChecklistSection,
  blankChecklist,
  checklistPaper,
  filledChecklist,
} from '../../../src/core/documents/checklist.ts'
import { BRAND, SOME, TODAY, tinyModel, tinyReport, tinyWords } from '../tiny.ts'

const list = filledChecklist(tinyReport({ controls: SOME }), tinyWords, BRAND, 'browser')
const kindsOf = (changes: Partial<Checklist>) =>
  checklistPaper({ ...list, dates: undefined, references: undefined, ...changes }).blocks.map(
    ({ kind, title }) => [kind, title],
  )

test('a checklist has a cover, its dates, a block for each section, and references', () => {
  const dates = { title: 'Dates', lead: 'Soon', items: [] }
  const references = { title: 'References', lead: 'For auditors', items: [] }
  expect(kindsOf({ dates, references, sections: list.sections.slice(0, 1) })).toEqual([
    ['events', 'Dates'],
    ['jobs', list.sections[0]!.title],
    ['appendix', 'References'],
  ])
  expect(checklistPaper(list)).toMatchObject({
    heading: list.cover.heading,
    cover: { promise: list.cover.promise },
  })
})

test('a section has jobs, questions, or both, with its title once', () => {
  const [first] = list.sections as [ChecklistSection]
  const questions = [{ id: 'q', title: 'Q', asks: [], places: [], offers: [], tick: '' }]
  const section = { id: 'a', title: 'A', rows: first.rows }
  expect(kindsOf({ sections: [section] })).toEqual([['jobs', 'A']])
  expect(kindsOf({ sections: [{ ...section, questions }] })).toEqual([
    ['jobs', 'A'],
    ['questions', undefined],
  ])
  expect(kindsOf({ sections: [{ ...section, lead: 'Ask.', rows: [], questions }] })).toEqual([
    ['questions', 'A'],
  ])
})

test('the cover of a blank checklist has a box for each control of an area', () => {
  const blank = blankChecklist(tinyModel(), tinyWords, BRAND, TODAY)
  expect(checklistPaper(blank).cover?.boxes).toEqual(blank.sections.map(({ rows }) => rows.length))
  expect(checklistPaper({ ...blank, sections: [] }).cover?.boxes).toEqual(blank.sections.map(() => 0))
  expect(checklistPaper(list).cover?.boxes).toBeUndefined()
})
