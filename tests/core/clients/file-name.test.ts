import { expect, test } from 'vitest'
import { identify } from '../../../src/core/clients/file-name.ts'
import { TODAY, fileOf, words } from './samples.ts'

const who = (path: string, modified = '2026-10-01') => {
  const folders = path.split('/')
  const name = folders.pop() as string
  return identify(words, fileOf('', { name, folder: folders.join('/'), modified }), TODAY)
}

test.each<[path: string, name: string | undefined, group: string]>([
  ['Harbour Street Dental.json', 'Harbour Street Dental', ''],
  ['harbour-street-dental.json', 'harbour street dental', ''],
  ['Harbour_Street.answers.json', 'Harbour Street', ''],
  ['Smith-Jones Ltd answers 2026-09-30.json', 'Smith-Jones Ltd', ''],
  ['microsoft-365-report-Harbour-Dental-2026-09-30.json', 'Harbour Dental', ''],
  ['Harbour result (2).json', 'Harbour', ''],
  ['Harbour 2026-Q3.json', 'Harbour', ''],
  ['Żółć & Søn (North).json', 'Żółć & Søn (North)', ''],
  ['Answersmith.json', 'Answersmith', ''],
  ['Room 2026.json', 'Room 2026', ''],
  ['microsoft-365-answers.json', undefined, ''],
  ['microsoft-365-answers (1).json', undefined, ''],
  ['2026-09-30.json', undefined, ''],
  ['', undefined, ''],
  ['London/Harbour.json', 'Harbour', 'London'],
  ['London/Dentists/Harbour.json', 'Harbour', 'London'],
  ['Harbour/answers.json', 'Harbour', ''],
  ['London/Harbour/answers.json', 'Harbour', 'London'],
  ['2026-Q3/Harbour.json', 'Harbour', ''],
  ['2026/Harbour/answers.json', 'Harbour', ''],
  ['London/Q3 2026/Harbour.json', 'Harbour', 'London'],
  ['Lyon/T3 2026/Harbour.json', 'Harbour', 'Lyon'],
  ['Harbour 2026-S2.json', 'Harbour', ''],
  ['./\u202e/Harbour.json', 'Harbour', ''],
])('the path “%s” names the client and the group', (path, name, group) => {
  expect(who(path)).toMatchObject({ name, group, isLoose: group === '' })
})

test.each<[name: string, date: string, isDated: boolean]>([
  ['Harbour 2026-09-30.json', '2026-09-30', true],
  ['Harbour 20260930.json', '2026-09-30', true],
  ['Harbour_2026_09_30.json', '2026-09-30', true],
  ['2025-01-01 to 2026-09-30.json', '2026-09-30', true],
  ['Harbour 2026-02-30.json', '2026-10-01', false],
  ['Harbour 2027-01-01.json', '2026-10-01', false],
  ['Harbour.json', '2026-10-01', false],
])('the file name “%s” gives the date', (name, date, isDated) => {
  expect(who(name)).toMatchObject({ date, isDated })
})

test('a day of change that is wrong or after today counts as today', () => {
  for (const modified of ['2026-11-25', '2026-13-01', '', '1970-01-01'])
    expect(who('Harbour.json', modified)).toMatchObject({ date: TODAY, isDated: false })
})
