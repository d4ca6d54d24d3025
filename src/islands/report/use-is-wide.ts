import { useState } from 'preact/hooks'

/**
 * Returns true if the window was wide enough for two columns when the page opened. In a narrower window, disclosures
 * keep the report short.
 */
export function useIsWide(): boolean {
  return useState(() => matchMedia('(min-width: 901px)').matches)[0]
}
