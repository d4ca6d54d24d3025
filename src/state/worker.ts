import { trustedWorkerUrl } from './trusted-types.ts'

/** Starts a module worker. The page's Trusted Types policy checks its URL. */
export function createWorker(address: string): Worker {
  return new Worker(trustedWorkerUrl(address), { type: 'module' })
}
