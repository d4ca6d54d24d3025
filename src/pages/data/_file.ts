/** JSON files of the site, in its language, under addresses that change with what is in them. */
import { createHash } from 'node:crypto'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type Site, readSite } from '../../content/site.ts'

/** What a page of such a file hands on, and the file's address below the site's base. */
interface DataFile {
  /** No cache serves yesterday's words under it. */
  addressOf: () => string
  getStaticPaths: GetStaticPaths
  GET: APIRoute
}

/** The file `data/<prefix><language>.json` with what `contentOf` takes from the site. */
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
