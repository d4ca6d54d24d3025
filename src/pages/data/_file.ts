/** Creates the JSON files of the site. Their URLs contain a hash and change with their content. */
import { createHash } from 'node:crypto'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type Site, readSite } from '../../content/site.ts'

/** The exports that a JSON file needs as an Astro endpoint. `addressOf` returns the URL of the file. */
interface DataFile {
  /**
   * Returns the path of the file below the site's base URL. The path contains a hash of the content, so that
   * browsers never use an outdated copy.
   */
  addressOf: () => string
  getStaticPaths: GetStaticPaths
  GET: APIRoute
}

/** Returns the file `data/<prefix><language>.json`. `contentOf` returns its content. */
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
