/** The appendix with the ids of framework requirements, for an IT provider or an auditor. */

/** The requirements of all frameworks that match one control or one everyday job. */
export interface Reference {
  /** The id of the control, or the number of the everyday job. */
  id: string
  /** "CIS Controls 6.3, 6.4 · NIST CSF PR.AA-03" */
  text: string
}

/** The appendix. Entries without a requirement are not in `items`. */
export interface References {
  title: string
  lead: string
  items: Reference[]
}

/** Sorts ids of requirements by the numbers in them: "7.2.3" comes before "7.2.11". */
export function sortIds(ids: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return ids.toSorted(compare)
}

/** Returns the requirements of some frameworks in one line. */
export function referenceText(frameworks: readonly { name: string; ids: readonly string[] }[]): string {
  return frameworks.map(({ name, ids }) => `${name} ${sortIds(ids).join(', ')}`).join(' · ')
}
