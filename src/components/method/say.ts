/** Converts the conditions of context rules to text for the method page. */
import type { Ui } from '../../messages/ui.ts'
import type { ContextFlag, ContextTest } from '../../core/model/model.ts'
import { fill, formatList } from '../../core/model/format.ts'

type Words = Ui['method']

const FLAGS: Record<ContextFlag, { yes: keyof Words; no: keyof Words }> = {
  payments: { yes: 'payments', no: 'noPayments' },
  byod: { yes: 'byod', no: 'noByod' },
  itProvider: { yes: 'itProvider', no: 'noItProvider' },
  copilot: { yes: 'copilot', no: 'noCopilot' },
  regulated: { yes: 'regulated', no: 'noRegulated' },
  teams: { yes: 'teams', no: 'noTeams' },
  devices: { yes: 'devices', no: 'noDevices' },
  outsideAccess: { yes: 'outsideAccess', no: 'noOutsideAccess' },
}

/**
 * Returns the conditions of a context rule as a list of labels. A rule applies if all its conditions are true.
 */
export function whenInWords(tests: readonly ContextTest[], words: Words, language: string): string {
  const parts = tests.flatMap(({ flag, sensitiveData, peopleFrom, peopleTo }) => [
    ...(flag ? [words[FLAGS[flag.name][flag.is ? 'yes' : 'no']]] : []),
    ...(sensitiveData ? [words.sensitiveData] : []),
    ...(peopleFrom === undefined ? [] : [fill(words.peopleFrom, { n: peopleFrom })]),
    ...(peopleTo === undefined ? [] : [peopleTo === 1 ? words.alone : fill(words.peopleTo, { n: peopleTo })]),
  ])
  return formatList(parts, language)
}
