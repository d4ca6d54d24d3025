/** Creates JSON files of the site in its language, with URLs that change with their content. */
import { createHash } from 'node:crypto'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type Site, readSite } from '../../content/site.ts'

/** The exports of a page for a JSON file, and the URL of the file. */
interface DataFile {
  /** Returns the path below the site's base, with a hash of the content, so that no cache returns an older version. */
  addressOf: () => string
  getStaticPaths: GetStaticPaths
  GET: APIRoute
}

/** Returns the file `data/<prefix><language>.json` with the result of `contentOf`. */
export function dataFile(prefix: string, contentOf: (site: Site) => object): DataFile {
  const textOf = (): string => JSON.stringify(contentOf(readSite()))
  return {
    addressOf: () => {
      const version = createHash('sha256').update(textOf()).digest('hex').slice(0, 8)
      return `data/${prefix}${readSite().language}.json?v=${version}`
    },
    getStaticPaths: () => [{ params: { language: readSite().language } }],
    GET: () => new Response(textOf()),
  }
}
