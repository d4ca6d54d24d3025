import { expect, test, vi } from 'vitest'
import { readBrand } from '../../src/brand/read.ts'
import { brandIntegration } from '../../src/build/brand-integration.ts'

/** Returns the warnings at the end of a build of a brand. */
async function warningsFor(changes: Partial<ReturnType<typeof readBrand>>): Promise<string[]> {
  const logger = { info: vi.fn(), warn: vi.fn() }
  const { hooks } = brandIntegration({ ...readBrand('northgate'), ...changes })
  await hooks['astro:build:done']?.({ logger } as never)
  return logger.warn.mock.calls.map(([text]) => String(text))
}

test('a brand without an email address gets a warning that says what to write', async () => {
  expect(await warningsFor({})).toEqual([])
  const [warning = ''] = await warningsFor({ email: undefined })
  expect(warning).toContain('northgate')
  expect(warning).toContain('email: hello@example.com')
})
