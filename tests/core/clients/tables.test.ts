import { tinyJobs } from '../whose-job/tiny.ts'
import { expect, test } from 'vitest'
import {
  CLIENT_FILES,
  clientFileName,
  clientsTable,
  gapsTable,
  sinceTable,
} from '../../../src/core/clients/tables.ts'
import { tableAsCsv } from '../../../src/core/exchange/csv.ts'
import { writeClientFigures } from '../../../src/core/clients/figures.ts'
import { gapRows, sinceRows } from '../../../src/core/clients/views.ts'
import { TODAY, checkOf, clientOf, model, summaryOf, words } from './samples.ts'

const all = { 'XA-01': 0.5, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const
const clients = [
  {
    ...clientOf(
      '=Harbour, "A"',
      checkOf('2026-06-30', { controls: { ...all, 'XB-01': 0 } }),
      checkOf('2026-09-30', { controls: all }),
    ),
    group: 'Leeds',
  },
  clientOf(
    'North',
    checkOf('2025-06-30', { controls: {} }),
    checkOf('2025-09-30', { controls: { 'XA-01': 0 } }),
  ),
]
const figures = clients.map((client) => writeClientFigures(model, words, client, TODAY, 365, tinyJobs()))
const lines = (csv: string): string[] => csv.replace('\uFEFF', '').split('\r\n')

test('the view of clients as CSV has a row for each client and a column for each area', () => {
  const [head, one, two] = lines(tableAsCsv(clientsTable(model, words, figures)))
  expect(head).toBe(
    'manyClients,group,date,level,score,low,high,gate,unknown,criticalDone,criticalAll,oldest,nextCheck,due,checks,Area A,Area B,tenCount,tenJobs',
  )
  expect(one).toBe(
    `"'=Harbour, ""A""",Leeds,2026-09-30,Mid,75,75,75,,0,1,2,2026-09-30,2027-09-30,no,2,66,100,,`,
  )
  expect(two).toBe('North,,2025-09-30,tooFew,,,,,3,0,2,2025-09-30,2026-09-30,yes,2,,,,')
})

test('the view of gaps as CSV has a row for each client and gap', () => {
  const [head, ...rows] = lines(tableAsCsv(gapsTable(words, gapRows(model, figures))))
  expect(head).toBe('manyClients,group,control,title,area,critical,state,status,who,openCount,unknownCount')
  expect(rows.slice(0, 3)).toEqual([
    `"'=Harbour, ""A""",Leeds,XA-01,Do XA-01,Area A,yes,partly,,it,2,0`,
    'North,,XA-01,Do XA-01,Area A,yes,notInPlace,,it,2,0',
    'North,,XA-02,Do XA-02,Area A,yes,notAnswered,,it,0,1',
  ])
})

test('the changes as CSV have a row for each client with two checks', () => {
  const [head, ...rows] = lines(tableAsCsv(sinceTable(words, sinceRows(model, words, clients))))
  expect(head).toBe(
    'manyClients,group,from,to,improved,slipped,added,scoreThen,scoreNow,points,reason,improvedList,slippedList',
  )
  expect(rows).toEqual([
    expect.stringMatching(
      /^"'=Harbour, ""A""",Leeds,2026-06-30,2026-09-30,1,0,0,60,75,15,,XB-01 Do XB-01,$/,
    ) as string,
    'North,,2025-06-30,2025-09-30,0,0,1,,,,noPoints,,',
    '',
  ])
})

test('a loss of points has a minus sign that no spreadsheet reads as a formula', () => {
  const checks = [
    checkOf('2026-06-30', { controls: { ...all, 'XA-01': 1 } }),
    checkOf('2026-09-30', { controls: all }),
  ]
  const [, row] = lines(tableAsCsv(sinceTable(words, sinceRows(model, words, [clientOf('A', ...checks)]))))
  expect(row).toContain(',100,75,\u221225,')
})

test('the changes as CSV leave out what numbers without answers do not say', () => {
  const checks = [checkOf('2026-06-30', { controls: all }), summaryOf('2026-09-30', { controls: all })]
  const [, row] = lines(tableAsCsv(sinceTable(words, sinceRows(model, words, [clientOf('A', ...checks)]))))
  expect(row).toBe('A,,2026-06-30,2026-09-30,,,,75,75,0,,,')
})

test('every file with more than one client says so in its name or in its first column', () => {
  expect(CLIENT_FILES.map((file) => clientFileName(words, file, TODAY))).toEqual([
    ...['clients-2026-11-24.csv', 'gaps-2026-11-24.csv', 'since-2026-11-24.csv', 'workspace-2026-11-24.json'],
  ])
})
