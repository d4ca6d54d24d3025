/** Lists the files of the offline copy: all files needed from the first question to the PDF. */

/** Pages, by their paths below the base. */
const PAGES = [
  '',
  'quiz/',
  'report/',
  'recovery/',
  'checklist/',
  'checklist/everyday/',
  'dates/',
  'method/',
  'privacy/',
  'files/',
  'offline/',
]

/** Matches the script of the contact form, which is left out: it needs a connection, and most sites have no contact form. */
const ONLINE = /^_astro\/LeadApp\./

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address.replace(/\?.*/, '')

/** One file of the copy. */
export interface Listed {
  /** Path below the base, with the version query that pages request. */
  address: string
  /** Path below the folder of the build. */
  file: string
}

/**
 * Returns the list, sorted. `files` are all files of the build, `read` returns the text of a file.
 * @throws if a page is missing from the build.
 */
export function listFiles(files: readonly string[], read: (file: string) => string): Listed[] {
  const missing = PAGES.filter((page) => !files.includes(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const sheets = files.filter((file) => /\.(?:pdf|ics)$/.test(file))
  const texts = PAGES.map(fileOf).map(read)
  const unnamed = new Set(files.filter((file) => file.startsWith('_astro/') && !ONLINE.test(file)))
  const assets: string[] = []
  // Adds the assets that these pages name, then the assets that those assets name, and so on.
  for (const text of texts) {
    for (const file of unnamed) {
      if (!text.includes(file.slice('_astro/'.length))) continue
      unnamed.delete(file)
      assets.push(file)
      if (/\.(?:js|css)$/.test(file)) texts.push(read(file))
    }
  }
  // Pages and scripts name a data file together with its version query.
  const data = texts.flatMap((text) => text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? [])
  return [...new Set([...PAGES, ...sheets, ...assets, ...data])]
    .sort()
    .map((address) => ({ address, file: fileOf(address) }))
}
