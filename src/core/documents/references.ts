/** The appendix with the ids of framework requirements, for an IT provider or an auditor. */
import type { PaperBlock } from './paper.ts'
import type { ReportWords } from '../../messages/ui.ts'

/** Sorts ids of requirements by the numbers in them: "7.2.3" comes before "7.2.11". */
function sortIds(ids: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return ids.toSorted(compare)
}

/** Returns the appendix for the given entries, in the given order. Empty if no entry has a requirement. */
export function referencesOf(
  entries: readonly { id: string; frameworks: readonly { name: string; ids: readonly string[] }[] }[],
  { references: title, referencesLead: lead }: ReportWords['checklist'],
): PaperBlock[] {
  const items = entries
    .filter(({ frameworks }) => frameworks.length > 0)
    .map(({ id, frameworks }) => ({
      id,
      text: frameworks.map(({ name, ids }) => `${name} ${sortIds(ids).join(', ')}`).join(' · '),
    }))
  return items.length > 0 ? [{ kind: 'appendix', title, lead, items }] : []
}
