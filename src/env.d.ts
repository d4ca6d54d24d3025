declare namespace App {
  interface Locals {
    /** The sources that the education page being made cites: id → number of its note. */
    notes?: ReadonlyMap<string, number>
  }
}
