/**
 * Returns the 32-bit FNV-1a hash as an unsigned number (http://www.isthe.com/chongo/tech/comp/fnv/). The hash detects
 * accidental changes, not attacks. `units` are bytes, UTF-16 units or code points. Links, leads and calendar files
 * store hashes, so the result must never change.
 */
export function fnv1a(units: Iterable<number>): number {
  let hash = 0x811c9dc5
  for (const unit of units) hash = Math.imul(hash ^ unit, 0x01000193)
  return hash >>> 0
}
