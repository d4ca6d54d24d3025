/** Stands in for the tables that shape Indic and similar scripts, which no font here has; see `vite.ts`. */
export default class Table {
  get(): never {
    throw new Error('Text of this script cannot be shaped here, see src/build/bundle/pdf.ts.')
  }
}
