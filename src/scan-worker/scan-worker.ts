/** The worker that reads a scanner's file, outside the page's main thread. The page imports the worker's URL with `?worker&url`. */
import { LIMIT, LIMIT_MB } from '../core/scan/bytes.ts'
import { type ScanReading, type ScanMap, refuse } from '../core/scan/model.ts'
import { type Decode, readScanBytes } from '../core/scan/read.ts'

/** The message from the page to the worker. */
export interface ScanRequest {
  file: Blob
  map: ScanMap
  /** Index in the list of tenants that an earlier reading returned, for a file with several. */
  tenant?: number | undefined
}

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

async function readFile({ file, map, tenant }: ScanRequest): Promise<ScanReading> {
  // The size is known without reading the file.
  if (file.size > LIMIT) return refuse('tooBig', { mb: LIMIT_MB })
  try {
    return readScanBytes(new Uint8Array(await file.arrayBuffer()), decode, map, tenant)
  } catch {
    // The file was moved or deleted, or does not fit into memory.
    return refuse('noReader')
  }
}

self.addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void readFile(event.data).then((reading) => {
    self.postMessage(reading)
  })
})
