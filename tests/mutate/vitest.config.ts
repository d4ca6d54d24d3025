import { defineConfig } from 'vitest/config'

/** `npm run mutate` changes one line of `src/core` at a time and runs these tests. At least one test must then fail. */
export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts'], testTimeout: 60_000 },
})
