/** Replaces the shaping tables of Indic and similar scripts, which none of our fonts contains; see `pdf.ts`. */
export default class Table {
  get(): never {
    throw new Error('Text of this script cannot be shaped here, see src/build/bundle/pdf.ts.')
  }
}
