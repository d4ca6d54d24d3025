/** Makes the files of 30 clients with two quarters each, and reads every file. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersFile, saysMany, textsIn, writeBelow } from './client-samples.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './run.ts'

const { folder } = temporaryFolder()
const out = join(folder, 'out')
const names = Array.from({ length: 30 }, (_, n) => `Firm ${String(n + 10)} Ltd`)

test('of the files of 30 clients, none holds two clients unless it says so', async () => {
  const files = names.flatMap((name, n) =>
    ['2026-06-30', '2026-09-30'].map((date, quarter) => [
      `${['London', 'Leeds', 'Hull'][n % 3] as string}/${name} ${date}.json`,
      answersFile(n + 30 * quarter),
    ]),
  )
  const results = writeBelow(join(folder, 'results'), Object.fromEntries(files) as Record<string, string>)
  const { code, err } = await run('report', '--clients', results, '--out', out, '--today', '2026-11-24')
  expect([code, err]).toEqual([0, ''])
  // A PDF for each client, three tables in two formats, and the list.
  expect(readdirSync(out)).toHaveLength(37)
  const texts = await textsIn(out)
  for (const [file, text] of texts) {
    const held = names.filter((name) => text.includes(name))
    expect(held.length === 1 || saysMany(file, text), `${file}: ${held.join()}`).toBe(true)
    expect(held.length, file).toBe(file.endsWith('.pdf') ? 1 : 30)
  }
  for (const name of names)
    expect(texts.get(`microsoft-365-checklist-${name.replaceAll(' ', '-')}-2026-11-24.pdf`)).toContain(name)
}, 120_000)
