import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCalendar } from '../../../src/core/exchange/calendar.ts'
import { serviceDateEntries } from '../../../src/core/exchange/service-date-calendar.ts'
import { isDate } from '../../../src/core/model/dates.ts'
import type { ServiceDate } from '../../../src/core/model/model.ts'
import { forAll } from '../../support/for-all.ts'

const words = {
  language: 'en-GB',
  periods: { firstHalf: 'H1 of {year}', secondHalf: 'H2 of {year}' },
  eventTitle: '{when}: {title}',
  eventText: '{who} | {before} | {link}',
}
const aDate = (id: string, when: string, changes: Partial<ServiceDate> = {}): ServiceDate => ({
  ...{
    id,
    when,
    status: 'removed',
    controls: [],
    concerns: [],
    spares: [],
    sources: [],
    reviewed: '2026-11-26',
  },
  ...{ title: 'Title', who: 'Who', find: 'Find', before: 'Before', past: 'Past' },
  ...changes,
})
const entries = (dates: readonly ServiceDate[]) =>
  serviceDateEntries(dates, words, (id) => `https://site.example/dates/#${id}`)

test('the calendar entry for a month or half-year is on the first day of that period', () => {
  expect(entries([aDate('a', '2026-12'), aDate('b', '2027-H2'), aDate('c', '2027-04-01')])).toEqual([
    {
      id: 'date-a',
      date: '2026-12-01',
      title: 'December 2026: Title',
      text: 'Who | Before | https://site.example/dates/#a',
    },
    {
      id: 'date-b',
      date: '2027-07-01',
      title: 'H2 of 2027: Title',
      text: 'Who | Before | https://site.example/dates/#b',
    },
    {
      id: 'date-c',
      date: '2027-04-01',
      title: '1 April 2027: Title',
      text: 'Who | Before | https://site.example/dates/#c',
    },
  ])
})

test('a service date that moves keeps its id, so that a calendar moves its entry', () => {
  const idOf = (when: string): string | undefined =>
    /^UID:.*$/m.exec(writeCalendar(entries([aDate('a', when)]), '2026-11-26'))?.[0]
  expect(idOf('2026-12')).toBe('UID:date-a@whose-job')
  expect(idOf('2027-03-01')).toBe(idOf('2026-12'))
})

/** Parses a calendar file into its events: property name → value, with the text unescaped. */
function parse(file: string): Map<string, string>[] {
  const events: Map<string, string>[] = []
  for (const line of file.replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    else if (line !== 'END:VEVENT')
      events.at(-1)?.set(
        name,
        value.replace(/\\(n|.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
      )
  }
  return events
}

test('a calendar file has one whole-day event with its own id for each service date', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '€', ',', ';', '\\', ':', '\u{1f4c5}') })
  const anyWhen = fc.constantFrom('2026-12-31', '2026-12', '2028-02-29', '2027-H1', '2027-H2', '2027-10')
  forAll(
    fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/), when: anyWhen, text: anyText }),
      {
        selector: ({ id }) => id,
        maxLength: 8,
      },
    ),
    (given) => {
      const dates = given.map(({ id, when, text }) =>
        aDate(id, when, { title: text, who: text, before: text }),
      )
      const file = writeCalendar(entries(dates), '2026-11-26')
      for (const line of file.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      const events = parse(file)
      expect(events).toHaveLength(dates.length)
      expect(new Set(events.map((event) => event.get('UID'))).size).toBe(dates.length)
      events.forEach((event, index) => {
        const start = event.get('DTSTART')?.replace(/(....)(..)(..)/, '$1-$2-$3') ?? ''
        expect(isDate(start)).toBe(true)
        expect(event.get('DTEND')! > event.get('DTSTART')!).toBe(true)
        expect(event.get('SUMMARY')?.endsWith(`: ${given[index]!.text}`)).toBe(true)
        expect(event.get('DESCRIPTION')).toContain(`https://site.example/dates/#${given[index]!.id}`)
      })
    },
  )
})
