/** Tests the check for labels that a translation names in English although its terms.yml has their local name. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkTranslation, findingText, findingsIn } from '../../src/content/translation/compare.ts'
import { readEntries } from '../../src/content/translation/entries.ts'
import { type KnownLabel, englishLabels, readLabels } from '../../src/content/translation/labels.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { READ, writeTerms } from '../support/own-terms.ts'

const LABELS: readonly KnownLabel[] = [
  { english: 'Conditional Access Administrator', local: undefined },
  { english: 'Microsoft Secure Score', local: 'Microsoft Secure Score' },
  { english: 'Add (Replace)', local: 'Hinzufügen (Ersetzen)' },
  { english: 'Conditional Access', local: 'Bedingter Zugriff' },
  { english: 'Safe Links', local: 'Sichere Links' },
  { english: 'Save', local: 'Speichern' },
]
const found = (text: string, isPage = false): string[] =>
  englishLabels(text, LABELS, isPage).map(({ english, local }) => `${english} = ${local}`)

test.each([
  ['a label of several words in a sentence', 'Öffnen Sie Conditional Access.', ['Conditional Access']],
  ['a label with signs', 'Wählen Sie Add (Replace).', ['Add (Replace)']],
  ['a label at the start of a list in brackets', 'Regeln (siehe Conditional Access)', ['Conditional Access']],
  ['several labels', 'Safe Links und Conditional Access', ['Conditional Access', 'Safe Links']],
  [
    'a label beside its local name in brackets',
    '(Conditional Access) und Conditional Access',
    ['Conditional Access'],
  ],
])('the check finds %s', (_, text, labels) => {
  expect(found(text).map((one) => one.split(' = ')[0])).toEqual(labels)
})

test.each([
  ['the local name', 'Öffnen Sie den bedingten Zugriff.'],
  ['the English label in brackets', 'Bedingter Zugriff (Conditional Access)'],
  ['the English label in brackets and quotes', 'Bedingter Zugriff („Conditional Access“)'],
  ['the English label before other words in brackets', 'den bedingten Zugriff (Conditional Access, Regeln)'],
  ['several English labels in brackets', 'Sichere Links, Bedingter Zugriff (Safe Links, Conditional Access)'],
  [
    'a label in bold, which the site writes in both languages',
    'Wählen Sie **Conditional Access** und **Save**.',
  ],
  ['a label of one word in a sentence', 'Save the Date'],
  ['a label in other letters', 'conditional access'],
  ['code', '`Conditional Access`'],
  ['a part of a word', 'Conditional Accesses'],
  ['a longer label without a local name', 'Die Rolle Conditional Access Administrator'],
  ['a label that is the same', 'Microsoft Secure Score'],
])('the check allows %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('in a page, a label in bold is found, even if it is one word', () => {
  expect(found('Drücken Sie **Save**, dann **Safe Links**. Save', true)).toEqual([
    'Safe Links = Sichere Links',
    'Save = Speichern',
  ])
  expect(found('Drücken Sie Speichern (**Save**).', true)).toEqual([])
})

const { folder } = temporaryFolder()
beforeAll(() => {
  for (const part of ['en', 'model', 'translation.yml'])
    cpSync(join('content', part), join(folder, part), { recursive: true })
  cpSync(join(folder, 'en'), join(folder, 'nl'), { recursive: true })
  writeFileSync(join(folder, 'languages.yml'), '- en\n- nl\n')
})

test('the labels of a language are read with their local names, the longest first', () => {
  expect(readLabels(folder, 'nl')).toEqual([])
  writeTerms(folder, 'nl', { 'conditional-access': { local: 'Voorwaardelijke toegang', ...READ } })
  const labels = readLabels(folder, 'nl')
  expect(labels.find(({ english }) => english === 'Conditional Access')?.local).toBe(
    'Voorwaardelijke toegang',
  )
  expect(labels.find(({ english }) => english === 'Security defaults')).toEqual({
    english: 'Security defaults',
    local: undefined,
  })
  expect(labels.map(({ english }) => english)).not.toContain('a site')
  const lengths = labels.map(({ english }) => english.length)
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
})

test('a finding names the file, the key and what to write, and an exception allows it', () => {
  writeTerms(folder, 'nl', { 'conditional-access': { local: 'Voorwaardelijke toegang', ...READ } })
  const pair = {
    file: 'ui.yml',
    own: readEntries(folder, 'nl', 'ui.yml').filter(({ key }) => key === 'scan.leftOut'),
    base: readEntries(folder, 'en', 'ui.yml').filter(({ key }) => key === 'scan.leftOut'),
  }
  const texts = (): string[] =>
    findingsIn(folder, { language: 'nl', pairs: [pair] })
      .map((one) => findingText('nl', one))
      .filter((one) => one.includes('label'))
  const problem =
    'content/nl/ui.yml › scan.leftOut: has the label "Conditional Access" in English. Write "Voorwaardelijke toegang", ' +
    'as in terms.yml, or "Voorwaardelijke toegang (Conditional Access)".'
  expect(texts()).toEqual([problem])
  expect(() => checkTranslation(folder, 'nl')).toThrow(problem)
  const exceptions = join(folder, 'nl/exceptions.yml')
  writeFileSync(
    exceptions,
    '- at: ui.yml › scan.leftOut\n  may: [english]\n  reason: The portal has no Dutch.\n',
  )
  expect(texts()).toEqual([])
  expect(readFileSync(exceptions, 'utf8')).toContain('english')
})
