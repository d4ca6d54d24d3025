/** Makes one ZIP with the files of many clients. Each file contains one client. */
import { type Client, latestAnswers, latestCheck } from '../../core/clients/client.ts'
import { namesInFiles } from '../../core/clients/client-checklist.ts'
import { uniqueFileNames } from '../../core/documents/file-name.ts'
import type { Report } from '../../core/report/types.ts'
import type { FileKind, FileMakers } from './client-files.ts'
import type { ZipWriter } from './zip.ts'

export interface PackOrder {
  clients: readonly Client[]
  kinds: readonly FileKind[]
  makers: FileMakers
  reportOf: (client: Client) => Report
  startZip: () => ZipWriter
  /** Called before each file with the number of finished files. */
  onProgress: (done: number) => void
  isStopped: () => boolean
}

export type Packed =
  | { state: 'stopped' }
  | {
      state: 'done'
      zip: Blob
      /** The number of files in the ZIP. */
      files: number
      /** The names of clients without answers, for whom there is no file. */
      withoutAnswers: string[]
      /** The clients whose newest link has numbers only, with the ISO date of the older answers in their files. */
      older: { name: string; date: string }[]
      /** The names of clients whose file could not be made, because no font has a character of the name. */
      undrawable: string[]
    }

/** Returns the clients that can have a file: those with answers. */
export function packable(clients: readonly Client[]): Client[] {
  return clients.filter((client) => latestAnswers(client) !== undefined)
}

/** Makes the files one after the other, so that the memory of the page holds one at a time beside the ZIP. */
export async function packClients(order: PackOrder): Promise<Packed> {
  const { clients, kinds, makers, reportOf, startZip, onProgress, isStopped } = order
  const withAnswers = packable(clients)
  const make = await Promise.all(kinds.map((kind) => makers[kind]()))
  const nameInFile = namesInFiles(clients)
  const uniqueName = uniqueFileNames()
  const zip = startZip()
  const undrawable = new Set<string>()
  let done = 0
  let files = 0
  for (const client of withAnswers) {
    const report = reportOf(client)
    for (const makeFile of make) {
      onProgress(done)
      if (isStopped()) return { state: 'stopped' }
      try {
        const { name, bytes } = await makeFile(report, nameInFile(client))
        zip.add(uniqueName(name), bytes)
        files += 1
      } catch (problem) {
        // One name that no font can draw must not stop the other files.
        if ((problem as { kind?: unknown }).kind !== 'letters') throw problem
        undrawable.add(client.name)
      }
      done += 1
    }
  }
  if (isStopped()) return { state: 'stopped' }
  return {
    ...{ state: 'done', zip: zip.end(), files },
    withoutAnswers: clients.filter((client) => !withAnswers.includes(client)).map(({ name }) => name),
    older: withAnswers.flatMap((client) => {
      const answers = latestAnswers(client)
      return answers && answers !== latestCheck(client) ? { name: client.name, date: answers.date } : []
    }),
    undrawable: [...undrawable],
  }
}
