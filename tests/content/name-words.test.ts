import { expect, test } from 'vitest'
import { withNameWords } from '../../src/content/name-words.ts'
import { identify } from '../../src/core/clients/file-name.ts'
import type { Ui } from '../../src/messages/ui.ts'
import { ui } from './content.ts'

const languageWith = (nameWords: string): Pick<Ui, 'clients'> => ({ clients: { ...ui.clients, nameWords } })
const nameOf = (words: Ui, name: string): string | undefined =>
  identify(words, { name, folder: '', text: '', modified: '2026-11-01' }, '2026-11-24').name

test('a file name in another language of the site gives the name of the client', () => {
  const joined = withNameWords(ui, [languageWith('Antworten, Ergebnis, m365'), languageWith('réponses')])
  expect(nameOf(joined, 'Zahnarzt Kühn Antworten 2026-10-01.json')).toBe('Zahnarzt Kühn')
  expect(nameOf(joined, 'réponses Cabinet Noël.json')).toBe('Cabinet Noël')
  expect(nameOf(joined, 'Acme answers.json')).toBe('Acme')
})

test('the words are unchanged if no other language has a word of its own', () => {
  expect(withNameWords(ui, [])).toBe(ui)
  expect(withNameWords(ui, [ui])).toBe(ui)
})
