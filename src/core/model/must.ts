/** Look-ups of ids that are known to exist: content and model are checked when they are joined. */

/**
 * Returns the entry of an id.
 * @throws {Error} naming the id, if there is no such entry.
 */
export function must<Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing {
  const thing = things[id]
  if (thing === undefined) throw new Error(`There is no entry "${id}".`)
  return thing
}

/**
 * Returns the item with an id.
 * @throws {Error} naming the id, if there is no such item.
 */
export function mustFind<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((one) => one.id === id)
  if (thing === undefined) throw new Error(`There is no item "${id}".`)
  return thing
}
