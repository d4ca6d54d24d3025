import type { LeadWords } from '../../src/messages/ui.ts'
import type { HostSummary } from '../../src/core/report/host-summary.ts'
import { echo } from '../support/words.ts'

/** Texts of a lead for tests: most texts equal their keys, and a few are sentences. */
export const words: LeadWords = {
  ...echo('lead'),
  consentBrand: '{brand} gets it by {host}.',
  consentHost: '{host} gets it. Made by {brand}.',
  score: '{level} {score}',
  scoreRange: '{level} {score} to {best}',
  answered: '{n} of {total}',
  ids: '{id} {version} {locale} {scope}',
}

export const SUMMARY: HostSummary = {
  v: 1,
  scope: 'quick',
  known: 'enough',
  answered: 17,
  total: 18,
  locale: 'en-GB',
  level: 'basic',
  score: 33,
  scoreIfUnknownsAreFine: 37,
  areas: [{ id: 'IA', score: 36 }],
}

export const FACTS = {
  id: 'a1',
  at: '2026-11-25T10:20:30.400Z',
  host: 'acme.example',
  summary: SUMMARY,
  nextCheckDue: '2027-11-25',
  answers: { backup: ['none'] } as Record<string, string[]> | undefined,
  consentText: 'I agree.',
}
