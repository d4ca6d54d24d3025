/** Replaces the tables for Indic and similar scripts in fontkit, because none of our fonts contains these scripts. */
export default class Table {
  get(): never {
    throw new Error('Text of this script cannot be shaped here, see src/build/pdf-worker/pruned.ts.')
  }
}
