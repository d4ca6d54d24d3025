declare namespace App {
  interface Locals {
    /**
     * The sources that the current page of the guide cites: source id → number of the source in the page's list of
     * sources.
     */
    notes?: ReadonlyMap<string, number>
  }
}
