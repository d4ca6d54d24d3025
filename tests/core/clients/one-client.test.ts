import { tinyJobs } from '../whose-job/tiny.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestAnswers } from '../../../src/core/clients/client.ts'
import { addChecks, inGroup } from '../../../src/core/clients/clients.ts'
import { clientsTable } from '../../../src/core/clients/tables.ts'
import { writeClientFigures } from '../../../src/core/clients/figures.ts'
import { writeWorkspace } from '../../../src/core/clients/workspace.ts'
import { filledChecklist } from '../../../src/core/documents/checklist.ts'
import { tableAsCsv } from '../../../src/core/exchange/csv.ts'
import { planAsCalendar, reportAsJson } from '../../../src/core/exchange/exports.ts'
import { actionsTable } from '../../../src/core/exchange/plan-tables.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { echo } from '../../support/words.ts'
import { anyAnswers } from '../anything.ts'
import { TODAY, checkOf, counter, model, words } from './samples.ts'
import { forAll } from '../../support/for-all.ts'

// Names that no text of the product contains.
const NAMES = ['Qvarnholm', 'Zyxwick', 'Jöttfeld', 'Xanbury']
const exportWords = echo('exports')
const urls = { report: 'https://check.example/report/', pages: 'https://check.example/checklist/' }

test('a file made for one client contains the name of no other client', () => {
  const anyFound = fc
    .record({ name: fc.constantFrom(...NAMES), group: fc.constantFrom('', 'East'), given: anyAnswers(model) })
    .map(({ name, group, given }) => ({ name, group, isLoose: false, check: checkOf(TODAY, given) }))
  forAll(fc.array(anyFound, { minLength: 2, maxLength: 6 }), (found) => {
    const clients = addChecks([], found, counter())
    for (const client of clients) {
      const { name } = client
      const report = writeReport(model, words, latestAnswers(client)!.answers, { today: TODAY, name })
      const files = [
        JSON.stringify(filledChecklist(report, words, { quizName: 'Quiz', quizTitle: 'Quiz:' }, 'file')),
        reportAsJson(report),
        tableAsCsv(actionsTable(report, exportWords, urls.pages)),
        planAsCalendar(report, exportWords, urls, 'year'),
        JSON.stringify(writeClientFigures(model, words, client, TODAY, 365, tinyJobs())),
        writeWorkspace(model, words, [client]),
        tableAsCsv(
          clientsTable(model, words, [writeClientFigures(model, words, client, TODAY, 365, tinyJobs())]),
        ),
      ]
      const others = NAMES.filter((one) => one !== name)
      expect(files.filter((text) => others.some((other) => text.includes(other)))).toEqual([])
      expect(files.filter((text) => text.includes(name)).length).toBeGreaterThan(3)
    }
    for (const group of ['', 'East'])
      expect(inGroup(clients, group).every((client) => client.group === group)).toBe(true)
  })
})
