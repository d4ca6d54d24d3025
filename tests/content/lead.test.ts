import { expect, test } from 'vitest'
import { withLeads } from '../../src/content/lead.ts'
import { ui } from './content.ts'

/** Matches privacy promises that are false on a site with a contact form. */
const TOO_MUCH =
  /never (?:sent|leave)|nothing is sent anywhere|answers stay in this browser$|nothing has been sent/i
const promises = ({ home, quiz, result, site }: typeof ui): string[] =>
  [home, quiz, result, site]
    .flatMap((section) => Object.values<unknown>({ ...section }))
    .filter((text): text is string => typeof text === 'string' && TOO_MUCH.test(text))

test('withLeads changes no text of a site without a contact form', () => {
  expect(withLeads(ui, {})).toBe(ui)
  expect(promises(ui)).toHaveLength(4)
})

test('a site with a contact form does not promise that nothing is sent', () => {
  const said = withLeads(ui, { leads: { kind: 'mailto' } })
  expect(promises(said)).toEqual([])
  expect(said.whoseJob.lead).not.toContain('stay on this device')
})

test('every privacy text for a site with a contact form contains "unless"', () => {
  const { homePrivate, quizPromise, tenLead, emptyLead, privacyLead, private: result } = ui.leadSite
  for (const text of [homePrivate, quizPromise, tenLead, emptyLead, privacyLead, result])
    expect(text).toMatch(/unless/)
})
