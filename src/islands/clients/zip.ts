/** Packs files into one ZIP. The only file of the islands that imports fflate. Load this module only with `import()`. */
import { Zip, ZipPassThrough } from 'fflate'

export interface ZipWriter {
  add: (name: string, bytes: Uint8Array) => void
  end: () => Blob
}

/** Starts a ZIP. Stores the files as they are, because PDF and Word files are compressed already. */
export function startZip(): ZipWriter {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((problem, chunk) => {
    if (problem) throw problem
    parts.push(chunk)
  })
  return {
    add: (name, bytes) => {
      const file = new ZipPassThrough(name)
      zip.add(file)
      file.push(bytes, true)
    },
    end: () => {
      zip.end()
      return new Blob(parts, { type: 'application/zip' })
    },
  }
}
