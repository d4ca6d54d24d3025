/** Stands in for `clone`: fontkit copies three font tables of plain numbers before it changes them; see `vite.ts`. */
export default function copy<Table extends object>(table: Table): Table {
  return { ...table }
}
