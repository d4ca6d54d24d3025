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
  'offline/',
]

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
  const assets = files.filter((file) => file.startsWith('_astro/'))
  // The version of a data file stands where a page names it.
  const texts = [...PAGES.map(fileOf), ...assets.filter((file) => file.endsWith('.js'))].map(read)
  const data = texts.flatMap((text) => text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? [])
  return [...new Set([...PAGES, ...sheets, ...assets, ...data])]
    .sort()
    .map((address) => ({ address, file: fileOf(address) }))
}
