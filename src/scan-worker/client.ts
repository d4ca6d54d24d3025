/** The page's side of reading scanner files; reached by `import()` only. A worker lives for one file, so that nothing of it stays in memory. */
import { type ScanReading, type ScanMap, refuse } from '../core/scan/model.ts'
import type { ScanRequest } from './scan-worker.ts'
import workerAddress from './scan-worker.ts?worker&url'

/** Reads a file in a worker that `createWorker` starts at an address. Never rejects: what goes wrong is a refusal with its sentence. */
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
      // A policy of the page may refuse the worker.
      fail()
    }
  })
}
