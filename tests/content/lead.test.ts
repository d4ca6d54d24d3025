import { expect, test } from 'vitest'
import { withLeads } from '../../src/content/lead.ts'
import { ui } from './content.ts'

/** Promises that a site with a contact form may only make with an "unless". */
const TOO_MUCH =
  /never (?:sent|leave)|nothing is sent anywhere|answers stay in this browser$|nothing has been sent/i
const promises = ({ home, quiz, result, site }: typeof ui): string[] =>
  [home, quiz, result, site]
    .flatMap((section) => Object.values<unknown>({ ...section }))
    .filter((text): text is string => typeof text === 'string' && TOO_MUCH.test(text))

test('a site without the form keeps its texts', () => {
  expect(withLeads(ui, {})).toBe(ui)
  expect(promises(ui)).toHaveLength(5)
})

test('a site with the form does not promise that nothing is sent', () => {
  expect(promises(withLeads(ui, { leads: { kind: 'mailto' } }))).toEqual([])
})

test('every replacement text contains "unless"', () => {
  const { homePrivate, quizPromise, emptyLead, privacyLead, private: result } = ui.leadSite
  for (const text of [homePrivate, quizPromise, emptyLead, privacyLead, result])
    expect(text).toMatch(/unless/)
})
