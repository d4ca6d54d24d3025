/** Lookups by id that throw an error if the id is missing. */

/**
 * Returns the entry with the key `id`.
 * @throws {Error} if the entry does not exist.
 */
export function must<Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing {
  const thing = things[id]
  if (thing === undefined) throw new Error(`There is no entry "${id}".`)
  return thing
}

/**
 * Returns the item with the given `id`.
 * @throws {Error} if the item does not exist.
 */
export function mustFind<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((one) => one.id === id)
  if (thing === undefined) throw new Error(`There is no item "${id}".`)
  return thing
}
