/**
 * The worker that reads a scanner file, so that the page stays responsive. The page imports the worker's URL with
 * `?worker&url`.
 */
import { LIMIT, LIMIT_MB } from '../core/scan/bytes.ts'
import { type ScanReading, type ScanMap, refuse } from '../core/scan/model.ts'
import { type Decode, readScanBytes } from '../core/scan/read.ts'

/** The message from the page to the worker: a file to read. */
export interface ScanRequest {
  file: Blob
  map: ScanMap
  /**
   * The index of the chosen tenant, for a file with several tenants. The first reading of the file returned the list of
   * tenants.
   */
  tenant?: number | undefined
}

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

async function readFile({ file, map, tenant }: ScanRequest): Promise<ScanReading> {
  // Check the size first: this check does not read the file.
  if (file.size > LIMIT) return refuse('tooBig', { mb: LIMIT_MB })
  try {
    return readScanBytes(new Uint8Array(await file.arrayBuffer()), decode, map, tenant)
  } catch {
    // The file was moved or deleted, or the file does not fit into memory.
    return refuse('noReader')
  }
}

self.addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void readFile(event.data).then((reading) => {
    self.postMessage(reading)
  })
})
