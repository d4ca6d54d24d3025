import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { planAsJson, ticketsFor, ticketsForGap } from '../../../src/core/exchange/plan-file.ts'
import { planFile } from '../../../src/core/exchange/schema.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { model, ui } from '../../content/content.ts'
import { anyAnswers } from '../anything.ts'

const PAGES = 'https://check.example/checklist/'
const reportOf = (answers: Parameters<typeof writeReport>[2], name?: string): Report =>
  writeReport(model, ui, answers, { today: '2026-11-24', name })
const jobsIn = (report: Report): string[] =>
  report.groups.filter(({ id }) => id !== 'inPlace' && id !== 'accepted').flatMap(({ ids }) => ids)
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

test('the plan file and the tickets have every open job once, in the order of the plan', () => {
  fc.assert(
    fc.property(anyAnswers(model), (answers) => {
      const report = reportOf(answers, 'Żółć & Søn')
      const file = planFile.parse(JSON.parse(planAsJson(report, ui, PAGES)))
      expect(file.jobs.map(({ control }) => control)).toEqual(jobsIn(report))
      const rows = rowsOf(ticketsFor('autotask', report, ui, PAGES))
      expect(rows.map((row) => row['External (Legacy) Ticket ID'])).toEqual(
        file.jobs.map(({ reference }) => reference),
      )
      for (const row of rows) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }
    }),
    { numRuns: 40 },
  )
})

const answers = {
  choices: {},
  context: { plan: 'business-standard' as const },
  controls: { 'IA-01': 0 as const },
  statuses: {},
  scope: 'full' as const,
}

test('the columns for Autotask that only its owner can fill in are empty', () => {
  const [row = {}] = rowsOf(ticketsFor('autotask', reportOf(answers, 'Harbour'), ui, PAGES))
  expect(Object.entries(row).flatMap(([column, cell]) => (cell === '' ? [column] : []))).toEqual([
    '[required] Status',
    '[required] Priority',
    '[required] Source',
    '[required if no Queue] Primary Resource',
    '[required if no Primary Resource] Queue',
    '[required] Ticket Type',
  ])
  expect(row['[required] Due Date/Time']).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(row['[required] Title']).toMatch(/ \([A-Z]{2}-\d\d\)$/)
  expect(row['[required] Company']).toBe('Harbour')
  expect(row['Description']).toContain('Our Microsoft 365 plan: Business Standard')
})

test('the tickets of one job have a row for each client whose plan has it', () => {
  const done = { ...answers, controls: { 'IA-01': 1 as const } }
  const reports = [reportOf(answers, '=Harbour'), reportOf(done, 'Done'), reportOf(answers)]
  const { csv, count } = ticketsForGap('autotask', 'IA-01', reports, ui, PAGES)
  const rows = rowsOf(csv)
  expect(count).toBe(2)
  expect(rows.map((row) => row['[required] Company'])).toEqual(["'=Harbour", ''])
  for (const row of rows) expect(row['[required] Title']).toContain('(IA-01)')
})

test('the issues for Jira start with the client, and have every open job once', () => {
  fc.assert(
    fc.property(anyAnswers(model), (any) => {
      const report = reportOf(any, 'Harbour')
      const rows = rowsOf(ticketsFor('jira', report, ui, PAGES))
      expect(rows.map(({ Labels }) => Labels)).toEqual(jobsIn(report))
      for (const row of rows) expect(row['Summary']).toMatch(/^Harbour: .+ \([A-Z]{2}-\d\d\)$/)
    }),
    { numRuns: 20 },
  )
  const csv = ticketsFor('jira', reportOf(answers), ui, PAGES)
  expect(csv).toMatch(/^Summary,Issue Type,Description,Labels,Due Date\r\n/)
  const [row = {}] = rowsOf(csv)
  expect(row).toMatchObject({
    'Issue Type': 'Task',
    Labels: expect.stringMatching(/^[A-Z]{2}-\d\d$/) as string,
  })
  expect(row['Due Date']).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(row['Description']).toContain('Our Microsoft 365 plan: Business Standard')
})

test('the issues for Jira of one job name each client, and none is a formula', () => {
  const reports = [reportOf(answers, '=Harbour'), reportOf(answers)]
  const { csv, count } = ticketsForGap('jira', 'IA-01', reports, ui, PAGES)
  expect(count).toBe(2)
  const summaries = rowsOf(csv).map((row) => String(row['Summary']))
  expect(summaries[0]).toMatch(/^'=Harbour: .+ \(IA-01\)$/)
  expect(summaries[1]).not.toContain(':')
})

test('a plan file without a name has no field for the name', () => {
  const file = JSON.parse(planAsJson(reportOf(answers), ui, PAGES)) as object
  expect(Object.keys(file)).toEqual(['format', 'version', 'language', 'date', 'plan', 'jobs'])
})

test('no ticket is longer than the fields of Autotask and Jira', () => {
  const all = Object.fromEntries(model.controls.map(({ id }) => [id, 0 as const]))
  const long = reportOf({ ...answers, controls: all }, 'x'.repeat(60))
  for (const row of rowsOf(ticketsFor('jira', long, ui, PAGES)))
    expect(row['Summary']?.length).toBeLessThanOrEqual(255)
  for (const row of rowsOf(ticketsFor('autotask', long, ui, PAGES))) {
    expect(row['[required] Title']?.length).toBeLessThanOrEqual(255)
    expect(row['Description']?.length).toBeLessThanOrEqual(8000)
  }
})
