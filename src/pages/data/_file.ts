/** JSON files of the site, one in each language, under addresses that change with what is in them. */
import { createHash } from 'node:crypto'
import type { APIRoute, GetStaticPaths } from 'astro'
import { type Site, readSite } from '../../content/site.ts'

const LANGUAGES = ['en']

/** What a page of such a file hands on, and the file's address below the site's base. */
interface DataFile {
  /** No cache serves yesterday's words under it. */
  addressOf: (language: string) => string
  getStaticPaths: GetStaticPaths
  GET: APIRoute
}

/** The file `data/<prefix><language>.json` with what `contentOf` takes from the site. */
export function dataFile(prefix: string, contentOf: (site: Site) => object): DataFile {
  const textOf = (language: string | undefined): string => JSON.stringify(contentOf(readSite(language)))
  return {
    addressOf: (language) => {
      const version = createHash('sha256').update(textOf(language)).digest('hex').slice(0, 8)
      return `data/${prefix}${language}.json?v=${version}`
    },
    getStaticPaths: () => LANGUAGES.map((language) => ({ params: { language } })),
    GET: ({ params }) => new Response(textOf(params['language'])),
  }
}
