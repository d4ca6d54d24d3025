/**
 * The checklist: the controls as a document, blank or filled from a report.
 * Plain JSON; the PDF and the HTML page draw it and compute nothing again.
 */

export interface ChecklistRow {
  /** Control id, e.g. "IA-01"; unique in the document. */
  id: string
  title: string
  why: string
  /** One line in bold before the ids: "Partly in place", "By 31 December 2026", "Critical"; may be empty. */
  flag: string
  done: boolean
  effort: string
  licence: string
  who: string
  where: string
  /** Framework ids for an auditor: "CIS 6.3, 6.4 · NIST PR.AA-03". */
  frameworks: string
  /** Accessible name of the checkbox. */
  tick: string
}

export interface ChecklistSection {
  id: string
  title: string
  lead?: string | undefined
  /** Area sections of a filled list show a small bar: 0 to 100 and its words. */
  score?: { value: number; text: string } | undefined
  rows: ChecklistRow[]
}

export interface Checklist {
  kind: 'blank' | 'filled'
  /** BCP 47. */
  language: string
  /** PDF title and running head. */
  title: string
  /** ISO date; the only date in the file, so that the same input gives the same bytes. */
  date: string
  dateText: string
  cover: {
    heading: string
    /** "Your Microsoft 365 checklist, made for Harbour Street Dental. It covers …" */
    lead: string
    /** "54", "5 to 17", or for a blank list the number of controls. */
    figure: string
    /** Small line above the sentence: "out of 100. Higher is safer." */
    of: string
    sentence: string
    /** The drawing: one band an area, 0 to 100; on a blank list the value is the share of the 36 controls that stand in it and nothing is filled. */
    bands: { name: string; value: number; text: string }[]
    /** What the drawing says, for those who cannot see it. */
    alt: string
    legend: string
    /** Bottom right: "Made in your browser. …" */
    promise: string
  }
  sections: ChecklistSection[]
  labels: {
    effort: string
    licence: string
    who: string
    where: string
    doneBy: string
    /** "Page {page} of {pages}" */
    page: string
    runningHead: string
    runningFact: string
    frameworksNote: string
    contents: string
  }
  fileName: string
}
