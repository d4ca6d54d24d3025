/** Stands in for the DOM, so that a server can import the module of the npm package. */

/** The class of all elements, or that of all objects on a server. It replaces the global name in `element.ts`. */
const Base = (globalThis as Partial<typeof globalThis>).HTMLElement ?? Object

export { Base as HTMLElement }
