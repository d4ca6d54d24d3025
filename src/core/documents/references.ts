/** The appendix with the ids of framework requirements, for an IT provider or an auditor. */
import type { ReportWords } from '../../messages/ui.ts'

/** The requirements of all frameworks that match one control or one everyday job. */
export interface Reference {
  /** The id of the control, or the number of the everyday job. */
  id: string
  /** The frameworks and the ids of their requirements: "CIS Controls 6.3, 6.4 · NIST CSF PR.AA-03". */
  text: string
}

/** The appendix with references. `items` contains only entries with at least one requirement. */
export interface References {
  title: string
  lead: string
  items: Reference[]
}

/** Sorts ids of requirements by the numbers in them: "7.2.3" comes before "7.2.11". */
function sortIds(ids: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return ids.toSorted(compare)
}

/**
 * Returns the appendix for the given entries, in the given order. Returns `undefined` if no entry has a requirement.
 */
export function referencesOf(
  entries: readonly { id: string; frameworks: readonly { name: string; ids: readonly string[] }[] }[],
  { references: title, referencesLead: lead }: ReportWords['checklist'],
): References | undefined {
  const items = entries
    .filter(({ frameworks }) => frameworks.length > 0)
    .map(({ id, frameworks }) => ({
      id,
      text: frameworks.map(({ name, ids }) => `${name} ${sortIds(ids).join(', ')}`).join(' · '),
    }))
  return items.length > 0 ? { title, lead, items } : undefined
}
