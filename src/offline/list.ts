/** Which files of a build the offline copy holds: everything from the first question to the PDF, and nothing else. */

/** Pages, by their addresses below the base. */
const PAGES = [
  '',
  'quiz/',
  'report/',
  'recovery/',
  'checklist/',
  'checklist/everyday/',
  'method/',
  'privacy/',
  'files/',
  'offline/',
]

/** The form after a report sends over a connection, and most sites have none: nobody keeps it. */
const ONLINE = /^_astro\/LeadApp\./

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address.replace(/\?.*/, '')

/** One file of the copy. */
export interface Listed {
  /** Below the base, with the version that pages ask for. */
  address: string
  /** Below the build's folder. */
  file: string
}

/**
 * The list, sorted. `files` are all files of the build, `read` gives the text of one.
 * @throws where a page of the journey is missing from the build.
 */
export function listFiles(files: readonly string[], read: (file: string) => string): Listed[] {
  const missing = PAGES.filter((page) => !files.includes(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const sheets = files.filter((file) => file.endsWith('.pdf'))
  const texts = PAGES.map(fileOf).map(read)
  const unnamed = new Set(files.filter((file) => file.startsWith('_astro/') && !ONLINE.test(file)))
  const assets: string[] = []
  // What a page names, what that names, and so on: scripts and fonts of other pages stay where they are.
  for (const text of texts) {
    for (const file of unnamed) {
      if (!text.includes(file.slice('_astro/'.length))) continue
      unnamed.delete(file)
      assets.push(file)
      if (/\.(?:js|css)$/.test(file)) texts.push(read(file))
    }
  }
  // The version of a data file stands where a page or a script names it.
  const data = texts.flatMap((text) => text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? [])
  return [...new Set([...PAGES, ...sheets, ...assets, ...data])]
    .sort()
    .map((address) => ({ address, file: fileOf(address) }))
}
