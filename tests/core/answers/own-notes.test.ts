import { expect, test } from 'vitest'
import { withOwnNotes } from '../../../src/core/answers/own-notes.ts'
import { answers } from '../tiny.ts'

const own = answers({
  controls: { 'XA-01': 0.5, 'XA-02': 0 },
  statuses: {
    'XA-01': { kind: 'covered', by: 'Acme Backup', full: false },
    'XA-02': { kind: 'accepted', until: '2027-01-01', why: 'We move.' },
    'XB-01': { kind: 'planned', by: '2027-01-01' },
  },
  marks: { 'XA-01': { tool: 'maester' }, 'XA-02': { tool: 'maester' } },
  records: { 'XA-01': { who: 'Ada' } },
})

test('a link gets the texts of the own answers back, if its values are the same', () => {
  const linked = answers({
    controls: own.controls,
    statuses: {
      'XA-01': { kind: 'covered', by: '', full: false },
      'XA-02': { kind: 'accepted', until: '2027-01-01', why: '' },
      'XB-01': { kind: 'planned', by: '2027-01-01' },
    },
  })
  expect(withOwnNotes(linked, own)).toEqual(own)
})

test('a newer value of a link loses the mark and the text of the older one', () => {
  const linked = answers({
    controls: { 'XA-01': 1, 'XA-02': 0 },
    statuses: {
      'XA-01': { kind: 'covered', by: '', full: true },
      'XA-02': { kind: 'accepted', until: '2027-06-01', why: '' },
      'XB-02': { kind: 'planned', by: '2027-01-01' },
    },
  })
  expect(withOwnNotes(linked, own)).toEqual({
    ...linked,
    marks: { 'XA-02': { tool: 'maester' } },
    records: own.records,
  })
})

test('without notes, a link stays as it is', () => {
  const linked = answers({ controls: { 'XA-01': 1 }, choices: { first: ['all'] } })
  expect(withOwnNotes(linked, answers({}))).toEqual(linked)
})
