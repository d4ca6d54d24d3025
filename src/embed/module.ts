/**
 * The ES module of the npm package. Defines `<responsibility-check>` on import. On a server, where no element exists, the
 * import does nothing: `src/build/element-package.ts` builds this file with `server.ts`.
 */
import { ResponsibilityCheck } from './element.ts'

export { ResponsibilityCheck }

/** Defines the element if the page does not have it yet. Does nothing on a server. */
export function defineResponsibilityCheck(): void {
  const registry = (globalThis as Partial<typeof globalThis>).customElements
  if (registry && !registry.get('responsibility-check'))
    registry.define('responsibility-check', ResponsibilityCheck)
}

defineResponsibilityCheck()
