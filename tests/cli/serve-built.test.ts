import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtBase, serveBuilt } from '../../src/cli/serve-built.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'whose-job-served-'))

test.each([
  ['<link rel="modulepreload" href="/_astro/a.js">', '/'],
  ['<a href="/other/"></a><script src="/check/_astro/a.js"></script>', '/check/'],
  ['<link href="/a/b/_astro/a.css">', '/a/b/'],
  ['<p>No script</p>', '/'],
])('builtBase reads the base path of a built site from %s', (page, base) => {
  const dist = folder()
  writeFileSync(join(dist, 'index.html'), page)
  expect(builtBase(dist)).toBe(base)
})

test('builtBase says what to do if there is no finished site', () => {
  expect(() => builtBase(folder())).toThrow(/has no finished site\. Run npm run build first/)
})

test('serveBuilt says that a port is taken', async () => {
  const dist = folder()
  writeFileSync(join(dist, 'index.html'), '')
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
  const { port } = taken.address() as { port: number }
  let said = ''
  try {
    const io = { out: () => undefined, err: (text: string) => void (said += text) }
    expect(await serveBuilt(dist, String(port), io)).toBe(1)
    expect(said).toContain('npm run serve -- 4400')
  } finally {
    taken.close()
  }
})
