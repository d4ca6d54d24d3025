/** Turns what the visitor drops or chooses into files that the desk reads. Only the browser's own types are here. */
import { MAIL_FILE } from '../../core/clients/mail-file.ts'
import { localDay } from '../../core/model/dates.ts'
import type { DeskFile } from '../../state/clients-desk.ts'

/** The maximum number of files in one drop. Without it, the page would read a whole disk that someone drops by mistake. */
const MOST_FILES = 20_000

/** Returns true for files that operating systems add to folders by themselves. */
const isHidden = (name: string): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)

function fileOf(file: File, path: string): DeskFile[] {
  if (isHidden(file.name)) return []
  // "Clients/North/acme.json" is in the group "North": the first part is the dropped folder itself.
  const folder = path.split('/').slice(1, -1).join('/')
  const { name, size, lastModified } = file
  const text = (): Promise<string> => (MAIL_FILE.test(name) ? bytesAsText(file) : file.text())
  return [{ name, size, folder, modified: localDay(new Date(lastModified)), text }]
}

/** Returns a text with one character for each byte. A mail says in itself how its bytes become text. */
async function bytesAsText(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

/** Returns the files of a file picker or folder picker. */
export function pickedFiles(files: Iterable<File>): DeskFile[] {
  return [...files].flatMap((file) => fileOf(file, file.webkitRelativePath))
}

/** Returns the files of a folder, and of the folders in it. `path` is the path of the folder. */
async function filesIn(entry: FileSystemEntry, path: string, left: { n: number }): Promise<DeskFile[]> {
  if (left.n <= 0 || isHidden(entry.name)) return []
  if (entry.isFile) {
    left.n -= 1
    const file = await new Promise<File | undefined>((resolve) => {
      ;(entry as FileSystemFileEntry).file(resolve, () => resolve(undefined))
    })
    return file ? fileOf(file, `${path}${entry.name}`) : [unreadableFile(entry.name)]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: DeskFile[] = []
  // Chromium returns at most 100 entries for each call, and an empty list at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesIn(one, `${path}${entry.name}/`, left)))
  }
}

/** Returns a file that cannot be read, so that the desk says so. */
function unreadableFile(name: string): DeskFile {
  return { name, size: 0, folder: '', modified: '', text: () => Promise.reject(new Error(name)) }
}

/** Returns the files and folders that the visitor dropped. Call this function while the browser handles the drop. */
export async function droppedFiles(transfer: DataTransfer): Promise<DeskFile[]> {
  // The browser empties the list after the event, so take all entries before waiting for one.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFiles(transfer.files)
  const left = { n: MOST_FILES }
  const found: DeskFile[] = []
  for (const entry of entries) found.push(...(await filesIn(entry, '', left)))
  return found
}

/** Returns pasted text as a file. A name in a line before a link is the name of the client. */
export function pastedFile(text: string, today: string): DeskFile {
  return { name: '', folder: '', size: text.length, modified: today, text: () => Promise.resolve(text) }
}
