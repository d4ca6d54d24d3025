import { defineConfig } from 'vitest/config'

/** The tests that `npm run mutate` asks: does one of them fail when a line of the pure core is changed? */
export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts'], testTimeout: 60_000 },
})
