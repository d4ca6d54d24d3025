/** Restores after each unit test what the test has replaced: globals, variables of the environment and the clock. */
import { afterEach, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.useRealTimers()
})
