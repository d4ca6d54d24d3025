/** Joins the words that name files in all languages of a site, because a client's file can come from any of them. */
import type { Ui } from '../messages/ui.ts'

const wordsIn = ({ clients }: Pick<Ui, 'clients'>): string[] =>
  clients.nameWords.split(',').map((word) => word.trim())

/**
 * Returns the interface texts with the words in file names of all languages. They are unchanged if no other language has
 * a word of its own.
 */
export function withNameWords(ui: Ui, others: readonly Pick<Ui, 'clients'>[]): Ui {
  const own = wordsIn(ui)
  const more = others.flatMap(wordsIn).filter((word) => !own.includes(word))
  return more.length === 0
    ? ui
    : { ...ui, clients: { ...ui.clients, nameWords: [...new Set([...own, ...more])].join(', ') } }
}
