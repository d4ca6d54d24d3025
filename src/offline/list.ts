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
 * The folders of pages that are not stored: pages for hosts, pages that other sites show, and the conformance report and the list
 * of all questions, which no one needs on the road.
 */
const NEVER = ['embed/', 'frame/', 'sales/', 'brand/', 'accessibility/report/', 'quiz/questions/']

/**
 * When the copy stores a file that `src/build/bundle/parts.ts` lists:
 * - `never`: not at all.
 * - `chart`: in part 1.
 * - `later`: with the rest of the copy, although the report names it.
 * - `opened`: only when the visitor opens it, although the report names it.
 */
export type StoredWhen = 'never' | 'chart' | 'later' | 'opened'

/** One file of the build. */
export interface Built {
  /** The path relative to the build's output folder. */
  file: string
  when?: StoredWhen | undefined
  /** For a font extension, the letters that it adds to the letters of English. */
  letters?: RegExp | undefined
}

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

/** Returns the address of a file with its version query, as a text contains it: `data/en.json?v=6d86562a`. */
export function versionedIn(text: string, address: string): string | undefined {
  const start = text.indexOf(`${address}?v=`)
  return start < 0 ? undefined : /^[^?]*\?v=[\da-f]+/.exec(text.slice(start))?.[0]
}

/**
 * Returns the list of files: in each part first the assets and data, then the pages that need them. So a stored page
 * has its assets, even if the download was interrupted. `built` are all files of the build, `read` returns the text of a
 * file.
 * @throws if the build does not contain a page of parts 0 and 2.
 */
export function listFiles(built: readonly Built[], read: (file: string) => string): Listed[] {
  const all = new Map(built.map((one) => [one.file, one]))
  const missing = [...FIRST, ...REST].filter((page) => !all.has(fileOf(page)))
  if (missing.length > 0)
    throw new Error(`The offline copy lists pages that were not built: ${missing.join(', ')}`)
  const texts: string[] = []
  const listed = new Map<string, Listed>()
  const add = (address: string, part: Part): void => {
    if (!listed.has(address)) listed.set(address, { address, file: fileOf(address), part })
  }
  const stored = built.filter(({ when }) => when !== 'never').map(({ file }) => file)
  const assets = stored.filter((file) => file.startsWith('_astro/') || file.startsWith('brand/files/'))
  const data = stored.filter((file) => file.startsWith('data/') && file.endsWith('.json'))

  /** Lists pages, the assets that the texts so far refer to, and the assets that these assets refer to. */
  const addPart = (part: Part, pages: readonly string[], isLeftOut: (file: string) => boolean): void => {
    texts.push(...pages.map((page) => read(fileOf(page))))
    for (const text of texts) {
      const named = assets.filter((file) => text.includes(basename(file)))
      // Pages and scripts contain the URL of a data file together with its version query.
      const versioned = data.map((file) => versionedIn(text, file)).filter((address) => address !== undefined)
      for (const address of [...named, ...versioned].sort()) {
        if (listed.has(address) || isLeftOut(fileOf(address))) continue
        add(address, part)
        if (address.endsWith('.js') || address.endsWith('.css')) texts.push(read(address))
      }
    }
    for (const page of pages) add(page, part)
  }

  const words = [...data, ...FIRST.map(fileOf)].map(read).join('')
  const whenOf = (file: string): StoredWhen | undefined => all.get(file)?.when
  const isOpened = (file: string): boolean => {
    const letters = all.get(file)?.letters
    return whenOf(file) === 'opened' || (letters !== undefined && !letters.test(words))
  }
  const isLater = (file: string): boolean => whenOf(file) === 'later' || isOpened(file)
  addPart(0, FIRST, (file) => whenOf(file) === 'chart' || isLater(file))
  addPart(1, [], isLater)
  addPart(2, REST, isOpened)
  const others = stored
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .filter((file) => !NEVER.some((folder) => file.startsWith(folder)))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((page) => !listed.has(page))
  const documents = stored.filter((file) => file.endsWith('.pdf'))
  addPart(3, [...documents, ...others.sort()], () => false)
  return [...listed.values()]
}
