/** Packs files into one ZIP. The only file of the islands that imports fflate. Load this module only with `import()`. */
import { Zip, ZipPassThrough } from 'fflate'

export interface ZipWriter {
  add: (name: string, bytes: Uint8Array) => void
  end: () => Blob
}

/** How many packed bytes the memory of the page keeps, 4 MB. */
const KEPT = 4_194_304

/**
 * Starts a ZIP. Stores the files as they are, because PDF and Word files are compressed already. Moves each few megabytes into a
 * `Blob`, because a browser keeps it outside the memory of the page, and on its disk if it is large.
 */
export function startZip(): ZipWriter {
  const moved: Blob[] = []
  let kept: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const move = (): void => {
    moved.push(new Blob(kept))
    kept = []
    size = 0
  }
  const zip = new Zip((problem, chunk) => {
    if (problem) throw problem
    kept.push(chunk)
    size += chunk.length
    if (size >= KEPT) move()
  })
  return {
    add: (name, bytes) => {
      const file = new ZipPassThrough(name)
      zip.add(file)
      file.push(bytes, true)
    },
    end: () => {
      zip.end()
      move()
      return new Blob(moved, { type: 'application/zip' })
    },
  }
}
