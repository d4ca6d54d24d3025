/** Lists the files of the offline copy: all files needed from the first question to the PDF. */

/** The pages of the offline copy, as paths relative to the site's base URL. */
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

/** Matches the script of the contact form. The offline copy omits the form, because sending a lead needs a connection. */
const ONLINE = /^_astro\/LeadApp\./

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address.replace(/\?.*/, '')

/** One file of the offline copy. */
export interface Listed {
  /** The path relative to the site's base URL, including the version query (`?v=…`) in the URLs that pages request. */
  address: string
  /** The path relative to the build's output folder. */
  file: string
}

/**
 * Returns the sorted list of files. `files` are all files of the build, `read` returns the text of a file.
 * @throws if the build does not contain a listed page.
 */
export function listFiles(files: readonly string[], read: (file: string) => string): Listed[] {
  const missing = PAGES.filter((page) => !files.includes(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const sheets = files.filter((file) => /\.(?:pdf|ics)$/.test(file))
  const texts = PAGES.map(fileOf).map(read)
  const unnamed = new Set(files.filter((file) => file.startsWith('_astro/') && !ONLINE.test(file)))
  const assets: string[] = []
  // Add the assets that the pages refer to, then the assets that these assets refer to, and so on.
  for (const text of texts) {
    for (const file of unnamed) {
      if (!text.includes(file.slice('_astro/'.length))) continue
      unnamed.delete(file)
      assets.push(file)
      if (/\.(?:js|css)$/.test(file)) texts.push(read(file))
    }
  }
  // Pages and scripts contain the URL of a data file together with its version query.
  const data = texts.flatMap((text) => text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? [])
  return [...new Set([...PAGES, ...sheets, ...assets, ...data])]
    .sort()
    .map((address) => ({ address, file: fileOf(address) }))
}
