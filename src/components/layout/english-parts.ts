import { readSite } from '../../content/site.ts'
import { joinLabels } from '../../content/terms.ts'
import { type BilingualPart, bilingualParts, withoutIsolates } from '../../core/model/bilingual.ts'
import { mustFind } from '../../core/model/must.ts'

let texts: readonly string[] = []
let marked: ReadonlyMap<string, string> = new Map()

/** Splits a text with labels of a portal into English parts and parts in the language of the page. */
export function englishParts(text: string): BilingualPart[] {
  const { bilingual } = readSite()
  if (bilingual !== texts) {
    texts = bilingual
    marked = new Map(texts.map((one) => [withoutIsolates(one), one]))
  }
  return bilingualParts(marked.get(text) ?? text)
}

/**
 * Returns a path for `englishParts`. `ids` are the ids of its labels, separated by spaces. On a page that is not translated yet,
 * `label` is "english".
 * @throws {Error} if an id is not in content/model/terms.yml.
 */
export function portalPathOf(ids: string, label: 'shown' | 'english'): string {
  const { terms } = readSite()
  return joinLabels(ids.split(/\s+/).map((id) => mustFind(terms, id)[label]))
}
