import { Blob } from 'node:buffer'
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { startZip } from '../../../src/islands/clients/zip.ts'

test('a ZIP that is moved out of the memory in parts has every file', async () => {
  const made: number[] = []
  class Counted extends Blob {
    constructor(parts: BlobPart[], options?: BlobPropertyBag) {
      super(parts as ConstructorParameters<typeof Blob>[0], options)
      made.push(this.size)
    }
  }
  vi.stubGlobal('Blob', Counted)
  const files = Array.from({ length: 6 }, (_, index) => new Uint8Array(2_000_000).fill(index + 1))
  const zip = startZip()
  for (const [index, bytes] of files.entries()) zip.add(`${String(index)}.pdf`, bytes)
  const whole = zip.end()
  vi.unstubAllGlobals()
  const opened = unzipSync(new Uint8Array(await whole.arrayBuffer()))
  expect(Object.keys(opened)).toHaveLength(6)
  for (const [index, bytes] of files.entries()) expect(opened[`${String(index)}.pdf`]).toEqual(bytes)
  expect(whole.type).toBe('application/zip')
  // The last one is the whole ZIP. No part before it is larger than the limit and one file.
  expect(made.length).toBeGreaterThan(2)
  expect(Math.max(...made.slice(0, -1))).toBeLessThan(4_194_304 + 2_100_000)
})
