/**
 * Sends scanner files to a worker and receives the readings. Each file gets its own worker, so that no data of the file
 * stays in memory. Import this module lazily.
 */
import { type ScanReading, type ScanMap, refuse } from '../core/scan/model.ts'
import type { ScanRequest } from './scan-worker.ts'
import workerAddress from './scan-worker.ts?worker&url'

/** Reads a file in a worker that `createWorker` starts. Never rejects: after a failure, resolves to a refusal. */
export function readScanFile(
  createWorker: (address: string) => Worker,
  file: Blob,
  map: ScanMap,
  tenant?: number,
): Promise<ScanReading> {
  return new Promise((resolve) => {
    let worker: Worker | undefined
    const end = (reading: ScanReading): void => {
      worker?.terminate()
      resolve(reading)
    }
    const fail = (): void => {
      end(refuse('noReader'))
    }
    try {
      worker = createWorker(workerAddress)
      worker.addEventListener('message', ({ data }: MessageEvent<ScanReading>) => {
        end(data)
      })
      worker.addEventListener('error', fail)
      worker.addEventListener('messageerror', fail)
      worker.postMessage({ file, map, tenant } satisfies ScanRequest)
    } catch {
      // The page's Content Security Policy can block the worker.
      fail()
    }
  })
}
