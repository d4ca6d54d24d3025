import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCalendar } from '../../../src/core/exchange/calendar.ts'
import { forAll } from '../../support/for-all.ts'

const entry = { id: 'a', date: '2026-12-31', title: 'Title', text: 'Text' }
const unfold = (file: string): string => file.replaceAll('\r\n ', '')

test('a calendar entry lasts one day, so its end date is the next day', () => {
  const file = writeCalendar([entry, { ...entry, id: 'b', date: '2024-02-29' }], '2026-11-24')
  expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n')
  expect(file).toContain('DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301\r\n')
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
})

test('equal calendar entries give equal calendar files with equal entry ids', () => {
  expect(writeCalendar([entry], '2026-11-24')).toBe(writeCalendar([entry], '2026-11-24'))
  expect(writeCalendar([entry], '2026-11-24')).toContain('UID:a@whose-job\r\nDTSTAMP:20261124T000000Z\r\n')
})

test('special characters are escaped, so that text cannot add a calendar line', () => {
  const text = 'a,b;c\\d\nEND:VEVENT\r\nBEGIN:VEVENT\rx\u0000\t'
  const file = unfold(writeCalendar([{ ...entry, text }], '2026-11-24'))
  expect(file).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\nEND:VEVENT\\nBEGIN:VEVENT\\nx\r\n')
  expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
})

test('every line ends with CRLF, has at most 75 bytes and unfolds to its text', () => {
  const anySign = fc.constantFrom('a', ' ', 'é', '\u20ac', '\u{1f4c5}', '\n', ',', ';', '\\')
  forAll(fc.array(anySign, { maxLength: 300, size: 'max' }), (signs) => {
    const text = signs.join('')
    const file = writeCalendar([{ ...entry, title: text }], '2026-11-24')
    const lines = file.split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/)
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).toBe(line.toWellFormed())
    }
    const summary = /^SUMMARY:(.*)\r$/m.exec(unfold(file))?.[1] ?? ''
    const back = summary.replace(/\\(n|.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    expect(back).toBe(text)
  })
})

test('a yearly entry of 29 February is on the last day of February', () => {
  const ruleOf = (date: string): string | undefined =>
    /^RRULE:(.*)\r$/m.exec(writeCalendar([{ ...entry, date, repeats: 'year' }], '2026-11-24'))?.[1]
  expect(ruleOf('2028-02-29')).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1')
  expect(ruleOf('2028-02-28')).toBe('FREQ=YEARLY')
})
