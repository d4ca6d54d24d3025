/** The files of the offline copy: everything from the first question to the PDF, and nothing else. */

/** Pages, by their paths below the base. */
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

/** The contact form is left out: it needs a connection, and most sites have none. */
const ONLINE = /^_astro\/LeadApp\./

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address.replace(/\?.*/, '')

/** One file of the copy. */
export interface Listed {
  /** Path below the base, with the version that pages request. */
  address: string
  /** Path below the folder of the build. */
  file: string
}

/**
 * Returns the list, sorted. `files` are all files of the build, `read` returns the text of one.
 * @throws if a page is missing from the build.
 */
export function listFiles(files: readonly string[], read: (file: string) => string): Listed[] {
  const missing = PAGES.filter((page) => !files.includes(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const sheets = files.filter((file) => file.endsWith('.pdf'))
  const texts = PAGES.map(fileOf).map(read)
  const unnamed = new Set(files.filter((file) => file.startsWith('_astro/') && !ONLINE.test(file)))
  const assets: string[] = []
  // The assets that these pages name, those that the assets name, and so on. Assets of other pages are left out.
  for (const text of texts) {
    for (const file of unnamed) {
      if (!text.includes(file.slice('_astro/'.length))) continue
      unnamed.delete(file)
      assets.push(file)
      if (/\.(?:js|css)$/.test(file)) texts.push(read(file))
    }
  }
  // Pages and scripts name a data file with its version.
  const data = texts.flatMap((text) => text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? [])
  return [...new Set([...PAGES, ...sheets, ...assets, ...data])]
    .sort()
    .map((address) => ({ address, file: fileOf(address) }))
}
