/**
 * Replaces the package `clone`. fontkit only clones font tables that contain plain numbers, so a shallow copy is
 * enough.
 */
export default function copy<Table extends object>(table: Table): Table {
  return { ...table }
}
