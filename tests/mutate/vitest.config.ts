import { defineConfig } from 'vitest/config'

/** `npm run mutate` changes lines of the core and runs these tests. At least one test must fail for each change. */
export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts'], testTimeout: 60_000 },
})
