import { bilingualParts, withoutIsolates } from '../core/model/bilingual.ts'
import { BilingualText } from '../ui/BilingualText.tsx'

/** Text → the same text with isolates around its English parts, the longest text first. */
let known: readonly (readonly [text: string, marked: string])[] = []

/** Remembers texts with isolates around their English parts, so that `Bilingual` finds these parts. */
export function rememberBilingual(marked: readonly string[] = []): void {
  const added = marked.map((text) => [withoutIsolates(text), text] as const)
  known = [...new Map([...known, ...added])].toSorted(([a], [b]) => b.length - a.length)
}

/**
 * A text with the labels of a portal. Its English parts get the language English, and run from left to right. Only a
 * translation has such texts, so call it after a check of `import.meta.env.SITE_TRANSLATED`, which the bundler removes.
 */
export function Bilingual({ text }: { text: string }) {
  const marked = known.reduce((whole, [plain, one]) => whole.replaceAll(plain, () => one), text)
  return <BilingualText parts={bilingualParts(marked)} />
}
