/** What stands for the DOM in the npm package while its module is imported on a server. */

/** The class of all elements, or that of all objects on a server. It replaces the global name in `element.ts`. */
const Base = (globalThis as Partial<typeof globalThis>).HTMLElement ?? Object

export { Base as HTMLElement }
