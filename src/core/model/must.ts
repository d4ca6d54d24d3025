/** Lookups of ids that must exist: the build checks the ids of content and model. */

/**
 * Returns the entry of an id.
 * @throws {Error} with the id in the message, if the entry does not exist.
 */
export function must<Thing>(things: Readonly<Record<string, Thing>>, id: string): Thing {
  const thing = things[id]
  if (thing === undefined) throw new Error(`There is no entry "${id}".`)
  return thing
}

/**
 * Returns the item with an id.
 * @throws {Error} with the id in the message, if the item does not exist.
 */
export function mustFind<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((one) => one.id === id)
  if (thing === undefined) throw new Error(`There is no item "${id}".`)
  return thing
}
