/** Tests the client and the worker that read a scanner's file. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ScanReading } from '../../src/core/scan/model.ts'
import type { ScanRequest } from '../../src/scan-worker/scan-worker.ts'
import { readScanFile } from '../../src/scan-worker/client.ts'
import { FakeWorker } from '../support/fake-worker.ts'
import { fixture, refusalIn, scanIn, tinyMap } from '../core/scan/tiny.ts'

const file = (name: string): Blob => new Blob([fixture(name) as Uint8Array<ArrayBuffer>])

/** Starts to read a scanner's file with a fake worker. */
function start(tenant?: number) {
  const worker = new FakeWorker<ScanRequest, ScanReading>()
  const startWorker = vi.fn((_: string) => worker as unknown as Worker)
  const reading = readScanFile(startWorker, file('maester.json'), tinyMap, tenant)
  return { reading, worker, startWorker }
}

test('each scanner file gets its own worker, which is terminated after its response', async () => {
  const { reading, worker, startWorker } = start(1)
  expect(startWorker).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('scan-worker'))
  expect(worker.asked).toMatchObject([{ map: tinyMap, tenant: 1 }])
  expect(worker.isOver).toBe(false)
  const answer: ScanReading = { kind: 'tenants', names: ['One'] }
  worker.reply(answer)
  expect(await reading).toEqual(answer)
  expect(worker.isOver).toBe(true)
})

test.each(['error', 'messageerror'])(
  'readScanFile refuses the file after the worker event “%s”',
  async (event) => {
    const { reading, worker } = start()
    worker.dispatchEvent(new Event(event))
    expect(refusalIn(await reading)?.id).toBe('noReader')
    expect(worker.isOver).toBe(true)
  },
)

test('readScanFile refuses the file if the page cannot start a worker', async () => {
  const refuse = (): Worker => {
    throw new Error('refused by policy')
  }
  expect(refusalIn(await readScanFile(refuse, file('maester.json'), tinyMap))?.id).toBe('noReader')
})

let scope: EventTarget & { postMessage: (reading: ScanReading) => void }
beforeEach(() => {
  scope = Object.assign(new EventTarget(), { postMessage: vi.fn() })
  vi.stubGlobal('self', scope)
})
afterEach(() => vi.unstubAllGlobals())

/** Sends a request to the real worker. Returns its response. */
async function askWorker(request: Omit<ScanRequest, 'map'>): Promise<ScanReading> {
  vi.resetModules()
  await import('../../src/scan-worker/scan-worker.ts')
  return new Promise((resolve) => {
    scope.postMessage = resolve
    scope.dispatchEvent(new MessageEvent('message', { data: { ...request, map: tinyMap } }))
  })
}

test('the worker reads a whole file, or one tenant of a file with several tenants', async () => {
  expect(scanIn(await askWorker({ file: file('scubagear.json') })).tool).toBe('scubagear')
  const two = await askWorker({ file: file('maester-tenants.json'), tenant: 1 })
  expect(scanIn(two).outcomes.get('MT.1001')).toBe('pass')
})

test('the worker refuses a file that is too big or cannot be read', async () => {
  const arrayBuffer = vi.fn(() => Promise.reject(new Error('gone')))
  const huge = { size: 65 * 1_048_576, arrayBuffer } as unknown as Blob
  expect(refusalIn(await askWorker({ file: huge }))).toMatchObject({ id: 'tooBig', values: { mb: 64 } })
  expect(arrayBuffer).not.toHaveBeenCalled()
  const gone = { size: 10, arrayBuffer } as unknown as Blob
  expect(refusalIn(await askWorker({ file: gone }))?.id).toBe('noReader')
})
