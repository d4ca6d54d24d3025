import { expect, test } from 'vitest'
import { run } from './run.ts'

test('the published schemas are up to date: run npm run schemas', async () => {
  expect(await run('schemas', '--check')).toEqual({ code: 0, out: '', err: '' })
})
