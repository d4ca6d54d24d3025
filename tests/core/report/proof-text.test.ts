import { expect, test } from 'vitest'
import { hasAnyProof, lacksProof, webLink } from '../../../src/core/report/proof-text.ts'
import { tinyReport } from '../tiny.ts'

const proof = { what: 'Export', where: 'https://example.com/p', date: '2026-11-03' }
const report = tinyReport({
  controls: { 'XA-01': 1, 'XA-02': 1, 'XB-01': 0 },
  records: { 'XA-01': { who: 'Ada', proof }, 'XB-01': { who: 'Bo' } },
})
const find = (id: string) => [...report.actions, ...report.inPlace].find((control) => control.id === id)!

test('the report says who does a job, what the proof is and when someone saw it', () => {
  expect(find('XA-01')).toMatchObject({
    assignee: 'Ada',
    proof: { ...proof, text: 'Export on 3 November 2026' },
  })
  expect(find('XB-01')).toMatchObject({ assignee: 'Bo', proof: undefined })
})

test('only a control in place without a proof lacks a proof', () => {
  expect(['XA-01', 'XA-02', 'XB-01', 'XB-02'].filter((id) => lacksProof(find(id)))).toEqual(['XA-02'])
})

test('hasAnyProof finds a proof in the plan and among the controls in place', () => {
  expect(hasAnyProof(report)).toBe(true)
  expect(hasAnyProof({ actions: [], inPlace: report.inPlace })).toBe(true)
  const [action] = report.actions
  const proven = { ...action!, proof: { ...proof, text: '' } }
  expect(hasAnyProof({ actions: [proven], inPlace: [] })).toBe(true)
  expect(hasAnyProof({ actions: report.actions, inPlace: [] })).toBe(false)
})

test.each([
  ['https://example.com', true],
  ['HTTP://example.com/a?b=c#d', true],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https:example.com', false],
  ['See https://example.com', false],
  ['https://example.com and the binder', false],
  ['file:///C:/proof', false],
  ['The binder', false],
  ['https://example.com/@team?to=a@b.example', true],
  ['https://portal.office.com@evil.example/', false],
  ['https://portal.office.com:443\\@evil.example/', false],
  ['https://portal.office.com⁄x.evil.example/', false],
  ['https://portal.office.com%40evil.example/', false],
  ['https://example.com:8443/ordner/übersicht', true],
])('the place “%s” is a link: %s', (where, isLink) => {
  expect(webLink(where)).toBe(isLink ? where : undefined)
})
