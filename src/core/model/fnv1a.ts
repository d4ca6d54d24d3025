/**
 * The hash FNV-1a, 32 bits, as an unsigned number (http://www.isthe.com/chongo/tech/comp/fnv/). It finds accidents, not attacks.
 * The caller chooses what is hashed: bytes for the checksum of a link, UTF-16 units for the version of a consent, code
 * points for ids in a calendar. Links, leads and calendars store these hashes, so none of them may change.
 */
export function fnv1a(units: Iterable<number>): number {
  let hash = 0x811c9dc5
  for (const unit of units) hash = Math.imul(hash ^ unit, 0x01000193)
  return hash >>> 0
}
