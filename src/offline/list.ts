/**
 * Lists the files of the offline copy in four parts:
 * 0. What the visitor needs from the first question to the PDF.
 * 1. The chart of the result, which the report loads by itself only in a wide window.
 * 2. The rest of the copy.
 * 3. Files that are stored only when the visitor opens them.
 */

/** The pages of parts 0 and 2, as paths relative to the site's base URL. */
const FIRST = ['quiz/', 'report/', 'offline/']
const REST = ['recovery/', 'checklist/']

/**
 * Matches pages that are not stored: pages for hosts, pages that other sites show, and the pages of single controls. A
 * step in a portal needs a connection too.
 */
const NEVER = /^(?:embed|frame|sales|checklist\/[A-Z]{2}-\d\d)\//

/**
 * Matches scripts that the offline copy omits: the contact form, because sending a lead needs a connection, and the
 * leave-behind for Word, because its page is not stored either.
 */
const ONLINE = /^_astro\/(?:LeadApp|leave-behind-word)\b/

const CHART = /^_astro\/radar\./

/**
 * Matches parts of the quiz and the report that few visitors open: scanner files, the notes about a job, and answers for
 * someone else.
 */
const LATER = /^_astro\/(?:AskedApp|RecordForm|ScanFiles|scan-session|scan-worker)\b|^data\/scan\./

/**
 * Matches code that pages name but the report does not load by itself: other PDFs, among them the evidence sheet with its
 * texts, Word files, and the signals of Astro's Preact client.
 */
const NOT_IN_REPORT =
  /^_astro\/(?:other-documents|paper-document|paper-text|EvidencePart|blank-drawing|save-word|word-worker|signals\.module)\b|^data\/evidence\./

/** Font extensions, and the letters that each of them adds to the letters of English. */
const EXTENSIONS = [
  [/-accents\./, /[À-ÖØ-öø-ÿŒœ]/],
  [/-ext\./, /[Ā-žƠơƯưȘ-țẀ-ẅỲỳ]/],
  [/-vietnamese\./, /[Ạ-ỹ]/],
  [/-greek-/, /\p{Script=Greek}/u],
  [/-cyrillic-/, /\p{Script=Cyrillic}/u],
] as const

type Part = 0 | 1 | 2 | 3

/** One file of the offline copy. */
export interface Listed {
  /** The path relative to the site's base URL, including the version query (`?v=…`) in the URLs that pages request. */
  address: string
  /** The path relative to the build's output folder. */
  file: string
  part: Part
}

const basename = (file: string): string => file.slice(file.indexOf('/') + 1)

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address.replace(/\?.*/, '')

/** Returns true for a font extension with letters that the site's own words do not contain. */
function isUnusedFont(file: string, words: string): boolean {
  const letters = EXTENSIONS.find(([name]) => /\.(?:ttf|woff2)$/.test(file) && name.test(file))?.[1]
  return letters !== undefined && !letters.test(words)
}

/**
 * Returns the list of files: in each part first the assets and data, then the pages that need them. So a stored page
 * has its assets, even if the download was interrupted. `files` are all files of the build, `read` returns the text of a
 * file.
 * @throws if the build does not contain a page of parts 0 and 2.
 */
export function listFiles(files: readonly string[], read: (file: string) => string): Listed[] {
  const missing = [...FIRST, ...REST].filter((page) => !files.includes(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const texts: string[] = []
  const listed = new Map<string, Listed>()
  const add = (address: string, part: Part): void => {
    if (!listed.has(address)) listed.set(address, { address, file: fileOf(address), part })
  }
  const assets = files.filter((file) => /^(?:_astro|brand)\//.test(file) && !ONLINE.test(file))

  /** Lists pages, the assets that the texts so far refer to, and the assets that these assets refer to. */
  const addPart = (part: Part, pages: readonly string[], isLeftOut: (address: string) => boolean): void => {
    texts.push(...pages.map((page) => read(fileOf(page))))
    for (const text of texts) {
      const named = assets.filter((file) => text.includes(basename(file)))
      // Pages and scripts contain the URL of a data file together with its version query.
      const data = text.match(/data\/[\w.-]+\.json\?v=[\da-f]+/g) ?? []
      for (const address of [...named, ...data].sort()) {
        if (listed.has(address) || isLeftOut(address)) continue
        add(address, part)
        if (/\.(?:js|css)$/.test(address)) texts.push(read(address))
      }
    }
    for (const page of pages) add(page, part)
  }

  const words = [...files.filter((file) => /^data\/.*\.json$/.test(file)), ...FIRST.map(fileOf)]
    .map(read)
    .join('')
  const isOpened = (address: string): boolean => NOT_IN_REPORT.test(address) || isUnusedFont(address, words)
  const isLater = (address: string): boolean => LATER.test(address) || isOpened(address)
  addPart(0, FIRST, (address) => CHART.test(address) || isLater(address))
  addPart(1, [], isLater)
  addPart(2, REST, isOpened)
  const others = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file) && !NEVER.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((page) => !listed.has(page))
  addPart(3, [...files.filter((file) => file.endsWith('.pdf')), ...others.sort()], () => false)
  return [...listed.values()]
}
